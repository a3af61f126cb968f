/** Everything about one aid case that a decision needs, loaded inside somebody's scope; of the dispute it came from only what aid may know. */
import {
  aidClaimsOf,
  aidEvidenceOf,
  aidJournalOf,
  aidNotesOf,
  aidOpponentsOf,
  aidProceedingsOf,
  aidReceiptsOf,
  findAidCase,
  readAidCase,
  type AidCaseRow,
  type AidClaimRow,
  type AidEventRow,
  type AidEvidence,
  type AidNoteRow,
  type AidProceedingRow,
  type AidReceiptRow,
} from '../../db/repositories/aid-cases.ts'
import { aidClocksOf, type AidClockRow } from '../../db/repositories/aid-clocks.ts'
import { personsById, type EmployerRow, type PersonRow } from '../../db/repositories/parties.ts'
import { ancestorsOf, type Unit } from '../../db/repositories/units.ts'
import type { Reader } from '../../db/database.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Stored } from '../../workflows/kernel/definition.ts'
import { aidContext, type AidContext } from '../../workflows/legal-aid/context.ts'
import { permits, scopeRoots, type Action, type Covers } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

export type AidFile = {
  row: AidCaseRow
  context: AidContext
  person: PersonRow
  opponents: EmployerRow[]
  claims: AidClaimRow[]
  proceedings: AidProceedingRow[]
  receipts: AidReceiptRow[]
  notes: AidNoteRow[]
  clocks: AidClockRow[]
  /** Materials of the dispute by name alone. */
  evidence: AidEvidence[]
  journal: AidEventRow[]
  /** The aid desk's unit and everything above it, nearest first. */
  units: Unit[]
}

/** Opens an aid case. Throws not-found outside the actor's scope, not-allowed when his role does not reach it. */
export async function openAid(reader: Reader, actor: Actor, id: string, action: Action): Promise<AidFile> {
  const row = await findAidCase(reader, scopeRoots(actor.grants, 'aid:read'), id)
  if (!row) throw new DomainError('not-found', 'no-such-page')
  const file = await fill(reader, row)
  if (!mayOnAid(file, actor, action)) throw new DomainError('not-allowed', 'role-without-permission')
  return file
}

/** Reads the case again inside a transaction whose scope was checked at its beginning. */
export const reopenAid = async (reader: Reader, id: string): Promise<AidFile> =>
  fill(reader, await readAidCase(reader, id))

/** Whether the actor may do this to the case. */
export const mayOnAid = ({ row, units }: Pick<AidFile, 'row' | 'units'>, actor: Actor, action: Action): boolean =>
  permits(actor.grants, action, { unitId: row.unit_id, committeeId: row.unit_id, assigned: false }, coversOf(units))

/** The tree as one place sees it: the place itself and all above. */
const coversOf =
  (units: readonly Unit[]): Covers =>
  (unitId, placeId) => {
    const [of, at] = [unitId, placeId].map((id) => units.findIndex((unit) => unit.id === id))
    return of !== undefined && at !== undefined && at !== -1 && of >= at
  }

/** The workflow columns of a case. */
export const storedAid = ({ row }: Pick<AidFile, 'row'>): Stored => ({
  stage: row.stage,
  value: JSON.parse(row.state_value) as Stored['value'],
  context: JSON.parse(row.context) as unknown,
  version: row.machine_version,
})

/** The proceeding that has no result yet, or null. */
export const openProceeding = (file: Pick<AidFile, 'proceedings'>): AidProceedingRow | null =>
  file.proceedings.findLast((one) => one.result === null) ?? null

/** The proceeding in hand: the open one, else the last that ended. */
export const lastProceeding = (file: Pick<AidFile, 'proceedings'>): AidProceedingRow | null =>
  openProceeding(file) ?? file.proceedings.at(-1) ?? null

async function fill(reader: Reader, row: AidCaseRow): Promise<AidFile> {
  const { id } = row
  const person = (await personsById(reader, [row.person_id])).get(row.person_id)
  if (!person) throw new Error(`aid case ${id} without its applicant`)
  return {
    row,
    context: aidContext.parse(JSON.parse(row.context)),
    person,
    opponents: await aidOpponentsOf(reader, id),
    claims: await aidClaimsOf(reader, id),
    proceedings: await aidProceedingsOf(reader, id),
    receipts: await aidReceiptsOf(reader, id),
    notes: await aidNotesOf(reader, id),
    clocks: await aidClocksOf(reader, id),
    evidence: row.dispute_id === null ? [] : await aidEvidenceOf(reader, id),
    journal: await aidJournalOf(reader, id),
    units: await ancestorsOf(reader, row.unit_id),
  }
}
