/** What a paper is once its words are settled: blocks that the PDF drawer and the preview both read, so that preview = PDF. */

/** A stretch of text in one weight. `\n` inside is a forced new line (in a paragraph: a new paragraph). */
export type Span = { readonly text: string; readonly bold: boolean }
export type Rich = readonly Span[]

/** One label with its value in a grid of fields. */
export type Field = { readonly label: Rich; readonly value: Rich }

/** How a signer puts a name to a paper: by hand with a finger, by hand with a company seal, or ex officio. */
export type SignatureManner = 'person' | 'company' | 'official'
export type SignaturePlace = { readonly manner: SignatureManner; readonly title: Rich; readonly detail: Rich | null }

export type ColumnAlign = 'left' | 'center' | 'right'
export type Column = { readonly weight: number; readonly align: ColumnAlign }

export type Block =
  | { readonly type: 'title'; readonly text: Rich }
  | { readonly type: 'number'; readonly text: Rich }
  | { readonly type: 'heading'; readonly text: Rich }
  | { readonly type: 'paragraph'; readonly align: 'indent' | 'left' | 'right' | 'center'; readonly text: Rich }
  | { readonly type: 'clause'; readonly level: 1 | 2; readonly mark: string; readonly text: Rich }
  | { readonly type: 'note'; readonly text: Rich }
  | { readonly type: 'code'; readonly text: Rich }
  | { readonly type: 'fields'; readonly rows: readonly (readonly Field[])[] }
  | { readonly type: 'form'; readonly rows: readonly { readonly fields: readonly Field[]; readonly lines: number }[] }
  | {
      readonly type: 'table'
      readonly caption: Rich | null
      readonly columns: readonly Column[]
      /** Rows tall enough to sign in. */
      readonly tall: boolean
      readonly head: readonly Rich[]
      readonly rows: readonly (readonly Rich[])[]
    }
  | {
      /** A chart: each row a label, a value for each series, and the first of them in words. */
      readonly type: 'bars'
      readonly series: readonly Rich[]
      readonly unit: Rich
      readonly rows: readonly { readonly label: Rich; readonly values: readonly number[]; readonly said: Rich }[]
    }
  | { readonly type: 'signatures'; readonly places: readonly SignaturePlace[] }
  | { readonly type: 'seal'; readonly holder: Rich; readonly date: Rich }
  | { readonly type: 'gap'; readonly lines: number }
  | { readonly type: 'page' }

/** `official`: GB/T 9704, 22 lines of 28 characters; `record`: 14 pt; `form`: 12 pt grid; `slip`: A5 in large type. */
export type PaperLayout = 'official' | 'record' | 'form' | 'slip'

export type Paper = {
  readonly kind: string
  /** Version of the template that spoke; kept with what was issued. */
  readonly version: string
  readonly layout: PaperLayout
  /** Plain title for the document's properties. */
  readonly title: string
  /** Number printed at the foot of every page after the first; null when the paper bears none. */
  readonly number: string | null
  readonly blocks: readonly Block[]
  /** The marked-up text the blocks were read from: frozen with the issued paper. */
  readonly text: string
}

/** Plain text of a rich stretch. */
export const plain = (rich: Rich): string => rich.map((span) => span.text).join('')

/** A text cut at its forced new lines; an empty text gives none. */
export function splitParagraphs(text: Rich): Rich[] {
  if (text.length === 0) return []
  const result: Span[][] = [[]]
  for (const span of text) {
    const [first = '', ...rest] = span.text.split('\n')
    result.at(-1)?.push({ text: first, bold: span.bold })
    for (const part of rest) result.push([{ text: part, bold: span.bold }])
  }
  return result
}
