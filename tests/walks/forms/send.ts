/** Sends full forms, and keeps the moments they lead to: the database after each, so that others begin there. */
import type { Reply } from '../../desk/visitor.ts'
import type { Copies } from './copies.ts'
import { drawn, type Given } from './drawn.ts'
import type { Ask, FullForm } from './full-form.ts'
import { addressOf, revisionOf } from './places.ts'

/** A form with everything filled in, ready to be sent. */
export type Filled = { form: FullForm; fields: Given }

export class Story {
  readonly copies: Copies
  readonly #forms: ReadonlyMap<string, FullForm>
  readonly #moments = new Map<string | null, Buffer>()

  constructor(copies: Copies, forms: readonly FullForm[]) {
    this.copies = copies
    this.#forms = new Map(forms.map((form) => [form.name, form]))
    if (this.#forms.size !== forms.length) throw new Error('two forms of one name')
    this.#moments.set(null, copies.bytes())
  }

  readonly ask: Ask = (question) => {
    const found = this.copies.raw().prepare(question).pluck().get() as string | number | null | undefined
    return String(found ?? '')
  }

  /** The database as it stands once this form has been taken. */
  async after(name: string | null): Promise<Buffer> {
    const known = this.#moments.get(name)
    if (known) return known
    const form = this.#forms.get(name ?? '')
    if (!form) throw new Error(`no form is called ${name}`)
    const reply = await this.sendWhereItBelongs(form)
    if (!taken(form, reply)) throw new Error(`${form.name} is not taken: ${reply.status} ${said(reply)}`)
    await this.settled(form)
    const bytes = this.copies.bytes()
    this.#moments.set(name, bytes)
    return bytes
  }

  /** Goes to where a form belongs and sends it. */
  async sendWhereItBelongs(form: FullForm): Promise<Reply> {
    this.copies.to(await this.after(form.after), form.moment)
    return this.send(await this.fill(form))
  }

  /** Waits for what the form has begun in the background: its database must not be taken from under it. */
  async settled({ name, until }: FullForm): Promise<void> {
    for (let waited = 0; until !== undefined && this.ask(until) === ''; waited += 20) {
      if (waited > 30_000) throw new Error(`what ${name} has begun does not end`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** Fills the form from its page as it stands now. */
  async fill(form: FullForm): Promise<Filled> {
    const visitor = this.copies.visitor(form.who)
    const address = addressOf(form.path, form.places ?? {}, this.ask)
    const page = typeof form.page === 'function' ? form.page(this.ask) : form.page === undefined ? address : form.page
    let here: Given | null = null
    if (page !== null) {
      const reply = await visitor.get(addressOf(page, form.places ?? {}, this.ask))
      here = drawn(reply.text, address)
    }
    const typed = typeof form.typed === 'function' ? form.typed(this.ask, this.copies) : (form.typed ?? {})
    const fields: Record<string, string | readonly string[]> = { ...here, ...typed }
    for (const name of [...(form.left ?? []), '_csrf', '_key']) Reflect.deleteProperty(fields, name)
    return { form, fields }
  }

  /** The same form once more where the database stands now, from what it held where it was drawn: only what it was drawn from is anew. */
  again(form: FullForm, before: Given): Filled {
    const typed = typeof form.typed === 'function' ? form.typed(this.ask, this.copies) : (form.typed ?? {})
    const fields: Record<string, string | readonly string[]> = { ...before, ...typed }
    const revision = revisionOf(form.path, this.ask)
    if (fields.revision !== undefined && revision !== '') fields.revision = revision
    if (fields.seen !== undefined) fields.seen = this.ask('select max(seq) from dispute_event')
    return { form, fields }
  }

  /** Sends it, with a key of its own. */
  async send({ form, fields }: Filled, more: Given = {}): Promise<Reply> {
    const visitor = this.copies.visitor(form.who)
    const address = addressOf(form.path, form.places ?? {}, this.ask)
    const own = { _key: crypto.randomUUID(), _csrf: this.copies.token(form.who), ...fields, ...more }
    if (form.file === undefined) return visitor.post(address, own)
    const flat = Object.entries(own).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (value[0] ?? ''),
    ])
    return visitor.upload(address, Object.fromEntries(flat), form.file())
  }
}

/** Whether the desk did what was asked. */
export const taken = (form: FullForm, { status }: Reply): boolean => status === (form.answers ?? 303)

/** What a refusal says, for whoever mends a form. */
export function said({ text, location }: Reply): string {
  const marks = [
    ...text.matchAll(/(?:id="f-([\w.-]+)-error">|class="[^"]*(?:error|notice|refus|problem)[^"]*"[^>]*>)([^<]*)/g),
  ]
  return `${location ?? ''} ${marks.map((found) => `${found[1] ?? ''} ${(found[2] ?? '').trim()}`).join(' | ')} ${/<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? ''}`.slice(
    0,
    600,
  )
}
