/** The employer radar: a county opens a pattern with its cases; a room sees that it exists, its own case and numbers of the rest. */
import { expect } from 'vitest'
import { logsDispute } from './cases.ts'
import { say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('open a pattern: the county with its cases, a room with its own and a number', async ({ person, hands }) => {
  const employer = hands === 'mouse' ? '重庆寸滩包装有限公司' : '重庆弹子石包装有限公司'
  const mouse = hands === 'mouse'
  const own = { name: mouse ? '温如玉' : '温如冰', phone: mouse ? '13983410021' : '13983410022' }
  const others = mouse
    ? [
        { name: '欧阳雪萤', phone: '13983410031' },
        { name: '诸葛问天', phone: '13983410032' },
      ]
    : [
        { name: '欧阳雪梅', phone: '13983410041' },
        { name: '诸葛问海', phone: '13983410042' },
      ]
  const complaint = { employer, summary: '上月工资没有发' }

  const near = await person()
  await signsIn(near, 'mediator')
  await logsDispute(near, { ...own, ...complaint })

  const away = await person()
  await signsIn(away, 'mediator-jiefangbei')
  for (const other of others) await logsDispute(away, { ...other, ...complaint })

  const county = await person()
  await signsIn(county, 'county-supervisor')
  county.begins()
  await county.goesTo('/radar')
  await county.sees(say('radar.rule-workers', { days: 30, found: 3, threshold: 3 }))
  await county.presses(employer, 'link')
  await county.sees(say('radar.open'))
  const opened = await county.page.locator('main').innerText()
  for (const { name } of [own, ...others]) expect(opened).toContain(name)
  console.info(`a pattern opened: ${county.summary()}`)

  await near.goesTo('/radar')
  const line = await near.page.locator('tbody tr').filter({ hasText: employer }).innerText()
  expect(line).toContain(say('radar.share', { cases: 1, consultations: 0, warnings: 0 }))
  expect(line).toContain(say('radar.share', { cases: 2, consultations: 0, warnings: 0 }))
  await near.presses(employer, 'link')
  const shown = await near.page.locator('main').innerText()
  expect(shown).toContain(own.name)
  for (const { name } of others) expect(shown).not.toContain(name)
})
