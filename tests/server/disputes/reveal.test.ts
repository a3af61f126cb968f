import { expect, test } from 'vitest'
import { caseSite } from '../../desk/case-site.ts'
import { figure } from '../../proof/figure.ts'

const { at, signedIn, registered } = caseSite()

test('an identity number is covered until somebody asks with a reason, which the trail keeps without the number', async () => {
  const { visitor } = await signedIn('clerk', 'room')
  const id = await registered()
  const page = await visitor.get(`/disputes/${id}?tab=parties`)
  expect(page.text).toContain('500***********1232')
  expect(page.text).toContain('138****5678')
  expect(page.text).not.toContain('500103199001011232')
  const field = /name="field" value="(identity\.[^"]+)"/.exec(page.text)?.[1] ?? ''
  const shown = await visitor.post(
    `/disputes/${id}/reveal`,
    { field, reason: 'check-identity' },
    { accept: 'text/html' },
  )
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('500103199001011232')
  expect(shown.text).not.toContain('<!doctype')
  expect((await visitor.get(`/disputes/${id}?tab=parties`)).text).not.toContain('500103199001011232')
  const rows = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'person:reveal')
    .execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('500103199001011232')
  const answers = await at().desk.db.reader.selectFrom('idempotency').selectAll().execute()
  expect(JSON.stringify(answers)).not.toContain('500103199001011232')
  figure({
    id: 'T24',
    promise: 'A covered number is shown by a reasoned, audited act alone',
    figure: `1 look, ${rows.length} entry in the trail, 0 numbers in page, trail and kept answers`,
    target: '0 leaks, 0 unaudited looks',
    passed: rows.length === 1,
  })
  expect((await visitor.post(`/disputes/${id}/reveal`, { field, reason: '' })).status).toBe(422)
})

test('the thirty-first look within an hour is refused and recorded', async () => {
  const { visitor } = await signedIn('clerk', 'room')
  const id = await registered()
  await visitor.get(`/disputes/${id}?tab=parties`)
  const field = /name="field" value="(identity\.[^"]+)"/.exec(visitor.page)?.[1] ?? ''
  const look = () =>
    visitor.post(
      `/disputes/${id}/reveal`,
      { _key: crypto.randomUUID(), field, reason: 'make-paper' },
      { accept: 'text/html' },
    )
  for (let times = 0; times < 30; times += 1) expect((await look()).status).toBe(200)
  expect((await look()).status).toBe(403)
})

test('the mediator reads the phone on his own open case', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  expect((await visitor.get(`/disputes/${id}?tab=parties`)).text).toContain('13800005678')
})
