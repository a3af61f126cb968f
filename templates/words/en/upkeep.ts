/** Words of backup, restore and the checks of the desk itself, at the terminal and on the administrator's page. */

export const upkeep = {
  'backup.made':
    'Backup made: {name}. {rows} rows, {files} files ({newFiles} of them new), {size} in all, in {seconds} seconds.',
  'backup.lost':
    '{count} files are missing or damaged and could not be backed up. Run npm run verify to see which, and look for them in earlier backups.',
  'backup.removed': '{count} old backups were removed.',
  'backup.usage': 'usage: npm run backup -- <folder of the backups> (without it, BACKUP_DIR)',
  'backup.key-printed':
    'Backup key (shown this once; write it down or print it and keep it apart from the backups: without it none can be restored): {key}',
  'restore.usage':
    'usage: npm run restore -- <backup> <empty folder> [key file] (without a key file, backup.key in SECRETS_DIR)',
  'restore.done':
    'Restored, every table as told: {folder}. Made at {madeAt}, {rows} rows, {files} files, in {seconds} seconds (RTO).',
  'restore.rpo': 'What was done in the {age} after the backup is not in it (RPO): enter it again from the papers.',
  'restore.lost': '{count} files were missing already when the backup was made and are missing still.',
  'restore.next': 'Next: start with DATA_DIR={folder}, then run npm run verify.',
  'restore.failed': 'not restored: {reason}',
  'backup.failed': 'no backup made: {reason}',

  'backup-refused.no-backup':
    'there is no backup in {detail}: name the folder of one backup (a name like 20261123T010000000Z)',
  'backup-refused.newer-format':
    'the backup was made by a newer version of this program (format {detail}): install that version',
  'backup-refused.newer-schema':
    'the backup was made by a newer version of this program ({detail}): install that version',
  'backup-refused.other-engine':
    'the backup comes from another kind of database ({detail}): restore a SQLite backup without DATABASE_URL, a PostgreSQL backup with it',
  'backup-refused.damaged': 'the backup is damaged or was changed ({detail}); nothing was written: take another one',
  'backup-refused.wrong-key': 'wrong key: this backup was sealed with another one (its name is {detail})',
  'backup-refused.no-key':
    'there is no key file {detail}: write the backup key you kept into a file and give it as the third argument',
  'backup-refused.key-lacking':
    'key {detail} is lacking, and values of the database are sealed with it: put its two files back into the key folder and try again, or restore from another backup',
  'backup-refused.not-empty': '{detail} is not empty: choose a folder that is empty or does not exist yet',
  'backup-refused.server-not-empty':
    'the database of DATABASE_URL is not empty (it has a table {detail}): make a new one',
  'backup-refused.folder-inside-data':
    "the folder of the backups lies inside the desk's own folder {detail} and would be lost with it: choose one on another disk",
  'backup-refused.folder-not-writable':
    'cannot write to the folder of the backups {detail}: see whether it exists and this user may write there',
  'backup-refused.disk-full': 'the disk of {detail} is full; no half backup was left: make room and try again',
  'backup-refused.another-running': 'another backup is being made: wait until it has ended',
  'backup-refused.no-database': "there is no database {detail}: set DATA_DIR to the desk's folder",
  'backup-refused.no-room-for-copy':
    'the disk of the data folder needs {detail} free for a passing copy: make room first',
  'backup-refused.database-damaged':
    'the database file is damaged ({detail}); no backup was made and the earlier ones are kept: stop the desk and restore the last one',
  'backup-refused.pg-tools-missing': '{detail} was not found: install the PostgreSQL client tools (postgresql-client)',
  'backup-refused.pg-tools-failed': 'the PostgreSQL tool says: {detail}',
  'backup-refused.not-as-told':
    'what was restored is not what the manifest tells ({detail}) and was taken away again: take another backup',
  'keys.usage':
    'usage: npm run keys -- add (makes a new pair of keys) | status | rotate (changes to the newest pair while the desk works)',
  'keys.added':
    'Key {name} ({files}) was made in {folder}; nothing uses it yet. Where several servers serve the desk, copy both files into the key folder of each (chmod 600), then run npm run keys -- rotate.',
  'keys.state.held': '{name} ({files}): ready, not in use yet.',
  'keys.state.used': '{name} ({files}): in use.',
  'keys.state.leaving': '{name} ({files}): leaving; values are still sealed with it, so it must stay.',
  'keys.state.gone': '{name} ({files}): nothing is sealed with it any more; it may be taken out.',
  'keys.remains': 'Still under an older key: {sealed} sealed values, {marks} marks, {tokens} search tokens.',
  'keys.running': 'The change of keys is under way: {done} / {parts}.',
  'keys.cut-off': 'A change of keys was cut off at {done} / {parts}: run npm run keys -- rotate again to end it.',
  'keys.progress': 'sealed anew: {done} / {parts}',
  'keys.changed': 'Done: {done} values are under the new key, after {seconds} s.',
  'keys.may-go':
    'Key {name} is used nowhere any more: {files} may be taken out of {folder}. Earlier backups bring their own keys and are not touched by this.',
  'keys-refused.no-new-key': 'there is no newer key to change to ({detail} is in use): run npm run keys -- add first',
  'keys-refused.under-way':
    'another process is changing the keys: wait until it has ended, npm run keys -- status tells how far it is',
  'keys-refused.not-held':
    '{detail} running processes do not have the new key yet: copy the key files into the key folder of every server and try again; nothing was changed until then',
  'keys-refused.values-left':
    '{detail} values are not under the new key yet: look into the log, then run npm run keys -- rotate again',
}
