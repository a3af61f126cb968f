/** The counter: a dispute is logged while the worker waits, mistakes are answered on the way, and a draft outlives its session. */
import { describe, expect, test } from 'vitest'
import { hasPdftotext, pdfText, squeeze } from '../templates/pdf-tools.ts'
import { typesTheFive } from './cases.ts'
import { required, say, signsIn, signsOut } from './demonstration.ts'
import { findBrowser } from './harness/browser.ts'
import type { Person } from './harness/person.ts'
import { deskOf, journey, personAt } from './journey.ts'

const code = (person: Person): Promise<string> => person.page.locator('#slip-code').innerText()

/** An employer the demonstration already knows: that of the first case on the list. */
async function knownEmployer(person: Person): Promise<string> {
  await person.goesTo('/disputes')
  const links = await person.page.locator('main td a[href^="/disputes/"]').all()
  for (const link of links) {
    await person.goesTo((await link.getAttribute('href')) ?? '')
    const name = await person.page.locator('.identity-parties b').last().innerText()
    if (name.endsWith('公司')) return name
    await person.goesTo('/disputes')
  }
  throw new Error('the demonstration knows no company')
}

journey('counter intake: five answers, a code and a slip', async ({ person }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const employer = await knownEmployer(mediator)
  await mediator.goesTo('/')
  mediator.begins()
  await mediator.presses(say('nav.intake'))
  await typesTheFive(mediator, { name: '陶小敏', phone: '13900001234', employer, summary: '六月至八月工资未发' })
  await mediator.sees(say('intake.seen-same-employer'))
  mediator.decides()
  await mediator.saves(say('intake.save'))
  await mediator.sees(say('intake.registered-title'))
  console.info(`dispute logged: ${mediator.summary()}`)
  expect(mediator.effort.clicks).toBeLessThanOrEqual(6)
  expect(mediator.seconds()).toBeLessThanOrEqual(75)

  const given = await code(mediator)
  expect(given).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/u)
  const slip = await mediator.opensPaper(say('slip.print'))
  expect(slip.name).toContain(given)
  if (hasPdftotext) {
    const text = squeeze(pdfText(slip.body))
    for (const said of [given, '陶小敏', employer]) expect(text).toContain(said)
  }
})

journey(
  'counter intake: 1.2 ten thousands and a wrong digit are answered, and nothing typed is lost',
  async (scene) => {
    const mediator = await scene.person()
    await signsIn(mediator, 'mediator')
    await mediator.presses(say('nav.intake'))
    await typesTheFive(mediator, {
      name: '罗建华',
      phone: '13900004321',
      employer: '重庆山城宏达服装有限公司',
      summary: '工资被拖欠两个月',
    })
    const amount = say('intake.amount-of', { item: '拖欠工资' })
    await mediator.types(amount, '1.2万')
    await mediator.sees(say('amount.ask', { amount: '12,000.00' }))
    await mediator.presses(say('intake.fold-worker'))
    await mediator.types(say('intake.identity'), '500103199001011239')
    await mediator.sees(say('identity.check'))
    await mediator.saves(say('intake.save'))

    await mediator.sees(say('fault.amount-in-ten-thousands'))
    expect(await mediator.page.getByLabel(required('intake.name'), { exact: true }).inputValue()).toBe('罗建华')
    expect(await mediator.page.getByLabel(amount, { exact: true }).inputValue()).toBe('1.2万')
    await mediator.types(amount, '12,000')
    await mediator.saves(say('intake.save'))
    await mediator.sees(say('intake.registered-title'))
    await mediator.sees(say('intake.warn-identity', { name: '罗建华' }))
  },
)

journey('counter intake: a draft outlives its session', async (scene) => {
  const mediator = await scene.person()
  await signsIn(mediator, 'mediator')
  await mediator.presses(say('nav.intake'))
  const name = scene.hands === 'mouse' ? '古丽娜' : '米尔扎'
  await mediator.types(required('intake.name'), name)
  await mediator.types(required('intake.phone'), '13900005555')
  await mediator.page.locator('[data-draft-state]').filter({ hasText: '草稿已于' }).waitFor()
  await signsOut(mediator)
  await signsIn(mediator, 'mediator')
  await mediator.presses(new RegExp(name, 'u'))
  expect(await mediator.page.getByLabel(required('intake.name'), { exact: true }).inputValue()).toBe(name)
  expect(await mediator.page.getByLabel(required('intake.phone'), { exact: true }).inputValue()).not.toBe('')
})

describe.skipIf(findBrowser() === null)('without scripts', () => {
  test('the counter still registers, answers a mistake and keeps what was typed', async () => {
    const mediator = await personAt(await deskOf('demo'), { scripts: false })
    await signsIn(mediator, 'mediator')
    await mediator.presses(say('nav.intake'))
    await typesTheFive(mediator, {
      name: '欧阳静',
      phone: '13900006666',
      employer: '重庆川美食品有限公司',
      summary: '',
    })
    await mediator.saves(say('intake.save'))
    expect(await mediator.page.getByLabel(required('intake.name'), { exact: true }).inputValue()).toBe('欧阳静')
    await mediator.types(required('intake.summary'), '离职后工资未结清')
    await mediator.saves(say('intake.save'))
    await mediator.sees(say('intake.registered-title'))
    expect(await code(mediator)).toMatch(/-/u)
  })
})
