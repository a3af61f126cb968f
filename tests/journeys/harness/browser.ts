/** Finds the machine's own Chromium and opens it; without it the journeys would download a browser of their own. */
import { accessSync, constants } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser to drive: CHROMIUM_PATH, else the first usual place that holds one, else null. */
export function findBrowser(): string | null {
  const given = process.env.CHROMIUM_PATH
  return (given === undefined ? usual : [given]).find(isExecutable) ?? null
}

/** Opens the browser without a window and without its habit of calling home. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('there is no Chromium here; set CHROMIUM_PATH')
  return chromium.launch({
    executablePath,
    timeout: 30_000,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
}
