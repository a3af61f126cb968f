import { describe, expect, test } from 'vitest'
import { words } from '../../templates/words/index.ts'
import { codeAt, stepAt } from '../../server/second-factor/totp.ts'
import { findBrowser } from './harness/browser.ts'
import { deskOf, personAt } from './journey.ts'

const say = words('zh-CN')

/** Made at the test, so that no password stands in the repository. */
const password = `Aa1-${crypto.randomUUID()}`

describe.skipIf(findBrowser() === null)('the first start of an empty desk', () => {
  test('prints a link that makes the first administrator, once, who takes his second factor', async () => {
    const desk = await deskOf('empty')
    const link = /https?:\/\/\S+\/setup\/\S+/u.exec(desk.said())?.[0] ?? ''
    const person = await personAt(desk)
    expect(await person.goesTo(new URL(link).pathname)).toBe(200)
    await person.types(say('setup.unit'), '重庆市总工会')
    await person.types(say('setup.name'), '李建国')
    await person.types(say('sign-in.name'), 'lijianguo')
    await person.types(say('sign-in.password'), password)
    await person.types(say('setup.password-again'), password)
    await person.presses(say('setup.go'))
    await person.types(say('sign-in.name'), 'lijianguo')
    await person.types(say('sign-in.password'), password)
    await person.presses(say('sign-in.go'))
    expect(new URL(person.page.url()).pathname).toBe('/second-factor')
    await person.presses(say('second-factor.begin'))
    const secret = (await person.page.locator('code.long-code').innerText()).replaceAll(' ', '')
    const step = stepAt(Date.now())
    await person.types(new RegExp(`^${say('second-factor.code')}\\s`, 'u'), codeAt(secret, step))
    await person.presses(say('second-factor.prove-go'))
    await person.sees(say('second-factor.codes'))
    await person.presses(say('second-factor.sign-in-again'))
    await person.types(say('sign-in.name'), 'lijianguo')
    await person.types(say('sign-in.password'), password)
    await person.presses(say('sign-in.go'))
    await person.types(say('second-factor.code'), codeAt(secret, step + 1))
    await person.presses(say('sign-in.go'))
    expect(new URL(person.page.url()).pathname).toBe('/people')
    expect(await person.goesTo(new URL(link).pathname)).toBe(410)
    await person.sees(say('setup.link-used'))
  })
})
