/**
 * Everything a test's desk writes into its log and every address it is asked for, looked through as it passes: what is found fails the file
 * (`lanes/told-guard.ts`). Addresses and log lines hold ids, codes, days and figures; whatever is written in Chinese is somebody's text.
 */
import { readIdentityNumber } from '../../workflows/values/identity-number.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/people/demonstration-accounts.ts'

export type Told = { logLines: number; addresses: number; found: string[] }

const told: Told = { logLines: 0, addresses: 0, found: [] }

/** Looks a line of a log through; what else a process prints, such as the accounts of the demonstration, is no line of the log. */
export function tellLog(line: string): void {
  if (!line.startsWith('{')) return
  told.logLines += 1
  look('log', line)
}

/** Looks an address through, as it was asked for or led to. */
export function tellAddress(address: string): void {
  told.addresses += 1
  // The names of industrial parks and of other authorities are nobody's who works there.
  const asked = address.replaceAll(/([?&])(?:park|body)=[^&]*/gu, '$1')
  look('address', asked.includes('%') ? decoded(asked) : asked)
}

/** What was found since the last call, and out of how much. */
export function takeTold(): Told {
  const taken = { ...told }
  Object.assign(told, { logLines: 0, addresses: 0, found: [] })
  return taken
}

/** Of the people of the tests and of the demonstration city. */
const PASSWORDS = ['Correct-Horse-7', DEMONSTRATION_PASSWORD]

function look(where: 'log' | 'address', text: string): void {
  const what = personalIn(text)
  if (what !== null) told.found.push(`${where}: ${what} in ${text.trim().slice(0, 300)}`)
}

/** What of persons a text of ids, codes and figures holds after all, or null. */
function personalIn(text: string): string | null {
  if (holdsNumber(text)) return 'a number of a person'
  if (PASSWORDS.some((password) => text.includes(password))) return 'a password'
  const [name] = /\p{Script=Han}+/u.exec(text) ?? []
  return name ?? null
}

/** An identity number or a mobile telephone. Digits of hashes, ids and hands that sign are none: only what stands by itself counts. */
export const holdsNumber = (text: string): boolean =>
  [...text.matchAll(/(?<![\dA-Za-z.-])\d{17}[\dXx](?![\dA-Za-z.-])/gu)].some(
    ([found]) => readIdentityNumber(found).valid,
  ) || /(?<![\dA-Za-z.:-])1[3-9]\d{9}(?![\dA-Za-z.:-])/u.test(text)

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '))
  } catch {
    return address
  }
}
