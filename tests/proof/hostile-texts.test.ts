/** T39: sixty texts of markup in every column that holds what somebody typed, and every page of every role in a real browser: none runs, loads or becomes part of a page. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { routes } from '../../server/routes.ts'
import { roles, type Role } from '../../workflows/permissions.ts'
import type { Visitor } from '../desk/visitor.ts'
import { findBrowser, openBrowser } from '../journeys/harness/browser.ts'
import { startDesk } from '../journeys/harness/desk-server.ts'
import { filledAddress } from '../walks/known-ids.ts'
import { openWorld, type World } from '../walks/world.ts'
import { figure } from './figure.ts'
import { walkerAt } from './hostile/page-walker.ts'
import { hostileText, hostileTexts, marksIn } from './hostile/payloads.ts'
import { plantEverywhere } from './hostile/plant-everywhere.ts'

/** Files and pictures are no pages. */
const FILES = /xlsx$|csv$|pdf$|json$|\.js$|\/assets\//u
/** Where an address names a record, so many others of its kind are looked at as well. */
const OTHERS = 8

/** The demonstration city in a folder of its own, or in the one that is filled already. */
async function filledCity(): Promise<string> {
  const filled = process.env.JOURNEYS_CITY
  if (filled !== undefined) return filled
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-hostile-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const desk = await startDesk({ script: 'scripts/demo.ts', dataDir, patience: 180_000 })
  await desk.stop()
  return dataDir
}

/** Those who set the desk up and watch over it stand over the city, all others work where the records lie. */
const OVER_THE_CITY: ReadonlySet<Role> = new Set(['administrator', 'security-administrator', 'auditor'])

const atWork = (world: World, role: Role): Promise<Visitor> =>
  world.person(
    role,
    OVER_THE_CITY.has(role) ? (world.one(`select id from unit where kind = 'city'`) ?? '') : world.home,
  )

/** Cases of the county that have something of every kind between them. */
function variedCases(world: World): string[] {
  const kinds = world.all(
    `select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'dispute_id'`,
  )
  const cases = kinds.flatMap((table) =>
    world.all(
      `select dispute_id from "${table}" where dispute_id in (select dispute_id from dispute_scope where ancestor_id = '${world.home}') limit 1`,
    ),
  )
  return [...new Set(cases)]
}

/** Every address of a route with records of the county in its places: the first of each kind, then others. */
function addressesOf(world: World, path: string, cases: readonly string[]): string[] {
  const many = path.includes('/disputes/:id') ? cases.length : OTHERS
  const found = Array.from({ length: many + 1 }, (_, nth) =>
    filledAddress(
      path,
      (question) => {
        const rows = world.all(question.replace(/ limit 1$/u, ''))
        if (nth > 0 && question.includes('from dispute_scope') && question.startsWith('select dispute_id'))
          return cases[nth - 1] ?? null
        return rows[Math.floor((nth * rows.length) / (many + 1))] ?? null
      },
      world.home,
    ),
  )
  return [...new Set(found.filter(({ lacking }) => lacking.length === 0).map(({ address }) => address))]
}

/** Cases to look at, and the marks met so far on each route. */
type Known = { cases: string[]; marks: Map<string, ReadonlySet<string>> }

/** What a role finds that nobody found before him: a page nobody was let in to, or one on which a text stands that did not stand there for others. */
async function pagesOf(world: World, visitor: Visitor, known: Known): Promise<string[]> {
  const pages: string[] = []
  for (const { method, path } of routes) {
    if (method !== 'GET' || FILES.test(path)) continue
    const addresses = addressesOf(world, path, known.cases)
    for (const address of known.marks.has(path) ? addresses.slice(0, 1) : addresses) {
      const { status, headers, text } = await visitor.get(address)
      expect(status, address).toBeLessThan(500)
      // Not for this role: no other record is either.
      if (status === 403) break
      if (status !== 200 || !headers.get('content-type')?.includes('html')) continue
      const marks = known.marks.get(path) ?? new Set()
      const fresh = marksIn(text).filter((mark) => !marks.has(mark))
      if (fresh.length > 0 || !known.marks.has(path)) pages.push(address)
      known.marks.set(path, new Set([...marks, ...fresh]))
    }
  }
  return pages
}

test.skipIf(findBrowser() === null)('no text of markup runs on any page', { timeout: 1_200_000 }, async () => {
  const world = await openWorld(await filledCity())
  onTestFinished(() => world.end())
  const planted = plantEverywhere(world)
  expect(planted.bare).toEqual([])
  const browser = await openBrowser()
  onTestFinished(() => browser.close())
  const wrong: string[] = []
  const seen = new Set<string>()
  const known: Known = { cases: variedCases(world), marks: new Map() }
  let visited = 0
  let sent = 0
  for (const role of roles) {
    const visitor = await atWork(world, role)
    const walker = await walkerAt(browser, world.origin, visitor.cookieLine)
    for (const path of await pagesOf(world, visitor, known)) {
      const found = await walker.visit(path)
      visited += 1
      wrong.push(...found.wrong.map((what) => `${role} ${what}`))
      for (const mark of marksIn(found.html)) seen.add(mark)
      const forms = await walker.sendForms(path, hostileText('typed', visited))
      sent += forms.sent
      wrong.push(...forms.wrong.map((what) => `${role} ${what}`))
    }
    await walker.end()
  }
  figure({
    id: 'T39',
    promise: 'Texts that hold markup are printed, never run',
    figure: `${hostileTexts.length} texts in each of ${planted.places.length} columns (${planted.rows} values), ${seen.size} of them on the ${visited} pages visited, and in ${sent} forms sent; ${wrong.length} run`,
    target: '0 run',
    passed: wrong.length === 0,
  })
  expect(wrong).toEqual([])
  // Otherwise nothing would run because nothing was shown.
  expect(hostileTexts).toHaveLength(60)
  expect(seen.size).toBeGreaterThan(70)
  expect(sent).toBeGreaterThan(40)
})
