/** For each place of an address where an id stands: a question for one that lies in a county. Written by hand; a new address without an entry fails. */

const inScope = (county: string): string => `select dispute_id from dispute_scope where ancestor_id = '${county}'`
const below = (county: string): string => `select descendant_id from unit_closure where ancestor_id = '${county}'`
const ofDispute =
  (table: string, column = 'id') =>
  (county: string): string =>
    `select ${column} from ${table} where dispute_id in (${inScope(county)}) order by ${column} limit 1`
const ofUnit =
  (table: string, column = 'unit_id') =>
  (county: string): string =>
    `select id from ${table} where ${column} in (${below(county)}) order by id limit 1`
const ofStaff =
  (table: string, column: string) =>
  (county: string): string =>
    `select id from ${table} where ${column} in (select id from staff where unit_id in (${below(county)})) order by id limit 1`

const ofMatter =
  (matter: string, table = matter) =>
  (county: string): string =>
    `select p.id from matter_paper p join ${table} m on m.id = p.matter_id where p.matter = '${matter}' and m.unit_id in (${below(county)}) limit 1`

/** `segment/:name` of an address -> the question. */
const idQuestions: Readonly<Record<string, (county: string) => string>> = {
  'disputes/:id': (county) => `${inScope(county)} order by dispute_id limit 1`,
  'agreements/:agreementId': ofDispute('agreement'),
  'attachments/:attachmentId': ofDispute('attachment'),
  'papers/:paperId': ofDispute('paper'),
  'paper-jobs/:jobId': ofDispute('paper_job'),
  'scans/:scanId': ofDispute('paper_scan'),
  'payments/:paymentId': ofDispute('payment'),
  'referrals/:referralId': ofDispute('referral'),
  'hand-overs/:handOverId': ofUnit('hand_over'),
  'consultations/:consultationId': ofUnit('consultation'),
  'events/:eventId': ofUnit('outreach_event'),
  'pictures/:pictureId': (county) =>
    `select p.id from outreach_picture p join outreach_event e on e.id = p.event_id where e.unit_id in (${below(county)}) limit 1`,
  'members/:memberId': ofUnit('team_member'),
  'lawyers/:lawyerId': ofUnit('lawyer'),
  'statements/:statementId': ofUnit('bank_statement'),
  'lines/:lineId': ofUnit('bank_line'),
  'requests/:requestId': ofUnit('person_request'),
  'records/:erasureId': ofUnit('erasure_list'),
  'lists/:listId': ofUnit('destruction_list', 'committee_id'),
  'cases/:caseId': ofUnit('historical_case'),
  'imports/:importId': ofUnit('history_import'),
  'images/:sealId': ofUnit('seal_image'),
  'caseloads/:staffId': ofStaff('staff', 'id'),
  'people/:id': ofStaff('staff', 'id'),
  'drafts/:draftId': ofStaff('draft', 'staff_id'),
  'import/:draftId': ofStaff('draft', 'staff_id'),
  'lists/:draftId': ofStaff('draft', 'staff_id'),
  'warnings/:id': ofUnit('warning'),
  'legal-aid/:aidId': ofUnit('aid_case'),
  'legal-aid/:id': ofUnit('aid_case'),
  'receipts/:receiptId': (county) =>
    `select r.id from aid_receipt r join aid_case a on a.id = r.aid_case_id where a.unit_id in (${below(county)}) limit 1`,
  'access/:proposalId': ofUnit('access_proposal'),
  'warning-letters/:paperId': ofMatter('warning'),
  'warning-hand-overs/:paperId': ofMatter('warning'),
  'warning-reports/:paperId': ofMatter('warning'),
  'legal-aid-papers/:paperId': ofMatter('aid-case', 'aid_case'),
  // A company's name is known to every desk of the city; a person who employs others only where he has a case.
  'employers/:employerId': (county) =>
    `select p.employer_id from dispute_party p join employer e on e.id = p.employer_id
     where e.kind <> 'company' and p.dispute_id in (${inScope(county)}) order by p.employer_id limit 1`,
  'units/:id': (county) =>
    `select descendant_id from unit_closure where ancestor_id = '${county}' and depth > 0 limit 1`,
}

/** Places of an address that name no record: a value each that exists. */
const plainValues: Readonly<Record<string, string>> = {
  'assets/:name': 'none.css',
  'calculators/:calculator': 'overtime',
  'copy-sheet/:platform': 'justice',
  'papers/:kind': 'acceptance-notice',
  'letters/:kind': 'reminder',
  'hand-over-letters/:kind': 'warning-hand-over',
  'reports/:kind': 'warning-report',
  'parameters/:code': 'minimum-wage',
  'months/:month': '2026-09',
  'sign/:token': 'A'.repeat(43),
  'set/:token': 'A'.repeat(43),
  'setup/:token': 'A'.repeat(43),
  'v/:token': 'A'.repeat(22),
  'sign/:who': 'mediator',
  'steps/:event': 'withdrawn',
  'versions/:number': '1',
  'wording/:kind': 'agreement',
}

export type Filled = { address: string; named: boolean; lacking: string[] }

/** An address with every place filled; `lacking` names those of which the city has no row. */
export function filledAddress(path: string, ask: (question: string) => string | null, county: string): Filled {
  const segments = path.split('/')
  const lacking: string[] = []
  let named = false
  const address = segments
    .map((segment, at) => {
      if (!segment.startsWith(':')) return segment
      const place = `${segments[at - 1] ?? ''}/${segment}`
      const plain = plainValues[place]
      if (plain !== undefined) return plain
      const question = idQuestions[place]
      if (question === undefined) throw new Error(`no entry for ${place} of ${path} in known-ids.ts`)
      named = true
      const id = ask(question(county))
      if (id === null) lacking.push(place)
      return id ?? 'none'
    })
    .join('/')
  return { address, named, lacking }
}
