/** One employer under two names: its page, the other name joined with its cases and warnings, parted again, and the trace that stays. */
import { expect } from 'vitest'
import { logsDispute } from './cases.ts'
import { required, say, signsIn } from './demonstration.ts'
import type { Person } from './harness/person.ts'
import { journey } from './journey.ts'

const names = (person: Person) => person.page.locator('.employer-names')
const rowsOf = (person: Person, heading: 'employer.cases' | 'employer.warnings') =>
  person.page
    .locator('section.apart')
    .filter({ hasText: say(heading) })
    .locator('tbody tr')

/** A company that keeps an agreement, from the list of cases; each walk takes another. */
async function aPayer(director: Person, at: number): Promise<string> {
  await director.goesTo('/disputes?phase=performance')
  const companies = await director.page.locator('tbody td:nth-child(3) a').allInnerTexts()
  const whole = [...new Set(companies)].filter((name) => /^重庆.+[^责任]有限公司$/u.test(name))
  return whole[at] ?? 'no company'
}

journey('join two names of one employer, and part them again', async ({ person, hands }) => {
  const director = await person()
  await signsIn(director, 'director')
  const employer = await aPayer(director, hands === 'mouse' ? 0 : 1)
  const other = employer.replace(/^重庆/u, '').replace(/有限公司$/u, '有限责任公司')
  const [worker, phone] = hands === 'mouse' ? ['卢照邻', '13983410031'] : ['骆宾王', '13983410032']

  const room = await person()
  await signsIn(room, 'mediator-jiefangbei')
  await logsDispute(room, { name: worker, phone, employer: other, summary: '上月工资没有发' })
  await room.goesTo('/warnings/new')
  await room.types(required('warnings.employer'), other)
  await room.ticks(say('warning-kind.unpaid-wages'))
  await room.saves(say('warnings.send'))
  await room.page.waitForURL(/\/warnings\/[0-9a-f-]{36}$/u)

  await director.goesTo('/employers')
  director.begins()
  await director.types(say('employer.find-field'), employer.slice(2, 6))
  await director.presses(say('employer.find-go'), 'button')
  await director.presses(employer, 'link')
  const before = await rowsOf(director, 'employer.cases').count()
  expect(before).toBeGreaterThan(0)
  const record = director.page
    .locator('section')
    .filter({ hasText: say('employer.record') })
    .locator('tbody td')
  expect(Number(await record.first().innerText())).toBeGreaterThan(0)
  const shown = () => director.page.locator('main').innerText()
  expect(await shown()).not.toContain(worker)
  await director.sees(say('employer.no-warnings'))
  console.info(`an employer looked up: ${director.summary()}`)

  director.begins()
  director.decides()
  await director.presses(say('employer.merge'))
  await director.picks(required('employer.reason'), say('employer-merge.same-name'))
  await director.presses(say('employer.merge-go'), 'button')
  await director.sees(say('employer.merged-done'))
  console.info(`two names joined: ${director.summary()}`)
  expect(director.effort.clicks).toBeLessThanOrEqual(4)
  expect(director.seconds()).toBeLessThanOrEqual(15)
  expect(await rowsOf(director, 'employer.cases').count()).toBe(before + 1)
  expect(await rowsOf(director, 'employer.cases').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining(worker)]),
  )
  expect(await rowsOf(director, 'employer.warnings').allInnerTexts()).toEqual([expect.stringContaining(other)])
  expect(await names(director).innerText()).toContain(other)

  director.begins()
  director.decides()
  await director.presses(say('employer.part'))
  await director.picks(required('employer.reason'), say('employer-part.merged-by-mistake'))
  await director.presses(say('employer.part-go'), 'button')
  await director.sees(say('employer.parted-done'))
  console.info(`two names parted: ${director.summary()}`)
  expect(await rowsOf(director, 'employer.cases').count()).toBe(before)
  expect(await shown()).not.toContain(worker)
  await director.sees(say('employer.no-warnings'))
  const trace = await director.page
    .locator('section')
    .filter({ hasText: say('employer.trace') })
    .last()
    .innerText()
  for (const key of ['employer-merge.same-name', 'employer-part.merged-by-mistake'] as const)
    expect(trace).toContain(say(key))
})
