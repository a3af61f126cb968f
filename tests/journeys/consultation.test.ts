/** Consultations: logged while the phone is still warm, made a dispute by one click, found again by a scrap. */
import { describe, expect, test } from 'vitest'
import { required, say, signsIn } from './demonstration.ts'
import { findBrowser } from './harness/browser.ts'
import { deskOf, journey, personAt } from './journey.ts'

journey('consultation: asked, answered with its article and saved', async ({ person }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  mediator.begins()
  await mediator.presses(say('nav.consultations'))
  await mediator.types(say('consultation.question'), '拖欠工资三个月怎么要回')
  mediator.decides()
  await mediator.ticks('工资报酬')
  mediator.decides()
  await mediator.ticks(/^工资应当以货币形式/u)
  await mediator.strikes('Alt+s')
  console.info(`consultation logged: ${mediator.summary()}`)
  expect(mediator.effort.clicks).toBeLessThanOrEqual(3)
  expect(mediator.seconds()).toBeLessThanOrEqual(25)
  await mediator.sees(say('consultation.saved'))
  await mediator.sees('劳动法第50条')
  expect(await mediator.page.locator('a[autofocus]:focus').innerText()).toBe(say('consultation.again'))
  await mediator.strikes('Enter')
  expect(await mediator.heading()).toBe(say('consultation.form-title'))
})

journey('consultation: becomes a dispute by one click, nothing typed twice', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  await mediator.presses(say('nav.consultations'))
  const [name, phone] = hands === 'mouse' ? ['陶小敏', '13900001234'] : ['罗建华', '13900004321']
  await mediator.types(say('consultation.question'), '三个月工资没有发')
  await mediator.ticks('工资报酬')
  await mediator.types(say('consultation.name'), name)
  await mediator.types(say('consultation.employer'), '重庆渝岚服装有限公司')
  await mediator.presses(say('consultation.more'))
  await mediator.types(say('consultation.phone'), phone)
  await mediator.saves(say('consultation.save'))
  await mediator.sees(say('consultation.saved'))
  mediator.begins()
  await mediator.presses(say('consultation.to-dispute'))
  console.info(`consultation made a dispute: ${mediator.summary()}`)
  if (hands === 'mouse') expect(mediator.effort.clicks).toBe(1)
  expect(mediator.seconds()).toBeLessThanOrEqual(5)
  const value = (label: string): Promise<string> => mediator.page.getByLabel(label, { exact: true }).inputValue()
  expect(await value(required('intake.name'))).toBe(name)
  expect(await value(required('intake.phone'))).toBe(phone)
  expect(await value(required('intake.employer-name'))).toBe('重庆渝岚服装有限公司')
  expect(await value(required('intake.summary'))).toBe('三个月工资没有发')
  expect(await mediator.page.getByLabel('拖欠工资', { exact: true }).isChecked()).toBe(true)
  await mediator.saves(say('intake.save'))
  await mediator.sees(say('intake.registered-title'))

  await mediator.goesTo('/consultations')
  await mediator.types(say('consultation.find-field'), name)
  await mediator.strikes('Enter')
  await mediator.sees(say('consultation.became-dispute'))
})

journey('consultation: the counter turns to a question and back, and keeps what was typed', async ({ person }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  await mediator.presses(say('nav.intake'))
  await mediator.types(required('intake.name'), '欧阳静')
  await mediator.presses(say('consultation.switch-ask'))
  expect(await mediator.page.getByLabel(say('consultation.name'), { exact: true }).inputValue()).toBe('欧阳静')
  await mediator.presses(say('consultation.switch-dispute'))
  expect(await mediator.page.getByLabel(required('intake.name'), { exact: true }).inputValue()).toBe('欧阳静')
})

describe.skipIf(findBrowser() === null)('without scripts', () => {
  test('a consultation is logged all the same, and its answers all stand there', async () => {
    const mediator = await personAt(await deskOf('demo'), { scripts: false })
    await signsIn(mediator, 'mediator')
    await mediator.presses(say('nav.consultations'))
    await mediator.ticks('加班')
    await mediator.ticks(/^延长工作时间/u)
    await mediator.saves(say('consultation.save'))
    await mediator.sees('劳动法第44条')
  })
})
