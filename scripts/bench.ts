/** Measures the desk beside the floor in one run: the same questions, the same client, the same disk, ratios in one table. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { browserPageMs } from './bench/browser-page.ts'
import { foundBenchCity, grownCity } from './bench/city.ts'
import { load, type Measured } from './bench/load.ts'
import { runToEnd, startPart, type Part } from './bench/part.ts'
import { intake, pairs, type Pair } from './bench/pairs.ts'
import { peopleAt } from './bench/sign-in.ts'
import { printTable, type Row } from './bench/table.ts'

const SECONDS = 3
/** A desk is at rest a moment after it listens. */
const REST_MS = 2000
const SIZES = process.argv.includes('--large') ? [1_000, 100_000, 1_000_000] : [1_000, 100_000]

async function measure(pair: Pair, floor: Part, desk: Part, size: number): Promise<Row> {
  process.stdout.write(`${pair.name}, ${size}\n`)
  const below = await loaded(floor, pair.floor, [200])
  const above = await loaded(desk, pair.desk, pair.answers)
  return {
    what: pair.name,
    size: size.toLocaleString('en'),
    floor: `${below.perSecond.toFixed(0)}/s`,
    desk: `${above.perSecond.toFixed(0)}/s`,
    ratio: below.perSecond / above.perSecond,
    budget: pair.budget,
    note: `p50 ${above.p50.toFixed(1)} ms, p99 ${above.p99.toFixed(1)} ms, processor ${below.cpuMs.toFixed(2)} / ${above.cpuMs.toFixed(2)} ms each`,
  }
}

/** With the processor time of each answer: where others use the machine too, it tells more than the clock. */
async function loaded(part: Part, make: Pair['desk'], answers: number[]): Promise<Measured & { cpuMs: number }> {
  const before = part.cpuMs()
  const measured = await load(part.origin, make, SECONDS, answers)
  return { ...measured, cpuMs: (part.cpuMs() - before) / measured.asked }
}

async function compare(base: string, work: string): Promise<Row[]> {
  const rows: Row[] = []
  for (const size of SIZES) {
    const folder = join(work, String(size))
    const path = grownCity(base, folder, size)
    const floor = await startPart('floor.ts', path)
    const desk = await startPart('desk.ts', folder)
    try {
      if (size === SIZES[0]) rows.push(...(await standing(floor, desk)))
      const people = await peopleAt(desk.origin)
      for (const pair of pairs(path, people)) rows.push(await measure(pair, floor, desk, size))
      if (size === SIZES.at(-1)) rows.push(await measure(intake(people), floor, desk, size))
    } finally {
      await floor.stop()
      await desk.stop()
    }
    if (size > 1_000) rows.push(...(await month(folder, size)))
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}

type Month = Record<'reportMs' | 'formsMs' | 'workbookMs' | 'waitMs' | 'rows' | 'recountMs' | 'faults', number>

const inMs = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`

/** A month's report, its forms and its workbook. Throws when a stored sum is not what the entries add up to: then no time says anything. */
async function month(folder: string, disputes: number): Promise<Row[]> {
  process.stdout.write(`one month, ${disputes}\n`)
  const told = JSON.parse(await runToEnd('month.ts', folder)) as Month
  if (told.faults > 0) throw new Error(`${told.faults} stored sums are not what their entries add up to`)
  const size = disputes.toLocaleString('en')
  const rows = [
    aimed("one month's report", inMs(told.reportMs), told.reportMs, 100, 'ms'),
    aimed('its forms', inMs(told.formsMs), told.formsMs, 1000, 'ms'),
    aimed(
      `its workbook, ${told.rows} rows`,
      `${(told.workbookMs / 1000).toFixed(1)} s`,
      told.workbookMs / 1000,
      3,
      's',
    ),
    aimed('requests wait, forms and workbook', `p99 ${inMs(told.waitMs)}`, told.waitMs, 50, 'ms'),
  ]
  const notes = [`stored sums equal a full recount of ${(told.recountMs / 1000).toFixed(1)} s`]
  return rows.map((row, at) => ({ ...row, size, note: [row.note, ...(at === 0 ? notes : [])].join('; ') }))
}

/** Start-up and memory before the first question; aims, not ratios. */
async function standing(floor: Part, desk: Part): Promise<Row[]> {
  await rest(REST_MS)
  return [
    besideAim('start-up', [floor.startMs, desk.startMs], 'ms', 1000),
    besideAim('idle memory', [floor.megabytes(), desk.megabytes()], 'MB', 120),
  ]
}

const besideAim = (what: string, [below, above]: readonly [number, number], unit: string, aim: number): Row => ({
  what,
  size: '',
  floor: `${below.toFixed(0)} ${unit}`,
  desk: `${above.toFixed(0)} ${unit}`,
  ratio: above / aim,
  budget: 1,
  note: `ratio to the aim of ${aim} ${unit}`,
})

async function papers(base: string): Promise<Row[]> {
  const drawn = JSON.parse(await runToEnd('draw.ts', base)) as { coldMs: number; warmMs: number; html: string }
  const browser = await browserPageMs(drawn.html)
  const floor = browser === null ? 'no browser' : `${browser.toFixed(1)} ms`
  return [
    {
      what: 'agreement PDF, warm',
      size: '',
      floor,
      desk: `${drawn.warmMs.toFixed(1)} ms`,
      ratio: browser === null ? null : drawn.warmMs / browser,
      budget: 0.2,
      note: "floor is a browser's reused page",
    },
    {
      what: 'agreement PDF, cold process',
      size: '',
      floor: '',
      desk: `${drawn.coldMs.toFixed(0)} ms`,
      ratio: drawn.coldMs / 400,
      budget: 1,
      note: 'ratio to the aim of 400 ms',
    },
  ]
}

/** An old register brought in, on a copy of the small city. */
async function register(base: string, folder: string): Promise<Row> {
  grownCity(base, folder, SIZES[0] ?? 1000)
  const told = JSON.parse(await runToEnd('import.ts', folder)) as { seconds: number; slowestMs: number; count: number }
  rmSync(folder, { recursive: true, force: true })
  return {
    what: 'old register brought in',
    size: told.count.toLocaleString('en'),
    floor: '',
    desk: `${told.seconds.toFixed(1)} s`,
    ratio: told.seconds / 60,
    budget: 1,
    note: `ratio to the aim of 60 s; slowest search meanwhile ${told.slowestMs.toFixed(0)} ms`,
  }
}

type Felt = { ms: number; p99: number }

const aimed = (what: string, desk: string, of: number, aim: number, unit: string): Row => ({
  what,
  size: '',
  floor: '',
  desk,
  ratio: of / aim,
  budget: 1,
  note: `ratio to the aim of ${aim} ${unit}`,
})

/** What a group asks of the desk: many papers and a thick volume, and nobody at the counter may feel it. */
async function group(base: string): Promise<Row[]> {
  const said = JSON.parse(await runToEnd('group.ts', base)) as Record<'agreements' | 'bulk' | 'volume', Felt> & {
    workers: number
    papers: number
    highestMegabytes: number
  }
  const seconds = ({ ms }: Felt): string => `${(ms / 1000).toFixed(1)} s`
  const { agreements, bulk, volume } = said
  return [
    aimed(
      'requests wait, 200 agreements',
      `p99 ${agreements.p99.toFixed(1)} ms in ${seconds(agreements)}`,
      agreements.p99,
      50,
      'ms',
    ),
    aimed(
      `requests wait, ${said.papers} papers`,
      `p99 ${bulk.p99.toFixed(1)} ms in ${seconds(bulk)}`,
      bulk.p99,
      50,
      'ms',
    ),
    aimed(`volume of ${said.workers} workers`, seconds(volume), volume.ms / 1000, 6, 's'),
    aimed('memory while printing', `${said.highestMegabytes.toFixed(0)} MB`, said.highestMegabytes, 400, 'MB'),
  ]
}

const work = mkdtempSync(join(tmpdir(), 'desk-bench-'))
try {
  const base = join(work, 'base')
  process.stdout.write('founding the city\n')
  await foundBenchCity(base)
  const rows = await compare(base, work)
  printTable([...rows, ...(await papers(base)), ...(await group(base)), await register(base, join(work, 'register'))])
} finally {
  rmSync(work, { recursive: true, force: true })
}
