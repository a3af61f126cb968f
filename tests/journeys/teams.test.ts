/** The register of the four teams: a member entered, trained and changed, the workbook, the work beside each name, and what parties choose from. */
import { readFileSync } from 'node:fs'
import { readSheet } from 'read-excel-file/node'
import { expect } from 'vitest'
import { required, say, signsIn } from './demonstration.ts'
import type { Person } from './harness/person.ts'
import { journey } from './journey.ts'

/** The cells of somebody's line in the register, by the head above each. */
async function lineOf(person: Person, name: string): Promise<Map<string, string>> {
  const table = person.page.locator('main table')
  const heads = await table.locator('thead th').allInnerTexts()
  const row = table.locator('tbody tr').filter({ has: person.page.getByRole('link', { name, exact: true }) })
  const cells = await row.locator('td').allInnerTexts()
  return new Map(heads.map((head, at) => [head.trim(), (cells[at] ?? '').trim()]))
}

journey('keep a team: enter, train and change a member, and take the register out', async ({ person, hands }) => {
  const director = await person()
  await signsIn(director, 'director')
  const name = hands === 'mouse' ? '顾盼' : '向晚'
  const park = hands === 'mouse' ? '化龙桥商务园' : '石油路产业园'
  await director.presses(say('nav.teams'), 'link')
  await director.presses(say('teams.add'), 'link')
  await director.ticks(say('team.informant'))
  await director.types(required('teams.name'), name)
  await director.types(required('teams.appointed-on'), '2026-03-02')
  await director.ticks(say('watched.park'))
  await director.types(say('teams.watched'), park)
  await director.saves(say('form.save'))
  await director.sees(say('teams.added'))
  console.info(`a member of a team entered: ${director.summary()}`)
  expect(director.effort.clicks).toBeLessThanOrEqual(9)
  expect(director.seconds()).toBeLessThanOrEqual(45)

  director.begins()
  await director.types(required('teams.on-day'), '2026-09-18')
  await director.types(required('teams.hours'), '12')
  await director.types(required('teams.subject'), '隐患排查')
  await director.presses(say('teams.add-training'), 'button')
  await director.sees('隐患排查')
  console.info(`a training entered: ${director.summary()}`)
  await director.types(say('teams.term-until'), '2029-03-01')
  await director.types(say('teams.office-phone'), '023-63520011')
  await director.presses(say('form.save'), 'button')
  await director.sees(say('teams.saved'))

  await director.presses(say('teams.title'), 'link')
  await director.picks(say('teams.team'), say('team.informant'))
  await director.presses(say('filter-bar.go'), 'button')
  const line = await lineOf(director, name)
  expect(line.get(say('teams.watched'))).toBe(park)
  expect(line.get(say('teams.appointed-on'))).toBe('2026-03-02')
  expect(line.get(say('teams.term-until'))).toBe('2029-03-01')
  expect(line.get(say('teams.last-training'))).toBe('2026-09-18')
  const file = await director.downloads(say('reports.export-xlsx'))
  const sheet = await readSheet(readFileSync(file.path), say('team.informant'))
  const row = sheet.find((cells) => cells.includes(name)) ?? []
  for (const told of [park, '2026-03-02', '2029-03-01', '023-63520011', '2026-09-18', 12]) expect(row).toContain(told)
})

journey(
  'what a mediator has closed is the same beside his name and in the register shown to parties',
  async ({ person }) => {
    const director = await person()
    await signsIn(director, 'director')
    await director.goesTo('/teams?team=mediator')
    const links = await director.page.locator('main tbody tr').all()
    const working = []
    for (const row of links) {
      const name = await row.locator('a').first().innerText()
      const line = await lineOf(director, name)
      if (Number(line.get(say('teams.closed'))) > 0) working.push({ name, line })
    }
    expect(working.length).toBeGreaterThanOrEqual(3)
    director.begins()
    await director.presses(say('teams.register'), 'link')
    console.info(`the register opened for parties: ${director.summary()}`)
    for (const { name, line } of working) {
      const card = director.page.locator('.mediators li').filter({ has: director.page.getByRole('heading', { name }) })
      const told = await card.innerText()
      expect(told).toContain(say('register.closed-cases', { cases: line.get(say('teams.closed')) ?? '' }))
      expect(told).toContain(line.get(say('teams.success')))
    }
    // The room in which a party sits shows the same register.
    const room = await person()
    await signsIn(room, 'mediator')
    await room.goesTo('/teams/mediators')
    await room.sees(working[0]?.name ?? 'nobody works')
    expect(await room.page.locator('.mediators li').count()).toBe(await director.page.locator('.mediators li').count())
  },
)
