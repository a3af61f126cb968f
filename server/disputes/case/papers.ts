/** The papers a case can print now, as its history offered them, and those that were issued for good. */
import type { z } from 'zod'
import { papersOf as issuedPapers } from '../../../db/repositories/papers.ts'
import type { Reader } from '../../../db/database.ts'
import { isPaperKind } from '../../../templates/papers/index.ts'
import type { papersSection } from '../../../templates/pages/disputes/case-sections.ts'
import { column, dayCell, linkCell, tableRow, tagCell, textCell } from '../../../templates/parts/table-cells.ts'
import { tagOf } from '../../../templates/parts/tag.ts'
import { isWordKey, wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { DisputeFile } from '../dispute-file.ts'

type PapersModel = z.input<typeof papersSection>

/** The papers tab. */
export async function papersTab(reader: Reader, locale: Locale, file: DisputeFile): Promise<PapersModel> {
  const issued = await issuedPapers(reader, file.row.id)
  return {
    offered: offeredPapers(file),
    issued: {
      caption: 'disputes.papers-issued',
      columns: [
        column('disputes.paper'),
        column('disputes.paper-number'),
        column('disputes.issued-on'),
        column('disputes.paper-state'),
      ],
      rows: issued.map((paper) =>
        tableRow([
          linkCell(pathTo(paths.issuedPaper, { paperId: paper.id }), nameOf(locale, paper.kind)),
          textCell(paper.number),
          dayCell(paper.issued_on),
          tagCell(tagOf(phrase(wordKey('paper-status', paper.status)), paper.status === 'issued' ? 'good' : 'quiet')),
        ]),
      ),
      pickForm: null,
      empty: 'disputes.no-papers-issued',
      pager: null,
      note: null,
    },
  }
}

const nameOf = (locale: Locale, kind: string): string => {
  const key = `paper-offer.${kind}`
  return isWordKey(key) ? words(locale)(key) : kind
}

/** Kinds the journal has offered that the house can print, with the first day of each. */
function offeredPapers(file: DisputeFile): PapersModel['offered'] {
  const since = new Map<string, string>()
  for (const event of file.journal) {
    const effects = JSON.parse(event.effects) as { type: string; params: { kinds?: string[] } }[]
    for (const kind of effects.flatMap((effect) => (effect.type === 'offer-paper' ? (effect.params.kinds ?? []) : [])))
      if (!since.has(kind)) since.set(kind, event.occurred_on)
  }
  return [...since].flatMap(([kind, day]) => {
    const name = `paper-offer.${kind}`
    if (!isPaperKind(kind) || !isWordKey(name)) return []
    if (kind === 'court-reply' && file.commission === null) return []
    const address = { id: file.row.id, kind }
    return [{ name, since: day, preview: pathTo(paths.paperPreview, address), pdf: pathTo(paths.paperPdf, address) }]
  })
}
