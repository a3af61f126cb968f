/** The employer radar: a county opens a pattern with its cases; a room sees that it exists, its own case and numbers of the rest. */
import { expect } from 'vitest'
import { logsDispute } from './cases.ts'
import { say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

const NOTHING = { cases: 0, consultations: 0, warnings: 0 }

journey('open a pattern: the county with its cases, a room with its own and a number', async ({ person, hands }) => {
  const county = await person()
  await signsIn(county, 'county-supervisor')
  await county.goesTo('/radar')
  const rows = await county.page.locator('tbody tr').all()
  const lines = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
  const withCases = lines.filter(([, , own = '']) => !own.startsWith(say('radar.share', NOTHING).slice(0, 6)))
  const [employer = '', why = '', share = ''] = withCases[hands === 'mouse' ? 0 : 1] ?? []
  expect(why).toMatch(/^近 \d+ 日/u)
  await county.presses(employer, 'link')
  await county.sees(say('radar.open'))
  const [worker = ''] = await county.page.locator('tbody tr:has(a[href^="/disputes/"]) td:nth-child(2)').allInnerTexts()
  const [name = ''] = /^\p{Script=Han}{2,3}/u.exec(worker) ?? []
  expect(name).not.toBe('')
  console.info(`a pattern opened: ${county.summary()}`)

  const own = hands === 'mouse' ? '温如玉' : '温如冰'
  const room = await person()
  await signsIn(room, 'mediator-jiefangbei')
  const phone = hands === 'mouse' ? '13983410021' : '13983410022'
  await logsDispute(room, { name: own, phone, employer, summary: '上月工资没有发' })
  await room.goesTo('/radar')
  const line = await room.page.locator('tbody tr').filter({ hasText: employer }).locator('td').allInnerTexts()
  expect(line.slice(2, 4)).toEqual([say('radar.share', { ...NOTHING, cases: 1 }), share])
  await room.presses(employer, 'link')
  const shown = await room.page.locator('main').innerText()
  expect(shown).toContain(own)
  expect(shown).not.toContain(name)
})
