/** A paper in the union's own words: written by one person, let by a second, given up again by both. */
import { expect } from 'vitest'
import { required, say, signsIn } from './demonstration.ts'
import { tabTo } from './harness/keyboard.ts'
import type { Person } from './harness/person.ts'
import { journey } from './journey.ts'

const ADDED = '如有疑问，可以拨打工会热线12351。'

/** Adds a line at the text's end, as a hand does that leaves the rest alone. */
async function addsLine(person: Person, line: string): Promise<void> {
  const text = person.page.getByLabel(required('wording.text'))
  if (person.hands === 'keyboard') await tabTo(person.page, text)
  else await text.click()
  await person.strikes('ControlOrMeta+End')
  await person.page.keyboard.type(line)
  await person.sees(line)
}

/** The second person opens what waits and lets it hold. */
async function lets(person: Person, address: string): Promise<void> {
  await person.goesTo(address)
  await person.presses(say('wording.look-at'), 'link')
  await person.presses(say('wording.activate'), 'button')
  await person.sees(say('wording.now-holds'))
}

journey('wording: edited, let hold by a second person, and given up again', async ({ person }) => {
  const lawyer = await person()
  await signsIn(lawyer, 'director')
  await lawyer.presses(say('nav.wording'))
  await lawyer.presses(say('paper-offer.rights-notice'), 'link')
  const { pathname, search } = new URL(lawyer.page.url())
  const address = pathname + search
  await addsLine(lawyer, ADDED)
  await lawyer.types(required('wording.reason'), '补充工会热线')
  await lawyer.presses(say('wording.propose'), 'button')
  await lawyer.sees(say('wording.waits'))
  console.info(`a wording proposed: ${lawyer.summary()}`)

  const second = await person()
  await signsIn(second, 'county-supervisor')
  await lets(second, address)
  await lawyer.goesTo(address)
  expect(await lawyer.page.locator('.wording-shown').innerText()).toContain('12351')

  await lawyer.presses(say('wording.give-up'))
  const reason = lawyer.page.locator('details[open]').getByLabel(required('wording.reason'))
  if (lawyer.hands === 'keyboard') await tabTo(lawyer.page, reason)
  else await reason.click()
  await lawyer.page.keyboard.type('统一用随附文本')
  await lawyer.presses(say('wording.give-up-go'), 'button')
  await lets(second, address)
  await lawyer.goesTo(address)
  expect(await lawyer.page.getByLabel(required('wording.text')).inputValue()).not.toContain(ADDED)
})
