/** Listens to a page for everything that no user should meet; a journey that ends well over a red console did not end well. */
import type { Page, Request, Response } from 'playwright-core'
import { tellAddress } from '../../desk/told.ts'

/** A form answered with its faults (422), a stale save (409) or a page not found is an answer, not a fault of the page. */
const answersOfForms = new Set(['document', 'xhr', 'fetch'])

const NO_NET = 'net::ERR_INTERNET_DISCONNECTED'

export class Watch {
  private readonly faults: string[] = []
  private readonly pending = new Set<Request>()
  private readonly origin: string
  /** The person has lost the net on purpose: what fails for that alone is no fault. */
  netLost = false
  /** How many documents the main frame has asked for. */
  documents = 0

  constructor(page: Page, origin: string) {
    this.origin = origin
    page.on('request', (request) => this.asked(request, page))
    page.on('requestfinished', (request) => this.pending.delete(request))
    page.on('requestfailed', (request) => this.failed(request))
    page.on('response', (response) => this.answered(response))
    page.on('pageerror', (error) => this.faults.push(`error in the page: ${error.message}`))
    page.on('console', (message) => {
      const loading = /^Failed to load resource: the server responded with a status of 4\d\d/u.test(message.text())
      const lost = this.netLost && message.text().includes(NO_NET)
      if (message.type() === 'error' && !loading && !lost) this.faults.push(`console: ${message.text()}`)
    })
    page.on('crash', () => this.faults.push('the page crashed'))
  }

  /** Adds a fault that another watcher found. */
  note(fault: string): void {
    this.faults.push(fault)
  }

  /** Whether the page still waits for a document or for a piece of one. */
  get waiting(): boolean {
    return [...this.pending].some((request) => answersOfForms.has(request.resourceType()))
  }

  /** The faults since the last call. */
  take(): string[] {
    return this.faults.splice(0)
  }

  private asked(request: Request, page: Page): void {
    this.pending.add(request)
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.documents += 1
    const url = request.url()
    tellAddress(url)
    if (/^https?:|^wss?:/u.test(url) && new URL(url).origin !== this.origin)
      this.faults.push(`asked a stranger: ${url}`)
  }

  private failed(request: Request): void {
    this.pending.delete(request)
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED' && !(this.netLost && why === NO_NET))
      this.faults.push(`${request.url()} failed: ${why}`)
  }

  private answered(response: Response): void {
    const status = response.status()
    const path = new URL(response.url()).pathname
    const missing = status >= 400 && !answersOfForms.has(response.request().resourceType()) && path !== '/favicon.ico'
    if (status >= 500 || missing) this.faults.push(`${path} answered ${status}`)
  }
}

/**
 * Waits until the page asks for nothing more, at most `patience` milliseconds. A submit begins a moment after the key,
 * so the page is asked to answer first: by then it has begun.
 */
export async function atRest(page: Page, watch: Watch, patience: number): Promise<void> {
  await page.evaluate('0').catch(() => undefined)
  const until = performance.now() + patience
  let quiet = 0
  while (quiet < 3 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    quiet = watch.waiting ? 0 : quiet + 1
  }
  await page.waitForLoadState('load')
}
