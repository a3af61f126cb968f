/** Every role opens everything its menu offers, and a case where it may, in both languages, on a desk's screen and on a telephone's. */
import { describe, expect, test } from 'vitest'
import { roles } from '../../workflows/permissions.ts'
import { signsIn } from './demonstration.ts'
import { findBrowser } from './harness/browser.ts'
import { pageWidth } from './harness/inspection.ts'
import type { Person } from './harness/person.ts'
import { deskOf, personAt } from './journey.ts'

const desktop = { width: 1366, height: 768 }
const telephone = { width: 390, height: 844 }

/** Looks at a page in both widths; the harness inspects it on the way. */
async function looks(person: Person, path: string, picture: string): Promise<void> {
  expect(await person.goesTo(path), path).toBe(200)
  await person.pictures(`${picture}-wide`)
  await person.page.setViewportSize(telephone)
  expect(await pageWidth(person.page), `${path} on a telephone`).toBeLessThanOrEqual(telephone.width)
  await person.pictures(`${picture}-narrow`)
  await person.page.setViewportSize(desktop)
}

async function hrefs(person: Person, selector: string): Promise<string[]> {
  const links = await person.page.locator(selector).all()
  return [...new Set(await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? '')))]
}

/** Those who see all of a case between them: one who works on it and one who only reads. */
const thorough: ReadonlySet<string> = new Set(['mediator', 'supervisor'])

/** The first case of the list; for the thorough with all its tabs and what stands beside them. */
async function casePages(person: Person, role: string): Promise<string[]> {
  const [first] = await hrefs(person, 'main td a[href^="/disputes/"]')
  if (first === undefined) return []
  if (!thorough.has(role)) return [first]
  await person.goesTo(first)
  return [first, ...(await hrefs(person, `main a[href^="${first}"]`)).filter((path) => !path.endsWith('pdf'))]
}

describe.skipIf(findBrowser() === null)('a tour', () => {
  test.each([...roles])('of the %s', { timeout: 240_000 }, async (role) => {
    const person = await personAt(await deskOf('demo'))
    await signsIn(person, role)
    const menu = await hrefs(person, 'nav.nav a')
    for (const locale of ['zh-CN', 'en']) {
      if (locale === 'en') await person.presses('English')
      for (const path of menu) await looks(person, path, `tour-${role}-${locale}-${path.replaceAll('/', '-')}`)
      if (!menu.includes('/disputes')) continue
      await person.goesTo('/disputes')
      for (const [at, path] of (await casePages(person, role)).entries())
        await looks(person, path, `tour-${role}-${locale}-case-${at}`)
    }
  })
})
