import { expect, test } from 'vitest'
import { caseSite } from '../../desk/case-site.ts'

const { at, signedIn, registered } = caseSite()

test('the week names who was not called, what stands still and what ended, inside the scope only', async () => {
  at().desk.at('2026-11-02 09:00')
  const id = await registered()
  at().desk.at('2026-11-22 09:00')
  const { visitor } = await signedIn('supervisor', 'county')
  const page = await visitor.get('/reports/weekly')
  expect(page.status).toBe(200)
  expect(page.text.split(`/disputes/${id}`).length - 1).toBe(3)
  expect(page.text).toContain('江岸工业园调解工作室')
  const alone = await visitor.get('/reports/weekly?list=stuck')
  expect(alone.text.split(`/disputes/${id}`).length - 1).toBe(1)
  const elsewhere = await signedIn('supervisor', 'otherCounty')
  expect((await elsewhere.visitor.get('/reports/weekly')).text).not.toContain(id)
  const mediator = await signedIn('mediator', 'room')
  expect((await mediator.visitor.get('/reports/weekly')).status).toBe(403)
})

test('who had covered numbers shown stands there with how many and why, each look opened without a number or a name', async () => {
  const { desk, county } = at()
  desk.at('2026-11-20 09:00')
  const id = await registered()
  const director = await signedIn('director', 'committee')
  for (const reason of ['contact-party', 'contact-party', 'check-identity']) {
    const { text } = await director.visitor.get(`/disputes/${id}?tab=parties`)
    const form = { field: /name="field" value="(phone\.[^"]+)"/.exec(text)?.[1] ?? '', reason }
    expect((await director.visitor.post(`/disputes/${id}/reveal`, form, { accept: 'text/html' })).status).toBe(200)
  }
  desk.at('2026-11-22 09:00')
  const { visitor } = await signedIn('supervisor', 'county')
  const page = await visitor.get('/reports/weekly')
  expect(page.text).toContain('手机号 3 次，证件号 0 次　理由：联系当事人 2 次、核对身份 1 次')
  const list = await visitor.get(`/reports/weekly/reveals?who=${director.actor.staffId}`)
  expect(list.status).toBe(200)
  expect(list.text.split(`href="/disputes/${id}"`).length - 1).toBe(3)
  expect(list.text).toContain('共 3 条')
  for (const hidden of ['王小芳', '13800']) expect(list.text).not.toContain(hidden)
  const nobody = await visitor.get(`/reports/weekly/reveals?who=${county.units.room}`)
  expect(nobody.text).toContain('共 0 条')
  const elsewhere = await signedIn('supervisor', 'otherCounty')
  expect((await elsewhere.visitor.get('/reports/weekly/reveals')).text).toContain('共 0 条')
  const clerk = await signedIn('clerk', 'committee')
  expect((await clerk.visitor.get('/reports/weekly')).text).not.toContain('近七天显示过')
  expect((await clerk.visitor.get('/reports/weekly/reveals')).status).toBe(403)
  desk.at('2026-11-27 09:00')
  expect((await (await signedIn('supervisor', 'county')).visitor.get('/reports/weekly/reveals')).text).toContain(
    '共 0 条',
  )
})
