/** Words of the page on the desk's health: what was found, and what to do. */

export const health = {
  'health.title': 'State of the desk',
  'health.lead': 'For the administrator: whether each part is well, and what to do where it is not.',
  'health.seen-at': 'Seen at {at}; opened again within 30 seconds the answer is the same.',
  'health.all-good': 'Everything is well.',
  'health.wanting': '{count} things want doing, see below.',
  'health.table': 'State of each part',
  'health.subject': 'Part',
  'health.state': 'State',
  'health.found': 'What was found',
  'health-subject.database': 'Database',
  'health-subject.disk': 'Disk space',
  'health-subject.backup': 'Backup',
  'health-subject.check': 'Full check',
  'health-subject.trail': 'Audit chain',
  'health-subject.keys': 'Keys of sealed values',
  'health-subject.officers': 'Three officers',
  'health-subject.clock': 'Clock',
  'health-subject.fonts': 'Fonts',
  'health-subject.versions': 'Versions',
  'health-state.good': 'well',
  'health-state.soon': 'see to it soon',
  'health-state.late': 'see to it now',
  'health.database': '{engine}, {size} of data.',
  'health.disk': 'Least is free on the disk of {folder}: {free} of {of}.',
  'health.disk-help':
    'Make room on this disk or enlarge it. When it is full nothing more can be saved, what was saved can still be read, and with room again the desk goes on without a restart.',
  'health.backup': 'The latest of {at}, {files} files, {size} in all.',
  'health.backup-none': 'No backup was ever made.',
  'health.backup-no-folder':
    'No folder is set: set BACKUP_DIR to a folder on another disk and restart; a backup is then made every day.',
  'health.backup-old':
    'The latest backup is too old: see whether the disk of the backups is there and can be written to, then back up now.',
  'health.backup-failed':
    'The last backup was not finished: look for backup-not-made in the log, mend the cause, then back up now.',
  'health.backup-same-disk':
    'Backups and data lie on one disk and would be lost together: choose a folder on another disk, or copy it elsewhere regularly.',
  'health.check': 'The latest at {at}, {count} findings.',
  'health.check-none': 'No full check was ever made.',
  'health.check-help': 'Run npm run verify after hours, at least once a month.',
  'health.check-findings': 'Run npm run verify to see what was found and what to do.',
  'health.trail-sealed': 'Every entry of the trail is sealed into the chain.',
  'health.trail': '{entries} entries of the trail wait for their seal, the first since {since}.',
  'health.trail-help':
    'Sealing has come to a halt: look for trail-not-sealed in the log; where the disk is full, make room first.',
  'health.officers': '{system} system administrators, {security} security administrators, {audit} auditors.',
  'health.officers-one':
    'Only one account deals with access and nobody is there to confirm: let the security administrator add another person as system administrator under “People” before giving other roles.',
  'health.officers-mixed':
    '{count} accounts hold roles that must be apart. Where one account is system and security administrator, propose one of the two for another person: once confirmed, the first account gives it up by itself. Where there are other roles too, end one of them.',
  'health.officers-no-auditor': 'There is no auditor yet: let the security administrator add one under “People”.',
  'health.keys': 'Key {name} (pair {number}) is in use since {since}.',
  'health.keys-changing': 'The desk is changing to key {name}: {done} / {parts} done.',
  'health.keys-cut-off': 'The change to key {name} was cut off: {done} / {parts} done.',
  'health.keys-cut-off-help':
    'Run npm run keys -- rotate to end it; until then neither the old nor the new key may be taken out.',
  'health.keys-old': 'Nothing uses key {names} any more: take it out of the key folder.',
  'health.keys-ready': 'Key {names} is ready: run npm run keys -- rotate to use it.',
  'health.clock': 'This machine says {at}, {seconds} seconds off.',
  'health.clock-help':
    'The clock does not agree with the database server or with what was recorded: set it right and keep it set by the network; terms and times of entry depend on it.',
  'health.fonts-plain':
    'Papers use the built-in Song. No fallback font is set (FONT_FALLBACK); characters the built-in one lacks are left blank for a hand.',
  'health.fonts': '{count} fonts are set and can be read.',
  'health.font-gone': 'The font file {path} cannot be read.',
  'health.font-help':
    'Put the file back, or correct FONT_BODY, FONT_BOLD or FONT_FALLBACK and restart; until then papers may not print.',
  'health.versions': 'Program {program}, Node {node}, structure {schema}.',
  'health.unseen': 'This could not be looked at.',
  'health.unseen-help':
    'Look for health-not-seen in the log; where database or disk cannot be read, see to them first.',
  'health.back-up': 'Back up now',
  'health.backup-began': 'The backup has begun; this page tells when it is made.',
  'health.running.database': 'Backing up: database {done} / {parts}',
  'health.running.files': 'Backing up: files {done} / {parts}',
  'health.refresh': 'Refresh',
  'problem.backup-without-folder': 'No folder for backups is set',
  'problem-help.backup-without-folder': 'Set BACKUP_DIR to a folder on another disk and restart, then back up.',
  'problem.backup-being-made': 'A backup is being made',
  'problem-help.backup-being-made':
    'One backup is made at a time: wait until it has ended; the state of the desk shows how far it is.',
}
