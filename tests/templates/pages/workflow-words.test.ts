/** Every code the workflows can hand to a page has its word; a missing one would break the page on the day it is needed. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isWordKey } from '../../../templates/words/index.ts'
import { workerOutcomes } from '../../../workflows/dispute/effects.ts'
import { disputeEvents } from '../../../workflows/dispute/events.ts'
import { refusalGrounds, terminationGrounds } from '../../../workflows/dispute/grounds.ts'
import { disputeGuards } from '../../../workflows/dispute/guards.ts'
import { stagePhases, stages } from '../../../workflows/dispute/stages.ts'
import { calculatorCodes, remarkCodes, stepCodes } from '../../../workflows/law/calculators/codes.ts'
import { parameterCodes } from '../../../workflows/law/parameters/parameter-codes.ts'
import {
  aidGrounds,
  aidResults,
  claimAmendmentReasons,
  earlyReasons,
  entryGrounds,
  lawyerChangeReasons,
  meansWays,
  proceedingKinds,
  refusalReasons,
  reviewEndings,
  reopeningReasons,
  terminationReasons,
  withdrawalReasons,
} from '../../../workflows/legal-aid/codes.ts'
import { aidEvents } from '../../../workflows/legal-aid/events.ts'
import { aidGuards } from '../../../workflows/legal-aid/guards.ts'
import { aidStages } from '../../../workflows/legal-aid/machine.ts'
import { aidGroups } from '../../../workflows/legal-aid/phases.ts'
import { referralKinds, referralResults } from '../../../workflows/referral/context.ts'
import { referralEvents } from '../../../workflows/referral/events.ts'
import { referralGuards } from '../../../workflows/referral/guards.ts'
import { referralStages } from '../../../workflows/referral/machine.ts'

/** Reasons the law rules hand through the facts: read from their source, where each is written once. */
const lawReasons = Array.from(
  readFileSync('workflows/law/confirmation.ts', 'utf8').matchAll(/unless\([\s\S]*?'([a-z-]+)',/g),
  (match) => match[1] ?? '',
)

const guardReasons = [
  ...Object.values(disputeGuards),
  ...Object.values(referralGuards),
  ...Object.values(aidGuards),
].flatMap((guard) =>
  guard.kind === 'bar' && typeof guard.reasons !== 'function' ? guard.reasons.map((reason) => reason.code) : [],
)

const families: Record<string, readonly string[]> = {
  stage: stages,
  'stage-phase': stagePhases,
  outcome: workerOutcomes,
  event: Object.keys(disputeEvents),
  step: Object.keys(disputeEvents),
  reason: [...guardReasons, ...lawReasons, 'step-not-possible-here'],
  ground: [...refusalGrounds, ...terminationGrounds],
  calculator: calculatorCodes,
  'calculator-lead': calculatorCodes,
  'calc-step': stepCodes,
  'calc-how': stepCodes,
  'calc-remark': remarkCodes,
  parameter: parameterCodes,
  'aid-stage': aidStages,
  'aid-group': aidGroups,
  'aid-event': Object.keys(aidEvents),
  'aid-step': Object.keys(aidEvents).filter((type) => type !== 'applied'),
  'aid-ground': aidGrounds,
  'aid-proceeding': proceedingKinds,
  'aid-result': aidResults,
  'aid-refusal': refusalReasons,
  'aid-termination': terminationReasons,
  'aid-lawyer-change': lawyerChangeReasons,
  'aid-claims': claimAmendmentReasons,
  'aid-entry': entryGrounds,
  'referral-kind': referralKinds,
  'referral-stage': referralStages,
  'referral-event': Object.keys(referralEvents),
  'referral-step': Object.keys(referralEvents),
  'referral-result': Object.values(referralResults).flat(),
}

const short: Record<string, readonly string[]> = {
  'aid-means': meansWays,
  'aid-early': earlyReasons,
  'aid-withdrawal': withdrawalReasons,
  'aid-ending': reviewEndings,
  'aid-reopening': reopeningReasons,
}

describe('codes of the workflows', () => {
  it('has a word for each of the short lists', () => {
    const codes = Object.entries(short).flatMap(([family, own]) => own.map((code) => `${family}.${code}`))
    expect(codes.filter((code) => !isWordKey(code))).toEqual([])
  })

  it.each(Object.entries(families))('%s has a word for each', (family, codes) => {
    expect(codes.length).toBeGreaterThan(3)
    expect(codes.filter((code) => !isWordKey(`${family}.${code}`))).toEqual([])
  })
})
