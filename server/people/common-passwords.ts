/** Whether a password is one of the three thousand commonest of eight characters and more; kept as the beginnings of their hashes, for nobody should have to read them. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const KEPT_DIGITS = 12

/** Read with the first password that is set; made from the list of @zxcvbn-ts/language-common 4.1.3. */
let known: ReadonlySet<string> | null = null

export function isCommon(password: string): boolean {
  known ??= new Set(
    readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )
  return known.has(hash('sha256', password.toLowerCase(), 'hex').slice(0, KEPT_DIGITS))
}
