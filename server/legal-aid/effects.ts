/** What a step asks beside its row: terms as rows, the number once, and the sums of the case read off its papers and payments. */
import { aidProceedingsOf, aidReceiptsOf, nextAidSeq, type AidChange } from '../../db/repositories/aid-cases.ts'
import { insertAidClock, meetAidClocks, nextAidClock } from '../../db/repositories/aid-clocks.ts'
import { aidNumberText } from '../../templates/papers/case-number.ts'
import type { ParameterCode } from '../../workflows/law/parameters/parameter-codes.ts'
import { computeTerm, type HousePeriod } from '../../workflows/law/terms.ts'
import type { AidEffect } from '../../workflows/legal-aid/machine.ts'
import { split, type Day } from '../../workflows/values/day.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { knownParameters } from '../law/known-parameters.ts'
import type { AidFile } from './aid-file.ts'
import type { Place } from './aid-ask.ts'

type Case = { id: string; scheme: string; case_number: string | null; unit: AidFile['units'][number] | undefined }
export type CarryingAid = Place & { of: Case; occurredOn: Day }

type CarryOut = (carrying: CarryingAid) => Promise<AidChange>

const start =
  (rule: 'T13' | 'T13A' | 'T13R', house: ParameterCode): CarryOut =>
  async ({ desk, tx, of, occurredOn }) => {
    const own = of.scheme === 'union' ? await housePeriod(tx, house, occurredOn) : null
    const term = computeTerm(rule, occurredOn, await currentCalendar(tx), own)
    await insertAidClock(tx, {
      id: desk.newId(),
      aid_case_id: of.id,
      rule,
      article: term.article,
      event_on: occurredOn,
      due_on: term.lastDay,
      steps: JSON.stringify(term.steps),
      status: 'running',
    })
    return {}
  }

const stop =
  (rule: 'T13' | 'T13A' | 'T13R'): CarryOut =>
  async ({ tx, of, occurredOn }) => {
    await meetAidClocks(tx, of.id, rule, occurredOn)
    return {}
  }

/** The union's own scheme sets its terms itself (domain.md 6.9). */
async function housePeriod(tx: Place['tx'], code: ParameterCode, on: Day): Promise<HousePeriod | null> {
  const found = (await knownParameters(tx))(code, on)
  return found === null ? null : { days: found.value, article: 'HOUSE-aid' }
}

/** The number is taken once, when aid begins, from the desk's series of that year (domain.md 2.3). */
const numberCase: CarryOut = async ({ tx, of, occurredOn }) => {
  if (of.case_number !== null || of.unit === undefined) return {}
  const { year } = split(occurredOn)
  const seq = await nextAidSeq(tx, of.unit.id, year)
  const sign = of.unit.settings.aidPrefix ?? null
  return {
    case_number: aidNumberText(sign, of.unit.shortName, year, seq),
    number_year: year,
    number_seq: seq,
  }
}

/** The sums that lists read: what was awarded last, what is in force, what arrived. */
const keepSums: CarryOut = async ({ tx, of }) => {
  const proceedings = await aidProceedingsOf(tx, of.id)
  const receipts = await aidReceiptsOf(tx, of.id)
  const inForce = proceedings.filter((one) => one.effective_on !== null)
  return {
    awarded_fen: proceedings.findLast((one) => one.awarded_fen !== null)?.awarded_fen ?? null,
    effective_fen: inForce.at(-1)?.effective_fen ?? null,
    received_fen: receipts.filter((one) => one.status !== 'countered').reduce((sum, one) => sum + one.amount_fen, 0),
  }
}

const effects: Readonly<Record<AidEffect, CarryOut>> = {
  'start-decision-term': start('T13', 'aid-decision'),
  'stop-decision-term': stop('T13'),
  'start-assignment-term': start('T13A', 'aid-assignment'),
  'stop-assignment-term': stop('T13A'),
  'start-review-term': start('T13R', 'aid-review'),
  'stop-review-term': stop('T13R'),
  'number-case': numberCase,
  'book-awarded': keepSums,
  'book-effective': keepSums,
  'counter-effective': keepSums,
  'book-received': keepSums,
  'counter-received': keepSums,
}

/** Carries effects out in order and answers the columns of the case they change, its lamp among them. */
export async function carryOutAid(carrying: CarryingAid, names: readonly { type: string }[]): Promise<AidChange> {
  const change: AidChange = {}
  for (const { type } of names) Object.assign(change, await effects[type as AidEffect](carrying))
  const lamp = await nextAidClock(carrying.tx, carrying.of.id)
  return { ...change, next_clock: lamp?.rule ?? null, next_due_on: lamp?.dueOn ?? null }
}
