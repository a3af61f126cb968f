/** What can be copied of a case, a worker and an employer: each field said as the other platforms want it typed. */
import type { PartyRow } from '../../db/repositories/parties.ts'
import { partyName } from '../../db/repositories/parties.ts'
import { codeWord } from '../../templates/papers/code-words.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { caseSourceOf, isChannelCode } from '../../workflows/law/channels.ts'
import { isIndustryCode, industries } from '../../workflows/law/industries.ts'
import { day } from '../../workflows/values/day.ts'
import { ageOn } from '../../workflows/values/identity-number.ts'
import { agreementsInForce, committeeUnit, type DisputeFile } from '../disputes/dispute-file.ts'
import { holderOf, type Numbers } from '../disputes/case/numbers.ts'
import { saidCause, saidChannel, saidItem } from '../disputes/case/said.ts'
import { mediatorNames } from '../papers/contexts/common.ts'
import type { SheetCell } from '../reports/sheets.ts'

export type CaseField =
  | 'case-number'
  | 'committee'
  | 'unit'
  | 'received-on'
  | 'accepted-on'
  | 'kind'
  | 'source'
  | 'channel'
  | 'cause'
  | 'industry'
  | 'workers'
  | 'claimed'
  | 'summary'
  | 'mediators'
  | 'form'
  | 'outcome'
  | 'closed-on'
  | 'agreement-number'
  | 'agreed'
  | 'paid'
  | 'performed-on'
  | 'commission-number'

export type WorkerField =
  | 'name'
  | 'sex'
  | 'ethnicity'
  | 'birth-day'
  | 'age'
  | 'identity-kind'
  | 'identity-number'
  | 'phone'
  | 'occupation'
  | 'address'
  | 'agent'
  | 'claims'
  | 'claimed'
  | 'agreed'

export type EmployerField =
  'name' | 'role' | 'credit-code' | 'representative' | 'representative-title' | 'phone' | 'address' | 'agent'

/** A file with the numbers of its parties: what every field is read from. */
export type Source = { file: DisputeFile; numbers: Numbers }

// The other platforms are Chinese whatever language the desk is read in.
const LOCALE = 'zh-CN'
const say = words(LOCALE)
const COMMA = say('copy-sheet.comma')
const text = (value: string | null | undefined): SheetCell => (value ? { text: value } : null)
const money = (value: number): SheetCell => (value === 0 ? null : { fen: value })
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

const ofCase: Record<CaseField, (source: Source) => SheetCell> = {
  'case-number': ({ file }) => text(file.row.case_number ?? file.row.registration_code),
  committee: ({ file }) => text(committeeUnit(file).name),
  unit: ({ file }) => text(file.units[0]?.name),
  'received-on': ({ file }) => text(file.row.received_on),
  'accepted-on': ({ file }) => text(file.row.accepted_on),
  kind: () => text(say('copy-sheet.labour-dispute')),
  source: ({ file }) =>
    isChannelCode(file.row.channel)
      ? text(
          say(wordKey('copy-sheet', `source-${caseSourceOf(file.row.channel, file.row.way_in === 'own-initiative')}`)),
        )
      : null,
  channel: ({ file }) => text(saidChannel(LOCALE, file.row.channel)),
  cause: ({ file }) => text(saidCause(LOCALE, file.row.cause_code)),
  industry: ({ file }) => text(industryOf(file.row.industry)),
  workers: ({ file }) => ({ count: file.row.worker_count }),
  claimed: ({ file }) => money(file.row.claimed_fen),
  summary: ({ file }) => text(file.row.summary),
  mediators: ({ file }) => text(mediatorNames(file).join(COMMA)),
  form: ({ file }) => {
    const kind = agreementsInForce(file)[0]?.kind
    return kind === undefined ? null : text(say(wordKey('copy-sheet', `form-${kind}`)))
  },
  outcome: ({ file }) => (file.row.outcome === null ? null : text(say(wordKey('outcome', file.row.outcome)))),
  'closed-on': ({ file }) => text(file.row.closed_on),
  'agreement-number': ({ file }) =>
    text(
      agreementsInForce(file)
        .map((one) => one.number)
        .join(COMMA),
    ),
  agreed: ({ file }) => money(sum(clausesOf(file).map((clause) => clause.amount_fen))),
  paid: ({ file }) =>
    money(sum(file.payments.filter((one) => one.status !== 'countered').map((one) => one.amount_fen))),
  'performed-on': ({ file }) => text(file.row.performed_on),
  'commission-number': ({ file }) => text(file.commission?.their_number),
}

const ofWorker: Record<WorkerField, (source: Source, party: PartyRow) => SheetCell> = {
  name: (_, party) => text(partyName(party)),
  sex: (_, party) => (party.person?.sex ? text(codeWord('sex', party.person.sex)) : null),
  ethnicity: (_, party) => text(party.person?.ethnicity),
  'birth-day': (_, party) => text(party.person?.birth_day),
  age: ({ file }, party) =>
    party.person?.birth_day ? { count: ageOn(day(party.person.birth_day), day(file.row.received_on)) } : null,
  'identity-kind': (_, party) =>
    party.person ? text(say(wordKey('identity-kind', party.person.identity_kind))) : null,
  'identity-number': ({ numbers }, party) => text(numbers.identity.get(holderOf(party))),
  phone: ({ numbers }, party) => text(numbers.phone.get(holderOf(party))),
  occupation: (_, party) => text(party.person?.occupation),
  address: (_, party) => text(party.person?.address),
  agent: (_, party) => text(party.agent_name),
  claims: ({ file }, party) =>
    text(
      claimsOf(file, party)
        .map((claim) => saidItem(LOCALE, claim.item))
        .join(COMMA),
    ),
  claimed: ({ file }, party) => money(sum(claimsOf(file, party).map((claim) => claim.amount_fen ?? 0))),
  agreed: ({ file }, party) =>
    money(sum(clausesOf(file).flatMap((clause) => (clause.payee_party_id === party.id ? clause.amount_fen : [])))),
}

const ofEmployer: Record<EmployerField, (source: Source, party: PartyRow) => SheetCell> = {
  name: (_, party) => text(partyName(party)),
  role: (_, party) => text(say(wordKey('employer-role', party.role))),
  'credit-code': (_, party) => text(party.employer?.credit_code),
  representative: (_, party) => text(party.employer?.representative_name),
  'representative-title': (_, party) => text(party.employer?.representative_title),
  phone: ({ numbers }, party) => text(numbers.phone.get(holderOf(party))),
  address: (_, party) => text(party.employer?.address ?? party.employer?.site),
  agent: (_, party) => text(party.agent_name),
}

export const caseCell = (field: CaseField, source: Source): SheetCell => ofCase[field](source)
export const workerCell = (field: WorkerField, source: Source, party: PartyRow): SheetCell =>
  ofWorker[field](source, party)
export const employerCell = (field: EmployerField, source: Source, party: PartyRow): SheetCell =>
  ofEmployer[field](source, party)

const claimsOf = (file: DisputeFile, party: PartyRow) => file.claims.filter((claim) => claim.party_id === party.id)
const clausesOf = (file: DisputeFile) => agreementsInForce(file).flatMap((agreement) => agreement.clauses)
const industryOf = (code: string | null): string | null =>
  code !== null && isIndustryCode(code) ? (industries.find((one) => one.code === code)?.zh ?? null) : null
