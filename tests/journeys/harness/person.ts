/** A person at the desk: does what hands do, counts it, and looks every page over without being asked. */
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { addEffort, describeEffort, noEffort, secondsOf, typing } from './effort.ts'
import type { Effort } from './effort.ts'
import { inPageScripts, inspect, takeChanged } from './inspection.ts'
import { chooseEntry, chooseRadio, hasFocus, tabTo } from './keyboard.ts'
import { atRest, Watch } from './watch.ts'

export type Hands = 'mouse' | 'keyboard'

export type PersonOptions = {
  /** With `keyboard` no click is possible: everything is reached by Tab and worked by keys. */
  hands?: Hands
  locale?: 'zh-CN' | 'en'
  /** Off for a browser without scripts; the page is then not inspected. */
  scripts?: boolean
  viewport?: { width: number; height: number }
}

type Name = string | RegExp

/** The name a file is sent with (RFC 6266), empty without one. */
const fileName = (disposition: string): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1] ?? '')

const patience = 10_000
const pictures = join(tmpdir(), 'desk-journeys')

export class Person {
  readonly page: Page
  readonly hands: Hands
  private readonly context: BrowserContext
  private readonly watch: Watch
  private readonly origin: string
  private readonly scripts: boolean
  private spent: Effort = noEffort
  private inspected = 0

  private constructor(context: BrowserContext, page: Page, origin: string, options: PersonOptions) {
    this.context = context
    this.page = page
    this.origin = origin
    this.hands = options.hands ?? 'mouse'
    this.scripts = options.scripts ?? true
    this.watch = new Watch(page, origin)
  }

  /** Opens a browser of one's own (no cookies shared) at a desk. */
  static async at(browser: Browser, origin: string, options: PersonOptions = {}): Promise<Person> {
    const context = await browser.newContext({
      locale: options.locale ?? 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: options.viewport ?? { width: 1366, height: 768 },
      javaScriptEnabled: options.scripts ?? true,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    const person = new Person(context, page, origin, options)
    await page.exposeBinding('deskPolicyStopped', (_source, what: string) => person.watch.note(`policy: ${what}`))
    for (const content of inPageScripts) await page.addInitScript({ content })
    return person
  }

  /** What was done so far. */
  get effort(): Effort {
    return this.spent
  }

  /** Seconds of human work so far. */
  seconds(): number {
    return secondsOf(this.spent)
  }

  /** Work so far in one line. */
  summary(): string {
    return describeEffort(this.spent)
  }

  /** Starts counting again, as when the next task begins. */
  begins(): void {
    this.spent = noEffort
  }

  /** A moment of reading and choosing. */
  decides(times = 1): void {
    this.spend({ decisions: times })
  }

  /** Walks out of the net, and back into it. */
  async losesNet(lost = true): Promise<void> {
    this.watch.netLost ||= lost
    await this.context.setOffline(lost)
  }

  /** Goes to an address as by a bookmark: nothing is counted. Answers the status. */
  async goesTo(path: string): Promise<number> {
    const answer = await this.page.goto(new URL(path, this.origin).href, { waitUntil: 'load' })
    await this.settles()
    return answer?.status() ?? 0
  }

  /** Presses the button, follows the link or opens the fold of this name; `only` says which where a page has both. */
  async presses(name: Name, only?: 'button' | 'link'): Promise<void> {
    const exact = typeof name === 'string'
    if (only) return this.works(this.page.getByRole(only, { name, exact }).filter({ visible: true }), 'Enter')
    const target = this.page
      .getByRole('button', { name, exact })
      .or(this.page.getByRole('link', { name, exact }))
      .or(this.page.locator('summary').filter({ hasText: name }))
      .filter({ visible: true })
    await this.works(target, 'Enter')
  }

  /** Follows a link found by its place, as in a table. */
  async follows(link: Locator): Promise<void> {
    await this.works(link, 'Enter')
  }

  /** Saves the form: by the button of this name, or by Alt+S where there is no mouse. */
  async saves(name: string): Promise<void> {
    if (this.hands === 'keyboard') return this.strikes('Alt+s')
    await this.presses(name, 'button')
  }

  /** Ticks a box or chooses one of several by its label; a hand aims at the label around it, which may cover it. */
  async ticks(label: Name): Promise<void> {
    const target = this.page
      .getByRole('checkbox', { name: label, exact: typeof label === 'string' })
      .or(this.page.getByRole('radio', { name: label, exact: typeof label === 'string' }))
    if (this.hands === 'keyboard' && (await target.getAttribute('type')) === 'radio') {
      this.spend({ keys: await chooseRadio(this.page, target) })
      return this.settles()
    }
    const cover = this.page.locator('label').filter({ has: target })
    const covered = this.hands === 'mouse' && (await cover.count()) > 0
    await this.works(covered ? cover.first() : target, 'Space')
  }

  /**
   * Types into the field of this label, over what stands there. The parts of a date field come in the order of the
   * browser's language, so its value is set at once and counted as typed.
   */
  async types(label: Name, text: string): Promise<void> {
    const field = this.field(label)
    await this.reaches(field)
    if ((await field.inputValue()) !== '') {
      await this.page.keyboard.press('ControlOrMeta+a')
      this.spend({ keys: 2 })
    }
    const picked = ['date', 'month', 'time', 'datetime-local'].includes((await field.getAttribute('type')) ?? '')
    if (picked) await field.fill(text)
    else await this.page.keyboard.type(text)
    this.spend(typing(text))
    await this.settles()
  }

  /** Chooses an entry of the list of this label. */
  async picks(label: Name, entry: string): Promise<void> {
    const list = this.field(label)
    if (this.hands === 'mouse') {
      await list.selectOption({ label: entry })
      this.spend({ clicks: 2 })
    } else {
      this.spend({ keys: (await tabTo(this.page, list)) + (await chooseEntry(this.page, list, entry)) })
    }
    await this.settles()
  }

  /** Presses a key or a combination such as `Alt+s`. */
  async strikes(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
    this.spend({ keys: keys.split('+').length })
    await this.settles()
  }

  /** Puts a file into the field of this label; the dialog of the system is counted as one click and one decision. */
  async attaches(label: Name, path: string): Promise<void> {
    await this.field(label).setInputFiles(path)
    this.spend({ clicks: 1, decisions: 1 })
    await this.settles()
  }

  /** Presses a name and takes the file that comes. */
  async downloads(name: Name): Promise<{ name: string; path: string }> {
    const coming = this.page.waitForEvent('download')
    await this.presses(name)
    const download = await coming
    return { name: download.suggestedFilename(), path: await download.path() }
  }

  /** Presses the name of a paper, takes what the browser shows of it and comes back to the page. */
  async opensPaper(name: Name): Promise<{ name: string; body: Buffer }> {
    const before = this.page.url()
    const [answer] = await Promise.all([
      this.context.waitForEvent('response', (one) => one.headers()['content-type'] === 'application/pdf'),
      this.presses(name),
    ])
    const { pathname, search } = new URL(answer.url())
    const paper = await this.reads(pathname + search)
    for (const other of this.context.pages()) if (other !== this.page) await other.close()
    if (this.page.url() !== before) await this.page.goBack()
    await this.settles()
    return { name: fileName(paper.disposition), body: paper.body }
  }

  /** Reads an address of the desk with this person's cookies, beside the page. */
  async reads(path: string): Promise<{ status: number; type: string; disposition: string; body: Buffer }> {
    const answer = await this.context.request.get(new URL(path, this.origin).href)
    const { 'content-type': type = '', 'content-disposition': disposition = '' } = answer.headers()
    return { status: answer.status(), type, disposition, body: await answer.body() }
  }

  /** Waits until the text can be seen. */
  async sees(text: Name): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor()
    await this.settles()
  }

  /** The page's own heading. */
  async heading(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).first().innerText()).trim()
  }

  /** Keeps a picture of the whole page in a temporary folder, or at `path`. Answers where. */
  async pictures(name: string, path = join(pictures, `${name}.png`)): Promise<string> {
    mkdirSync(join(path, '..'), { recursive: true })
    await this.page.screenshot({ path, fullPage: true })
    return path
  }

  /** Looks the page over if it has changed since the last look, and ends the visit. Call it at the end of every journey. */
  async leaves(): Promise<void> {
    await this.settles()
    await this.context.close()
  }

  private field(label: Name): Locator {
    return this.page.getByLabel(label, { exact: typeof label === 'string' }).filter({ visible: true })
  }

  private spend(effort: Partial<Effort>): void {
    this.spent = addEffort(this.spent, effort)
  }

  /** Brings the focus to a field: a click, or as many Tabs as it takes; nothing when it is there already. */
  private async reaches(field: Locator): Promise<void> {
    if (await hasFocus(this.page, field)) return
    if (this.hands === 'keyboard') {
      this.spend({ keys: await tabTo(this.page, field) })
    } else {
      await field.click()
      this.spend({ clicks: 1 })
    }
  }

  private async works(target: Locator, key: 'Enter' | 'Space'): Promise<void> {
    if (this.hands === 'keyboard') {
      this.spend({ keys: await tabTo(this.page, target) })
      await this.page.keyboard.press(key)
      this.spend({ keys: 1 })
    } else {
      await target.click()
      this.spend({ clicks: 1 })
    }
    await this.settles()
  }

  /** Waits until the page is at rest, looks over what is new, and fails on whatever was wrong on the way. */
  private async settles(): Promise<void> {
    await atRest(this.page, this.watch, patience)
    while (this.scripts && !(await this.looksOver())) await atRest(this.page, this.watch, patience)
    const faults = this.watch.take()
    if (faults.length > 0) throw new Error(`at ${this.page.url()}\n${faults.join('\n')}`)
  }

  /** False when the page went away meanwhile, as a busy machine lets a form leave late: then the next one is looked over. */
  private async looksOver(): Promise<boolean> {
    try {
      const changed = await takeChanged(this.page)
      if (!changed && this.inspected === this.watch.documents) return true
      const { documents } = this.watch
      for (const fault of await inspect(this.page)) this.watch.note(fault)
      this.inspected = documents
      return true
    } catch (error) {
      if (error instanceof Error && /context was destroyed|navigat/iu.test(error.message)) return false
      throw error
    }
  }
}
