/** Fills a form as it stands on a page: what it offers by default, and of what must be chosen the first. */

export type Given = Record<string, string | readonly string[]>

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? unescaped(found[1] ?? '') : null
}
const marked = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s>=/])`).test(tag)

/** Every named control of the form that sends to `action` with what a browser would send; null where the page has no such form. */
export function drawn(page: string, action: string): Given | null {
  const whole = page
    .split('<form')
    .find((part) => attribute(` ${part.split('>')[0] ?? ''} `, 'action')?.split('?')[0] === action)
  if (whole === undefined) return null
  const body = whole.split('</form>')[0]?.replaceAll(/<(template|noscript)[^]*?<\/\1>/g, '') ?? ''
  const fields: Record<string, string[]> = {}
  const put = (name: string, value: string): void => void (fields[name] = [...(fields[name] ?? []), value])
  const radios = new Map<string, string[]>()
  for (const [tag] of body.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    if (name === null || type === 'file' || marked(tag, 'disabled')) continue
    const value = attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')
    if (type === 'radio') radios.set(name, [...(radios.get(name) ?? []), value])
    if ((type !== 'checkbox' && type !== 'radio') || marked(tag, 'checked')) put(name, value)
  }
  for (const [name, values] of radios) if (fields[name] === undefined) put(name, values[0] ?? '')
  for (const [, head = '', text = ''] of body.matchAll(/<textarea\b([^>]*)>\n?([^<]*)<\/textarea>/g)) {
    const name = attribute(` ${head} `, 'name')
    if (name !== null) put(name, unescaped(text))
  }
  for (const [, head = '', options = ''] of body.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g)) {
    const name = attribute(` ${head} `, 'name')
    if (name === null || marked(` ${head} `, 'disabled')) continue
    const tags = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
    const chosen = tags.find((tag) => marked(tag, 'selected'))
    const must = marked(` ${head} `, 'required') ? tags.find((tag) => attribute(tag, 'value') !== '') : undefined
    put(name, attribute(chosen ?? must ?? tags[0] ?? '', 'value') ?? '')
  }
  // Where every button says something of its own, the first is pressed.
  const buttons = [...body.matchAll(/<button\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/type="button"/.test(tag))
  if (buttons.length > 0 && buttons.every((tag) => attribute(tag, 'name') !== null))
    put(attribute(buttons[0] ?? '', 'name') ?? '', attribute(buttons[0] ?? '', 'value') ?? '')
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&amp;', '&')
