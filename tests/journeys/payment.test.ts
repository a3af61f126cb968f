/** Money that arrives: the mediator records it from the day's list, another person verifies it from the tray. */
import { expect } from 'vitest'
import { logsDispute } from './cases.ts'
import { required, say, signsIn, today } from './demonstration.ts'
import { journey } from './journey.ts'

journey('record a payment: three clicks, then verified by another person', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const name = hands === 'mouse' ? '秦小梅' : '秦小菊'
  await logsDispute(mediator, {
    name,
    phone: '13900002222',
    employer: '重庆云顶装饰有限公司',
    amount: '4,500',
    summary: '上月工资未付',
  })
  await mediator.presses(say('intake.on-the-spot'))
  await mediator.ticks(required('spot.rights-told'))
  await mediator.ticks(required('spot.both-consent'))
  await mediator.ticks(say('spot-paid.later'))
  await mediator.types(say('spot.due-on'), today)
  await mediator.saves(say('spot.save'))
  await mediator.sees(say('spot.done'))

  await mediator.page.locator('.identity-number a').first().click()
  await mediator.sees(say('stage.performing.paying'))
  mediator.begins()
  mediator.decides()
  await mediator.presses(say('step.payment-recorded'), 'link')
  await mediator.ticks(say('evidence.worker-word'))
  await mediator.saves(say('money.record-go'))
  await mediator.sees(/已登记到账 4,500\.00 元/u)
  console.info(`payment recorded: ${mediator.summary()}`)
  expect(mediator.effort.clicks).toBeLessThanOrEqual(3)
  expect(mediator.seconds()).toBeLessThanOrEqual(12)

  const clerk = await person()
  await signsIn(clerk, 'clerk')
  await clerk.presses(say('nav.money'))
  const row = clerk.page.locator('tbody tr').filter({ hasText: name })
  const button = row.getByRole('button', { name: say('evidence.worker-word') })
  await button.focus()
  await clerk.strikes('Enter')
  await clerk.sees(say('money.verified', { amount: '4,500.00' }))
  expect(await row.count()).toBe(0)
})
