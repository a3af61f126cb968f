/** The tagged structure of one PDF, grown while pages are painted: paths of tags become elements, made once and shared by all pages. */
import type { Tag, TagPath } from './slab.ts'

type Element = PDFKit.PDFStructureElement

export class TagTree {
  readonly #document: PDFKit.PDFDocument
  readonly #root: Element
  readonly #elements = new Map<string, Element>()

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document
    this.#root = document.struct('Document')
  }

  /** Opens marked content under the path's last tag; the caller ends it. */
  begin(path: TagPath): void {
    const leaf = path.at(-1)
    if (!leaf) throw new Error('tagged ink has a tag')
    const element = this.#element(path)
    element.add(this.#document.markStructureContent(leaf.type))
  }

  attach(): void {
    this.#document.addStructure(this.#root)
  }

  #element(path: TagPath): Element {
    const key = path.map((tag) => `${tag.type}${tag.id}`).join('/')
    const known = this.#elements.get(key)
    if (known) return known
    const parent = path.length > 1 ? this.#element(path.slice(0, -1)) : this.#root
    const made = this.#document.struct(path.at(-1)?.type ?? 'P', elementOptions(path.at(-1)))
    parent.add(made)
    this.#elements.set(key, made)
    return made
  }
}

const elementOptions = (tag: Tag | undefined) => ({
  ...(tag?.alt === undefined ? {} : { alt: tag.alt }),
  ...(tag?.scope === undefined ? {} : { scope: tag.scope }),
})
