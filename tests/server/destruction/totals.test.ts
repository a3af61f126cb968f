/** Whatever happened in the cases, taking persons out of some of them changes no sum, no count and no line of history (T66). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { eraseCases } from '../../../db/repositories/case-erasure.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import type { Story } from '../../desk/settled.ts'
import { smallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { anyAct, HISTORY, perform } from '../reports/random-history.ts'

const COUNTED = [
  'ledger_entry',
  'count_entry',
  'month_figure',
  'unit_figure',
  'on_hand',
  'dispute_tally',
  'dispute_event',
  'audit_entry',
  'instalment',
] as const

async function counted(desk: TestDesk): Promise<unknown[][]> {
  const rows: unknown[][] = []
  for (const table of COUNTED) rows.push(await desk.db.reader.selectFrom(table).selectAll().execute())
  return rows
}

async function differences(desk: TestDesk): Promise<unknown[]> {
  const found: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => found.push(difference))
  return found
}

test('totals, history and the journal check stand after any erasure', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 8, maxLength: 14 }), fc.nat(2), async (acts, every) => {
      const desk = await testDesk()
      try {
        const county = await smallCounty(desk)
        const stories: Story[] = []
        for (const [at, one] of acts.entries()) {
          desk.at(
            `2026-${String(8 + Math.floor(at / 6)).padStart(2, '0')}-${String(4 + (at % 6) * 4).padStart(2, '0')} 10:00`,
          )
          await perform(desk, county, stories, one)
        }
        const told = await differences(desk)
        const before = await counted(desk)
        const ids = stories.filter((_, at) => at % (every + 1) === 0).map((story) => story.disputeId)
        await transact(desk.db, (tx) => eraseCases(tx, ids, desk.clock.now()))
        expect(await counted(desk)).toEqual(before)
        expect(await differences(desk)).toEqual(told)
        const erased =
          ids.length === 0
            ? []
            : await desk.db.reader.selectFrom('dispute').select('worker_label').where('id', 'in', ids).execute()
        for (const { worker_label: label } of erased) expect(label).toMatch(/^.\*$/u)
      } finally {
        await desk.end()
      }
    }),
    { numRuns: 6, examples: [[HISTORY, 1]], endOnFailure: true },
  )
}, 60_000)
