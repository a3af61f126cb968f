/** Page models of referrals. */
import type { z } from 'zod'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { ReferralEventRow } from '../../db/repositories/referrals.ts'
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import type { newReferralPage } from '../../templates/pages/referrals/new-referral.ts'
import type { referralPage } from '../../templates/pages/referrals/referral.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import { words, wordKey, type Locale } from '../../templates/words/index.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { referralKinds, referralResults, type ReferralKind } from '../../workflows/referral/context.ts'
import { suitGrounds } from '../../workflows/referral/facts.ts'
import type { Option } from '../../workflows/kernel/options.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { committeeUnit, type DisputeFile } from '../disputes/dispute-file.ts'
import { overdueFen } from '../disputes/money.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import type { CaseKind } from '../papers/compose.ts'
import { aboutQuery } from '../papers/page.ts'
import { aboutNothing } from '../papers/paper-builder.ts'
import { agreementChoice, partiesUnder } from './about-agreement.ts'
import { manners, reasonsGiven, type StepName } from './form.ts'
import type { ReferralFile } from './referral-file.ts'
import { truthful, type Way } from './ways.ts'

export type Redrawn = { typed: Typed; faults: readonly FieldFault[]; refused: readonly Reason[] | null }

/** Where a case is named on another page. */
export const caseText = (file: DisputeFile): string => file.row.case_number ?? file.row.registration_code

/** The page that opens a referral. */
export function newReferralModel(
  file: DisputeFile,
  about: { agreement: WholeAgreement | null; ways: readonly Way[] },
  today: string,
  redrawn: Redrawn,
): z.input<typeof newReferralPage.context> {
  const { agreement, ways } = about
  const { settings } = committeeUnit(file)
  const first = ways.find((way) => way.reasons.length === 0 && !way.needsGround)?.kind ?? 'arbitration'
  const kind = typeof redrawn.typed.kind === 'string' ? redrawn.typed.kind : first
  const toArbitration = kind === 'arbitration' || kind === 'arbitration-review'
  const everybody = [...file.workers, ...file.employers]
  const fields = formFields(
    {
      kind,
      preparedOn: today,
      bodyName: (toArbitration ? settings.arbitrationName : settings.courtName) ?? '',
      partyIds: applicantsFor(file, kind, about).map((party) => party.id),
      ...redrawn.typed,
    },
    redrawn.faults,
  )
  const list = [
    fields.radios(
      { name: 'kind', label: 'referrals.kind', required: true, focus: true },
      codeChoices('referral-kind', referralKinds),
    ),
    fields.chips(
      { name: 'partyIds', label: 'referrals.parties', required: true, hint: phrase('referrals.parties-hint') },
      everybody.map((party) => ({ value: party.id, text: partyName(party) })),
    ),
    fields.text({
      name: 'bodyName',
      label: 'referrals.body',
      required: true,
      width: 'long',
      max: 60,
      hint: phrase('referrals.body-hint'),
    }),
    fields.select(
      { name: 'suitGround', label: 'referrals.suit-ground', width: 'long', hint: phrase('referrals.suit-ground-hint') },
      [{ value: '', text: '--' }, ...codeChoices('suit-ground', suitGrounds)],
    ),
    fields.day({ name: 'preparedOn', label: 'referrals.prepared-on', required: true }),
  ]
  return {
    caseHref: pathTo(paths.dispute, { id: file.row.id }),
    caseText: caseText(file),
    errors: fields.summary(),
    refused: redrawn.refused === null ? null : [...redrawn.refused],
    ways: ways.map((way) => ({
      label: wordKey('referral-kind', way.kind),
      open: way.reasons.length === 0,
      note: noteOf(way),
      until:
        way.clock === null
          ? null
          : phrase(way.clock.provisional ? 'referrals.until-provisional' : 'referrals.until', {
              day: way.clock.lastDay,
            }),
      asked:
        way.askedFen === null || way.askedFen === 0
          ? null
          : phrase('referrals.asked', { amount: formatYuan(way.askedFen) }),
      reasons: [...way.reasons],
    })),
    agreements: agreementChoice(file, agreement),
    agreementId: agreement?.id ?? null,
    action: pathTo(paths.newReferral, { id: file.row.id }),
    keys: { key: newToken(), revision: null },
    fields: list,
  }
}

/** Who usually applies: both sides together, or the workers for whom the way is open. */
function applicantsFor(
  file: DisputeFile,
  kind: string,
  { agreement, ways }: { agreement: WholeAgreement | null; ways: readonly Way[] },
): PartyRow[] {
  const bound = agreement === null ? [...file.workers, ...file.employers] : partiesUnder(file, agreement)
  if (kind === 'judicial-confirmation' || kind === 'arbitration-review') return bound
  if (kind === 'payment-order' || kind === 'enforcement') return bound.filter((party) => party.side === 'worker')
  return [...(ways.find((way) => way.kind === kind)?.openFor ?? file.workers)]
}

function noteOf(way: Way): Phrase | null {
  if (way.openFor !== null && way.reasons.length === 0) return openForSome(way.openFor)
  if (way.needsGround) return phrase('referrals.ground-needed')
  return way.closedUntil === null ? null : phrase('referrals.closed-until', { day: way.closedUntil })
}

/** Names in a note: up to five in full, more by the first and the number. */
const NAMED = 5

const openForSome = (workers: readonly PartyRow[]): Phrase =>
  workers.length > NAMED
    ? phrase('referrals.open-for-many', { name: workers[0] ? partyName(workers[0]) : '', count: workers.length })
    : phrase('referrals.open-for', { names: workers.map(partyName).join(' ') })

const applications: Partial<Record<ReferralKind, readonly CaseKind[]>> = {
  'judicial-confirmation': ['judicial-confirmation-application'],
  'arbitration-review': ['arbitration-review-application'],
  'payment-order': ['payment-order-application'],
  enforcement: ['enforcement-application'],
}

/** Applications for what is overdue; once it is paid there is nothing to apply for. */
const ASKS_FOR_MONEY: ReadonlySet<ReferralKind> = new Set(['payment-order', 'enforcement'])

/**
 * What the body is handed; the way to arbitration without a termination has no notice of one (LDTZ 14, 15), and whom the
 * committee refused shows its refusal: nothing was mediated that a letter could tell of.
 */
function papersOf(kind: ReferralKind, ground: string | null, workers: readonly PartyRow[]): readonly CaseKind[] {
  if (kind !== 'arbitration') return applications[kind] ?? []
  if (ground === 'no-agreement-in-15-days') return ['arbitration-referral-letter']
  if (ground !== 'mediation-failed') return []
  const refused = workers.every((worker) => worker.outcome === 'not-accepted')
  return refused ? ['refusal-notice'] : ['termination-notice', 'arbitration-referral-letter']
}

/** Reasons that explain nothing: the step belongs to another stage, or to hand-overs. */
const NO_STEP_HERE: ReadonlySet<string> = new Set(['step-not-possible-here', 'only-hand-overs-are-chased'])

/** One referral's page; `tried` is the step just refused or faulty. */
export function referralModel(
  locale: Locale,
  opened: ReferralFile,
  options: readonly Option[],
  primary: string | null,
  journal: readonly ReferralEventRow[],
  state: Redrawn & { today: string; tried: StepName | null; names: ReadonlyMap<string, string> },
): z.input<typeof referralPage.context> {
  const { referral, partyIds, file } = opened
  const say = words(locale)
  const kind = referral.kind as ReferralKind
  const possible = options.filter((option) => option.possible)
  const applicants = [...file.workers, ...file.employers].filter((party) => partyIds.includes(party.id)).map(partyName)
  let summary: ReturnType<FormFields['summary']> = null
  const steps = possible.map((option) => {
    const name = option.event as StepName
    const typed = state.tried === name ? state.typed : {}
    const fields = formFields({ on: state.today, ...typed }, state.tried === name ? state.faults : [])
    const list = stepFields(fields, name, kind)
    if (state.tried === name) summary = fields.summary()
    return {
      label: wordKey('referral-step', name),
      primary: name === primary,
      open: state.tried === null ? name === primary : name === state.tried,
      action: pathTo(paths.referralStep, { referralId: referral.id, event: name }),
      keys: { key: newToken(), revision: referral.revision },
      fields: list.map((one) => ({ ...one, id: `${one.id}-${name}` })),
    }
  })
  return {
    heading: `${say(wordKey('referral-kind', kind))} - ${referral.body_name}`,
    state: {
      word: phrase(wordKey('referral-stage', referral.state)),
      tone: referral.decided_on === null ? 'accent' : 'good',
    },
    errors: summary,
    refused: state.refused === null ? null : [...state.refused],
    facts: [
      fact('referrals.case', { text: caseText(file), href: pathTo(paths.dispute, { id: file.row.id }) }),
      fact('referrals.parties', { text: applicants.join(say('referrals.separator')) }),
      fact('referrals.number', { text: referral.their_number }),
      fact('referrals.result', {
        text: referral.result === null ? null : say(wordKey('referral-result', referral.result)),
      }),
      fact('referrals.amount', { fen: referral.amount_fen }),
      fact('referrals.call', { text: bodyPhone(opened) }),
    ],
    steps,
    none: 'referrals.over',
    closed: options
      .filter((option) => !option.possible && option.reasons.every((reason) => !NO_STEP_HERE.has(reason.code)))
      .map((option) => ({ label: wordKey('referral-step', option.event), reasons: truthful(option.reasons) })),
    papers: (ASKS_FOR_MONEY.has(kind) && overdueFen(file, state.today) === 0
      ? []
      : papersOf(kind, referral.reason, file.workers)
    ).map((paper) => ({
      href: pathTo(paths.paperPreview, { id: file.row.id, kind: paper }) + aboutReferral(referral),
      text: say(wordKey('paper-offer', paper)),
    })),
    history: {
      earlier: null,
      entries: journal.toReversed().map((event) => ({
        day: event.occurred_on,
        time: null,
        enteredLater: null,
        title: phrase(wordKey('referral-event', event.type)),
        who: state.names.get(event.actor_id) ?? null,
        where: null,
        note: null,
        changes: [],
        links: [],
        weight: 'step' as const,
      })),
    },
  }
}

const aboutReferral = ({ id, agreement_id: agreementId }: ReferralFile['referral']): string =>
  aboutQuery({ ...aboutNothing, agreementId, referralId: id })

type FactLine = { text?: string | null; fen?: number | null; href?: string }

const fact = (label: Parameters<typeof phrase>[0], { text = null, fen: sum = null, href }: FactLine) => ({
  label,
  text,
  fen: sum === null ? null : fen(sum),
  day: null,
  href: href ?? null,
})

function bodyPhone({ referral, file }: ReferralFile): string | null {
  const { settings } = committeeUnit(file)
  return referral.body_name === settings.arbitrationName ? (settings.arbitrationPhone ?? null) : null
}

function stepFields(fields: FormFields, step: StepName, kind: ReferralKind) {
  const on = fields.day({ name: 'on', label: 'referrals.on', required: true })
  const number = fields.text({
    name: 'theirNumber',
    label: 'referrals.number',
    max: 60,
    required: step === 'number-noted',
  })
  const reason = fields.select(
    { name: 'reason', label: 'referrals.reason', required: true },
    codeChoices('referral-reason', reasonsGiven),
  )
  switch (step) {
    case 'sent':
      return [
        on,
        fields.select(
          { name: 'manner', label: 'referrals.manner', required: true },
          codeChoices('referral-manner', manners),
        ),
      ]
    case 'accepted':
    case 'number-noted':
      return [on, number]
    case 'returned':
    case 'withdrawn':
    case 'given-up':
      return [on, reason]
    case 'decided':
      return [
        on,
        fields.select(
          { name: 'result', label: 'referrals.result', required: true },
          codeChoices('referral-result', referralResults[kind]),
        ),
        fields.amount({ name: 'amount', label: 'referrals.amount' }),
        number,
      ]
    default:
      return [on]
  }
}
