/** The three supervision letters of a union (一函两书), each filled from its own row. */
import type { WarningLetterRow } from '../../../db/repositories/warnings.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day } from '../../../workflows/values/day.ts'
import type { LetterKind } from '../../../workflows/warning/events.ts'
import { paths } from '../../http/paths.ts'
import { matterPaper, type MatterAsked, type MatterPapers } from '../../papers/matters/matter.ts'
import { warningCode } from '../warning-file.ts'
import { openForPapers, unionOf, warningCrumbs, warningPageOf, type OpenedWarning } from './opened.ts'

const ofKind = ({ file }: OpenedWarning, kind: LetterKind): WarningLetterRow[] =>
  file.letters.filter((letter) => letter.kind === kind)

/** What all three say; null while no letter of the kind is there. */
function letterContext(
  { opened, partId }: MatterAsked<OpenedWarning>,
  kind: LetterKind,
): PaperContext<'supervision-notice'> | null {
  const { file, names } = opened
  const letter = ofKind(opened, kind).find((one) => one.id === partId)
  const union = unionOf(file)
  if (letter === undefined || union === null) return null
  const at = file.letters.findIndex((one) => one.id === letter.id) + 1
  return {
    number: letter.number ?? `${warningCode(file.row)}-${String(at)}`,
    unionName: union.name,
    toName: letter.addressed_to ?? file.row.employer_name,
    found: linesOf(letter.found),
    asked: linesOf(letter.asked),
    answerBy: day(letter.answer_by),
    contact: { name: names.get(letter.sent_by) ?? union.name, phone: union.phone },
    sentOn: day(letter.sent_on),
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** The opinion the employer did not follow, before the body is asked to act. */
function unheeded({ file }: OpenedWarning) {
  const opinion = file.letters.findLast(
    (letter) => letter.kind === 'supervision-opinion' && letter.result !== null && letter.result !== 'mended',
  )
  return {
    opinionOn: opinion === undefined ? null : day(opinion.sent_on),
    answered: opinion !== undefined && opinion.result !== 'no-answer',
  }
}

const parts =
  (kind: LetterKind) =>
  (opened: OpenedWarning): { id: string; name: string }[] =>
    ofKind(opened, kind).map((letter) => ({ id: letter.id, name: letter.number ?? letter.sent_on }))

const ready =
  (kind: LetterKind) =>
  (opened: OpenedWarning): boolean =>
    ofKind(opened, kind).length > 0

export const warningLetterPapers: MatterPapers<OpenedWarning> = {
  matter: 'warning',
  open: openForPapers,
  may: { read: 'warning:read', issue: 'warning:handle' },
  papers: [
    matterPaper(
      'supervision-notice',
      ready('supervision-notice'),
      (asked) => letterContext(asked, 'supervision-notice'),
      parts('supervision-notice'),
    ),
    matterPaper(
      'supervision-opinion',
      ready('supervision-opinion'),
      (asked) => letterContext(asked, 'supervision-opinion'),
      parts('supervision-opinion'),
    ),
    matterPaper(
      'supervision-proposal',
      ready('supervision-proposal'),
      (asked) => {
        const context = letterContext(asked, 'supervision-proposal')
        const employerName = asked.opened.file.row.employer_name
        return context === null ? null : { ...context, employerName, ...unheeded(asked.opened) }
      },
      parts('supervision-proposal'),
    ),
  ],
  paths: {
    preview: paths.warningLetterPreview,
    draft: paths.warningLetterPdf,
    issue: paths.warningLetterIssue,
    issued: paths.warningLetterIssued,
  },
  page: warningPageOf,
  crumbs: warningCrumbs,
}
