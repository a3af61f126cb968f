/** The same agreement by a headless browser, where one is installed: what a union would otherwise print with. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']
const TIMES = 8

/** Milliseconds of one PDF on a reused page; null without a browser. */
export async function browserPageMs(html: string): Promise<number | null> {
  const executablePath = PLACES.find((place) => existsSync(place))
  if (executablePath === undefined) return null
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  try {
    const page = await browser.newPage()
    const draw = async (): Promise<void> => {
      await page.setContent(html)
      await page.pdf({ format: 'A4' })
    }
    await draw()
    const begun = performance.now()
    for (let time = 0; time < TIMES; time += 1) await draw()
    return (performance.now() - begun) / TIMES
  } finally {
    await browser.close()
  }
}
