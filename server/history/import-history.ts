/** Brings an old register in: fifty rows a transaction, known again by their numbers, with progress and a stop that every process sees. */
import { setTimeout } from 'node:timers/promises'
import { transact, type Tx } from '../../db/database.ts'
import { rememberMapping } from '../../db/repositories/column-mappings.ts'
import {
  changeHistoricalCase,
  insertHistoricalCases,
  insertHistoryImport,
  knownByNumber,
  latestHistoryImport,
  moveHistoryImport,
  type HistoricalCase,
} from '../../db/repositories/historical-cases.ts'
import { addTokens, writeTokens } from '../../db/repositories/search.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { nameTokens } from '../../workflows/values/search-tokens.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { endDraft } from '../drafts.ts'
import { codeToken } from '../intake/search-tokens-of.ts'
import { isUnderWay } from '../long-job.ts'
import type { HistoryDraft } from './history-draft.ts'
import { eachBatch } from './in-thread.ts'
import { contentText, sameContent } from './content-mark.ts'
import { numberKey, type HistoryGiven } from './read-cases.ts'

/** Between two batches whoever stands at the counter goes first. */
const PAUSE_MS = 4

type Import = { id: string; unitId: string }

/**
 * Begins an import and answers at once; `ended` resolves when it is done, stopped or failed.
 * Throws refused while another one of the unit is under way.
 */
export async function importHistory(
  desk: Desk,
  act: Act,
  asked: { unitId: string; draftId: string; draft: HistoryDraft; parts: number },
): Promise<{ importId: string; ended: Promise<void> }> {
  const { unitId, draft, parts } = asked
  const id = desk.newId()
  const began = await commit(desk, act, async (tx, stamp) => {
    if (isUnderWay(desk, await latestHistoryImport(tx, unitId))) throw refused()
    const row = { id, unit_id: unitId, asked_by: act.actor.staffId, state: 'running' as const, parts }
    await insertHistoryImport(tx, { ...row, done: 0, added: 0, changed: 0, started_at: stamp.at, beat_at: stamp.at })
    await endDraft(desk, tx, stamp, act.actor, asked.draftId)
    if (draft.mark !== null)
      await rememberMapping(tx, {
        unit_id: act.actor.unitId,
        purpose: 'history',
        heads: draft.mark,
        mapping: JSON.stringify(draft.mapping),
        staff_id: act.actor.staffId,
        recorded_at: stamp.at,
      })
    return { answer: { id }, object: { kind: 'history-import', id, unitId }, details: { rows: parts } }
  })
  // A repeated click is answered by the work it began the first time.
  if (began.id !== id) return { importId: began.id, ended: Promise.resolve() }
  return { importId: id, ended: watch(desk, { id, unitId }, draft) }
}

const refused = (): DomainError =>
  new DomainError('refused', 'step-closed', { reasons: [{ code: 'history-under-way', article: null, cure: 'time' }] })

/** Asks it to stop after the rows in hand; what is in stays, and the next run passes over it. */
export async function stopImport(desk: Desk, act: Act, one: { id: string; unitId: string }): Promise<void> {
  await commit(desk, act, async (tx) => {
    await moveHistoryImport(tx, one.id, ['running'], { state: 'stopping' })
    return { answer: null, object: { kind: 'history-import', id: one.id, unitId: one.unitId } }
  })
}

/** Runs it to its end and writes what became of it; never throws. */
async function watch(desk: Desk, one: Import, draft: HistoryDraft): Promise<void> {
  const { mapping, head } = draft
  const counts = { done: 0, added: 0, changed: 0 }
  const given = { kind: draft.kind, bytes: Buffer.from(draft.bytes, 'base64') }
  const job = { do: 'cases' as const, given, mapping, head, today: desk.clock.today() }
  try {
    let goOn = true
    await eachBatch(desk, job, async (cases) => {
      goOn = await transact(desk.db, async (tx) => {
        const { added, changed } = await writeCases(desk, tx, one, cases)
        const now = { done: counts.done + cases.length, added: counts.added + added, changed: counts.changed + changed }
        const wanted = await moveHistoryImport(tx, one.id, ['running'], { ...now, beat_at: desk.clock.now() })
        if (wanted) Object.assign(counts, now)
        return wanted
      })
      await setTimeout(PAUSE_MS)
      return goOn
    })
    await ended(desk, one, goOn ? 'done' : 'stopped')
  } catch (fault) {
    desk.log.error({ err: fault }, 'history-not-imported')
    await ended(desk, one, 'failed').catch((cause: unknown) => desk.log.error({ err: cause }, 'history-state-not-kept'))
  }
}

const ended = (desk: Desk, { id }: Import, state: 'done' | 'stopped' | 'failed'): Promise<boolean> =>
  transact(desk.db, (tx) => moveHistoryImport(tx, id, ['running', 'stopping'], { state, beat_at: desk.clock.now() }))

/** Brings a whole register in as one import that is done, for one too small to be a job. Throws not-found for a unit outside the reach. */
export async function importSmallRegister(
  desk: Desk,
  act: Act,
  unitId: string,
  cases: readonly HistoryGiven[],
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    if (!(await anyCovers(tx, scopeRoots(act.actor.grants, 'history:import'), unitId)))
      throw new DomainError('not-found', 'no-such-page')
    const id = desk.newId()
    const told = { parts: cases.length, done: cases.length, added: cases.length, changed: 0 }
    const times = { started_at: stamp.at, beat_at: stamp.at }
    await insertHistoryImport(tx, {
      id,
      unit_id: unitId,
      asked_by: act.actor.staffId,
      state: 'done',
      ...told,
      ...times,
    })
    await writeCases(desk, tx, { id, unitId }, cases)
    return { answer: null, object: { kind: 'history-import', id, unitId }, details: { rows: cases.length } }
  })
}

/** Adds new cases, changes those whose row says something else now, and leaves the rest untouched. */
async function writeCases(
  desk: Desk,
  tx: Tx,
  one: Import,
  cases: readonly HistoryGiven[],
): Promise<{ added: number; changed: number }> {
  const known = await knownByNumber(
    tx,
    one.unitId,
    cases.map((given) => numberKey(given.number)),
  )
  const fresh = cases
    .filter((given) => !known.has(numberKey(given.number)))
    .map((given) => ({ id: desk.newId(), given }))
  await insertHistoricalCases(
    tx,
    fresh.map(({ id, given }) => ({ id, ...rowOf(desk, one, given) })),
  )
  for (const { id, given } of fresh) await writeBeside(desk, tx, one, id, given, false)
  let changed = 0
  for (const given of cases) {
    const before = known.get(numberKey(given.number))
    const row = rowOf(desk, one, given)
    if (before === undefined || sameContent(desk, before.content, given)) continue
    await changeHistoricalCase(tx, before, row)
    await writeBeside(desk, tx, one, before.id, given, true)
    changed += 1
  }
  return { added: fresh.length, changed }
}

function rowOf(desk: Desk, one: Import, given: HistoryGiven): Omit<HistoricalCase, 'id' | 'revision'> {
  return {
    unit_id: one.unitId,
    number: given.number,
    number_key: numberKey(given.number),
    worker_name: given.worker,
    worker_count: given.people,
    employer_name: given.employer,
    matter: given.matter,
    received_on: given.receivedOn,
    closed_on: given.closedOn,
    closed_year: given.closedOn.slice(0, 4),
    outcome: given.outcome,
    claimed_fen: given.claimed,
    agreed_fen: given.agreed,
    received_fen: given.received,
    mediator_name: given.mediator,
    note: given.note,
    content: desk.privateValues.mark(contentText(given)),
    import_id: one.id,
    recorded_at: desk.clock.now(),
  }
}

/** Sealed numbers, and everything the case can be found by. */
async function writeBeside(
  desk: Desk,
  tx: Tx,
  one: Import,
  id: string,
  given: HistoryGiven,
  again: boolean,
): Promise<void> {
  const { privateValues } = desk
  if (given.identity !== null || again) await privateValues.write(tx, id, 'identity', given.identity)
  if (given.phone !== null || again) await privateValues.write(tx, id, 'phone', given.phone)
  const write = again ? writeTokens : addTokens
  await write(tx, { kind: 'history', id, unitId: one.unitId }, [
    codeToken(given.number),
    ...nameTokens(given.number),
    ...nameTokens(given.worker),
    ...nameTokens(given.employer),
    ...(given.identity === null ? [] : privateValues.tokens('identity', given.identity)),
    ...(given.phone === null ? [] : privateValues.tokens('phone', given.phone)),
  ])
}
