/** Words of backup, restore and the checks of the desk itself, at the terminal and on the administrator's page. */

export const upkeep = {
  'backup.made':
    '备份完成：{name}。数据 {rows} 行，文件 {files} 个（本次新增 {newFiles} 个），共 {size}，用时 {seconds} 秒。',
  'backup.lost': '有 {count} 个文件缺失或损坏，没有备份成功。请运行 npm run verify 查看是哪些，并从以前的备份中找回。',
  'backup.removed': '已按保留份数清理旧备份 {count} 份。',
  'backup.usage': '用法：npm run backup -- <备份文件夹>（不写时使用 BACKUP_DIR）',
  'backup.key-printed': '备份密钥（只显示这一次，请抄写或打印后与备份分开保管；没有它，任何备份都无法恢复）：{key}',
  'restore.usage':
    '用法：npm run restore -- <备份> <空文件夹> [密钥文件]（不写密钥文件时使用 SECRETS_DIR 中的 backup.key）',
  'restore.done':
    '恢复完成并逐表核对一致：{folder}。备份时间 {madeAt}，数据 {rows} 行，文件 {files} 个，用时 {seconds} 秒（RTO）。',
  'restore.rpo': '备份之后 {age} 内办理的事项不在其中（RPO），请对照纸质材料补录。',
  'restore.lost': '备份时已有 {count} 个文件缺失，恢复后仍然缺失。',
  'restore.next': '下一步：以 DATA_DIR={folder} 启动，然后运行 npm run verify。',
  'restore.failed': '没有恢复：{reason}',
  'backup.failed': '没有备份：{reason}',

  'backup-refused.no-backup': '{detail} 中没有备份。请写到具体某一份备份的文件夹（名称形如 20261123T010000000Z）。',
  'backup-refused.newer-format': '备份由更新版本的程序制作（格式 {detail}），请安装该版本后再恢复。',
  'backup-refused.newer-schema': '备份由更新版本的程序制作（{detail}），请安装该版本后再恢复。',
  'backup-refused.other-engine':
    '备份来自另一种数据库（{detail}）。SQLite 的备份恢复时不设 DATABASE_URL；PostgreSQL 的备份恢复时须设 DATABASE_URL。',
  'backup-refused.damaged': '备份已损坏或被改动（{detail}），没有写入任何内容。请换用另一份备份。',
  'backup-refused.wrong-key': '密钥不对：这份备份用的是另一把密钥（编号 {detail}）。',
  'backup-refused.no-key': '找不到密钥文件 {detail}。请把抄存的备份密钥写入一个文件，并作为第三个参数给出。',
  'backup-refused.key-lacking':
    '缺少密钥 {detail}：数据库中还有数据用它加密。请把它的两个密钥文件放回密钥目录后重试；恢复时请换一个备份。',
  'backup-refused.not-empty': '{detail} 不是空文件夹。请换一个空的或尚不存在的文件夹，以免覆盖现有数据。',
  'backup-refused.server-not-empty': 'DATABASE_URL 指向的数据库不是空的（已有表 {detail}）。请新建一个空数据库。',
  'backup-refused.folder-inside-data':
    '备份文件夹在系统自己的文件夹 {detail} 之内，数据丢失时备份会一同丢失。请选择其他磁盘上的文件夹。',
  'backup-refused.folder-not-writable': '无法写入备份文件夹 {detail}。请检查文件夹是否存在、本用户是否有写入权限。',
  'backup-refused.disk-full': '{detail} 所在磁盘空间不足，没有留下半份备份。请清理或更换磁盘后重试。',
  'backup-refused.another-running': '另一份备份正在进行，请等它结束。',
  'backup-refused.no-database': '没有找到数据库 {detail}。请把 DATA_DIR 设为系统的数据文件夹。',
  'backup-refused.no-room-for-copy': '数据文件夹所在磁盘至少需要 {detail} 空闲空间来暂存一份副本，请先清理。',
  'backup-refused.database-damaged':
    '数据库文件已损坏（{detail}），没有备份，以前的备份都保留着。请停止系统，从最近的备份恢复。',
  'backup-refused.pg-tools-missing': '没有找到 {detail}。请安装 PostgreSQL 客户端工具（postgresql-client）。',
  'backup-refused.pg-tools-failed': 'PostgreSQL 工具报错：{detail}',
  'backup-refused.not-as-told': '恢复出来的数据与备份清单不一致（{detail}），已撤销。请换用另一份备份。',
  'keys.usage': '用法：npm run keys -- add（新增一对密钥）| status（查看密钥）| rotate（换用最新的密钥，系统照常使用）',
  'keys.added':
    '已在 {folder} 新增密钥 {name}（{files}），尚未启用。部署在多台服务器上的，请先把这两个文件复制到每台服务器的密钥目录（权限 600），再运行 npm run keys -- rotate。',
  'keys.state.held': '{name}（{files}）：已备好，尚未启用。',
  'keys.state.used': '{name}（{files}）：正在使用。',
  'keys.state.leaving': '{name}（{files}）：正在换下，仍有数据用它加密，不得取走。',
  'keys.state.gone': '{name}（{files}）：已无任何数据用它加密，可以取走。',
  'keys.remains': '仍由旧密钥保护的：加密值 {sealed} 个、识别码 {marks} 个、检索码 {tokens} 个。',
  'keys.running': '正在换用新密钥：{done} / {parts}。',
  'keys.cut-off': '换用新密钥中途停下：{done} / {parts}。再次运行 npm run keys -- rotate 即可接着做完。',
  'keys.progress': '已换用新密钥：{done} / {parts}',
  'keys.changed': '换用完毕：{done} 项已由新密钥保护，用时 {seconds} 秒。',
  'keys.may-go': '密钥 {name} 已无任何数据使用，可从 {folder} 取走 {files}。更早的备份自带当时的密钥，不受影响。',
  'keys-refused.no-new-key': '没有可换的新密钥（最新的 {detail} 已在使用）：先运行 npm run keys -- add',
  'keys-refused.under-way': '另一个进程正在换用密钥：等它结束，用 npm run keys -- status 查看进度',
  'keys-refused.not-held':
    '还有 {detail} 个正在运行的进程没有拿到新密钥：把密钥文件复制到每台服务器的密钥目录，再试一次；在此之前什么都没有改动',
  'keys-refused.values-left': '还有 {detail} 项没有换成新密钥：查看日志，再次运行 npm run keys -- rotate',
}
