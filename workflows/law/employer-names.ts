/** Reads an employer's name so that the same company typed differently is noticed: without form, city and branch. */
import { branchEnds, homeCities, legalForms } from './employer-name-table.ts'

export type EmployerNamed = { kind: 'company' | 'person' | 'nickname'; name: string; site: string | null }

/** The least a name may be cut down to; shorter, and strangers would be thought the same. */
const LEAST = 2

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}\p{Cc}\p{Cf}]/gu, '')

/** The name of a company reduced to what tells it from others: the same again when reduced again. */
export function companyCore(name: string): string {
  let now = bare(name)
  for (;;) {
    const shorter = bare(withoutCity(withoutForm(withoutBranch(now))))
    if (shorter === now || shorter.length < LEAST) return now
    now = shorter
  }
}

/** The branch a name ends in (`branchEnds`), with what tells it apart; null for a whole company. */
export function branchOf(name: string): string | null {
  const text = bare(name)
  const whole = withoutBranch(text)
  return whole === text ? null : text.slice(whole.length)
}

/** A branch begins behind the last legal form before its end. */
function withoutBranch(text: string): string {
  const end = branchEnds.find((one) => text.endsWith(one))
  if (end === undefined) return text
  const before = text.slice(0, -end.length)
  const cut = Math.max(
    ...legalForms.map((form) => before.lastIndexOf(form) + (before.includes(form) ? form.length : 0)),
  )
  return cut > 0 ? text.slice(0, cut) : text
}

function withoutForm(text: string): string {
  const form = legalForms.find((one) => text.endsWith(one))
  return form === undefined ? text : text.slice(0, -form.length)
}

function withoutCity(text: string): string {
  const city = homeCities.find((one) => text.startsWith(one))
  return city === undefined ? text : text.slice(city.length)
}

/** By what likely doubles are found: a company by its core, a person or nickname by name and site together. */
export const matchKeyOf = (employer: EmployerNamed): string =>
  employer.kind === 'company' ? companyCore(employer.name) : `@${bare(employer.name)}@${bare(employer.site ?? '')}`
