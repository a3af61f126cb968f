/** The document's bookmarks, grown while pages are painted: its title, and under it each heading with the page it stands on. */
import type { Ink } from './slab.ts'

export class Bookmarks {
  readonly #document: PDFKit.PDFDocument
  readonly #known = new Set<number>()
  #title: PDFKit.PDFOutline | null = null

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document
  }

  /** Adds the titles and headings among the inks of the page that was just begun. */
  add(inks: readonly Ink[]): void {
    for (const [id, { level, text }] of headingsOf(inks)) {
      if (this.#known.has(id)) continue
      this.#known.add(id)
      const parent = level === 'H1' ? null : this.#title
      const item = (parent ?? this.#document.outline).addItem(text, { expanded: true })
      if (level === 'H1') this.#title = item
    }
  }
}

/** By the number of its block; a heading of several lines or fonts is one. */
function headingsOf(inks: readonly Ink[]): Map<number, { level: 'H1' | 'H2'; text: string }> {
  const found = new Map<number, { level: 'H1' | 'H2'; text: string }>()
  for (const ink of inks) {
    if (ink.kind !== 'text') continue
    const tag = ink.tags?.at(-1)
    if (tag?.type !== 'H1' && tag?.type !== 'H2') continue
    found.set(tag.id, { level: tag.type, text: `${found.get(tag.id)?.text ?? ''}${ink.text}` })
  }
  return found
}
