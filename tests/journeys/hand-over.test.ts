/** A mediator leaves: the list is there to print, and a desk of twenty cases and more goes to a colleague in four clicks. */
import { expect } from 'vitest'
import { say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('hand a desk over: the list, then twenty cases at once', async ({ person, hands }) => {
  const [leaving, joining] = hands === 'mouse' ? ['蒋明霞', '左丽君'] : ['左丽君', '蒋明霞']
  const director = await person()
  await signsIn(director, 'director')
  await director.goesTo('/caseloads')
  await director.follows(director.page.getByRole('link', { name: leaving, exact: true }))
  const desk = new URL(director.page.url()).pathname
  await director.presses(say('caseload.list-open-page'), 'link')
  await director.sees(say('caseload.list-leaving'))
  expect(await director.heading()).toBe(say('caseload.list-title'))
  const listed = await director.page.locator('main section').first().locator('tbody tr').count()
  expect(listed).toBeGreaterThanOrEqual(20)

  await director.goesTo(desk)
  const open = await director.page.locator('input[name="picked"]').count()
  expect(open).toBeGreaterThanOrEqual(20)
  director.begins()
  const choice = await director.page
    .getByLabel(say('caseload.successor'))
    .locator('option')
    .filter({ hasText: joining })
    .innerText()
  await director.picks(new RegExp(`^${say('caseload.successor')}`, 'u'), choice)
  await director.ticks(say('data-table.pick-all'))
  director.decides()
  await director.saves(say('caseload.hand-over-picked'))
  // What has ended and has nobody mediating stays, each with its reason; everything else has gone.
  await director.sees(/已交接 \d+ 件/u)
  const told = await director.page.locator('main').innerText()
  const moved = Number(/已交接 (\d+) 件/u.exec(told)?.[1] ?? 0)
  console.info(`${moved} of ${open} cases handed over: ${director.summary()}`)
  expect(moved).toBeGreaterThanOrEqual(20)
  expect(director.effort.clicks).toBeLessThanOrEqual(4)
  expect(director.seconds()).toBeLessThanOrEqual(30)
})
