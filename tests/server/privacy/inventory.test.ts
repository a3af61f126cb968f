/** The inventory as its readers see it: every place that tells of persons with a name in both languages, and the roles that see it. */
import { expect, test } from 'vitest'
import { columnsOf, personalData, tellsOfPersons } from '../../../db/personal-data.ts'
import { numbers, sealedPlaces } from '../../../server/keys/sealed-places.ts'
import { caseSite } from '../../desk/case-site.ts'

const site = caseSite()
const telling = personalData().filter(tellsOfPersons)

test('what it calls sealed is what a change of keys seals anew', () => {
  const named = telling.flatMap((entry) =>
    entry.kind === 'table' ? columnsOf(entry, 'sealed').map((column) => `${entry.name}.${column}`) : [],
  )
  const places = [...sealedPlaces, numbers].map(({ table, column }) => `${table}.${column}`)
  expect(named.toSorted()).toEqual(places.toSorted())
})

test('names every table that tells of persons, in Chinese and in English', async () => {
  const { visitor } = await site.signedIn('security-administrator', 'city')
  const chinese = (await visitor.get('/privacy')).text
  for (const entry of telling) expect(chinese).toContain(`<span class="under small soft">${entry.name}</span>`)
  expect(chinese).toContain('证件号码、电话、银行账号')
  expect(chinese).toContain('敏感，加密')
  expect(chinese).toContain('工伤发生和申请认定日期：法定期限从这些日期起算')
  await visitor.post('/language', { locale: 'en', path: '/privacy' })
  const english = (await visitor.get('/privacy')).text
  expect(english).toContain('Inventory of personal data')
  for (const entry of telling) expect(english).toContain(`<span class="under small soft">${entry.name}</span>`)
})

test('says who sees ratings as the matrix has it, and is itself for those who watch over data', async () => {
  const { visitor: auditor } = await site.signedIn('auditor', 'city')
  const page = (await auditor.get('/privacy')).text
  const row = page.slice(page.indexOf('<span class="under small soft">rating</span>'))
  expect(row.slice(0, row.indexOf('</tr>'))).toContain('调委会主任、督导统计</td>')
  for (const role of ['mediator', 'clerk', 'director', 'aid-officer', 'informant', 'administrator'] as const) {
    const { visitor } = await site.signedIn(role, 'county')
    expect([role, (await visitor.get('/privacy')).status]).toEqual([role, 403])
  }
})
