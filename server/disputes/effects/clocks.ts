/** Starts, stops and extends the legal terms of a dispute; each row keeps its rule, article, working and calendar. */
import { endClocks, extendClocks, insertClock, type ClockRow } from '../../../db/repositories/clocks.ts'
import { claimItem } from '../../../workflows/law/claim-items.ts'
import { limitationOf, type Interruption, type InterruptionCause } from '../../../workflows/law/limitation.ts'
import { computeTerm } from '../../../workflows/law/terms.ts'
import type { TermRuleId } from '../../../workflows/law/term-rules.ts'
import type { ClockRule } from '../../../workflows/dispute/effects.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { openInstalments } from '../money.ts'
import { must } from '../must.ts'
import { agreementInEffect, effectDay } from './close-workers.ts'
import type { Carrying, CarryOut } from './effect.ts'

export const startClock: CarryOut<'start-clock'> = async (carrying, { rules }) => {
  const file = await carrying.file()
  for (const rule of rules) {
    if (rule === 'T10') await writeLimitation(carrying, file, [])
    else if (rule === 'T11') await startInstalmentClocks(carrying, file)
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

/** Counts the limitation again as the journal stands, e.g. after a day of performance was taken back. */
export async function recountLimitation(carrying: Carrying): Promise<void> {
  const file = await carrying.file()
  await writeLimitation(carrying, file, interruptionsSoFar(file))
}

/** The year starts anew in full (LDTZ 27); the earlier clock stays visible as stopped. This event stands in the journal already. */
export const interruptLimitation: CarryOut<'interrupt-limitation'> = recountLimitation

const LIMITATION_CAUSE: Record<string, InterruptionCause> = {
  application: 'relief-sought',
  'not-accepted': 'mediation-refused',
  'mediation-failed': 'mediation-failed',
  'agreement-not-performed': 'agreement-not-performed',
}

/** A rule of the workflow and the variants a commission or platform work may have put in its place. */
const variantsOf = (rule: ClockRule): string[] => {
  if (rule === 'T6') return ['T6', 'T6S']
  return rule === 'T3' ? ['T3', 'T3P'] : [rule]
}

async function startTerm(carrying: Carrying, file: DisputeFile, rule: ClockRule): Promise<void> {
  const { desk, step } = carrying
  const aboutAgreement = rule === 'T8' || rule === 'T9'
  const eventOn = aboutAgreement ? effectDay(file, step) : eventDay(file, rule, step.occurredOn)
  const term = computeTerm(termRule(file, rule), eventOn, desk.calendar)
  await write(carrying, {
    rule: rule === 'first-contact' ? rule : term.rule,
    article: term.article,
    event_on: term.eventOn,
    target_on: term.rawLastDay,
    due_on: term.lastDay,
    provisional: term.provisional ? 1 : 0,
    steps: JSON.stringify(term.steps),
    subject_id: aboutAgreement ? must(agreementInEffect(file, step)).id : null,
  })
}

function termRule(file: DisputeFile, rule: ClockRule): TermRuleId {
  if (rule === 'first-contact') return 'T0'
  if (rule === 'T6' && file.commission?.procedure === 'summary') return 'T6S'
  if (rule === 'T10' || rule === 'T11') throw new Error(`${rule} is not a plain term`)
  return rule
}

/** Terms of the application run from receipt, those of a commission from the day its papers were signed for (TYTJ 27). */
function eventDay(file: DisputeFile, rule: ClockRule, occurredOn: Day): Day {
  if (rule === 'T5' || rule === 'T6') return file.commission ? day(file.commission.signed_for_on) : occurredOn
  return rule === 'T1' || rule === 'T2' || rule === 'first-contact' ? day(file.row.received_on) : occurredOn
}

async function startInstalmentClocks(carrying: Carrying, file: DisputeFile): Promise<void> {
  const running = new Set(
    file.clocks.filter((clock) => clock.rule === 'T11' && clock.status === 'running').map((clock) => clock.subject_id),
  )
  for (const part of openInstalments(file)) {
    if (running.has(part.id)) continue
    await write(carrying, {
      rule: 'T11',
      article: 'RMTJ-31',
      event_on: part.dueOn,
      target_on: part.dueOn,
      due_on: part.dueOn,
      provisional: 0,
      steps: '[]',
      subject_id: part.id,
    })
  }
}

async function writeLimitation(carrying: Carrying, file: DisputeFile, interruptions: Interruption[]): Promise<void> {
  const { desk, tx, disputeId, step } = carrying
  const wages = file.claims.length > 0 && file.claims.every((claim) => claimItem(claim.item).limitation === 'wages')
  const limitation = limitationOf(
    {
      // What nobody has said is not invented: a day promised on paper may already have passed.
      knownOn: file.row.knew_on === null ? null : day(file.row.knew_on),
      wageArrears: wages,
      employment:
        file.row.employment_ended_on === null
          ? { state: 'unknown' }
          : { state: 'ended', on: day(file.row.employment_ended_on) },
      interruptions,
    },
    desk.calendar,
  )
  await endClocks(tx, disputeId, ['T10'], { status: 'stopped', on: step.occurredOn })
  await write(carrying, {
    rule: 'T10',
    article: limitation.article,
    event_on: step.occurredOn,
    target_on: limitation.lastSafeDay,
    due_on: limitation.lastSafeDay,
    provisional: limitation.provisional ? 1 : 0,
    steps: JSON.stringify(limitation.steps),
    subject_id: null,
  })
}

function interruptionsSoFar(file: DisputeFile): Interruption[] {
  return file.journal.flatMap((event) =>
    (JSON.parse(event.effects) as { type: string; params: { cause?: string } }[])
      .filter((effect) => effect.type === 'interrupt-limitation')
      .map((effect) => ({
        // The application itself interrupts, not its acceptance (ORD17 31); the earlier day is the safe one.
        on: day(effect.params.cause === 'application' ? file.row.received_on : event.occurred_on),
        cause: LIMITATION_CAUSE[effect.params.cause ?? ''] ?? 'relief-sought',
      })),
  )
}

type Written = Pick<
  ClockRow,
  'rule' | 'article' | 'event_on' | 'target_on' | 'due_on' | 'provisional' | 'steps' | 'subject_id'
>

async function write({ desk, tx, disputeId }: Carrying, clock: Written): Promise<void> {
  await insertClock(tx, {
    ...clock,
    id: desk.newId(),
    dispute_id: disputeId,
    calendar_version: desk.calendar.version,
    status: 'running',
  })
}
