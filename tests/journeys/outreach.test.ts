/** Publicity logged by a mediator and found in the calendar; five years in figures opened to their rows and taken out as open data. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { required, say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('log a publicity event: one form, found in the calendar and counted', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const title = hands === 'mouse' ? '园区夜校讲工资' : '园区夜校讲工伤'
  await mediator.presses(say('nav.outreach'), 'link')
  await mediator.presses(say('outreach.new'), 'link')
  mediator.begins()
  await mediator.types(required('outreach.what'), title)
  await mediator.types(say('outreach.place'), '园区广场')
  await mediator.ticks(say('outreach-topic.wages'))
  await mediator.types(say('outreach.audience'), '86')
  await mediator.saves(say('outreach.save'))
  await mediator.sees(say('outreach.saved'))
  console.info(`publicity event logged: ${mediator.summary()}`)
  expect(mediator.effort.clicks).toBeLessThanOrEqual(4)
  await mediator.goesTo('/outreach/calendar')
  await mediator.sees(title)
  await mediator.goesTo('/outreach/months')
  await mediator.follows(mediator.page.locator('tr.row-sum td a').first())
  await mediator.sees(title)
})

journey('five years in figures: opened to its rows, published as a file', async ({ person }) => {
  const supervisor = await person()
  await signsIn(supervisor, 'supervisor')
  await supervisor.presses(say('rhythm.years'), 'link')
  await supervisor.sees(say('picture.sample'))
  const settled = supervisor.page.locator('tr').filter({ hasText: say('indicator-definition.settled') })
  const link = settled.locator('td a').last()
  const figure = await link.innerText()
  supervisor.begins()
  await supervisor.follows(link)
  await supervisor.sees(`合计 ${figure} 件`)
  console.info(`a figure of five years opened: ${supervisor.summary()}`)
  expect(supervisor.effort.clicks).toBeLessThanOrEqual(1)
  expect(await supervisor.page.locator('tr.row-sum').innerText()).toContain(figure)
  await supervisor.goesTo('/dashboard')
  await supervisor.presses(say('open-data.title'), 'link')
  const file = await supervisor.downloads(say('open-data.csv'))
  const [head] = readFileSync(file.path, 'utf8').replace('\ufeff', '').split('\r\n')
  expect(head).toBe('"period","period_start","period_end","unit","unit_level","indicator","value","measure","withheld"')
})
