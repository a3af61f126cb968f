/** The real desk asked the same few things a second for as long as told: does it hold more at the end than after it grew warm? */
import { Agent } from 'node:http'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { DATABASE_FILE } from '../../server/open-desk.ts'
import { send } from './load.ts'
import { startPart, type Part } from './part.ts'
import { peopleAt } from './sign-in.ts'
import { turns, type Turn } from './day.ts'

export type Soaking = {
  minutes: number
  /** Asked as often, and not counted: caches fill, threads begin, hot code is compiled. */
  warmUpMinutes: number
  perSecond: number
  progress: (said: string) => void
}

/** Megabytes `resident` and `alive` (in use by JavaScript, all garbage gone) after the warm-up and at the end; `perHour` is the slope of the resident ones in the last three quarters between. */
export type Soaked = {
  asked: number
  faults: string[]
  p95: number
  resident: Between
  alive: Between
  perHour: number
}
type Between = { from: number; to: number }

/** How often memory is looked at. */
const LOOK_MS = 2_000
/** A desk that cannot keep the pace is asked less, and not with a queue that would itself be what grows. */
const MOST_UNDER_WAY = 20

/** Soaks the desk on a city's folder, which it changes. */
export async function soak(folder: string, soaking: Soaking): Promise<Soaked> {
  const desk = await startPart('desk.ts', folder)
  try {
    const asking = new Asking(desk, turns(join(folder, DATABASE_FILE), await peopleAt(desk.origin)))
    await asking.forMinutes(soaking.warmUpMinutes, soaking)
    const before = await settled(desk)
    asking.forget()
    const looks: Look[] = []
    const watch = setInterval(() => looks.push({ at: performance.now(), megabytes: desk.megabytes() }), LOOK_MS)
    await asking.forMinutes(soaking.minutes, soaking)
    clearInterval(watch)
    const after = await settled(desk)
    return {
      asked: asking.asked,
      faults: asking.faults,
      p95: asking.p95(),
      resident: { from: before.resident, to: after.resident },
      alive: { from: before.alive, to: after.alive },
      // Made to rest, a process first takes back what it needs for its work.
      perHour: slope(looks.slice(Math.floor(looks.length / 4))) * 3_600_000,
    }
  } finally {
    await desk.stop()
  }
}

async function settled(desk: Part): Promise<{ resident: number; alive: number }> {
  // Twice: what the first round frees may hold the last of something else.
  await desk.felt()
  await rest(200)
  const { alive } = await desk.felt()
  return { resident: desk.megabytes(), alive }
}

type Look = { at: number; megabytes: number }

/** Megabytes a millisecond, by least squares; 0 of fewer than two looks. */
function slope(looks: readonly Look[]): number {
  const mean = (of: (look: Look) => number): number => looks.reduce((sum, look) => sum + of(look), 0) / looks.length
  const [at, megabytes] = [mean((look) => look.at), mean((look) => look.megabytes)]
  const spread = looks.reduce((sum, look) => sum + (look.at - at) ** 2, 0)
  return spread === 0 ? 0 : looks.reduce((sum, look) => sum + (look.at - at) * (look.megabytes - megabytes), 0) / spread
}

/** Asks turn by turn at a steady pace, whether or not the answers before have come. */
class Asking {
  readonly faults: string[] = []
  asked = 0
  readonly #agent = new Agent({ keepAlive: true })
  readonly #desk: Part
  readonly #turns: readonly Turn[]
  #times: number[] = []
  #at = 0

  constructor(desk: Part, all: readonly Turn[]) {
    this.#desk = desk
    this.#turns = all
  }

  async forMinutes(minutes: number, { perSecond, progress }: Soaking): Promise<void> {
    const begun = performance.now()
    const under = new Set<Promise<void>>()
    const total = Math.round(minutes * 60 * perSecond)
    for (let nth = 0; nth < total; nth += 1) {
      await rest(Math.max(0, begun + (nth * 1000) / perSecond - performance.now()))
      if (performance.now() > begun + minutes * 60_000) break
      if (under.size >= MOST_UNDER_WAY) await Promise.race(under)
      const one = this.#ask()
      under.add(one)
      void one.finally(() => under.delete(one))
      if (nth % (60 * perSecond) === 0)
        progress(
          `${Math.round(nth / 60 / perSecond)} of ${minutes} min: ${this.#desk.megabytes().toFixed(0)} MB resident`,
        )
    }
    await Promise.all(under)
  }

  async #ask(): Promise<void> {
    const turn = this.#turns[this.#at++ % this.#turns.length]
    if (turn === undefined) return
    const begun = performance.now()
    this.asked += 1
    try {
      const { status } = await send(this.#agent, this.#desk.origin, turn.ask())
      if (!turn.answers.includes(status)) this.faults.push(`${status} to ${turn.name}`)
    } catch (fault) {
      this.faults.push(`${String(fault)} to ${turn.name}`)
    }
    if (!turn.heavy) this.#times.push(performance.now() - begun)
  }

  /** What has been asked so far counts no more; faults stay. */
  forget(): void {
    this.asked = 0
    this.#times = []
  }

  p95(): number {
    return this.#times.toSorted((one, other) => one - other)[Math.floor(this.#times.length * 0.95)] ?? 0
  }
}
