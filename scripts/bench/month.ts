/** One month of the city in a process of its own: how long its report and its forms take, how long its workbook in the thread, and whether every stored sum is what the entries add up to. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import {
  overCauses,
  recountedFigures,
  storedFigures,
  storedUnitFigures,
  type Sums,
} from '../../db/repositories/recounts.ts'
import { organisation } from '../../db/repositories/recovered-totals.ts'
import { findForSignIn } from '../../db/repositories/staff.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'
import { actorOf } from '../../server/people/actor-of.ts'
import { exportTotals } from '../../server/reports/export-totals.ts'
import { figure, isMeasure } from '../../server/reports/measures.ts'
import { monthReport, type MonthReport } from '../../server/reports/month-report.ts'
import { statisticsInThread } from '../../server/reports/statistics-in-thread.ts'
import { unitTree } from '../../server/reports/unit-tree.ts'
import { addMonthsTo, monthOf } from '../../workflows/values/day.ts'

const TIMES = 9
const [folder = ''] = process.argv.slice(2)
const desk = await openDesk(readConfig({ DATA_DIR: folder, PORT: '0' }), {
  demonstration: true,
  log: createLog({ write: () => undefined }),
})
const { reader } = desk.db
const staff = await findForSignIn(reader, 'supervisor')
const actor = await actorOf(reader, staff?.id ?? '', desk.clock.today())
if (!actor) throw new Error('the city has no supervisor')
const known = await organisation(reader)
const month = addMonthsTo(monthOf(desk.clock.today()), -1)
const asked = { month, unitId: actor.unitId, view: 'then' } as const
const tree = unitTree(known, actor.unitId, 'then')
if (!tree) throw new Error('the supervisor has no unit')

/** The middle one of several times, in ms; the first warms up and is not counted. */
async function middle(ask: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let time = 0; time <= TIMES; time += 1) {
    const begun = performance.now()
    await ask()
    took.push(performance.now() - begun)
  }
  return took.slice(1).toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
}

const read = (): Promise<MonthReport> => monthReport(reader, asked, known, tree)
const report = await read()
const reportMs = await middle(read)

const waits = monitorEventLoopDelay({ resolution: 5 })
waits.enable()
const formsMs = await middle(() =>
  statisticsInThread(desk, { report, unitIds: tree.all, locale: 'zh-CN', ranked: true }),
)
const begun = performance.now()
const { rows, bytes } = await exportTotals(desk, actor, {
  asked: { ...asked, by: 'unit' },
  format: { kind: 'xlsx' },
  locale: 'zh-CN',
  ranked: true,
})
const workbookMs = performance.now() - begun
waits.disable()

/** How many sums are not the same on both sides. */
const differing = (stored: Sums, counted: Sums): number =>
  [...new Set([...stored.keys(), ...counted.keys()])].filter((key) => stored.get(key) !== counted.get(key)).length

const counting = performance.now()
const counted = await recountedFigures(reader)
const recountMs = performance.now() - counting
const below = new Set(tree.all)
const ofMonth: Sums = new Map()
for (const [key, sum] of overCauses(counted)) {
  const [of, unit = '', scheme, measure = ''] = key.split(' ')
  if (of === month && below.has(unit) && scheme === 'mediation') ofMonth.set(measure, (ofMonth.get(measure) ?? 0) + sum)
}
const faults =
  differing(await storedFigures(reader), counted) +
  differing(await storedUnitFigures(reader), overCauses(counted)) +
  [...ofMonth].filter(([measure, sum]) => isMeasure(measure) && figure(report.total, measure) !== sum).length
// What is measured holds the timer's own five milliseconds.
const waitMs = waits.percentile(99) / 1e6 - 5
await desk.db.close()
process.stdout.write(
  JSON.stringify({
    reportMs,
    formsMs,
    workbookMs,
    waitMs,
    rows,
    kilobytes: bytes.byteLength / 1024,
    recountMs,
    faults,
    compared: ofMonth.size,
  }),
)
