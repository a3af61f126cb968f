/** Work that several journeys begin with: a dispute at the counter, and a case as far as the table. */
import { expect } from 'vitest'
import { required, say } from './demonstration.ts'
import type { Person } from './harness/person.ts'

export type Five = { name: string; phone: string; employer: string; summary: string; amount?: string }

/** The five required answers, and an amount where there is one; the second field is reached by Tab, as hands do. */
export async function typesTheFive(person: Person, five: Five): Promise<void> {
  await person.types(required('intake.name'), five.name)
  await person.strikes('Tab')
  await person.types(required('intake.phone'), five.phone)
  await person.types(required('intake.employer-name'), five.employer)
  person.decides()
  await person.ticks('拖欠工资')
  if (five.amount !== undefined) await person.types(say('intake.amount-of', { item: '拖欠工资' }), five.amount)
  await person.types(required('intake.summary'), five.summary)
}

/** Logs a dispute from the menu on and stands on the page that shows its code. */
export async function logsDispute(person: Person, five: Five): Promise<string> {
  await person.presses(say('nav.intake'))
  await typesTheFive(person, five)
  await person.saves(say('intake.save'))
  await person.sees(say('intake.registered-title'))
  return person.page.locator('#slip-code').innerText()
}

/** Takes a step that needs no more than its own page proposes, after `answers` were given. */
export async function takesStep(
  person: Person,
  step: Parameters<typeof say>[0],
  answers: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await person.presses(say(step), 'link')
  await answers()
  const save = (await person.page.getByRole('button', { name: say('disputes.confirm') }).count()) > 0
  await person.saves(say(save ? 'disputes.confirm' : 'disputes.save'))
  expect(person.page.url()).toMatch(/\/disputes\/[0-9a-f-]{36}$/u)
}

/** From the counter to the table: logged, consented, accepted, assigned to oneself. Answers the page's address. */
export async function bringsToTable(person: Person, five: Five): Promise<string> {
  await logsDispute(person, five)
  await person.presses(say('slip.open'))
  await takesStep(person, 'step.respondent-answered', () => person.ticks(say('stance.consents')))
  await takesStep(person, 'step.accepted')
  await takesStep(person, 'step.mediators-assigned')
  return new URL(person.page.url()).pathname
}
