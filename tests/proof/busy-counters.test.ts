/** Fifty counters at work in a city of a hundred thousand cases while papers are drawn and months exported; then the same while the server is killed again and again. */
import { Agent } from 'node:http'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openEmbeddedReadonly } from '../../db/database.ts'
import { foundBenchCity, grownCity } from '../../scripts/bench/city.ts'
import { send } from '../../scripts/bench/load.ts'
import { startPart, type Part } from '../../scripts/bench/part.ts'
import { peopleAt, type People } from '../../scripts/bench/sign-in.ts'
import { opened, turns, type Turn } from '../../scripts/bench/day.ts'
import { freePort } from '../journeys/harness/desk-server.ts'
import { passingFolder } from '../server/backup/real-desk.ts'
import { figure } from './figure.ts'
import { openOn, wrongIn } from './opening.ts'

const CASES = 100_000
const COUNTERS = 50
/** Between an answer and the next question; people type and talk. */
const THINKING_MS = 5_000
const WORK_MS = 45_000
const KILLS = 10

test(
  'fifty counters are answered while papers and exports are made, and lose nothing to ten kills',
  { timeout: 10 * 60_000 },
  async () => {
    const base = passingFolder()
    await foundBenchCity(base)
    const folder = join(passingFolder(), 'city')
    const path = grownCity(base, folder, CASES)
    const port = String(await freePort())
    const start = (): Promise<Part> => startPart('desk.ts', folder, port)
    let desk = await start()
    try {
      const people = await peopleAt(desk.origin)
      const all = turns(path, people)
      // Threads begin and fonts are read with the first of each; a desk has that behind it by nine o'clock.
      for (const turn of all) await asked(desk.origin, turn)
      await desk.felt()
      const worked = await work(desk.origin, all)
      const { p99, longest } = await desk.felt()
      figure({
        id: 'T75',
        promise: 'A heavy question keeps no counter waiting',
        figure:
          `${COUNTERS} counters, ${CASES.toLocaleString('en')} cases, ${worked.times.length} answers in ${WORK_MS / 1000} s beside ${worked.heavy} PDFs and exports: ` +
          `p95 ${worked.p95.toFixed(0)} ms; the loop of requests late by ${p99.toFixed(0)} ms at its p99, ${longest.toFixed(0)} ms at most (load of the machine ${loadavg()[0]?.toFixed(0)})`,
        target: 'p95 under 300 ms, loop p99 under 50 ms',
        passed: worked.p95 < 300 && p99 < 50 && worked.faults.length === 0,
      })
      expect(worked.faults).toEqual([])
      expect(worked.heavy).toBeGreaterThan(3)

      const before = new Set(await ids(path))
      const { told, kills } = await killedAtWork(desk.origin, people, async () => {
        await desk.kill()
        desk = await start()
      })
      await desk.stop()
      const wrong = wrongIn(await ids(path), before, told)
      figure({
        id: 'T02b',
        promise: 'Fifty counters lose nothing to a server that is killed while they work',
        figure: `${told.acknowledged.length} cases acknowledged over ${kills} kills, ${told.again} times sent again, ${wrong.length} lost or doubled`,
        target: '0 lost, 0 doubled, 10 kills',
        passed: wrong.length === 0 && told.faults.length === 0,
      })
      expect([wrong, told.faults]).toEqual([[], []])
      expect(told.acknowledged.length).toBeGreaterThan(0)
    } finally {
      await desk.kill()
    }
  },
)

type Worked = { times: number[]; p95: number; heavy: number; faults: string[] }

/** Everybody at a turn of his own, and beside them one who draws and exports without a pause. */
async function work(origin: string, all: readonly Turn[]): Promise<Worked> {
  const until = performance.now() + WORK_MS
  const light = all.filter((turn) => !turn.heavy)
  const heavy = all.filter((turn) => turn.heavy)
  const worked: Worked = { times: [], p95: 0, heavy: 0, faults: [] }
  const counter = async (at: number): Promise<void> => {
    await wait((THINKING_MS * at) / COUNTERS)
    for (let nth = at; performance.now() < until; nth += 1) {
      const begun = performance.now()
      worked.faults.push(...(await asked(origin, light[nth % light.length])))
      worked.times.push(performance.now() - begun)
      await wait(THINKING_MS * (0.5 + Math.random()))
    }
  }
  const backOffice = async (): Promise<void> => {
    for (let nth = 0; performance.now() < until; nth += 1) {
      worked.faults.push(...(await asked(origin, heavy[nth % heavy.length])))
      worked.heavy += 1
      await wait(500)
    }
  }
  await Promise.all([...Array.from({ length: COUNTERS }, (_, at) => counter(at)), backOffice()])
  worked.p95 = worked.times.toSorted((one, other) => one - other)[Math.floor(worked.times.length * 0.95)] ?? 0
  return worked
}

const agent = new Agent({ keepAlive: true })

/** What was wrong with the answer. */
async function asked(origin: string, turn: Turn | undefined): Promise<string[]> {
  if (turn === undefined) return ['nothing to ask']
  const { status } = await send(agent, origin, turn.ask())
  return turn.answers.includes(status) ? [] : [`${status} to ${turn.name}`]
}

/** The counters open cases while `kill` ends the server in the middle of that and starts it again. */
async function killedAtWork(origin: string, people: People, kill: () => Promise<void>) {
  let going = true
  const opening = openOn(origin, () => opened(people), { clients: COUNTERS, thinking: 1_000, going: () => going })
  for (let kills = 0; kills < KILLS; kills += 1) {
    await wait(500 + Math.random() * 1_000)
    await kill()
  }
  going = false
  return { told: await opening, kills: KILLS }
}

async function ids(path: string): Promise<string[]> {
  const db = openEmbeddedReadonly(path)
  try {
    return (await db.reader.selectFrom('dispute').select('id').execute()).map((row) => row.id)
  } finally {
    await db.close()
  }
}
