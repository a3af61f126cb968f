/** Takes the pages of a PDF into the volume and leaves behind whatever in it could act: scripts, links, attachments, forms. */
import { EncryptedPDFError, PDFDocument, PDFName, type PDFPage } from 'pdf-lib'

/** Why a document stays outside. */
export type Closed = 'encrypted' | 'damaged' | 'long'

export type DocumentPages = { ok: true; pages: PDFPage[] } | { ok: false; why: Closed }

const MOST_PAGES = 300

/** Entries of a page that act or belong to a structure left behind; what is printed on the page stays. */
const LEFT_BEHIND = ['AA', 'Annots', 'StructParents', 'Tabs', 'PZ', 'Metadata', 'PieceInfo'].map((name) =>
  PDFName.of(name),
)

/** Takes from a page what could act; the library itself puts an empty list of annotations on every page it draws on. */
export function leaveBehind(page: PDFPage): void {
  for (const entry of LEFT_BEHIND) page.node.delete(entry)
}

/** Copies of the pages, ready to be added to `volume`. */
export async function documentPages(volume: PDFDocument, bytes: Uint8Array): Promise<DocumentPages> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const count = document.getPageCount()
    if (count > MOST_PAGES) return { ok: false, why: 'long' }
    flatten(document)
    // Before the copy: what a page no longer names is not copied with it.
    for (const page of document.getPages()) leaveBehind(page)
    const pages = await volume.copyPages(document, document.getPageIndices())
    return count === 0 ? { ok: false, why: 'damaged' } : { ok: true, pages }
  } catch (fault) {
    return { ok: false, why: fault instanceof EncryptedPDFError ? 'encrypted' : 'damaged' }
  }
}

/** What was typed into a form becomes part of its page; a form too broken for that loses its typed answers, not its page. */
function flatten(document: PDFDocument): void {
  if (!document.catalog.has(PDFName.of('AcroForm'))) return
  try {
    document.getForm().flatten({ updateFieldAppearances: false })
  } catch {
    // The page itself is still whole.
  }
}
