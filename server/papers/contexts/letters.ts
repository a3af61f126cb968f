/** Letters to other bodies: the answer to a commission, and a failed case handed on to arbitration. */
import type { Reader } from '../../../db/database.ts'
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import { partiesOfReferral } from '../../../db/repositories/referrals.ts'
import { letterNumberText } from '../../../templates/papers/case-number.ts'
import { codeWord } from '../../../templates/papers/code-words.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { words } from '../../../templates/words/index.ts'
import { isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { termRules } from '../../../workflows/law/term-rules.ts'
import { day, daysBetween, type Day } from '../../../workflows/values/day.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import { agreementsInForce, committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { fifteenDays, groundOfWorker } from '../../referrals/arbitration.ts'
import { causeOf, dayOf, deskBody, lastSafeDay, mediatorNames, numberOf } from './common.ts'
import { terminationReason } from './notices.ts'
import { employmentOf, names, undisputedFacts } from './parties.ts'

type Reply = PaperContext<'court-reply'>

const KIND: Record<string, Reply['kind']> = {
  'before-filing': 'before-filing',
  ordinary: 'after-filing',
  summary: 'after-filing',
  arbitration: 'arbitration',
}

const TERM_DAYS: Record<string, number> = {
  'before-filing': termRules.T5.length,
  ordinary: termRules.T6.length,
  summary: termRules.T6S.length,
}

/** Days a body gives for mediation (TYTJ 27); null where its letter alone says. */
export const termDaysOf = (procedure: string): number | null => TERM_DAYS[procedure] ?? null

/** 委派（委托）调解复函; null without a commission or while the case is open (TYTJ 26). */
export async function courtReplyContext(reader: Reader, file: DisputeFile, on: Day): Promise<Reply | null> {
  const { commission, row } = file
  if (!commission || row.closed_on === null || row.outcome === null) return null
  const settled = row.outcome === 'settled' || row.outcome === 'partly-settled'
  const failed = row.outcome === 'not-settled' || row.outcome === 'partly-settled'
  const agreement = agreementsInForce(file).at(-1)
  const worker = file.workers.find((party) => party.outcome === 'terminated')
  const say = words('zh-CN')
  const extended = file.clocks.find((clock) => ['T5', 'T6', 'T6S'].includes(clock.rule))?.extended_to ?? null
  return {
    number: letterNumber(file),
    committeeName: committeeUnit(file).name,
    commissionerName: commission.body_name,
    kind: KIND[commission.procedure] ?? 'transfer',
    theirNumber: commission.their_number,
    ourNumber: numberOf(file),
    workerNames: names(file.workers),
    employerNames: names(file.employers),
    cause: causeOf(file),
    mediators: mediatorNames(file),
    signedForOn: day(commission.signed_for_on),
    endedOn: day(row.closed_on),
    daysUsed: daysBetween(day(commission.signed_for_on), day(row.closed_on)),
    termDays: termDaysOf(commission.procedure),
    extendedTo: extended === null ? null : day(extended),
    result: settled ? 'agreed' : row.outcome === 'not-settled' ? 'failed' : 'withdrawn',
    agreement:
      settled && agreement?.effective_on
        ? {
            number: agreement.number ?? numberOf(file),
            effectiveOn: day(agreement.effective_on),
            total: agreement.total_fen === 0 ? null : formatYuan(fen(agreement.total_fen)),
          }
        : null,
    failure:
      failed && worker
        ? {
            reason: terminationReason(worker.outcome_reason),
            focus: row.summary,
            difficulty: codeWord('difficulty', terminationReason(worker.outcome_reason)),
          }
        : null,
    undisputedFacts: undisputedFacts(file.workers),
    returnedMaterials: settled ? [] : [say('paper-part.material-commission')],
    contact: await contactOf(reader, file),
    repliedOn: on,
  }
}

/**
 * The letter to the arbitration commission for those whose mediation failed (LDTZ 5) or led to no agreement within 15 days
 * (LDTZ 14): the workers of the referral in hand, or without one all who may go; null while nobody may.
 */
export async function arbitrationLetterContext(
  reader: Reader,
  file: DisputeFile,
  on: Day,
): Promise<PaperContext<'arbitration-referral-letter'> | null> {
  const { arbitrationName } = committeeUnit(file).settings
  const referral = file.referrals.findLast((one) => one.kind === 'arbitration')
  const applicants = new Set(referral ? await partiesOfReferral(reader, referral.id) : [])
  const free = file.workers.filter(
    (worker) => worker.outcome === 'terminated' || groundOfWorker(file, worker, on) === 'no-agreement-in-15-days',
  )
  const named = free.filter((worker) => applicants.has(worker.id))
  const workers = named.length > 0 ? named : free
  if (workers.length === 0 || arbitrationName === undefined) return null
  const going = new Set(workers.map((worker) => worker.id))
  const say = words('zh-CN')
  return {
    number: letterNumber(file),
    committeeName: committeeUnit(file).name,
    commissionName: referral?.body_name ?? arbitrationName,
    ourNumber: numberOf(file),
    workerNames: workers.map(partyName),
    employerNames: names(file.employers),
    cause: causeOf(file),
    receivedOn: day(file.row.received_on),
    ...groundsFor(file, workers),
    items: file.claims.flatMap((claim) =>
      going.has(claim.party_id) && isClaimItemCode(claim.item)
        ? [{ item: claim.item, amount: claim.amount_fen === null ? null : fen(claim.amount_fen) }]
        : [],
    ),
    employments: workers.flatMap((worker) => {
      const employment = employmentOf(file, worker)
      return employment === null
        ? []
        : [{ name: partyName(worker), occupation: worker.person?.occupation ?? null, ...employment }]
    }),
    undisputedFacts: undisputedFacts(workers),
    lastSafeDay: lastSafeDay(file),
    materials: [say('paper-part.material-application'), say('paper-part.material-identity')],
    contact: await contactOf(reader, file),
    sentOn: on,
  }
}

type Letter = PaperContext<'arbitration-referral-letter'>

/** Why they may go; where some are free for one reason and some for the other, each reason names its own. */
function groundsFor(file: DisputeFile, workers: readonly PartyRow[]): Pick<Letter, 'terminated' | 'overdue'> {
  const ended = workers.filter((worker) => worker.outcome === 'terminated')
  const waiting = workers.filter((worker) => worker.outcome !== 'terminated')
  const of = ended.length > 0 && waiting.length > 0 ? (some: readonly PartyRow[]) => some.map(partyName) : () => null
  const terminatedOn = dayOf(file, 'mediation-terminated')
  // The latest of theirs: by then every one of them may go.
  const lastDay = waiting
    .flatMap((worker) => fifteenDays(file, worker) ?? [])
    .toSorted()
    .at(-1)
  return {
    terminated:
      ended.length > 0 && terminatedOn !== null
        ? { of: of(ended), on: terminatedOn, reason: terminationReason(ended[0]?.outcome_reason ?? null) }
        : null,
    overdue: lastDay !== undefined ? { of: of(waiting), lastDay } : null,
  }
}

/** The number of a letter of the case; before acceptance the registration code. */
export function letterNumber(file: DisputeFile): string {
  const { row } = file
  const committee = committeeUnit(file)
  if (row.number_year === null || row.number_seq === null) return row.registration_code
  return letterNumberText(committee.settings.numberPrefix ?? committee.shortName, row.number_year, row.number_seq)
}

/** Whom the reader of a letter may call. */
export async function contactOf(reader: Reader, file: DisputeFile): Promise<{ name: string; phone: string }> {
  const place = await deskBody(reader, file)
  const [mediator] = mediatorNames(file)
  return { name: mediator ?? place.name, phone: place.phone ?? committeeUnit(file).phone ?? '--' }
}
