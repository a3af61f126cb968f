/** The papers after the outcome: the visit and the report that closes the case. */
import { staffNames } from '../../../db/repositories/names.ts'
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import { ratingOf } from '../../../db/repositories/ratings.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import { withFullStop } from '../../../templates/papers/full-stop.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { wordKey, words } from '../../../templates/words/index.ts'
import { day, daysBetween, type Day } from '../../../workflows/values/day.ts'
import { agreementsInForce, committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { balanceFen, moneyBar } from '../../disputes/money.ts'
import type { Asked } from '../paper-builder.ts'
import { causeOf, mediatorNames, numberOf } from './common.ts'
import { terminationReason } from './notices.ts'
import { named, names, ownerOf, privateParts } from './parties.ts'

type FollowUp = PaperContext<'follow-up-record'>
type Ticks = Pick<FollowUp, 'performed' | 'satisfied' | 'relapse'>

const nothingTicked: Ticks = { performed: 'open', satisfied: 'open', relapse: 'open' }
/** Only what was told is ticked. */
const TICKS: Readonly<Record<string, Partial<Ticks>>> = {
  'performed-satisfied': { performed: 'performed', satisfied: 'satisfied' },
  performed: { performed: 'performed' },
  'not-performed': { performed: 'not-performed' },
  relapse: { relapse: 'relapse' },
}

/** 回访记录 (form 11) of the latest visit; before the first one a form to take along. Null while nothing has ended. */
export async function followUpContext({ reader, file }: Asked): Promise<FollowUp | null> {
  const inForce = agreementsInForce(file)
  if (inForce.length === 0 && file.row.closed_on === null) return null
  const visit = file.journal.findLast((event) => event.type === 'followed-up')
  const told = visit ? (JSON.parse(visit.payload) as { contactId: string; result: string }) : null
  const contact = file.contacts.find((one) => one.id === told?.contactId)
  const spokeWith = file.workers.find((one) => one.id === contact?.party_id)
  // Satisfaction has one source: what the worker answered, wherever he did.
  const rated = spokeWith ? await ratingOf(reader, file.row.id, spokeWith.id) : null
  const visitor = contact && (await staffNames(reader, [contact.staff_id])).get(contact.staff_id)
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    workers: named(file.workers),
    employerNames: names(file.employers),
    agreementNumbers: inForce.map((agreement) => agreement.number ?? numberOf(file)),
    purpose: inForce.length > 0 ? 'performance' : 'ending',
    sums: sumsOf(file),
    visit:
      visit && contact
        ? {
            on: day(visit.occurred_on),
            manner: codesOf('contact-manner').find((code) => code === contact.manner) ?? 'phone',
            spokeWith: spokeWith ? partyName(spokeWith) : null,
            note: contact.note,
          }
        : null,
    notReached: told?.result === 'not-reached',
    ...nothingTicked,
    ...TICKS[told?.result ?? ''],
    ...(rated === null ? {} : { satisfied: rated.score }),
    visitorName: visitor ?? mediatorNames(file)[0] ?? committeeUnit(file).name,
  }
}

function sumsOf(file: DisputeFile): FollowUp['sums'] {
  const { agreedFen, receivedFen } = moneyBar(file)
  const { performed_on: performedOn } = file.row
  return agreedFen === 0
    ? null
    : { agreed: agreedFen, received: receivedFen, performedOn: performedOn === null ? null : day(performedOn) }
}

type Closing = PaperContext<'closing-report'>

/** 结案报告表; null before acceptance and while something is still owed or open (domain.md 2.1). */
export async function closingContext({ desk, reader, file, on }: Asked): Promise<Closing | null> {
  const { row } = file
  const finishedOn = finishedDay(file)
  if (row.accepted_on === null || row.outcome === null || finishedOn === null) return null
  const { phones } = await privateParts(desk, reader, file)
  const ended = file.workers.find((worker) => worker.outcome === 'terminated')
  const written = agreementsInForce(file).filter((agreement) => agreement.kind === 'written')
  const asParty = (party: PartyRow): Closing['workers'][number] => ({
    name: partyName(party),
    address: party.person?.address ?? party.employer?.address ?? party.employer?.site ?? null,
    phone: phones.get(ownerOf(party) ?? '') ?? null,
  })
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    filledOn: on,
    roomName: row.unit_id === row.committee_id ? null : (file.units[0]?.name ?? null),
    mediators: mediatorNames(file),
    acceptedOn: day(row.accepted_on),
    finishedOn,
    daysUsed: Math.max(0, daysBetween(day(row.accepted_on), finishedOn)),
    source: SOURCES[row.channel] ?? 'government',
    sender: file.commission?.body_name ?? null,
    cause: causeOf(file),
    workers: file.workers.map(asParty),
    employers: file.employers.map(asParty),
    facts: withFullStop(row.summary),
    claimedTotal: row.claimed_fen > 0 ? row.claimed_fen : null,
    outcome: outcomeOf(row.outcome),
    parts: partsOf(file),
    terminated: ended ? terminationReason(ended.outcome_reason) : null,
    agreements: written.flatMap((agreement) =>
      agreement.effective_on === null
        ? []
        : [
            {
              number: agreement.number ?? numberOf(file),
              effectiveOn: day(agreement.effective_on),
              total: agreement.total_fen > 0 ? agreement.total_fen : null,
            },
          ],
    ),
    oral: agreementsInForce(file).some((agreement) => agreement.kind === 'oral'),
    sums: sumsOf(file),
    remedies: remediesOf(file),
  }
}

const SOURCES: Readonly<Record<string, Closing['source']>> = {
  direct: 'application',
  litigation: 'court',
  arbitration: 'arbitration',
  police: 'police',
}

/** The day everything was performed; where nothing is owed the day of the last outcome; after a default that of the remedy. */
function finishedDay(file: DisputeFile): Day | null {
  const { row } = file
  const remedied = file.referrals.findLast((referral) => referral.decided_on !== null)?.decided_on ?? row.archived_on
  const last = row.performed_on ?? (balanceFen(file) === 0 ? row.closed_on : remedied)
  return last === null ? null : day(last)
}

/** Everything is performed or ended: the papers that close the volume can be filled. */
export const isFinished = (file: DisputeFile): boolean =>
  file.row.accepted_on !== null && file.row.outcome !== null && finishedDay(file) !== null

const outcomeOf = (outcome: string): Closing['outcome'] =>
  codesOf('case-outcome').find((code) => code === outcome) ?? 'not-settled'

/** How it ended for whom, where it did not end alike for all. */
function partsOf(file: DisputeFile): Closing['parts'] {
  const outcomes = [...new Set(file.workers.flatMap((worker) => worker.outcome ?? []))]
  if (outcomes.length < 2) return []
  return outcomes.map((outcome) => ({
    outcome: outcomeOf(outcome === 'terminated' ? 'not-settled' : outcome),
    names: names(file.workers.filter((worker) => worker.outcome === outcome)),
  }))
}

function remediesOf(file: DisputeFile): Closing['remedies'] {
  const say = words('zh-CN')
  return file.referrals.flatMap((referral) =>
    referral.result === null
      ? []
      : [
          {
            kind: say(wordKey('referral-kind', referral.kind)),
            body: referral.body_name,
            number: referral.their_number,
            result: say(wordKey('referral-result', referral.result)),
          },
        ],
  )
}
