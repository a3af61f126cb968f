/** Changes to the lawyers' register, each with its line in the trace: added, changed, ended, taken on again, conflicts declared and ended. */
import type { Tx } from '../../db/database.ts'
import {
  appendLawyerEvent,
  changeLawyer,
  endConflict,
  insertConflict,
  insertLawyer,
  licenceTaken,
  type LawyerEventRow,
  type PlacedLawyer,
} from '../../db/repositories/lawyers.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { ConflictKind } from '../../workflows/lawyers/conflicts.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { nameKeyOf } from '../intake/keep-employer.ts'
import type { LawyerChange, LawyerGiven } from './form.ts'
import { openLawyer } from './open-lawyer.ts'

/** Codes as the row keeps them, each between blanks, so that one is found by its whole word. */
const kept = (codes: readonly string[]): string => (codes.length === 0 ? '' : ` ${codes.join(' ')} `)

type Columns = Pick<
  PlacedLawyer,
  'name' | 'firm' | 'licence_number' | 'expertise' | 'languages' | 'from_day' | 'staff_id'
>

const columnsOf = (given: Omit<LawyerGiven, 'unitId' | 'phone'>): Columns => ({
  name: given.name,
  firm: given.firm,
  licence_number: given.licence,
  expertise: kept(given.expertise),
  languages: kept(given.languages),
  from_day: given.from,
  staff_id: given.staffId,
})

/** Puts a lawyer on a unit's list. Throws not-found for a unit outside the scope, invalid for a licence the list has already. */
export async function addLawyer(desk: Desk, act: Act, given: LawyerGiven): Promise<{ lawyerId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const { unitId, phone, ...entry } = given
    if (!(await anyCovers(tx, scopeRoots(act.actor.grants, 'aid:manage'), unitId)))
      throw new DomainError('not-found', 'no-such-page')
    await refuseTwice(tx, { unitId, licence: given.licence, exceptId: null })
    const lawyerId = desk.newId()
    await insertLawyer(tx, {
      id: lawyerId,
      unit_id: unitId,
      ...columnsOf(entry),
      to_day: null,
      recorded_by: act.actor.staffId,
      recorded_at: stamp.at,
    })
    await desk.privateValues.write(tx, lawyerId, 'phone', phone)
    await trace(desk, tx, act, stamp, { lawyerId, type: 'added', on: stamp.today })
    return { answer: { lawyerId }, object: { kind: 'lawyer', id: lawyerId, unitId } }
  })
}

/** Changes an entry. Throws not-found, stale, or invalid for a licence the list has already. */
export async function changeEntry(desk: Desk, act: Act, lawyerId: string, given: LawyerChange): Promise<void> {
  await change(desk, act, lawyerId, given.revision, async (tx, lawyer, stamp) => {
    await refuseTwice(tx, { unitId: lawyer.unit_id, licence: given.licence, exceptId: lawyerId })
    const { revision: _revision, phone, ...entry } = given
    const columns = columnsOf(entry)
    const before = (await desk.privateValues.read(tx, [lawyerId], 'phone')).get(lawyerId) ?? null
    const fields = [
      ...(Object.keys(columns) as (keyof Columns)[]).filter((name) => columns[name] !== lawyer[name]),
      ...(before === phone ? [] : ['phone']),
    ]
    await desk.privateValues.write(tx, lawyerId, 'phone', phone)
    return { columns, event: fields.length === 0 ? null : { type: 'changed', fields, on: stamp.today } }
  })
}

/** Ends the entry on a day: from it on no case is assigned; cases in hand stay until they are handed over. */
export async function endEntry(
  desk: Desk,
  act: Act,
  lawyerId: string,
  given: { on: Day; revision: number },
): Promise<void> {
  await change(desk, act, lawyerId, given.revision, (_tx, lawyer) => {
    if (given.on < lawyer.from_day)
      throw new DomainError('invalid', 'form-damaged', {
        faults: [{ field: 'on', code: 'before-lawyer-began', values: { from: lawyer.from_day } }],
      })
    return Promise.resolve({ columns: { to_day: given.on }, event: { type: 'ended', on: given.on } })
  })
}

/** Takes a lawyer on again. */
export async function resumeEntry(desk: Desk, act: Act, lawyerId: string, revision: number): Promise<void> {
  await change(desk, act, lawyerId, revision, (_tx, _lawyer, stamp) =>
    Promise.resolve({ columns: { to_day: null }, event: { type: 'resumed', on: stamp.today } }),
  )
}

/** Declares what keeps a lawyer from cases against an employer. */
export async function declareConflict(
  desk: Desk,
  act: Act,
  lawyerId: string,
  given: { kind: ConflictKind; employer: string; revision: number },
): Promise<void> {
  await change(desk, act, lawyerId, given.revision, async (tx, _lawyer, stamp) => {
    await insertConflict(tx, {
      id: desk.newId(),
      lawyer_id: lawyerId,
      kind: given.kind,
      employer_name: given.employer,
      employer_key: nameKeyOf({ name: given.employer, kind: 'company', site: null }),
      recorded_by: act.actor.staffId,
      recorded_on: stamp.today,
      ended_on: null,
    })
    return { columns: {}, event: { type: 'conflict-declared', fields: [given.kind], on: stamp.today } }
  })
}

/** Ends a declared conflict; it stays readable. */
export async function liftConflict(
  desk: Desk,
  act: Act,
  lawyerId: string,
  given: { conflictId: string; revision: number },
): Promise<void> {
  await change(desk, act, lawyerId, given.revision, async (tx, _lawyer, stamp) => {
    if (!(await endConflict(tx, lawyerId, given.conflictId, stamp.today)))
      throw new DomainError('not-found', 'no-such-page')
    return { columns: {}, event: { type: 'conflict-ended', on: stamp.today } }
  })
}

type Event = { type: LawyerEventRow['type']; fields?: readonly string[]; on: string }
type Changed = { columns: Partial<Columns> & { to_day?: string | null }; event: Event | null }

/** One change: in scope, as it was read, row and trace in one transaction. Throws not-found, stale. */
async function change(
  desk: Desk,
  act: Act,
  lawyerId: string,
  revision: number,
  work: (tx: Tx, lawyer: PlacedLawyer, stamp: Stamp) => Promise<Changed>,
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const { lawyer } = await openLawyer(tx, act.actor, lawyerId, 'aid:manage')
    if (lawyer.revision !== revision) throw new DomainError('stale', 'lawyer-changed')
    const { columns, event } = await work(tx, lawyer, stamp)
    if (!(await changeLawyer(tx, lawyer, columns))) throw new DomainError('stale', 'lawyer-changed')
    if (event) await trace(desk, tx, act, stamp, { lawyerId, ...event })
    return {
      answer: null,
      object: { kind: 'lawyer', id: lawyerId, unitId: lawyer.unit_id },
      details: { change: event?.type ?? null },
    }
  })
}

const trace = (desk: Desk, tx: Tx, act: Act, stamp: Stamp, event: Event & { lawyerId: string }): Promise<void> =>
  appendLawyerEvent(tx, {
    id: desk.newId(),
    lawyer_id: event.lawyerId,
    type: event.type,
    fields: (event.fields ?? []).join(' '),
    actor_id: act.actor.staffId,
    occurred_on: event.on,
    recorded_at: stamp.at,
    request_id: stamp.requestId,
  })

async function refuseTwice(tx: Tx, asked: Parameters<typeof licenceTaken>[1]): Promise<void> {
  if (await licenceTaken(tx, asked))
    throw new DomainError('invalid', 'form-damaged', { faults: [{ field: 'licence', code: 'licence-taken' }] })
}
