/** Settled on the spot: application, consent, oral agreement and payment while both sides stand at the counter. */
import { expect } from 'vitest'
import { logsDispute } from './cases.ts'
import { required, say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('settled on the spot: from the counter to performed on two pages', async ({ person }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  await logsDispute(mediator, {
    name: '向小琴',
    phone: '13900007777',
    employer: '重庆麻辣源餐饮有限公司',
    amount: '3,200',
    summary: '离职后九月工资未付',
  })
  await mediator.presses(say('intake.on-the-spot'))
  mediator.decides(2)
  await mediator.ticks(required('spot.rights-told'))
  await mediator.ticks(required('spot.both-consent'))
  await mediator.saves(say('spot.save'))
  await mediator.sees(say('spot.done-performed'))
  console.info(`settled on the spot: ${mediator.summary()}`)
  expect(mediator.effort.clicks).toBeLessThanOrEqual(10)
  expect(mediator.seconds()).toBeLessThanOrEqual(120)

  await mediator.sees(say('stage.performed'))
  const bar = await mediator.page.locator('.money-bar').first().innerText()
  expect(bar.match(/3,200\.00/gu)).toHaveLength(3)
})
