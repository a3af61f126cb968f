/** The tables of many papers: how each stands, why one cannot be made, and where that is mended. */
import type { PaperJobItem } from '../../../db/repositories/paper-jobs.ts'
import type { DataTable } from '../../../templates/parts/data-table.ts'
import { column, linkCell, tableRow, tagCell, textCell } from '../../../templates/parts/table-cells.ts'
import { tagOf, type Tone } from '../../../templates/parts/tag.ts'
import { meaningOf } from '../../../templates/papers/describe-fields.ts'
import { isWordKey, wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { Desk } from '../../desk.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { aboutQuery } from '../page.ts'
import type { PaperAbout } from '../paper-builder.ts'
import { openDetail } from './detail.ts'
import type { Look } from './look-at-paper.ts'
import { nameOf } from './name-of.ts'
import type { PlannedPaper } from './plan-papers.ts'

export type LookedAt = { paper: PlannedPaper; look: Look }

const tones: Record<Look['state'], Tone> = { ready: 'accent', issued: 'good', changed: 'soon', lacking: 'late' }

/** What needs a hand stands on top. */
const order: readonly Look['state'][] = ['lacking', 'changed', 'ready', 'issued']

/** Everything that would be made, as it stands. */
export function lookedTable(locale: Locale, file: DisputeFile, looked: readonly LookedAt[]): DataTable {
  const say = words(locale)
  return tableOf(
    'bulk.looked',
    [column('bulk.state'), column('bulk.why')],
    looked
      .toSorted((one, other) => order.indexOf(one.look.state) - order.indexOf(other.look.state))
      .map(({ paper: { kind, about, partyId }, look }) =>
        tableRow([
          linkCell(previewOf(file, kind, about), nameOfKind(locale, kind)),
          textCell(
            nameOf(file, { recipient_id: about.recipientId, agreement_id: about.agreementId, party_id: partyId }) ??
              say('bulk.everybody'),
          ),
          tagCell(tagOf(phrase(wordKey('bulk-state', look.state)), tones[look.state])),
          look.state === 'lacking'
            ? lackCell(locale, file, { kind, about, fault: look.fault, detail: look.fields })
            : textCell('paper' in look ? say('bulk.issued-on', { day: look.paper.issued_on }) : ''),
        ]),
      ),
  )
}

/** What the last work could not make. */
export function lackingTable(desk: Desk, locale: Locale, file: DisputeFile, items: readonly PaperJobItem[]): DataTable {
  return tableOf(
    'bulk.lacking',
    [column('bulk.why')],
    items.map((item) =>
      tableRow([
        textCell(nameOfKind(locale, item.kind)),
        textCell(nameOf(file, item) ?? words(locale)('bulk.everybody')),
        lackCell(locale, file, {
          kind: item.kind,
          about: aboutOf(item),
          fault: item.fault ?? 'other',
          detail: openDetail(desk, item),
        }),
      ]),
    ),
  )
}

const tableOf = (caption: DataTable['caption'], more: DataTable['columns'], rows: DataTable['rows']): DataTable => ({
  caption,
  columns: [column('bulk.paper'), column('bulk.for'), ...more],
  rows,
  pickForm: null,
  empty: 'bulk.none-lacking',
  pager: null,
  note: null,
})

const nameOfKind = (locale: Locale, kind: string): string => words(locale)(wordKey('paper-offer', kind))

const aboutOf = (item: PaperJobItem): PaperAbout => ({
  agreementId: item.agreement_id,
  referralId: item.referral_id,
  recipientId: item.recipient_id,
  sessionId: item.session_id,
  paymentId: item.payment_id,
  manner: null,
})

type Lacking = { kind: string; about: PaperAbout; fault: string; detail: readonly string[] }

/** The reason as a link to where it is mended, and below it the very fields or characters. */
function lackCell(locale: Locale, file: DisputeFile, { kind, about, fault, detail }: Lacking) {
  const say = words(locale)
  const key = `bulk-fault.${fault}`
  const reason = say(isWordKey(key) ? key : 'bulk-fault.other')
  const list = (texts: readonly string[]): string => texts.join(say('bulk.and'))
  if (fault === 'glyph-missing')
    return linkCell(previewOf(file, kind, about), reason, say('bulk.lack-characters', { characters: list(detail) }))
  if (fault === 'issued-with-signing' && about.agreementId !== null)
    return linkCell(pathTo(paths.agreement, { agreementId: about.agreementId }), reason)
  const fields = detail.flatMap((address) => meaningOf(kind, address) ?? []).map((word) => say(word))
  if (fields.length > 0)
    return linkCell(pathTo(paths.amend, { id: file.row.id }), reason, say('bulk.lack-fields', { fields: list(fields) }))
  return linkCell(pathTo(paths.dispute, { id: file.row.id }), reason)
}

const previewOf = (file: DisputeFile, kind: string, about: PaperAbout): string =>
  pathTo(paths.paperPreview, { id: file.row.id, kind }) + aboutQuery(about)
