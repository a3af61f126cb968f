/** Brings a register of 20,000 rows in on a copy of the city, and asks the desk meanwhile as a counter would: how long in all, how long the slowest answer took. */
import { findForSignIn } from '../../db/repositories/staff.ts'
import { readConfig } from '../../server/config.ts'
import { importHistory } from '../../server/history/import-history.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'
import { actorOf } from '../../server/people/actor-of.ts'
import { findCases } from '../../server/search/find-cases.ts'
import { intent } from '../demo/intent.ts'

const ROWS = 20_000
const COLUMNS = ['number', 'worker', 'employer', 'matter', 'receivedOn', 'closedOn', 'outcome', 'agreed']

const row = (nth: number): string =>
  [
    `旧〔${2001 + (nth % 20)}〕${nth}`,
    `王小${String.fromCodePoint(0x4e00 + (nth % 2000))}`,
    `老厂${nth % 300}`,
    '拖欠工资',
    `${2001 + (nth % 20)}-03-01`,
    `${2001 + (nth % 20)}-04-${String(1 + (nth % 28)).padStart(2, '0')}`,
    '调解成功',
    String(5000 + nth),
  ].join(',')

const [folder = ''] = process.argv.slice(2)
const log = createLog({ write: () => undefined })
const desk = await openDesk(readConfig({ DATA_DIR: folder, PORT: '0' }), { demonstration: true, log })
const staff = await findForSignIn(desk.db.reader, 'director')
const actor = await actorOf(desk.db.reader, staff?.id ?? '', desk.clock.today())
if (!actor) throw new Error('the city has no director')

const text = [COLUMNS.join(','), ...Array.from({ length: ROWS }, (_, nth) => row(nth))].join('\n')
const draft = {
  name: 'register.csv',
  kind: 'text' as const,
  bytes: Buffer.from(text).toString('base64'),
  head: 0,
  heads: COLUMNS,
  mark: null,
  mapping: COLUMNS,
  samples: [],
  more: false,
  rows: ROWS,
}
const begun = performance.now()
const asked = { unitId: actor.unitId, draftId: desk.newId(), draft, parts: ROWS }
const { ended } = await importHistory(desk, intent(actor, 'history:import'), asked)
let under = true
void ended.then(() => (under = false))
let slowestMs = 0
while (under) {
  const from = performance.now()
  await findCases(desk, actor, '王')
  slowestMs = Math.max(slowestMs, performance.now() - from)
  await new Promise((resolve) => setTimeout(resolve, 20))
}
const seconds = (performance.now() - begun) / 1000
const { count } = await desk.db.reader
  .selectFrom('historical_case')
  .select((select) => select.fn.countAll<number>().as('count'))
  .executeTakeFirstOrThrow()
await desk.db.close()
process.stdout.write(JSON.stringify({ seconds, slowestMs, count }))
