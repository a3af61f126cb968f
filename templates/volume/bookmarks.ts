/** The outline of a volume, so that a reader jumps from a title to its first page. */
import { PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFPage } from 'pdf-lib'

export type Bookmark = { title: string; page: PDFPage }

/** Adds one flat list of bookmarks and lets readers open with it shown. */
export function addBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return
  const { context, catalog } = document
  const outline = context.nextRef()
  const items = bookmarks.map(() => context.nextRef())
  for (const [at, { title, page }] of bookmarks.entries()) {
    const [ref, before, after] = [items[at], items[at - 1], items[at + 1]]
    if (!ref) continue
    const item = context.obj({})
    item.set(PDFName.of('Title'), PDFHexString.fromText(title))
    item.set(PDFName.of('Parent'), outline)
    item.set(PDFName.of('Dest'), context.obj([page.ref, PDFName.of('Fit')]))
    if (before) item.set(PDFName.of('Prev'), before)
    if (after) item.set(PDFName.of('Next'), after)
    context.assign(ref, item)
  }
  const root = context.obj({})
  const [first, last] = [items[0], items.at(-1)]
  root.set(PDFName.of('Type'), PDFName.of('Outlines'))
  if (first && last) {
    root.set(PDFName.of('First'), first)
    root.set(PDFName.of('Last'), last)
  }
  root.set(PDFName.of('Count'), PDFNumber.of(items.length))
  context.assign(outline, root)
  catalog.set(PDFName.of('Outlines'), outline)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
