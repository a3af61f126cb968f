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
