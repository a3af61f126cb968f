/** Words of the volume: its contents, what is missing, its binding and checking. */

export const volume = {
  'volume.title': '调解卷宗',
  'volume.open': '卷宗目录与缺件',
  'volume.contents': '卷内目录',
  'volume.lead':
    '顺序按人民调解案卷的卷内目录。已签发的文书、案件材料，或者填写了纸质页数的，都算已有；手写、盖章后只存纸质的，填写实际页数即可。',
  'volume.to-evidence': '添加材料',
  'volume.missing': '归档前尚缺：',
  'volume.and': '、',
  'volume.whole': '必备文书齐全。',
  'volume.missing-count': '归档前卷内尚缺 {count} 种必备文书。',
  'volume.row-missing': '缺',
  'volume.row-must': '必备',
  'volume.row-may': '如有',
  'volume.print': '打印',
  'volume.scans': '签名扫描件 {count} 页',
  'volume.sheets': '纸质页数',
  'volume.keep-sheets': '保存纸质页数',
  'volume.sheets-kept': '卷内纸质页数已保存。',

  'fault.sheets-wrong': '页数应为 1 到 999 的整数；没有纸质的请留空',
} as const
