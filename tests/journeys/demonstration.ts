/** Who works in the demonstration city and how they sign in. */
import { expect } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../server/people/demonstration-accounts.ts'
import { systemClock } from '../../server/clock.ts'
import { words, type WordKey } from '../../templates/words/index.ts'
import type { Person } from './harness/person.ts'

export const say = words('zh-CN')

/** The desk's day, which ends in Shanghai. */
export const today = systemClock.today()

/** Signs in by name and starts the count anew: what follows is the job. */
export async function signsIn(person: Person, name: string): Promise<void> {
  expect(await person.goesTo('/sign-in')).toBe(200)
  await person.types(say('sign-in.name'), name)
  await person.types(say('sign-in.password'), DEMONSTRATION_PASSWORD)
  await person.strikes('Enter')
  await person.page.waitForURL((url) => url.pathname !== '/sign-in')
  person.begins()
}

/** Leaves the desk by the button of the frame. */
export async function signsOut(person: Person): Promise<void> {
  await person.presses(say('frame.sign-out'))
  expect(new URL(person.page.url()).pathname).toBe('/sign-in')
}

/** The label of a field that says in words that it must be filled. */
export const required = (key: WordKey): string => `${say(key)} ${say('field.required')}`
