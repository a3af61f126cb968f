/** How a journey is written: a desk of its own, people who are watched, and one line at the end that says what it cost. */
import { afterAll, inject, onTestFinished, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { findBrowser, openBrowser } from './harness/browser.ts'
import { startDesk } from './harness/desk-server.ts'
import type { DeskServer } from './harness/desk-server.ts'
import { Person } from './harness/person.ts'
import type { Hands, PersonOptions } from './harness/person.ts'

let browser: Promise<Browser> | null = null
const desks = new Map<string, Promise<DeskServer>>()

afterAll(async () => {
  await (await browser)?.close()
  await Promise.all([...desks.values()].map(async (desk) => (await desk).stop()))
})

/** The demonstration city, started once a file on a copy of its filled data; `empty` is a new desk without anybody. */
export function deskOf(kind: 'demo' | 'empty'): Promise<DeskServer> {
  const started = desks.get(kind) ?? start(kind)
  desks.set(kind, started)
  return started
}

async function start(kind: 'demo' | 'empty'): Promise<DeskServer> {
  if (kind === 'empty') return startDesk()
  const demonstration = inject('demonstration')
  if (demonstration === null) throw new Error('there is no demonstration to copy')
  return startDesk({ script: 'scripts/demo.ts', copyOf: demonstration.dataDir })
}

/**
 * A person at a desk; the last look and the closing of the browser happen by themselves when the test ends.
 * A journey that fails leaves a picture of its last page and the desk's last words.
 */
export async function personAt(desk: DeskServer, options: PersonOptions = {}): Promise<Person> {
  browser ??= openBrowser()
  const person = await Person.at(await browser, desk.url, options)
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await remember(person, desk, task.name)
    else await person.leaves()
  })
  return person
}

async function remember(person: Person, desk: DeskServer, name: string): Promise<void> {
  const picture = await person.pictures(`failed-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`).catch(() => 'no picture')
  console.info(`${picture}\n${desk.said().slice(-3000)}`)
  await person.page.context().close()
}

/** What a journey is given: its hands, the address, and newcomers. */
export type Scene = { hands: Hands; desk: DeskServer; person: (options?: PersonOptions) => Promise<Person> }

/** One journey, walked with the mouse and again by keyboard alone, on the demonstration city. */
export function journey(name: string, walk: (scene: Scene) => Promise<void>): void {
  test.skipIf(findBrowser() === null).each<Hands>(['mouse', 'keyboard'])(`${name} (%s)`, async (hands) => {
    const desk = await deskOf('demo')
    await walk({ hands, desk, person: (options) => personAt(desk, { hands, ...options }) })
  })
}
