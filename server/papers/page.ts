/** Page models of papers: the preview with what may be done with it, and the list of what was issued. */
import type { MediationSessionRow } from '../../db/repositories/mediation-sessions.ts'
import type { PaperRow } from '../../db/repositories/papers.ts'
import type { PaperPreview } from '../../templates/pages/papers/preview.ts'
import { previewHtml } from '../../templates/drawer/preview-html.ts'
import { finishedHtml } from '../../templates/pages/html.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { pathTo, paths } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { addresseeName } from './addressees.ts'
import { builderOf, type CaseKind } from './compose.ts'
import type { LeftBlank } from './left-blank.ts'
import type { PaperAbout } from './paper-builder.ts'

/** Choices of one sort that stand side by side. */
const MOST_AT_SIGHT = 8

export type IssuedPaper = PaperPreview['issued'][number]

/** The issued papers as a page lists them. */
export const issuedPapers = (file: DisputeFile, rows: readonly PaperRow[]): IssuedPaper[] =>
  rows.map((row) => ({
    href: pathTo(paths.issuedPaper, { paperId: row.id }),
    title: wordKey('paper-offer', row.kind),
    to: addresseeName(file, row.recipient_id),
    number: row.number,
    issuedOn: row.issued_on,
    superseded: row.status === 'superseded',
    hash: row.sha256.slice(0, 16),
    returned: pathTo(paths.returnedPages, { paperId: row.id }),
  }))

/** The query that tells which paper of its kind is meant. */
export function aboutQuery(about: PaperAbout): string {
  const query = new URLSearchParams()
  if (about.agreementId !== null) query.set('agreement', about.agreementId)
  if (about.referralId !== null) query.set('referral', about.referralId)
  if (about.recipientId !== null) query.set('recipient', about.recipientId)
  if (about.paymentId !== null) query.set('payment', about.paymentId)
  if (about.sessionId !== null) query.set('session', about.sessionId)
  if (about.manner !== null) query.set('manner', about.manner)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The preview page. */
export function previewPage(
  locale: Locale,
  file: DisputeFile,
  kind: CaseKind,
  shown: LeftBlank,
  { issued, sittings }: { issued: readonly PaperRow[]; sittings: readonly MediationSessionRow[] },
  mayIssue: boolean,
): PaperPreview {
  const place = { id: file.row.id, kind }
  const { composed } = shown
  const query = aboutQuery(composed.about)
  return {
    title: wordKey('paper-offer', kind),
    choices: choicesOf(locale, file, kind, composed.about, sittings),
    blanks: shown.characters.length > 0 ? shown.characters.join(' ') : null,
    preview: finishedHtml(previewHtml(shown.composed.paper)),
    pdf: pathTo(paths.paperPdf, place) + query,
    issue: mayIssue
      ? { action: pathTo(paths.issuePaper, place) + query, keys: { key: newToken(), revision: file.row.revision } }
      : null,
    issued: issuedPapers(
      file,
      issued.filter((row) => row.kind === kind),
    ),
    back: pathTo(paths.dispute, { id: file.row.id }),
  }
}

/** The same paper made in another way, for other parties and about other sittings. */
function choicesOf(
  locale: Locale,
  file: DisputeFile,
  kind: CaseKind,
  about: PaperAbout,
  held: readonly MediationSessionRow[],
): PaperPreview['choices'] {
  const builder = builderOf(kind)
  const place = pathTo(paths.paperPreview, { id: file.row.id, kind })
  const addressees = builder.addressees(file).map((one) => ({
    text: one.name,
    href: place + aboutQuery({ ...about, recipientId: one.id }),
    current: one.id === about.recipientId,
  }))
  const sittings = held
    .filter((one) => builder.fits(file, one))
    .map((one) => ({
      text: [one.day, one.starts_at].filter((part) => part !== null).join(' '),
      href: place + aboutQuery({ ...about, sessionId: one.id }),
      current: one.id === about.sessionId,
    }))
  const say = words(locale)
  const made = builder.manners.map((manner) => ({
    text: say(wordKey('papers', `manner-${manner}`)),
    href: place + aboutQuery({ ...about, manner }),
    current: manner === about.manner,
  }))
  const inBulk = `${pathTo(paths.papersInBulk, { id: file.row.id })}?kind=${kind}`
  return [
    { label: 'papers.manner' as const, options: made, folded: null },
    { label: 'papers.for' as const, options: addressees, folded: foldedChoice(addressees, inBulk) },
    { label: 'papers.sitting' as const, options: sittings, folded: foldedChoice(sittings, null) },
  ].filter((choice) => choice.options.length > 1)
}

type Choice = PaperPreview['choices'][number]

/** More than anybody looks through lies folded behind the one that is shown. */
function foldedChoice(options: Choice['options'], inBulk: string | null): Choice['folded'] {
  if (options.length <= MOST_AT_SIGHT) return null
  return { chosen: options.find((one) => one.current)?.text ?? '', count: options.length, inBulk }
}
