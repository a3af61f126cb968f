/** The panel beside a case: the one step to take first, the other open ones, and why the rest is closed. */
import type { NextSteps } from '../../../templates/parts/next-steps.ts'
import { wordKey, type WordKey } from '../../../templates/words/index.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'
import { primarySteps } from '../../../workflows/dispute/primary.ts'
import type { Reason } from '../../../workflows/errors.ts'
import { notHere, primaryOf, type Option } from '../../../workflows/kernel/options.ts'
import { relationOf, type Action } from '../../../workflows/permissions.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Actor } from '../../desk.ts'
import { agreementInHand, agreementsInForce, isDestroyed, mayOn, type DisputeFile } from '../dispute-file.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { openHindrances } from '../hindrances.ts'
import { optionsOf } from '../options.ts'
import { tellDays } from './other-ways.ts'

export type Panel = { next: NextSteps; elsewhere: WordKey[] }

/** These have their own places on the page. */
const APART: ReadonlySet<DisputeEventType> = new Set([
  'worker-joined',
  'worker-struck-out',
  'respondent-struck-out',
  'heirs-entered',
  'contact-logged',
  'limitation-noted',
  'limitation-resumed',
  'limitation-countered',
])

/** What the actor can do with the file now. */
export function panelOf(file: DisputeFile, actor: Actor, today: Day): Panel {
  if (isDestroyed(file))
    return {
      next: { primary: null, others: [], stage: wordKey('stage', file.row.stage), closed: [] },
      elsewhere: [],
    }
  const all = optionsOf(file, today).filter((option) => hasMatter(file, option.event))
  const open = all.filter((option) => option.possible && mayOn(file, actor, option.permission))
  const primary = primaryOf(primarySteps, file.row.stage, open)
  const closed = all.flatMap((option) => closedReasons(file, actor, option))
  return {
    next: {
      primary: primary && asStep(file, primary.event),
      others: [
        ...open
          .filter((option) => option.event !== primary?.event && !APART.has(option.event))
          .map((option) => asStep(file, option.event)),
        ...daysStep(file, actor),
      ],
      stage: wordKey('stage', file.row.stage),
      closed: closed.map(({ event, reasons }) => ({ label: wordKey('step', event), reasons })),
    },
    elsewhere: all
      .filter((option) => option.reasons.some((reason) => reason.code === notHere.code))
      .map((option) => wordKey('step', option.event)),
  }
}

/** A step about something the case does not have (no payment to correct, no ending to strike out) is no step, open or closed. */
function hasMatter(file: DisputeFile, event: DisputeEventType): boolean {
  switch (event) {
    case 'payment-verified':
    case 'payment-corrected':
      return file.payments.length > 0
    case 'ending-corrected':
      return file.workers.some((worker) => worker.outcome !== null)
    case 'worker-struck-out':
      return file.workers.length > 1
    case 'respondent-struck-out':
      return file.employers.length > 1
    case 'referral-closed':
      return file.referrals.length > 0
    case 'corrected':
      return file.row.archived_on !== null
    case 'hindrance-advanced':
    case 'hindrance-ended':
      return openHindrances(file).length > 0
    case 'rest-called-due':
      return agreementsInForce(file).some((agreement) => agreement.acceleration === 1)
    default:
      return true
  }
}

function closedReasons(
  file: DisputeFile,
  actor: Actor,
  option: Option<DisputeEventType>,
): { event: DisputeEventType; reasons: Reason[] }[] {
  if (option.reasons.some((reason) => reason.code === notHere.code)) return []
  const lacking = mayOn(file, actor, option.permission) ? [] : [roleReason(option.permission)]
  const reasons = [...lacking, ...option.reasons]
  return reasons.length > 0 ? [{ event: option.event, reasons }] : []
}

const CURING_ROLES = ['mediator', 'clerk', 'director'] as const

/** Names a role that may, nearest to the case first. */
function roleReason(permission: Action): Reason {
  const role = CURING_ROLES.find((candidate) => relationOf(candidate, permission) !== null)
  return { code: 'role-without-permission', article: null, cure: role ?? 'nobody' }
}

const asStep = (file: DisputeFile, event: DisputeEventType): NextSteps['others'][number] => ({
  label: wordKey('step', event),
  href: stepHref(file, event),
  hint: null,
  post: null,
})

/** The days that terms count from are told on a page of their own: an injury, the end of the wrong, the end of employment. */
function daysStep(file: DisputeFile, actor: Actor): NextSteps['others'] {
  const href = tellDays(file, actor)
  return href === null ? [] : [{ label: 'days.open', href, hint: null, post: null }]
}

/** Where a step is taken: its step page, or the page of the agreement, payment or referral it belongs to. */
export function stepHref(file: DisputeFile, event: DisputeEventType): string {
  const { id } = file.row
  const inHand = agreementInHand(file)
  const inForce = agreementsInForce(file).at(-1)
  const referral = file.referrals.findLast((candidate) => candidate.decided_on === null)
  const agreement = (found: { id: string } | null | undefined): string =>
    found ? pathTo(paths.agreement, { agreementId: found.id }) : pathTo(paths.newAgreement, { id })
  switch (event) {
    case 'agreement-drafted':
      return pathTo(paths.newAgreement, { id })
    case 'agreement-revised':
    case 'signing-opened':
    case 'drafting-reopened':
    case 'negotiation-resumed':
      return agreement(inHand)
    case 'party-signed':
    case 'mediator-signed':
      return inHand ? pathTo(paths.signing, { agreementId: inHand.id }) : agreement(null)
    case 'seal-affixed':
      return paths.sealTray
    case 'oral-agreement-reached':
      return pathTo(paths.onTheSpot, { id })
    case 'agreement-changed':
    case 'agreement-voided':
      return agreement(inForce)
    case 'payment-recorded':
      return pathTo(paths.newPayment, { id })
    case 'payment-verified':
    case 'payment-corrected':
      return paths.payments
    case 'referral-opened':
      return pathTo(paths.newReferral, { id })
    case 'referral-closed':
      return referral ? pathTo(paths.referral, { referralId: referral.id }) : pathTo(paths.newReferral, { id })
    case 'details-amended':
      return pathTo(paths.amend, { id })
    default:
      return pathTo(paths.step, { id, event })
  }
}
