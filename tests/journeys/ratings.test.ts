/** A worker rates the service with the slip's code from a telephone; it reaches the supervisor in figures and words, and no page of the mediator's. */
import { expect } from 'vitest'
import { logsDispute, takesStep } from './cases.ts'
import { say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('rate the service by the code: read by the supervisor, not by the mediator', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const [name, phone] = hands === 'mouse' ? ['程小梅', '13983417701'] : ['程小兰', '13983417702']
  const words = hands === 'mouse' ? '讲得很清楚' : '等得久了一点'
  const five = { name, phone, employer: '重庆长滩物流有限公司', summary: '七月工资没有发' }
  const code = await logsDispute(mediator, five)
  await mediator.presses(say('slip.open'))
  const path = new URL(mediator.page.url()).pathname
  await takesStep(mediator, 'step.application-withdrawn')

  const worker = await person({ viewport: { width: 390, height: 844 } })
  await worker.goesTo('/status')
  worker.begins()
  await worker.types(new RegExp(`^${say('status.code')}`, 'u'), code)
  await worker.types(new RegExp(`^${say('status.tail')}`, 'u'), phone.slice(-4))
  await worker.presses(say('status.go'), 'button')
  await worker.sees(say('ratings.invite'))
  worker.decides()
  await worker.ticks(say('rating-score.satisfied'))
  await worker.types(say('ratings.words'), words)
  await worker.presses(say('ratings.send'), 'button')
  await worker.sees(say('ratings.thanks'))
  console.info(`service rated: ${worker.summary()}`)

  const supervisor = await person()
  await signsIn(supervisor, 'county-supervisor')
  await supervisor.goesTo('/reports/ratings')
  const sum = supervisor.page.locator('tbody tr').filter({ hasText: '重庆市渝中区总工会' }).first()
  await supervisor.follows(sum.locator('td a').first())
  await supervisor.sees(words)

  expect((await mediator.reads('/reports/ratings')).status).toBe(403)
  await mediator.goesTo(path)
  expect(await mediator.page.locator('main').innerText()).not.toContain(words)
})
