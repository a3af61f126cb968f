/** Whether a mediator said he keeps away from an employer (RMTJ 23 lets parties ask for another one; a declared tie tells them in time). */
import { companyEndings } from '../law/company-endings.ts'

/** The name without blanks, brackets and the ending that every company has. */
function bare(name: string): string {
  const plain = name.replaceAll(/[\s()\uff08\uff09]/gu, '')
  const ending = companyEndings.find((one) => plain.endsWith(one))
  return ending === undefined ? plain : plain.slice(0, -ending.length)
}

/** A shorter name would be found in too many others. */
const SHORTEST = 3

/** The line of `list` (one employer a line) that names the employer, or null. */
export function keptAwayFrom(list: string | null, employer: string): string | null {
  const wanted = bare(employer)
  const lines = (list ?? '').split('\n').map((line) => line.trim())
  return (
    lines.find((line) => {
      const known = bare(line)
      if (known === '' || wanted === '') return false
      if (known === wanted) return true
      return Math.min(known.length, wanted.length) >= SHORTEST && (wanted.includes(known) || known.includes(wanted))
    }) ?? null
  )
}
