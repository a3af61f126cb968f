/** Leads one dispute through a series of events, so that a test reads as the story it tells. */
import { newDisputeContext, type CommissionKind } from '../../../workflows/dispute/context.ts'
import type { DisputeEvent, DisputeEventType } from '../../../workflows/dispute/events.ts'
import type { DisputeFacts } from '../../../workflows/dispute/facts.ts'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { advance, begin } from '../../../workflows/kernel/advance.ts'
import type { Advanced, Effect, Refused, Stored } from '../../../workflows/kernel/definition.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { samples } from './samples.ts'

/** An ordinary case in good order: one worker, one respondent who consents. */
const ordinary: DisputeFacts = {
  today: day('2026-11-22'),
  receivedOn: day('2026-11-20'),
  acceptedOn: day('2026-11-20'),
  notBefore: null,
  caseClosed: false,
  lastOfItsSide: false,
  partyInAgreement: false,
  partyInReferral: false,
  place: 'room',
  inScope: true,
  workerConsents: true,
  respondents: 1,
  respondentsConsentingAfter: 1,
  respondentsRefusingAfter: 0,
  unitMayAccept: true,
  unitMayAppoint: true,
  mediatorsAfter: 1,
  conflictOpenAfter: false,
  rightsTold: true,
  bothPartiesConsent: true,
  extensionWithinLimit: true,
  groundHolds: true,
  workersNamedAreOpen: true,
  workersReopen: false,
  workersOpenAfter: 1,
  workersSettledAfter: 0,
  workersTerminatedAfter: 0,
  workersTransferredAfter: 0,
  workersSettledPrivatelyAfter: 0,
  workersWithdrawnAfter: 0,
  agreementComplete: true,
  payeesEligible: true,
  agreementStatus: 'none',
  partySignaturesMissing: 0,
  mediatorSignatureMissing: false,
  sealMissing: false,
  signerHasAuthority: true,
  sealIsCommittees: true,
  consentsMissingAfter: 0,
  completesEffect: false,
  agreementsDraftingAfter: 0,
  agreementsSigningAfter: 0,
  agreementsInForce: 0,
  balanceAfterFen: fen(0),
  dutiesOpenAfter: 0,
  overdueAfterFen: fen(0),
  defaultStandsAfter: false,
  unverifiedFen: fen(0),
  verifierIsRecorder: false,
  remediesConcluded: 0,
  hindrancesOpen: 0,
  writtenOffAfter: false,
  acceleratable: false,
  simpleCase: false,
  fileComplete: true,
}

export type Told = Partial<DisputeFacts> & { on?: string }

export type Story = { stages: string[]; effects: Effect[][]; stored: Stored }

/** @throws with every reason when a step is refused: a story must not go on in silence */
export function walk(chapters: readonly [DisputeEventType, Told?][], commission: CommissionKind | null = null): Story {
  let moved: Advanced | null = null
  const story: Story = { stages: [], effects: [], stored: { stage: '', value: '', context: null, version: 0 } }
  for (const [type, told = {}] of chapters) {
    const { on = '2026-11-20', ...facts } = told
    const event = { type, occurredOn: day(on), facts: { ...ordinary, ...facts }, data: samples[type] } as DisputeEvent
    const outcome: Advanced | Refused =
      moved === null
        ? begin(disputeWorkflow, event, newDisputeContext(commission))
        : advance(disputeWorkflow, story.stored, event)
    if (!outcome.ok) throw new Error(`${type}: ${outcome.reasons.map((reason) => reason.code).join(', ')}`)
    moved = outcome
    story.stages.push(outcome.to)
    story.effects.push(outcome.effects)
    story.stored = outcome.next
  }
  return story
}

export const namesOf = (effects: readonly Effect[]): string[] => effects.map((effect) => effect.type)
