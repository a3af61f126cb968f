/** Why no copy could be made, or none be put back: told in words by whoever asked. */
export class CopyRefused extends Error {
  readonly code: 'no-room-for-copy' | 'database-damaged' | 'pg-tools-missing' | 'pg-tools-failed'
  readonly detail: string

  constructor(code: CopyRefused['code'], detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'CopyRefused'
    this.code = code
    this.detail = detail
  }
}
