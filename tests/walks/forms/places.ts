/** What stands in each place of an address: of every kind the newest record, for the story of a county has seldom two. */
import type { Ask } from './full-form.ts'

const newest = (table: string, where = 'true'): string =>
  `select id from "${table}" where ${where} order by rowid desc limit 1`
const first = (table: string, where = 'true'): string =>
  `select id from "${table}" where ${where} order by rowid limit 1`

const questions: Readonly<Record<string, string>> = {
  'disputes/:id': first('dispute'),
  'agreements/:agreementId': newest('agreement'),
  'attachments/:attachmentId': newest('attachment'),
  'papers/:paperId': newest('paper'),
  'scans/:scanId': newest('paper_scan'),
  'payments/:paymentId': newest('payment'),
  'referrals/:referralId': newest('referral'),
  'hand-overs/:handOverId': newest('hand_over'),
  'consultations/:consultationId': newest('consultation'),
  'events/:eventId': newest('outreach_event'),
  'pictures/:pictureId': newest('outreach_picture'),
  'members/:memberId': newest('team_member'),
  'lawyers/:lawyerId': newest('lawyer'),
  'statements/:statementId': newest('bank_statement'),
  'lines/:lineId': newest('bank_line', `status = 'open'`),
  'records/:erasureId': newest('erasure_list'),
  'lists/:listId': newest('destruction_list'),
  'imports/:importId': newest('history_import'),
  'people/:id': newest('staff'),
  'caseloads/:staffId': first('staff', `id in (select owner_id from dispute)`),
  'drafts/:draftId': newest('draft'),
  'import/:draftId': newest('draft'),
  'lists/:draftId': newest('draft'),
  'warnings/:id': newest('warning'),
  'legal-aid/:aidId': newest('aid_case'),
  'legal-aid/:id': newest('aid_case'),
  'receipts/:receiptId': newest('aid_receipt'),
  'access/:proposalId': newest('access_proposal'),
  'employers/:employerId': first('employer'),
  'units/:id': newest('unit'),
}

/** Looks like an id and is none. */
const NOBODYS = '019b0000-0000-7000-8000-000000000000'

/** The address of a route now; where no such record is, an id of nobody stands. */
export function addressOf(path: string, given: Readonly<Record<string, string>>, ask: Ask): string {
  const [bare = '', query] = path.split('?')
  const segments = bare.split('/')
  const filled = segments
    .map((segment, at) => {
      if (!segment.startsWith(':')) return segment
      const said = given[segment.slice(1)]
      if (said !== undefined) return said
      const place = `${segments[at - 1] ?? ''}/${segment}`
      const question = questions[place]
      if (question === undefined) throw new Error(`nothing is known for ${place} of ${path}`)
      return ask(question) || NOBODYS
    })
    .join('/')
  return query === undefined ? filled : `${filled}?${query}`
}

const revised: Readonly<Record<string, string>> = {
  disputes: 'select revision from dispute order by rowid limit 1',
  agreements: 'select revision from agreement order by rowid desc limit 1',
  attachments: 'select revision from attachment order by rowid desc limit 1',
  payments: 'select revision from payment order by rowid desc limit 1',
  referrals: 'select revision from referral order by rowid desc limit 1',
  'hand-overs': 'select revision from hand_over order by rowid desc limit 1',
  'legal-aid': 'select revision from aid_case order by rowid desc limit 1',
  warnings: 'select revision from warning order by rowid desc limit 1',
}

/** The revision of the record a route is about, as it stands now; empty where there is none. */
export const revisionOf = (path: string, ask: Ask): string => {
  const question = path.endsWith('/volume/retention') ? undefined : revised[path.split('/')[1] ?? '']
  return question === undefined ? '' : ask(question)
}
