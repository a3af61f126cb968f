/** Lists stay fast at a million cases only while their questions are answered from an index; the plan says whether they are. */
import { CompiledQuery, type Kysely } from 'kysely'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { database, type Database, type Reader } from '../../db/database.ts'
import { kyselyOnSqlite, openSqliteMemory } from '../../db/engines/sqlite.ts'
import { migrate } from '../../db/migrate.ts'
import { consultationFigures } from '../../db/repositories/consultation-figures.ts'
import { listConsultations } from '../../db/repositories/consultation-lists.ts'
import { listAid } from '../../db/repositories/aid-lists.ts'
import { countByPhase, listByClock, listDisputes } from '../../db/repositories/dispute-lists.ts'
import { findDispute } from '../../db/repositories/disputes.ts'
import { journalOf } from '../../db/repositories/journal.ts'
import { countsOf, ledgerOf } from '../../db/repositories/ledger.ts'
import { endedAgreements } from '../../db/repositories/month-statistics.ts'
import {
  consultationsSince,
  defaultsSince,
  missedBetween,
  payClaimedSince,
  workersSince,
} from '../../db/repositories/radar.ts'
import {
  countsSince,
  figuresByCause,
  figuresOfMonth,
  lateEntries,
  moneyByMonth,
  onHandNow,
} from '../../db/repositories/recovered-totals.ts'
import { findAidByTokens, unfindableAid } from '../../db/repositories/aid-search.ts'
import { findDisputesByTokens } from '../../db/repositories/search.ts'
import type { Schema } from '../../db/schema/index.ts'

let asked: CompiledQuery[] = []
let db: Database

beforeAll(async () => {
  db = database('sqlite', kyselyOnSqlite(openSqliteMemory()))
  await migrate(db)
})

/** A reader that remembers what it was asked. */
function listening(reader: Reader): Kysely<Schema> {
  asked = []
  return reader.withPlugin({
    transformQuery: ({ node, queryId }) => {
      asked.push(reader.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
}

async function plansOf(ask: (reader: Reader) => Promise<unknown>): Promise<string[]> {
  await ask(listening(db.reader))
  onTestFinished(() => void (asked = []))
  const plans: string[] = []
  for (const query of asked) {
    const explained = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters])
    const { rows } = await db.reader.executeQuery<{ detail: string }>(explained)
    plans.push(...rows.map((row) => row.detail))
  }
  return plans
}

const month = '2026-11'
const questions: [string, string[], (reader: Reader) => Promise<unknown>][] = [
  [
    'a group of the aid desk’s grid',
    ['aid_case_by_touch', 'aid_proceeding_by_case'],
    (reader) =>
      listAid(
        reader,
        { root: 'county', group: 'working', untouchedBefore: null, lawyerId: null, scheme: null },
        { after: null, limit: 30 },
      ),
  ],
  [
    'a list of everything below a unit',
    ['dispute_scope_by_day'],
    (reader) => listDisputes(reader, { root: 'city', phase: null, after: null, limit: 50 }),
  ],
  [
    'its next page',
    ['dispute_scope_by_day'],
    (reader) =>
      listDisputes(reader, { root: 'city', phase: null, after: { receivedOn: '2026-11-02', id: 'd' }, limit: 50 }),
  ],
  [
    'a list of one phase',
    ['dispute_scope_by_phase'],
    (reader) => listDisputes(reader, { root: 'city', phase: 'mediation', after: null, limit: 50 }),
  ],
  [
    'what falls due',
    ['dispute_scope_by_clock'],
    (reader) => listByClock(reader, { root: 'city', until: '2026-11-30', limit: 50 }),
  ],
  ['counts of a unit', ['dispute_tally'], (reader) => countByPhase(reader, 'city')],
  ['one case in scope', ['dispute_scope'], (reader) => findDispute(reader, ['city'], 'd')],
  ['a search', ['search_token'], (reader) => findDisputesByTokens(reader, ['city'], ['王小', '小芳'], 50)],
  ['a search of legal aid', ['search_token'], (reader) => findAidByTokens(reader, 'county', ['王小', '小芳'], 51)],
  ['aid cases no search finds yet', ['aid_case_unfindable'], (reader) => unfindableAid(reader, 50)],
  ['a journal', ['dispute_event'], (reader) => journalOf(reader, 'd')],
  ['a ledger', ['ledger_entry_by_dispute'], (reader) => ledgerOf(reader, 'd')],
  ['the counts of a case', ['count_entry_by_dispute'], (reader) => countsOf(reader, 'd')],
  ['a month', ['unit_figure'], (reader) => figuresOfMonth(reader, ['room-a1', 'room-a2'], month)],
  ['a month by cause', ['month_figure'], (reader) => figuresByCause(reader, ['room-a1', 'room-a2'], month)],
  [
    'the course of the money',
    ['unit_figure'],
    (reader) => moneyByMonth(reader, ['room-a1', 'room-a2'], ['2025-11', month]),
  ],
  [
    'what fell due in a month',
    ['instalment_by_due'],
    (reader) =>
      endedAgreements(reader, { unitIds: ['room-a1'], months: [month], first: '2026-11-01', last: '2026-11-30' }),
  ],
  ['what came late', ['ledger_entry_by_mark'], (reader) => lateEntries(reader, ['room-a1', 'room-a2'], month, 200)],
  ['what is on hand', ['on_hand'], (reader) => onHandNow(reader, ['room-a1', 'room-a2'])],
  [
    'what was booked since',
    ['unit_figure'],
    (reader) => countsSince(reader, ['room-a1', 'room-a2'], month, ['case-accepted', 'case-closed:settled']),
  ],
  [
    'the consultations below a unit',
    ['scope', 'consultation'],
    (reader) =>
      listConsultations(
        reader,
        { root: 'city', from: '2026-11-01', to: '2026-11-31', channel: null, topic: null, staffId: null, text: null },
        { after: { occurredOn: '2026-11-02', id: 'c' }, limit: 50 },
      ),
  ],
  [
    'how many consultations a month had',
    ['consultation_count_by_month'],
    (reader) => consultationFigures(reader, { root: 'city', from: month, to: month }),
  ],
  ['who came against an employer', ['dispute_scope_by_day'], (reader) => workersSince(reader, 'city', '2026-10-23')],
  [
    'what pay was claimed from an employer',
    ['dispute_scope_by_day'],
    (reader) => payClaimedSince(reader, 'city', '2026-08-24', ['unpaid-wages']),
  ],
  ['who stands in default', ['dispute_scope_by_phase'], (reader) => defaultsSince(reader, 'city', '2026-08-24')],
  ['what was missed', ['instalment_by_due'], (reader) => missedBetween(reader, '2026-08-24', '2026-11-22')],
  ['who asked about an employer', ['scope'], (reader) => consultationsSince(reader, 'city', '2026-10-23')],
]

const scans = /^SCAN (?!below|ending|net|unit|staff|CONSTANT ROW)/u

test.each(questions)('%s is answered from an index', async (_, indexes, ask) => {
  const plans = await plansOf(ask)
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.filter((step) => scans.test(step))).toEqual([])
  for (const index of indexes)
    expect(plans.join('\n')).toMatch(
      new RegExp(`USING .*INDEX (?:${index}|sqlite_autoindex_${index}_)|SEARCH ${index} USING PRIMARY KEY`, 'u'),
    )
})

test('a page comes in the order of its index and is never sorted', async () => {
  const reader = listening(db.reader)
  // Of a length nobody has asked for yet: what was built before is not built again, and nothing would be heard.
  await listDisputes(reader, { root: 'city', phase: null, after: null, limit: 51 })
  const [page] = asked
  const { rows } = await db.reader.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${page?.sql ?? ''}`, [...(page?.parameters ?? [])]),
  )
  expect(rows.map((row) => row.detail)).toEqual([
    'SEARCH scope USING COVERING INDEX dispute_scope_by_day (ancestor_id=?)',
    'SEARCH dispute USING INDEX sqlite_autoindex_dispute_1 (id=?)',
    'SEARCH unit USING INDEX sqlite_autoindex_unit_1 (id=?)',
    'SEARCH staff USING INDEX sqlite_autoindex_staff_1 (id=?) LEFT-JOIN',
  ])
})

test('the reading of plans would notice a scan', async () => {
  const plans = await plansOf((reader) => reader.selectFrom('dispute').selectAll().where('summary', '=', '').execute())
  expect(plans.filter((step) => scans.test(step))).toEqual(['SCAN dispute'])
})
