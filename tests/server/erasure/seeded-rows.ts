/** Records that come in by a file, written as their imports write them, and the names and numbers all seeded records bear. */
import { transact } from '../../../db/database.ts'
import { insertLines, insertStatement } from '../../../db/repositories/bank-statements.ts'
import { insertHistoricalCases, insertHistoryImport } from '../../../db/repositories/historical-cases.ts'
import { addTokens } from '../../../db/repositories/search.ts'
import { nameTokens } from '../../../workflows/values/search-tokens.ts'
import type { SmallCounty } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'

const SURNAMES = [...'欧司诸夏皇尉公赫澹宗濮淳单申']

/** A name that stands nowhere else and leaves a first character that tells of nobody. */
export const nameOf = (mark: string, at: number): string => `${SURNAMES[at % SURNAMES.length] ?? ''}${mark}`

export const phoneOf = (at: number): string => `139${String(70_000_000 + at)}`

export type Own = { id: string; secrets: string[]; files?: string[]; phone?: string | null }

export async function history(desk: TestDesk, county: SmallCounty, mark: string, at: number): Promise<Own> {
  const actor = await county.actor('clerk', 'committee')
  const [id, importId] = [desk.newId(), desk.newId()]
  const phone = phoneOf(at)
  const name = nameOf(mark, at)
  await transact(desk.db, async (tx) => {
    const now = desk.clock.now()
    await insertHistoryImport(tx, {
      id: importId,
      unit_id: county.units.committee,
      asked_by: actor.staffId,
      state: 'done',
      parts: 1,
      done: 1,
      added: 1,
      changed: 0,
      started_at: now,
      beat_at: now,
    })
    await insertHistoricalCases(tx, [
      {
        id,
        unit_id: county.units.committee,
        number: `2019-${at}`,
        number_key: `2019-${at}`,
        worker_name: name,
        worker_count: 1,
        employer_name: `单位${mark}`,
        matter: `案由${mark}`,
        received_on: '2026-10-01',
        closed_on: '2026-11-01',
        closed_year: '2026',
        outcome: 'settled',
        claimed_fen: 100,
        agreed_fen: 90,
        received_fen: 80,
        mediator_name: `调解员${mark}`,
        note: `备注${mark}`,
        content: desk.privateValues.mark(mark),
        import_id: importId,
        recorded_at: now,
      },
    ])
    await desk.privateValues.write(tx, id, 'phone', phone)
    await addTokens(tx, { kind: 'history', id, unitId: county.units.committee }, [
      ...nameTokens(name),
      ...desk.privateValues.tokens('phone', phone),
    ])
  })
  return { id, secrets: [mark], phone }
}

export async function bankLine(desk: TestDesk, county: SmallCounty, mark: string): Promise<Own> {
  const actor = await county.actor('clerk', 'committee')
  const [id, statementId] = [desk.newId(), desk.newId()]
  const sealed = desk.privateValues.sealText(`bank_line.sealed.${id}`, JSON.stringify({ payer: mark }))
  await transact(desk.db, async (tx) => {
    const unit = { unit_id: county.units.committee }
    await insertStatement(tx, {
      id: statementId,
      ...unit,
      status: 'read',
      heading: '',
      content: null,
      brought_by: actor.staffId,
      brought_at: desk.clock.now(),
    })
    await insertLines(tx, [
      {
        id,
        statement_id: statementId,
        ...unit,
        known_by: desk.privateValues.mark(id),
        paid_on: '2026-11-01',
        amount_fen: 100,
        sealed,
        status: 'open',
        reason: null,
        dispute_id: null,
        settled_by: null,
        settled_on: null,
      },
    ])
  })
  return { id, secrets: [sealed] }
}
