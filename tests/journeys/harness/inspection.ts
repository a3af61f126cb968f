/** Looks over every page a journey meets: accessibility, width and weight, so that no test can forget to. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** What in-page.js offers. */
type InPage = {
  isPage(): boolean
  takeChanged(): boolean
  width(): number
  loads(): string[]
  accessibility(standards: string[]): Promise<{ id: string; help: string; places: string[] }[]>
}

/** Installed before any page script: axe, and what measures the page. */
export const inPageScripts = [
  readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'),
  readFileSync(new URL('in-page.js', import.meta.url), 'utf8'),
]

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Style sheets and scripts of one page, gzipped. */
const heaviest = 60 * 1024
const narrowest = 320

/** Whether elements came into the page since this was last asked. */
export async function takeChanged(page: Page): Promise<boolean> {
  return page.evaluate(() => (Reflect.get(globalThis, 'deskInPage') as InPage).takeChanged())
}

/** Serious and critical faults against WCAG 2.2 AA, each with its first places. */
async function accessibilityFaults(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    (tags) => (Reflect.get(globalThis, 'deskInPage') as InPage).accessibility(tags),
    standards,
  )
  return found.map(({ id, help, places }) => `axe ${id}: ${help} at ${places.join(', ')}`)
}

/** How wide the page would like to be, in pixels. */
export async function pageWidth(page: Page): Promise<number> {
  return page.evaluate(() => (Reflect.get(globalThis, 'deskInPage') as InPage).width())
}

/** A page must be readable at 320 pixels without scrolling sideways (WCAG 1.4.10); tables scroll inside their own box. */
async function widthFaults(page: Page): Promise<string[]> {
  const usual = page.viewportSize()
  if (usual === null) return []
  await page.setViewportSize({ width: narrowest, height: usual.height })
  const wide = await pageWidth(page)
  await page.setViewportSize(usual)
  return wide > narrowest ? [`is ${wide} px wide on a screen of ${narrowest} px`] : []
}

const weights = new Map<string, number>()

/** Gzipped bytes of an address, fetched once. */
async function weigh(url: string): Promise<number> {
  const answer = await fetch(url)
  const bytes = gzipSync(new Uint8Array(await answer.arrayBuffer())).byteLength
  weights.set(url, bytes)
  return bytes
}

async function weightFaults(page: Page): Promise<string[]> {
  const urls = await page.evaluate(() => (Reflect.get(globalThis, 'deskInPage') as InPage).loads())
  let sum = 0
  for (const url of urls) sum += weights.get(url) ?? (await weigh(url))
  return sum > heaviest ? [`loads ${Math.ceil(sum / 1024)} KB of style and script`] : []
}

/** All faults of the page as it stands, each with its address; a paper that the browser shows is not a page of ours. */
export async function inspect(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => (Reflect.get(globalThis, 'deskInPage') as InPage).isPage()))) return []
  const found = [...(await accessibilityFaults(page)), ...(await widthFaults(page)), ...(await weightFaults(page))]
  return found.map((fault) => `${new URL(page.url()).pathname}: ${fault}`)
}
