/** Joins issued papers into one PDF to be printed in one go: each as it was issued, with a bookmark of its own. */
import { PDFPage, type PDFDocument } from 'pdf-lib'
import type { Day } from '../../workflows/values/day.ts'
import type { ReadFile } from './bind.ts'
import { addBookmarks, type Bookmark } from './bookmarks.ts'
import { documentPages } from './document-pages.ts'
import { joinedDocument } from './joined-document.ts'

export type BundlePlan = {
  title: string
  on: Day
  /** A printer of both sides begins each paper on a sheet of its own. */
  bothSides: boolean
  parts: readonly { title: string; sha256: string }[]
}

/**
 * The joined file and its number of pages, blank ones included. The same plan and files give the same bytes.
 * @param progress is told after each paper
 */
export async function bundlePapers(
  plan: BundlePlan,
  read: ReadFile,
  progress: (done: number) => void,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const document = await joinedDocument(plan.title, plan.on)
  const marks: Bookmark[] = []
  for (const [at, { title, sha256 }] of plan.parts.entries()) {
    const found = await documentPages(document, await read(sha256))
    if (!found.ok) throw new Error(`an issued paper cannot be read: ${found.why}`)
    if (plan.bothSides && document.getPageCount() % 2 === 1) document.addPage(blankLike(document))
    for (const page of found.pages) document.addPage(page)
    if (found.pages[0]) marks.push({ title, page: found.pages[0] })
    progress(at + 1)
  }
  addBookmarks(document, marks)
  const bytes = await document.save({ addDefaultPage: false, updateFieldAppearances: false })
  return { bytes, pages: document.getPageCount() }
}

/** The back of the last sheet. */
function blankLike(document: PDFDocument): PDFPage {
  const { width, height } = document.getPage(document.getPageCount() - 1).getSize()
  const page = PDFPage.create(document)
  page.setSize(width, height)
  return page
}
