/** Why a backup could not be made or not be put back; the catalogues say it in words. */

export const refusalCodes = [
  'no-backup',
  'newer-format',
  'newer-schema',
  'other-engine',
  'damaged',
  'wrong-key',
  'no-key',
  'key-lacking',
  'not-empty',
  'server-not-empty',
  'folder-inside-data',
  'folder-not-writable',
  'disk-full',
  'another-running',
  'no-database',
  'no-room-for-copy',
  'database-damaged',
  'pg-tools-missing',
  'pg-tools-failed',
  'not-as-told',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** `detail` names the file, folder, table or figure it is about. */
export class BackupRefused extends Error {
  readonly code: RefusalCode
  readonly detail: string

  constructor(code: RefusalCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause })
    this.name = 'BackupRefused'
    this.code = code
    this.detail = detail
  }
}
