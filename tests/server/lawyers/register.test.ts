/** The lawyers' register over HTTP: kept by its union, read below it, unseen elsewhere, with a trace that names nobody. */
import { expect, test } from 'vitest'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'

const site = caseSite()

const given = {
  name: '欧阳律师',
  firm: '山城正和律师事务所',
  licence: '15001202610123456',
  phone: '13800001234',
  from: '2026-01-01',
  staffId: '',
  expertise: ['pay', 'injury'],
  languages: ['mandarin', 'local'],
}

async function added(visitor: Visitor, fields: Record<string, string | string[]> = {}): Promise<string> {
  await visitor.get('/lawyers/new')
  const reply = await visitor.post('/lawyers/new', { ...given, unitId: site.at().county.units.county, ...fields })
  expect(reply.status).toBe(303)
  return reply.location ?? ''
}

/** Sends a form of the lawyer's page as it was drawn. */
async function send(visitor: Visitor, entry: string, way: string, fields: Record<string, string | string[]>) {
  await visitor.get(entry)
  return visitor.post(`${entry}/${way}`, { revision: visitor.hidden('revision') ?? '', ...fields })
}

test('an entry is added, changed, ended, resumed; every change leaves a line, none of them a name', async () => {
  const { desk } = site.at()
  const { visitor } = await site.signedIn('aid-officer', 'county')
  const entry = await added(visitor)
  expect((await visitor.get(entry)).text).toMatch(/欧阳律师[\s\S]*13800001234[\s\S]*劳动报酬、工伤[\s\S]*登记入册/)
  await visitor.get(`${entry}/change`)
  const changed = await visitor.post(`${entry}/change`, {
    ...given,
    firm: '山城新和律师事务所',
    phone: '13900005678',
    revision: visitor.hidden('revision') ?? '',
  })
  expect(changed.location).toBe(entry)
  expect((await visitor.get(entry)).text).toContain('执业机构、联系电话')
  expect((await send(visitor, entry, 'end', { on: '2025-12-31' })).text).toContain(
    '停聘日期不能早于起聘日期 2026-01-01',
  )
  expect((await send(visitor, entry, 'end', { on: '2026-11-22' })).status).toBe(303)
  expect((await visitor.get('/lawyers')).text).not.toContain('欧阳律师')
  expect((await visitor.get('/lawyers?show=all')).text).toContain('欧阳律师')
  expect((await send(visitor, entry, 'resume', {})).status).toBe(303)
  expect((await visitor.get('/lawyers?field=injury')).text).toContain('欧阳律师')
  expect((await visitor.get('/lawyers?field=women')).text).not.toContain('欧阳律师')
  const kept = JSON.stringify([
    await desk.db.reader.selectFrom('lawyer_event').selectAll().execute(),
    await desk.db.reader.selectFrom('audit_entry').selectAll().execute(),
    await desk.db.reader.selectFrom('lawyer').select(['firm', 'expertise']).execute(),
  ])
  for (const secret of ['欧阳', '13800001234', '13900005678']) expect(kept).not.toContain(secret)
})

test('what was typed wrong stays typed, and one licence stands on a list once', async () => {
  const { visitor } = await site.signedIn('aid-officer', 'county')
  await added(visitor)
  await visitor.get('/lawyers/new')
  const twice = await visitor.post('/lawyers/new', { ...given, name: '另一人', unitId: site.at().county.units.county })
  expect([twice.status, /另一人[\s\S]*名册中已有这个执业证号/.test(twice.text)]).toEqual([422, true])
  const wrong = await visitor.post('/lawyers/new', { ...given, licence: '12', unitId: site.at().county.units.county })
  expect([wrong.status, wrong.text.includes('执业证号应为 17 位数字')]).toEqual([422, true])
})

test('a conflict is declared and lifted, and a form drawn from an older entry is stale', async () => {
  const { visitor } = await site.signedIn('aid-officer', 'county')
  const entry = await added(visitor)
  await visitor.get(entry)
  const revision = visitor.hidden('revision') ?? ''
  const declared = await send(visitor, entry, 'conflicts', {
    kind: 'counsel',
    employer: '山城宏达服装（集团）有限公司',
  })
  expect(declared.status).toBe(303)
  expect((await visitor.get(entry)).text).toContain('山城宏达服装（集团）有限公司')
  const [row] = await site.at().desk.db.reader.selectFrom('lawyer_conflict').selectAll().execute()
  expect(row?.employer_key).toBe('山城宏达服装集团有限公司')
  const stale = await visitor.post(`${entry}/resume`, { revision })
  expect(stale.status).toBe(409)
  expect((await send(visitor, entry, 'conflicts/end', { conflictId: row?.id ?? '' })).status).toBe(303)
  expect((await send(visitor, entry, 'conflicts/end', { conflictId: row?.id ?? '' })).status).toBe(404)
})

test('the units below read the list and cannot change it; another county does not know it', async () => {
  const { county } = site.at()
  const { visitor: city } = await site.signedIn('aid-officer', 'city')
  const entry = await added(city, { unitId: county.units.city })
  const { visitor: below } = await site.signedIn('aid-officer', 'county')
  const page = await below.get(entry)
  expect([page.status, page.text.includes('138****1234'), page.text.includes('停聘与恢复')]).toEqual([200, true, false])
  expect((await below.get('/lawyers')).text).toContain('欧阳律师')
  expect((await send(below, entry, 'end', { on: '2026-11-22', revision: '1' })).status).toBe(404)
  const own = await added(below, { licence: '15001202610123457', name: '本县律师' })
  const { visitor: other } = await site.signedIn('aid-officer', 'otherCounty')
  expect((await other.get(own)).status).toBe(404)
  expect((await other.get(`/lawyers?unit=${county.units.county}`)).status).toBe(404)
  expect((await other.get('/lawyers')).text).not.toContain('本县律师')
  const { visitor: director } = await site.signedIn('director', 'committee')
  expect((await director.get(own)).status).toBe(200)
  const { visitor: mediator } = await site.signedIn('mediator', 'room')
  expect((await mediator.get('/lawyers')).status).toBe(403)
})
