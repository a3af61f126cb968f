/** What comes beside and after a case: a worker rates it with the slip's code, and help is asked for from another body and answered. */
import { expect } from 'vitest'
import { bringsToTable, logsDispute } from './cases.ts'
import { required, say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('rating: the worker answers with his slip, the director reads it', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const tail = hands === 'mouse' ? '8811' : '8822'
  const code = await logsDispute(mediator, {
    name: hands === 'mouse' ? '蓝小梅' : '蓝小菊',
    phone: `1390000${tail}`,
    employer: '重庆麻辣源餐饮有限公司',
    amount: '2,800',
    summary: '离职后十月工资未付',
  })
  await mediator.presses(say('intake.on-the-spot'))
  await mediator.ticks(required('spot.rights-told'))
  await mediator.ticks(required('spot.both-consent'))
  await mediator.saves(say('spot.save'))
  await mediator.sees(say('spot.done-performed'))

  const worker = await person()
  await worker.goesTo('/status')
  worker.begins()
  await worker.types(required('status.code'), code)
  await worker.types(required('status.tail'), tail)
  await worker.presses(say('status.go'), 'button')
  worker.decides()
  await worker.ticks(say('rating-score.accepts'))
  const words = `等了一会儿，其他都好${tail}`
  await worker.types(say('ratings.words'), words)
  await worker.presses(say('ratings.send'), 'button')
  await worker.sees(say('ratings.thanks'))
  console.info(`rated by code: ${worker.summary()}`)
  expect(worker.effort.clicks).toBeLessThanOrEqual(5)

  const director = await person()
  await signsIn(director, 'director')
  await director.goesTo('/reports/ratings')
  await director.page.locator('tbody tr').first().locator('a').last().waitFor()
  await director.follows(director.page.locator('tbody tr').first().locator('td:nth-of-type(3) a'))
  await director.sees(words)
})

journey('hand-over: help is asked for with consent and answered', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const page = await bringsToTable(mediator, {
    name: hands === 'mouse' ? '龙小梅' : '龙小菊',
    phone: hands === 'mouse' ? '13900008833' : '13900008844',
    employer: '重庆长滩物流有限公司',
    amount: '7,600',
    summary: '八月九月工资未付',
  })
  await mediator.goesTo(`${page}?tab=rights`)
  mediator.begins()
  await mediator.presses(say('hand-overs.begin', { kind: say('referral-kind.hardship-help') }), 'link')
  await mediator.types(required('hand-overs.body'), '渝中区困难职工帮扶中心')
  await mediator.types(required('hand-overs.request'), '三个月没有收入，请给予临时救助')
  await mediator.ticks(required('hand-overs.consented.dispute'))
  await mediator.picks(say('hand-overs.sent-by'), say('hand-over-manner.window'))
  await mediator.saves(say('hand-overs.prepare'))
  console.info(`handed over: ${mediator.summary()}`)
  await mediator.sees(say('hand-over-stage.sent'))
  await mediator.presses(say('hand-over-step.accepted'), 'button')
  await mediator.sees(say('hand-over-stage.accepted'))
  await mediator.picks(required('referrals.result'), say('referral-result.helped'))
  await mediator.presses(say('hand-over-step.decided'), 'button')
  await mediator.sees(say('hand-over-stage.decided'))
  await mediator.goesTo(page)
  await mediator.sees(say('event.hand-over-answered'))
})
