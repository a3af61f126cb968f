/** The papers a case can print now, as its history offered them, and those that were issued for good. */
import type { z } from 'zod'
import { papersOf as issuedPapers } from '../../../db/repositories/papers.ts'
import type { JournalRow } from '../../../db/repositories/journal.ts'
import type { Reader } from '../../../db/database.ts'
import type { papersSection } from '../../../templates/pages/disputes/case-sections.ts'
import { column, dayCell, linkCell, tableRow, tagCell, textCell } from '../../../templates/parts/table-cells.ts'
import { tagOf } from '../../../templates/parts/tag.ts'
import { isWordKey, wordKey, words, type Locale, type WordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { addresseeName } from '../../papers/addressees.ts'
import { readyKinds, type CaseKind } from '../../papers/compose.ts'
import { kindsOfferedBy } from '../../papers/offered.ts'
import type { DisputeFile } from '../dispute-file.ts'

type PaperLinks = { name: WordKey; preview: string; pdf: string }
type PapersModel = z.input<typeof papersSection>

/** The papers tab; papers bear unmasked numbers, so whoever may not issue them sees which there are and opens none. */
export async function papersTab(
  reader: Reader,
  locale: Locale,
  file: DisputeFile,
  mayIssue: boolean,
): Promise<PapersModel> {
  const issued = await issuedPapers(reader, file.row.id)
  const offered = mayIssue ? offeredPapers(file) : []
  return {
    volume: pathTo(paths.volume, { id: file.row.id }),
    inBulk: mayIssue ? pathTo(paths.papersInBulk, { id: file.row.id }) : null,
    copySheet: mayIssue ? pathTo(paths.copySheet, { id: file.row.id, platform: 'justice' }) : null,
    offered,
    ready: mayIssue ? readyPapers(file, new Set(offered.map((paper) => paper.name))) : [],
    issued: {
      caption: 'disputes.papers-issued',
      columns: [
        column('disputes.paper'),
        column('disputes.paper-for'),
        column('disputes.paper-number'),
        column('disputes.issued-on'),
        column('disputes.paper-state'),
      ],
      rows: issued.map((paper) =>
        tableRow([
          mayIssue
            ? linkCell(pathTo(paths.issuedPaper, { paperId: paper.id }), nameOf(locale, paper.kind))
            : textCell(nameOf(locale, paper.kind)),
          textCell(addresseeName(file, paper.recipient_id)),
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
  const since = new Map<string, PapersModel['offered'][number]>()
  for (const event of file.journal)
    for (const paper of papersOfferedBy(file, event))
      if (!since.has(paper.name)) since.set(paper.name, { ...paper, since: event.occurred_on })
  return [...since.values()]
}

/** Kinds that lie ready at this stage and that no step has offered yet. */
const readyPapers = (file: DisputeFile, offered: ReadonlySet<WordKey>): PapersModel['ready'] =>
  readyKinds(file)
    .map((kind) => paperLinks(file, kind))
    .filter((paper) => !offered.has(paper.name))

function paperLinks(file: DisputeFile, kind: CaseKind): PaperLinks {
  const address = { id: file.row.id, kind }
  const name = wordKey('paper-offer', kind)
  return { name, preview: pathTo(paths.paperPreview, address), pdf: pathTo(paths.paperPdf, address) }
}

/** The papers one journal line offers. */
export const papersOfferedBy = (file: DisputeFile, event: JournalRow): PaperLinks[] =>
  kindsOfferedBy(file, event).map((kind) => paperLinks(file, kind))
