/** Sets a paper with the wording that holds at its unit; without it every paper would say what was shipped. */
import type { Reader } from '../../db/database.ts'
import { wordingInForce, type WordingRow } from '../../db/repositories/wordings.ts'
import { MarkupFault } from '../../templates/drawer/markup-fault.ts'
import type { Paper } from '../../templates/drawer/paper.ts'
import { PaperTooLarge } from '../../templates/papers/bounds.ts'
import { TemplateRefused, type Wording } from '../../templates/papers/define-paper.ts'
import { composePaper, type PaperContext, type PaperKindName } from '../../templates/papers/index.ts'
import type { Desk } from '../desk.ts'

/** A version as papers name it: the shipped version it was written over, and its number. */
export const asWording = (row: Pick<WordingRow, 'based_on' | 'number' | 'text'>): Wording => ({
  version: `${row.based_on}+${row.number}`,
  text: row.text,
})

/**
 * The paper with its unit's own wording, else the nearest above it, else as shipped. Throws ZodError when the context lacks something.
 * Wording that passed its check when it was let hold and yet fails, as after a new release, gives way to the shipped: no counter waits for a lawyer.
 */
export async function setPaper<Kind extends PaperKindName>(
  desk: Desk,
  reader: Reader,
  kind: Kind,
  unitId: string,
  context: PaperContext<Kind>,
): Promise<Paper> {
  const row = await wordingInForce(reader, kind, unitId)
  if (row === null) return composePaper(kind, context)
  const wording = asWording(row)
  try {
    return composePaper(kind, context, wording)
  } catch (cause) {
    if (!(cause instanceof TemplateRefused || cause instanceof MarkupFault || cause instanceof PaperTooLarge))
      throw cause
    desk.log.error({ kind, version: wording.version, fault: cause.name }, 'wording-gave-way')
    return composePaper(kind, context)
  }
}
