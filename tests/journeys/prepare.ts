/** Once before all journeys: there must be a browser, and the demonstration city is filled once and copied from then on (or given, filled, as `JOURNEYS_CITY`). */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './harness/browser.ts'
import { startDesk } from './harness/desk-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A filled data folder of the demonstration and what its first start printed; null without a browser. */
    demonstration: { dataDir: string; said: string } | null
  }
}

/** @throws Error under `REQUIRE_BROWSER=1` when there is no browser: a gate must not pass without its journeys. */
export default async function prepare(project: TestProject): Promise<() => void> {
  const browser = findBrowser()
  if (browser === null && process.env.REQUIRE_BROWSER === '1') {
    throw new Error('REQUIRE_BROWSER=1, but there is no Chromium; set CHROMIUM_PATH')
  }
  project.provide('missing', browser === null ? ['Journeys: no Chromium found; set CHROMIUM_PATH'] : [])
  project.provide('demonstration', null)
  if (browser === null || !existsSync('scripts/demo.ts')) return () => undefined

  const filled = process.env.JOURNEYS_CITY
  if (filled !== undefined) {
    project.provide('demonstration', { dataDir: filled, said: '' })
    return () => undefined
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-demonstration-'))
  const desk = await startDesk({ script: 'scripts/demo.ts', dataDir, patience: 180_000 })
  await desk.stop()
  project.provide('demonstration', { dataDir, said: desk.said() })
  return () => rmSync(dataDir, { recursive: true, force: true })
}
