/** Legal aid: opened from a failed mediation, a lawyer assigned, an outcome with its sum typed into the grid. */
import { expect } from 'vitest'
import { bringsToTable, takesStep } from './cases.ts'
import { say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('a failed mediation becomes an aid case: two clicks, nothing typed again', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const name = hands === 'mouse' ? '晏小琴' : '晏小珍'
  const path = await bringsToTable(mediator, {
    name,
    phone: '13900008888',
    employer: '重庆长滩物流有限公司',
    amount: '9,600',
    summary: '七月八月工资未付',
  })
  await takesStep(mediator, 'step.mediation-terminated', () => mediator.ticks(say('ground.too-far-apart')))
  await mediator.goesTo(path)
  mediator.begins()
  await mediator.presses(say('aid.apply-for'), 'link')
  await mediator.sees(say('aid.taken'))
  mediator.decides()
  await mediator.saves(say('aid.apply-go'))
  await mediator.sees(say('aid.applied', { count: 1 }))
  console.info(`aid case opened: ${mediator.summary()}`)
  expect(mediator.effort.clicks).toBeLessThanOrEqual(2)
  expect(mediator.seconds()).toBeLessThanOrEqual(15)
  await mediator.sees(say('aid.under-way', { stage: `${name} ${say('aid-stage.applied')}` }))

  const supervisor = await person()
  await signsIn(supervisor, 'county-supervisor')
  await supervisor.presses(say('nav.legal-aid'))
  await supervisor.follows(supervisor.page.locator('.aid-grid tr').filter({ hasText: name }).getByRole('link'))
  await supervisor.presses(say('aid-step.refused'))
  await supervisor.picks(/^理由/u, say('aid-refusal.not-proved'))
  await supervisor.presses(say('aid-step.refused'), 'button')
  await supervisor.sees(say('aid.done', { step: say('aid-event.refused') }))
})

journey(
  'assign a lawyer: three clicks, the one with the right field and the lightest desk first',
  async ({ person }) => {
    const officer = await person()
    await signsIn(officer, 'aid-officer')
    expect(new URL(officer.page.url()).pathname).toBe('/legal-aid')
    await officer.goesTo('/legal-aid?group=assigning')
    officer.begins()
    await officer.follows(officer.page.locator('.aid-grid tbody th a').first())
    officer.decides()
    await officer.presses(say('aid-step.lawyer-assigned'), 'button')
    await officer.sees(say('aid.done', { step: say('aid-event.lawyer-assigned') }))
    console.info(`lawyer assigned: ${officer.summary()}`)
    expect(officer.effort.clicks).toBeLessThanOrEqual(3)
    expect(officer.seconds()).toBeLessThanOrEqual(20)
  },
)

journey(
  'a row of the grid is saved as it is left; what is refused stays typed with its reason',
  async ({ person, hands }) => {
    const officer = await person()
    await signsIn(officer, 'aid-officer')
    await officer.goesTo('/legal-aid?group=working')
    const row = officer.page
      .locator('.aid-grid tbody tr')
      .filter({ has: officer.page.locator('input[type=date]') })
      .last()
    const id = (await row.getAttribute('id')) ?? ''
    const hearing = hands === 'mouse' ? '2026-12-30' : '2026-12-29'
    const cell = (column: 'hearing' | 'received') => officer.page.locator(`#${id} [name$=".${column}"][name^="cell."]`)
    await cell('hearing').fill(hearing)
    // Nobody presses a button: going on is enough.
    await cell('hearing').press('Enter')
    await cell('received').focus()
    await officer.page
      .locator('[data-aid-state]')
      .filter({ hasText: say('grid.saved') })
      .waitFor()
    await cell('received').fill('0')
    await cell('received').press('Enter')
    await officer.sees(say('fault.aid-received-less'))
    expect(await cell('received').inputValue()).toBe('0')
    expect(await cell('received').getAttribute('aria-invalid')).toBe('true')
    await officer.goesTo('/legal-aid?group=working')
    expect([await cell('hearing').inputValue(), await cell('received').inputValue()]).toEqual([hearing, ''])
  },
)

journey('update one outcome and its sum in the grid: four clicks', async ({ person }) => {
  const officer = await person()
  await signsIn(officer, 'aid-officer')
  await officer.goesTo('/legal-aid?group=working')
  const row = officer.page
    .locator('.aid-grid tbody tr')
    .filter({ has: officer.page.locator('input[type=date]') })
    .first()
  const name = (await row.locator('.pick input').getAttribute('aria-label')) ?? ''
  const worker = /选择(.+)的案件/u.exec(name)?.[1] ?? ''
  const cell = (column: 'result' | 'awarded') =>
    say('aid.cell-of', { name: worker, column: say(`aid-column.${column}`) })
  officer.begins()
  await officer.picks(cell('result'), say('aid-result.partly'))
  officer.decides()
  await officer.types(cell('awarded'), '12800')
  await officer.saves(say('aid.save-grid'))
  await officer.sees(say('aid.saved-rows', { count: 1 }))
  console.info(`outcome updated: ${officer.summary()}`)
  expect(officer.effort.clicks).toBeLessThanOrEqual(4)
  expect(officer.seconds()).toBeLessThanOrEqual(20)
})

journey('find a case by its applicant in any group: one click and the name', async ({ person }) => {
  const officer = await person()
  await signsIn(officer, 'aid-officer')
  await officer.goesTo('/legal-aid?group=over')
  const name = (await officer.page.locator('.aid-grid tbody th[scope=row]').first().innerText()).split(/\s/u)[1] ?? ''
  await officer.goesTo('/legal-aid?group=assigning')
  officer.begins()
  await officer.types(say('aid.find-field'), name)
  await officer.strikes('Enter')
  await officer.sees(say('aid.found', { count: 1 }))
  officer.decides()
  await officer.follows(officer.page.locator('.aid-grid tbody th a'))
  await officer.sees(say('aid.particulars'))
  console.info(`aid case found: ${officer.summary()}`)
  expect(officer.page.url()).not.toContain(encodeURIComponent(name))
  expect(officer.effort.clicks).toBeLessThanOrEqual(2)
  expect(officer.seconds()).toBeLessThanOrEqual(15)
})

journey('the counts of groups and list follow a row that goes on to another group', async ({ person }) => {
  const officer = await person()
  await signsIn(officer, 'aid-officer')
  await officer.goesTo('/legal-aid?group=working')
  const { page } = officer
  const tally = async (group: 'working' | 'awaiting'): Promise<number> =>
    Number(await page.locator(`.tabs a[href*="group=${group}"] .tally`).innerText())
  const total = async (): Promise<string> => page.locator('.pager-total').innerText()
  const [working, awaiting] = [await tally('working'), await tally('awaiting')]
  const row = page.locator('.aid-grid tbody tr').filter({ hasNot: page.locator('input[type=date]') })
  const id = (await row.first().getAttribute('id')) ?? ''
  const move = page.locator(`#${id} select[name$=".move"]`)
  // Assigned: first into a proceeding, where it stays in the group, then heard.
  await move.focus()
  await move.selectOption('arbitration')
  await page.locator('[name=q]').focus()
  await page.locator(`#${id} input[type=date]`).waitFor()
  expect([await tally('working'), await tally('awaiting')]).toEqual([working, awaiting])
  await move.focus()
  await move.selectOption('heard')
  await page.locator('[name=q]').focus()
  await page.locator(`#${id}.aid-gone`).waitFor()
  expect([await tally('working'), await tally('awaiting')]).toEqual([working - 1, awaiting + 1])
  expect(await total()).toBe(say('data-table.total', { total: working - 1 }))
})
