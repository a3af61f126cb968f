/** The tags of a spreadsheet's XML one after another, with the text before each: all that a sheet of cells needs. */

export type Tag = {
  /** Without its namespace. */
  name: string
  opens: boolean
  closes: boolean
  attributes: string
  /** The text between the tag before and this one, entities resolved. */
  before: string
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)(?![\w.-])((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/gu

/** Walks the tags in order; declarations and comments are passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  let from = 0
  for (const found of xml.matchAll(TAG)) {
    const [whole, slash = '', name = '', attributes = '', self = ''] = found
    yield {
      name,
      opens: slash === '',
      closes: slash === '/' || self === '/',
      attributes,
      before: plain(xml.slice(from, found.index)),
    }
    from = found.index + whole.length
  }
}

/** The value of an attribute, or null; `r:id` is asked for as `id`. */
export function attribute(tag: Pick<Tag, 'attributes'>, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag.attributes)
  return found ? plain(found[1] ?? found[2] ?? '') : null
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities resolved; `_x000D_` is how Excel writes a sign that XML cannot. */
function plain(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hex, decimal, name) => {
      if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole
      return sign(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal))
    })
    .replaceAll(/_x([\da-f]{4})_/giu, (_, hex: string) => sign(Number.parseInt(hex, 16)))
}

const sign = (code: number): string => (code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '')
