/** Reads an issued paper back from what was frozen with it; nothing of it is composed again. */
import type { PaperRow } from '../../db/repositories/papers.ts'
import { readMarkup } from '../../templates/drawer/markup.ts'
import type { Paper } from '../../templates/drawer/paper.ts'
import { isPaperKind, papers } from '../../templates/papers/index.ts'
import { SIGNED_COPY } from '../../templates/papers/signed-copy.ts'
import type { Desk } from '../desk.ts'

/** Where data and text of a paper lie, for their seals. */
export const inputPlace = (id: string): string => `paper.input.${id}`
export const textPlace = (id: string): string => `paper.text.${id}`

/** The data a paper was issued from; nothing of it is left when its volume was destroyed. Throws when it was damaged. */
export const frozenInput = (desk: Desk, { id, input }: PaperRow): unknown =>
  input === '' ? null : JSON.parse(desk.privateValues.openText(inputPlace(id), input))

/** The paper as it was issued. Throws when its sealed text was damaged. */
export function frozenPaper(desk: Desk, row: PaperRow): Paper {
  // A signed copy is the agreement's own text.
  const kind = row.kind === SIGNED_COPY ? 'agreement' : row.kind
  if (!isPaperKind(kind)) throw new Error(`no paper kind ${row.kind}`)
  const text = desk.privateValues.openText(textPlace(row.id), row.text)
  const { layout, title } = papers[kind]
  return {
    kind: row.kind,
    version: row.template_version,
    layout,
    title,
    number: row.number,
    blocks: readMarkup(text),
    text,
  }
}
