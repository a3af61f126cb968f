/** The shared tools of the browser scripts, so that each of them is checked against the others. */

type Fields = URLSearchParams | Record<string, string>

/** A report kept on this device. */
type KeptReport = {
  id: string
  staff: string
  page: string
  deliver: string
  fields: [string, string][]
  pictures: Blob[]
  state: 'waiting'
}
type ReportFate =
  | { state: 'waiting' | 'signed-out' | 'of-another' }
  | { state: 'delivered'; href: string; level: string }
  | { state: 'refused'; faults: string[] }

type Desk = {
  /** A sentence of the page's language by its `data-` name in `#client-words`, its `{places}` filled. */
  say(name: string, values?: Record<string, string | number>): string
  /** Posts form fields with the page's token. */
  post(url: string, fields: Fields, options: { json: boolean; fetch?: RequestInit }): Promise<Response>
  /** What a form would send, files left out. */
  fieldsOf(form: HTMLFormElement): URLSearchParams
  /** Markup from our own server as nodes; scripts in it never run. */
  pieces(html: string): Node[]
  /** Whether keys pressed here are text. */
  typing(target: EventTarget | null): boolean
  /** Yuan such as `1234.50` in capitals; the test holds it against the paper's own. */
  capitals: (plain: string) => string
  /** What `1.2` ten thousands are in yuan; null when nothing of the kind was typed. */
  amountMeant: (typed: string) => string | null
  /** Reports that wait on this device. */
  reports: {
    all(): Promise<KeptReport[]>
    put(report: KeptReport): Promise<void>
    remove(id: string): Promise<void>
    send(report: KeptReport): Promise<ReportFate>
  }
  readIdentity: (typed: string) => {
    fault: 'length' | 'old' | 'day' | 'check' | null
    length: number
    sex: 'male' | 'female'
    birthDay: string
  }
}

declare var desk: Desk
