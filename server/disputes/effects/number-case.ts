/** The case number: taken once at acceptance from the committee's series of that year, never given twice. */
import { changeDispute, nextCaseSeq, readDispute } from '../../../db/repositories/disputes.ts'
import { addTokens } from '../../../db/repositories/search.ts'
import { findUnit } from '../../../db/repositories/units.ts'
import { split } from '../../../workflows/values/day.ts'
import { nameTokens } from '../../../workflows/values/search-tokens.ts'
import { caseNumberText } from '../../../templates/papers/case-number.ts'
import { must } from '../must.ts'
import { counterClaimed } from './book-claimed.ts'
import type { CarryOut } from './effect.ts'
import { counterAcceptance } from './follow-unit.ts'

/** Numbers the case and freezes the day of acceptance (domain.md 2.3). */
export const numberCase: CarryOut<'number-case'> = async ({ tx, disputeId, step }) => {
  const row = await readDispute(tx, disputeId)
  const committee = must(await findUnit(tx, row.committee_id))
  const { year } = split(step.occurredOn)
  const seq = await nextCaseSeq(tx, committee.id, year)
  const caseNumber = caseNumberText(committee.settings.numberPrefix ?? committee.shortName, year, seq)
  await changeDispute(tx, row, {
    case_number: caseNumber,
    number_year: year,
    number_seq: seq,
    number_void: 0,
    accepted_on: step.occurredOn,
  })
  await addTokens(tx, { kind: 'dispute', id: row.id, unitId: row.unit_id }, [`#${seq}`, ...nameTokens(caseNumber)])
}

/** The number stays with the dispute and visible as void, what was counted with it is countered; a later acceptance takes a new one. */
export const voidNumber: CarryOut<'void-number'> = async (carrying) => {
  const { tx, disputeId } = carrying
  await counterAcceptance(carrying)
  await counterClaimed(carrying)
  await changeDispute(tx, await readDispute(tx, disputeId), { number_void: 1, accepted_on: null })
}
