/** What the papers of an aid case say alike: whose aid it is, who carries it, what is claimed, with the numbers only the sealed store holds. */
import { readDispute } from '../../../db/repositories/disputes.ts'
import { findLawyer } from '../../../db/repositories/lawyers.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { ageOn } from '../../../workflows/values/identity-number.ts'
import type { MatterAsked, OpenedMatter } from '../../papers/matters/matter.ts'
import type { AidFile } from '../aid-file.ts'

export type OpenedAid = OpenedMatter & { file: AidFile }
export type Asked = MatterAsked<OpenedAid>

type Grant = PaperContext<'aid-grant'>
type Application = PaperContext<'legal-aid-application'>

/** The aid desk decides in its own name in the union's own scheme; in the state's the agency does, which nobody here names. */
export const agencyOf = ({ row, units }: AidFile): string | null =>
  row.scheme === 'union' ? (units[0]?.name ?? null) : null

/** Whose aid it is, of whom, against whom. */
export const aidOf = (file: AidFile) => ({
  number: file.row.case_number,
  union: file.row.scheme === 'union',
  agencyName: agencyOf(file),
  workerName: file.person.name,
  employerNames: file.opponents.map((employer) => employer.name),
})

/** The aid desk as a place to turn to. */
export const deskOf = ({ units }: AidFile): Grant['desk'] => ({
  name: units[0]?.name ?? '',
  address: units[0]?.address ?? null,
  phone: units[0]?.phone ?? null,
})

/** The union's own decisions are looked at again by the union above; a bureau of justice is not in the tree. */
export function reviewerOf({ row, units }: AidFile): PaperContext<'aid-refusal'>['reviewer'] {
  const above = row.scheme === 'union' ? units[1] : undefined
  return above ? { name: above.name, address: above.address, phone: above.phone } : null
}

/** What is claimed, item by item. */
export const claimsOf = ({ claims }: AidFile): Application['items'] =>
  claims.flatMap(({ item, amount_fen: amount }) => (isClaimItemCode(item) ? [{ item, amount }] : []))

/** A day that may be missing. */
export const maybeDay = (text: string | null): Day | null => (text === null ? null : day(text))

/** Whoever carries the case now; null before anybody does. */
export async function lawyerOf({
  desk,
  reader,
  opened,
}: Asked): Promise<PaperContext<'aid-assignment'>['lawyer'] | null> {
  const { lawyer_id: id } = opened.file.row
  const lawyer = id === null ? null : await findLawyer(reader, id)
  if (!lawyer) return null
  const phone = (await desk.privateValues.read(reader, [lawyer.id], 'phone')).get(lawyer.id) ?? null
  return { name: lawyer.name, firm: lawyer.firm, licence: lawyer.licence_number, phone }
}

/** The number of the dispute the case came from. */
export async function disputeNumber({ reader, opened }: Asked): Promise<string | null> {
  const { dispute_id: id } = opened.file.row
  if (id === null) return null
  const row = await readDispute(reader, id)
  return row.case_number ?? row.registration_code
}

/** Both sides with their sealed numbers, the applicant's age counted on the day of the paper. */
export async function sidesOf({ desk, reader, opened, on }: Asked): Promise<Pick<Application, 'worker' | 'employers'>> {
  const { person, opponents } = opened.file
  const owners = [person.id, ...opponents.map((employer) => employer.id)]
  const identities = await desk.privateValues.read(reader, owners, 'identity')
  const phones = await desk.privateValues.read(reader, owners, 'phone')
  return {
    worker: {
      name: person.name,
      sex: person.sex,
      ethnicity: person.ethnicity,
      age: person.birth_day === null ? null : ageOn(day(person.birth_day), on),
      identityNumber: identities.get(person.id) ?? null,
      occupation: person.occupation,
      phone: phones.get(person.id) ?? null,
      address: person.address,
      employment: null,
      agent: null,
    },
    employers: opponents.map((employer) => {
      const { representative_name: head, representative_title: title } = employer
      return {
        name: employer.name,
        role: 'employer' as const,
        natural: employer.kind !== 'company',
        identityNumber: identities.get(employer.id) ?? null,
        creditCode: employer.credit_code,
        representative: head !== null && title !== null ? { name: head, title } : null,
        agent: null,
        phone: phones.get(employer.id) ?? null,
        address: employer.address ?? employer.site,
      }
    }),
  }
}

/** A code of a column as the paper's words know it; null for none or one they lack. */
export const codeIn = <Group extends Parameters<typeof codesOf>[0]>(group: Group, text: string | null) =>
  codesOf(group).find((code) => code === text) ?? null
