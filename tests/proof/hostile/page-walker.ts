/** Opens addresses of a desk in a real browser, with its own scripts running, and tells whatever of a hostile text ran, loaded, or became part of the page. */
import { readFileSync } from 'node:fs'
import type { Browser, Page, Response } from 'playwright-core'
import { Watch, atRest } from '../../journeys/harness/watch.ts'

const inPage = readFileSync(new URL('in-page.js', import.meta.url), 'utf8')
const PATIENCE = 10_000

export type Walker = {
  /** Goes to an address; answers what is wrong there, and the text of the page. */
  visit(path: string): Promise<{ wrong: string[]; html: string }>
  /** Fills every text of each form of the page it stands on with a hostile one and sends it; answers what is wrong on the pages that come back, and how many forms there were. */
  sendForms(path: string, text: string): Promise<{ wrong: string[]; sent: number }>
  end(): Promise<void>
}

/** A browser's page with the cookies of somebody who is signed in. */
export async function walkerAt(browser: Browser, origin: string, cookieLine: string): Promise<Walker> {
  const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: false })
  await context.addCookies(
    cookieLine.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }
    }),
  )
  const page = await context.newPage()
  const watch = new Watch(page, origin)
  await page.exposeBinding('tellHostile', (_source, what: string) => watch.note(what))
  await page.addInitScript({ content: inPage })
  page.on('dialog', (dialog) => {
    watch.note(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => watch.note(`opened ${popup.url()}`))
  const look = async (path: string | null): Promise<string[]> => {
    await atRest(page, watch, PATIENCE)
    const wrong = [
      ...watch.take(),
      ...(await inside(page, 'leftBehind').catch(wentAway)),
      ...(path === null ? [] : strayed(page, origin, path)),
    ]
    return wrong.map((what) => `${path ?? `a form of ${page.url()}`}: ${what}`)
  }
  const open = (path: string): Promise<Response | null> => page.goto(`${origin}${path}`, { waitUntil: 'load' })
  return {
    visit: async (path) => {
      const answer = await open(path)
      const wrong = await look(path)
      return { wrong, html: (await answer?.text()) ?? '' }
    },
    sendForms: async (path, text) => {
      const wrong: string[] = []
      for (let nth = 0; ; nth++) {
        if (nth > 0) await open(path)
        const coming = page.waitForEvent('framenavigated', { timeout: PATIENCE }).catch(() => null)
        if (!(await inside<boolean>(page, 'sendForm', [nth, text]))) return { wrong, sent: nth }
        await coming
        wrong.push(...(await look(null)))
      }
    },
    end: () => context.close(),
  }
}

/** Calls one of the functions of in-page.js. */
const inside = <Answer = string[]>(page: Page, name: string, given: unknown[] = []): Promise<Answer> =>
  page.evaluate(([called, values]) => (Reflect.get(globalThis, called) as (...some: unknown[]) => Answer)(...values), [
    name,
    given,
  ] as const)

/** Something in the page took it elsewhere while it was looked at. */
const wentAway = (fault: Error): string[] => [`went away: ${fault.message}`]

/** A page that leads somewhere else by itself. */
const strayed = (page: Page, origin: string, path: string): string[] => {
  const { origin: now, pathname } = new URL(page.url())
  return now === origin && pathname === new URL(path, origin).pathname ? [] : [`went to ${page.url()}`]
}
