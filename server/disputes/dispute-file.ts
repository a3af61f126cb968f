/** Everything about one dispute that a decision needs, loaded inside somebody's scope. */
import { agreementsOf, type WholeAgreement } from '../../db/repositories/agreements.ts'
import { assignmentsOf, type AssignmentRow } from '../../db/repositories/assignments.ts'
import { clocksOf, type ClockRow } from '../../db/repositories/clocks.ts'
import { commissionOf, type CommissionRow } from '../../db/repositories/commissions.ts'
import { contactsOf, type ContactRow } from '../../db/repositories/contacts.ts'
import { findDispute, readDispute, type DisputeRow } from '../../db/repositories/disputes.ts'
import { handOversOf, type HandOver } from '../../db/repositories/hand-overs.ts'
import { heirsOf, type HeirRow } from '../../db/repositories/heirs.ts'
import { hindrancesOf, type HindranceRow } from '../../db/repositories/hindrances.ts'
import { journalOf, type JournalRow } from '../../db/repositories/journal.ts'
import { limitationNotesOf, type LimitationNoteRow } from '../../db/repositories/limitation-notes.ts'
import { claimsOf, partiesOf, struckOutPartiesOf, type ClaimRow, type PartyRow } from '../../db/repositories/parties.ts'
import { paymentsOf, type PaymentRow } from '../../db/repositories/payments.ts'
import { referralsOf, referredPartiesOf, type ReferralRow } from '../../db/repositories/referrals.ts'
import { ancestorsOf, type Unit } from '../../db/repositories/units.ts'
import { retentionOf, type RetentionRow } from '../../db/repositories/retention.ts'
import { filedIn, type Filed } from '../../db/repositories/volumes.ts'
import type { Reader } from '../../db/database.ts'
import { DomainError } from '../../workflows/errors.ts'
import { permits, scopeRoots, type Action, type Covers } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

export type DisputeFile = {
  row: DisputeRow
  workers: PartyRow[]
  employers: PartyRow[]
  /** Entered by mistake and taken out: the history names them, nothing else does. */
  struckOut: PartyRow[]
  /** Who stood or stands in the place of a worker who died; the worker stays among the workers. */
  heirs: HeirRow[]
  claims: ClaimRow[]
  assignments: AssignmentRow[]
  agreements: WholeAgreement[]
  payments: PaymentRow[]
  referrals: ReferralRow[]
  /** What was handed over to bodies that are no court. */
  handOvers: HandOver[]
  /** Workers whom a referral names. */
  referredWorkers: ReadonlySet<string>
  contacts: ContactRow[]
  clocks: ClockRow[]
  limitationNotes: LimitationNoteRow[]
  /** What hinders performance, ended ones included. */
  hindrances: HindranceRow[]
  journal: JournalRow[]
  commission: CommissionRow | null
  /** What lies in the volume; null while no archive is near, when nobody asks. */
  filed: Filed | null
  /** How long the archived volume is kept; null while the case is not archived. */
  kept: RetentionRow | null
  /** The holding unit and everything above it, nearest first. */
  units: Unit[]
}

/** Opens a file for reading. Throws not-found outside the actor's scope, not-allowed when his role does not reach it. */
export async function openFile(reader: Reader, actor: Actor, id: string, action: Action): Promise<DisputeFile> {
  const row = await findDispute(reader, scopeRoots(actor.grants, 'dispute:read'), id)
  if (!row) throw new DomainError('not-found', 'no-such-page')
  const file = await fill(reader, row)
  if (isDestroyed(file) && !READING.has(action))
    throw new DomainError('refused', 'volume-destroyed', {
      reasons: [{ code: 'volume-destroyed', article: null, cure: 'nobody' }],
    })
  if (!mayOn(file, actor, action)) throw new DomainError('not-allowed', 'role-without-permission')
  return file
}

/** Reads the file again inside a transaction whose scope was checked at its beginning; `before` lends what a step cannot change. */
export async function reopenFile(reader: Reader, id: string, before: DisputeFile | null = null): Promise<DisputeFile> {
  return fill(reader, await readDispute(reader, id), before)
}

/** The file of a dispute written in this transaction: so far it has parties, claims and perhaps a commission, and nothing to ask for beside. */
export async function openFirstFile(
  reader: Reader,
  row: DisputeRow,
  units: Unit[],
  written: { parties: PartyRow[]; claims: ClaimRow[]; journal: JournalRow[] },
): Promise<DisputeFile> {
  return {
    row,
    ...sidesOf(written.parties),
    struckOut: [],
    heirs: [],
    claims: written.claims,
    assignments: [],
    agreements: [],
    payments: [],
    referrals: [],
    handOvers: [],
    referredWorkers: new Set(),
    contacts: [],
    clocks: [],
    limitationNotes: [],
    hindrances: [],
    journal: written.journal,
    commission: isCommissioned(row) ? await commissionOf(reader, row.id) : null,
    filed: null,
    kept: null,
    units,
  }
}

const sidesOf = (parties: readonly PartyRow[]): Pick<DisputeFile, 'workers' | 'employers'> => ({
  workers: parties.filter((party) => party.side === 'worker'),
  employers: parties.filter((party) => party.side === 'employer'),
})

/** The volume was destroyed when its term had run out: what counts is left, nothing can be done with it. */
export const isDestroyed = ({ kept }: DisputeFile): boolean => kept?.state === 'destroyed'

/** All that is left to do with a destroyed volume. */
const READING: ReadonlySet<Action> = new Set(['dispute:read', 'referral:read'])

/** Whether the actor may do this to the dispute. */
export function mayOn(file: DisputeFile, actor: Actor, action: Action): boolean {
  if (isDestroyed(file) && !READING.has(action)) return false
  const above = new Map(file.units.map((unit, depth) => [unit.id, depth]))
  const covers: Covers = (unitId, placeId) => {
    const unitDepth = above.get(unitId)
    const placeDepth = above.get(placeId)
    return unitDepth !== undefined && placeDepth !== undefined && unitDepth >= placeDepth
  }
  return permits(
    actor.grants,
    action,
    {
      unitId: file.row.unit_id,
      committeeId: file.row.committee_id,
      assigned:
        presentMediators(file).some((assignment) => assignment.staff_id === actor.staffId) ||
        file.row.owner_id === actor.staffId,
    },
    covers,
  )
}

/** The mediators the dispute has now. */
export const presentMediators = (file: DisputeFile): AssignmentRow[] =>
  file.assignments.filter((assignment) => assignment.to_day === null && assignment.part !== 'recorder')

/** Workers whose part has no outcome yet. */
export const openWorkers = (file: DisputeFile): PartyRow[] => file.workers.filter((worker) => worker.outcome === null)

/** Agreements that bind: effective, not superseded, not void. */
export const agreementsInForce = (file: DisputeFile): WholeAgreement[] =>
  file.agreements.filter((agreement) => agreement.status === 'effective')

/** The agreement being drafted or signed, latest first. */
export const agreementInHand = (file: DisputeFile): WholeAgreement | null =>
  file.agreements.findLast((agreement) => agreement.status === 'drafting' || agreement.status === 'signing') ?? null

/** The committee's unit, whose seal, numbers and addresses the papers carry. */
export function committeeUnit(file: DisputeFile): Unit {
  const unit = file.units.find((candidate) => candidate.id === file.row.committee_id)
  if (!unit) throw new Error('dispute without committee')
  return unit
}

async function fill(reader: Reader, row: DisputeRow, before: DisputeFile | null = null): Promise<DisputeFile> {
  const parties = await partiesOf(reader, row.id)
  const agreements = await agreementsOf(reader, row.id)
  const referrals = await referralsOf(reader, row.id)
  const journal = await journalOf(reader, row.id)
  return {
    row,
    ...sidesOf(parties),
    struckOut: journal.some((event) => event.type.endsWith('-struck-out'))
      ? await struckOutPartiesOf(reader, row.id)
      : [],
    heirs: journal.some((event) => event.type === 'heirs-entered') ? await heirsOf(reader, row.id) : [],
    claims: await claimsOf(reader, row.id),
    assignments: await assignmentsOf(reader, row.id),
    agreements,
    // Money is paid on an agreement, and a commission is known from the first day or never.
    payments: agreements.length === 0 ? [] : await paymentsOf(reader, row.id),
    referrals,
    handOvers: journal.some((event) => event.type === 'handed-over') ? await handOversOf(reader, row.id) : [],
    referredWorkers: referrals.length === 0 ? new Set() : await referredPartiesOf(reader, row.id),
    contacts: await contactsOf(reader, row.id),
    clocks: await clocksOf(reader, row.id),
    limitationNotes: journal.some((event) => event.type === 'limitation-noted')
      ? await limitationNotesOf(reader, row.id)
      : [],
    hindrances: journal.some((event) => event.type === 'hindrance-noted') ? await hindrancesOf(reader, row.id) : [],
    journal,
    commission: isCommissioned(row) ? await commissionOf(reader, row.id) : null,
    filed: isEnded(row, parties) ? await filedIn(reader, row.id) : null,
    kept: row.archived_on === null ? null : await retentionOf(reader, row.id),
    units:
      before !== null && before.row.unit_id === row.unit_id ? before.units : await ancestorsOf(reader, row.unit_id),
  }
}

/** Every worker has an outcome and the file is not put away yet: the archive may be asked for. */
const isEnded = (row: DisputeRow, parties: readonly PartyRow[]): boolean =>
  row.archived_on === null && parties.every((party) => party.side !== 'worker' || party.outcome !== null)

const isCommissioned = (row: DisputeRow): boolean =>
  (JSON.parse(row.context) as { commission: string | null }).commission !== null
