/** A group from a spreadsheet: five hundred workers checked and saved from one file, then a sum changed in their table. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { peopleText } from '../desk/people-list.ts'
import { required, say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

const PEOPLE = 500

/** The list as a file on the mediator's machine. */
function listFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'desk-list-')), '名单.txt')
  writeFileSync(path, peopleText(PEOPLE))
  return path
}

journey('group of 500: a file, a look, one save, and the table of their sums', async ({ person }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  await mediator.presses(say('nav.intake'))
  mediator.begins()
  await mediator.presses(say('groups.to-list'), 'link')
  await mediator.attaches(say('groups.file'), listFile())
  await mediator.presses(say('groups.read'), 'button')
  await mediator.sees(say('groups.check-title'))
  mediator.decides()
  await mediator.types(required('intake.employer-name'), '重庆群体建工有限公司')
  await mediator.types(required('intake.summary'), '停工三月，工资未付')
  await mediator.presses(say('groups.save', { count: PEOPLE }), 'button')
  await mediator.sees(say('intake.registered-title'))
  console.info(`group of ${PEOPLE} registered: ${mediator.summary()}`)
  expect(mediator.effort.clicks).toBeLessThanOrEqual(6)
  expect(mediator.seconds()).toBeLessThanOrEqual(120)

  const id = /disputes\/([0-9a-f-]+)/u.exec(mediator.page.url())?.[1] ?? ''
  await mediator.goesTo(`/disputes/${id}/grid`)
  const cells = mediator.page.locator('td[data-key]')
  await cells.first().focus()
  await mediator.strikes('ArrowDown')
  await mediator.page.keyboard.type('9000.5')
  await mediator.strikes('Enter')
  await mediator.sees(say('grid.saved'))
  expect(await mediator.page.locator('tbody tr').nth(1).locator('td[data-key]').first().innerText()).toBe('9,000.50')
  await mediator.strikes('Enter')
  await mediator.page.keyboard.type('1')
  await mediator.strikes('Escape')
  expect(await mediator.page.locator('.grid-dirty').count()).toBe(0)
})
