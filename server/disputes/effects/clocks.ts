/** Starts, stops and extends the legal terms of a dispute; each row keeps its rule, article, working and calendar. */
import { endClocks, extendClocks, insertClocks, type ClockRow } from '../../../db/repositories/clocks.ts'
import { computeTerm, type Term, type TermStep } from '../../../workflows/law/terms.ts'
import type { TermRuleId } from '../../../workflows/law/term-rules.ts'
import { isClaimItemCode, isPlatformWork } from '../../../workflows/law/claim-items.ts'
import type { ClockRule } from '../../../workflows/dispute/effects.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { currentCalendar } from '../../law/current-calendar.ts'
import { openInstalments } from '../money.ts'
import { must } from '../must.ts'
import { agreementInEffect, effectDay, namedIn } from './close-workers.ts'
import type { Carrying, CarryOut } from './effect.ts'
import { writeLimitation } from './limitation.ts'

export const startClock: CarryOut<'start-clock'> = async (carrying, { rules }) => {
  const file = await carrying.file()
  for (const rule of rules) {
    if (rule === 'T10') await writeLimitation(carrying)
    else if (rule === 'T11') await startInstalmentClocks(carrying, file)
    else if (rule === 'T17') await startSuitClock(carrying, file)
    // Only what came through the courts' platform is answered there (ZXTJ 12, 15).
    else if ((rule === 'T7' || rule === 'T7C') && file.commission?.online !== 1) continue
    else await startTerm(carrying, file, rule)
  }
}

export const stopClock: CarryOut<'stop-clock'> = async ({ tx, disputeId, step }, { rules }) => {
  await endClocks(tx, disputeId, rules.flatMap(variantsOf), { status: 'met', on: step.occurredOn })
}

export const extendClock: CarryOut<'extend-clock'> = async ({ tx, disputeId, step }, { rules }) => {
  const { data } = step
  if (!('until' in data) || data.until === null) throw new Error('extend-clock needs a day')
  await extendClocks(tx, disputeId, rules.flatMap(variantsOf), data.until)
}

/** A rule of the workflow and the variants a commission or platform work may have put in its place. */
const variantsOf = (rule: ClockRule): string[] => {
  if (rule === 'T6') return ['T6', 'T6S']
  return rule === 'T3' ? ['T3', 'T3P'] : [rule]
}

async function startTerm(carrying: Carrying, file: DisputeFile, rule: ClockRule): Promise<void> {
  const { tx, step } = carrying
  const calendar = await currentCalendar(tx)
  const written = rule === 'first-contact' ? rule : undefined
  if (rule === 'T8' || rule === 'T9') {
    const term = computeTerm(termRule(file, rule), effectDay(file, step), calendar)
    await writeTerm(carrying, term, must(agreementInEffect(file, step)).id, written)
    return
  }
  // A worker who joins later has his own 15 days, from his own application (LDTZ 14).
  const joiners = step.type === 'worker-joined' ? namedIn(step.data) : []
  const from = joiners.length > 0 ? step.occurredOn : eventDay(file, rule, step.occurredOn)
  const term = computeTerm(termRule(file, rule), from, calendar)
  for (const subjectId of joiners.length > 0 ? joiners : [null]) await writeTerm(carrying, term, subjectId, written)
}

/** Starts a term as it was computed. */
export async function writeTerm(
  carrying: Placed,
  term: Term,
  subjectId: string | null,
  rule: string = term.rule,
): Promise<void> {
  await write(carrying, {
    rule,
    article: term.article,
    event_on: term.eventOn,
    target_on: term.rawLastDay,
    due_on: term.lastDay,
    provisional: term.provisional ? 1 : 0,
    steps: JSON.stringify(term.steps),
    subject_id: subjectId,
  })
}

function termRule(file: DisputeFile, rule: ClockRule): TermRuleId {
  if (rule === 'first-contact') return 'T0'
  if (rule === 'T3' && file.claims.some(({ item }) => isClaimItemCode(item) && isPlatformWork(item))) return 'T3P'
  if (rule === 'T6' && file.commission?.procedure === 'summary') return 'T6S'
  if (rule === 'T10' || rule === 'T11') throw new Error(`${rule} is not a plain term`)
  return rule
}

/** Terms of the application run from receipt, those of a commission from the day its papers were signed for (TYTJ 27). */
function eventDay(file: DisputeFile, rule: ClockRule, occurredOn: Day): Day {
  const commissioned = rule === 'T5' || rule === 'T6' || rule === 'T7' || rule === 'T7C'
  if (commissioned) return file.commission ? day(file.commission.signed_for_on) : occurredOn
  return rule === 'T1' || rule === 'T2' || rule === 'first-contact' ? day(file.row.received_on) : occurredOn
}

/** From the first instalment that was not paid, the safe day; a second default starts nothing anew (MFD 188). */
async function startSuitClock(carrying: Carrying, file: DisputeFile): Promise<void> {
  const { tx, step } = carrying
  const first = openInstalments(file)
    .map((part) => part.dueOn)
    .filter((on) => on <= step.occurredOn)
    .toSorted()[0]
  if (first === undefined || file.clocks.some((clock) => clock.rule === 'T17' && clock.status === 'running')) return
  await writeTerm(carrying, computeTerm('T17', day(first), await currentCalendar(tx)), null)
}

async function startInstalmentClocks(carrying: Carrying, file: DisputeFile): Promise<void> {
  const running = new Set(
    file.clocks.filter((clock) => clock.rule === 'T11' && clock.status === 'running').map((clock) => clock.subject_id),
  )
  for (const part of openInstalments(file)) {
    if (!running.has(part.id)) await writeInstalment(carrying, part)
  }
}

/** Watches over the day an instalment is promised for; agreed on by the parties, it rests on no calendar (RMTJ 31). */
export async function writeInstalment(carrying: Placed, part: { id: string; dueOn: string }): Promise<void> {
  await write(carrying, {
    rule: 'T11',
    article: 'RMTJ-31',
    event_on: part.dueOn,
    target_on: part.dueOn,
    due_on: part.dueOn,
    provisional: 0,
    steps: JSON.stringify([{ code: 'day-promised', day: day(part.dueOn), article: 'RMTJ-31' } satisfies TermStep]),
    subject_id: part.id,
  })
}

type Written = Pick<
  ClockRow,
  'rule' | 'article' | 'event_on' | 'target_on' | 'due_on' | 'provisional' | 'steps' | 'subject_id'
>

/** Where a term is written, whatever starts it. */
type Placed = Pick<Carrying, 'desk' | 'tx' | 'disputeId'>

async function write({ desk, tx, disputeId }: Placed, clock: Written): Promise<void> {
  await insertClocks(tx, [
    {
      ...clock,
      id: desk.newId(),
      dispute_id: disputeId,
      calendar_version: (await currentCalendar(tx)).version,
      status: 'running',
    },
  ])
}
