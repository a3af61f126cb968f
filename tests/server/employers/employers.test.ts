/** An employer under all its names: each sees what lies in his part of the tree, names are joined and parted, nothing is rewritten. */
import { describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { fillMatchKeys } from '../../../server/employers/fill-match-keys.ts'
import { mergeEmployers, partEmployers } from '../../../server/employers/merge-employers.ts'
import { openEmployer } from '../../../server/employers/open-employer.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { caseSite } from '../../desk/case-site.ts'
import { consultation } from '../../desk/consultation.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import { hasPostgres } from '../../postgres.ts'

const { at, signedIn } = caseSite()

/** A dispute of a worker against a company, by the mediator of a unit. */
async function against(name: string, where: 'room' | 'otherRoom' = 'room', who = '王小芳'): Promise<string> {
  const { desk, county } = at()
  const given = dispute(county.units[where], { workers: [worker(who)], respondents: [company(name)] })
  const { disputeId } = await openDispute(desk, actOf(await county.actor('mediator', where)), given)
  return disputeId
}

async function employerId(name: string): Promise<string> {
  const { reader } = at().desk.db
  return (await reader.selectFrom('employer').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
}

const [shop, again] = ['重庆渝岚服装有限公司', '渝岚服装有限责任公司']

test('the page shows cases of the whole group in the reader’s scope, and of others neither case, worker nor number', async () => {
  const own = await against(shop)
  const alias = await against(again, 'room', '罗建华')
  const foreign = await against(shop, 'otherRoom', '欧阳静')
  const { visitor } = await signedIn('director', 'committee')
  const id = await employerId(shop)
  await visitor.get(`/employers/${id}`)
  expect(visitor.page).toContain(own)
  expect(visitor.page).toContain('可能是同一单位')
  expect(visitor.page).toContain(again)
  expect(visitor.page).not.toContain(`/disputes/${alias}`)
  const merged = await visitor.post(`/employers/${id}/merge`, { other: await employerId(again), reason: 'same-name' })
  expect(merged.status).toBe(303)
  await visitor.follow(merged)
  expect(visitor.page).toContain(`/disputes/${alias}`)
  expect(visitor.page).toContain('director·committee')
  for (const secret of [foreign, '欧阳静', '山岭']) expect(visitor.page).not.toContain(secret)
  // From either name one comes to the same page; the case keeps what was typed in it.
  await visitor.get(`/employers/${await employerId(again)}`)
  expect(visitor.page).toContain(`<h1>${shop}`)
  await visitor.get(`/disputes/${alias}?tab=parties`)
  expect(visitor.page).toContain(again)
  expect(visitor.page).toContain(`href="/employers/${await employerId(again)}"`)

  const { visitor: city } = await signedIn('supervisor', 'city')
  await city.get(`/employers/${id}`)
  expect(city.page).toContain(`/disputes/${foreign}`)
})

test('whoever employs as a person is nobody outside the part of the tree where he stands in a case', async () => {
  const { desk, county } = at()
  const boss = {
    ...company('包工头张某'),
    employer: { ...company('包工头张某').employer, kind: 'nickname' as const, site: '江北工地' },
  }
  const given = dispute(county.units.room, { workers: [worker('王小芳')], respondents: [boss] })
  await openDispute(desk, actOf(await county.actor('mediator', 'room')), given)
  const id = await employerId('包工头张某')
  const { visitor: near } = await signedIn('clerk', 'committee')
  expect((await near.get(`/employers/${id}`)).text).toContain('江北工地')
  const { visitor: far } = await signedIn('clerk', 'otherCommittee')
  expect((await far.get(`/employers/${id}`)).status).toBe(404)
  await far.get('/employers')
  expect((await far.post('/employers/find', { q: '包工头' })).text).not.toContain('张某')
  await near.get('/employers')
  expect((await near.post('/employers/find', { q: '包工头' })).text).toContain('张某')
  expect((await near.get('/employers?kind=nickname')).text).toContain('张某')
})

test('a company of another part of the tree is known by name alone', async () => {
  await against(shop, 'otherRoom')
  const { visitor } = await signedIn('clerk', 'committee')
  const page = await visitor.get(`/employers/${await employerId(shop)}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('本辖区没有该单位的案件')
  expect(page.text).toContain('尚无生效协议')
  // Not even the day somebody else first named it.
  expect(page.text).not.toContain('2026-11-22 登记')
  expect((await visitor.get('/employers')).text).not.toContain(shop)
})

test('likely doubles are listed until somebody says they are one; a mediator sees them and says nothing', async () => {
  const { desk, county } = at()
  await against(shop)
  const asked = consultation(county.units.room, { employer: { kind: 'company', name: again, site: null } })
  await recordConsultation(desk, actOf(await county.actor('mediator', 'room')), asked)
  await against('重庆江舟物流有限公司')
  const { visitor } = await signedIn('mediator', 'room')
  const listed = await visitor.get('/employers?which=doubles')
  expect(listed.text).toContain(shop)
  expect(listed.text).not.toContain('江舟')
  await visitor.get(`/employers/${await employerId(shop)}`)
  expect(visitor.page).toContain(again)
  expect(visitor.page).not.toContain('/merge')
  const given = { other: await employerId(again), reason: 'same-name' }
  expect((await visitor.post(`/employers/${await employerId(shop)}/merge`, given)).status).toBe(403)
  const { visitor: clerk } = await signedIn('clerk', 'committee')
  await clerk.get(`/employers/${await employerId(shop)}`)
  expect((await clerk.post(`/employers/${await employerId(shop)}/merge`, { ...given, reason: '' })).status).toBe(422)
  await clerk.get(`/employers/${await employerId(shop)}`)
  await clerk.post(`/employers/${await employerId(shop)}/merge`, given)
  expect((await clerk.get('/employers?which=doubles')).text).toContain('没有符合条件的单位')
})

test('employers kept by an older release are compared after the desk’s round', async () => {
  const { desk } = at()
  await against(shop)
  const id = await employerId(shop)
  const kept = async () =>
    (await desk.db.reader.selectFrom('employer').select('match_key').where('id', '=', id).executeTakeFirst())?.match_key
  const before = await kept()
  await transact(desk.db, (tx) => tx.updateTable('employer').set({ match_key: null }).where('id', '=', id).execute())
  expect(await fillMatchKeys(desk)).toBe(1)
  expect(await kept()).toBe(before)
  expect(await fillMatchKeys(desk)).toBe(0)
})

describe('on both engines', () => {
  const server = caseSite('PostgreSQL')

  test.skipIf(!hasPostgres())(
    'PostgreSQL: two who merge the same employers the other way round make one group',
    async () => {
      await bothWays(server.at())
    },
  )
  test('SQLite: two who merge the same employers the other way round make one group', () => bothWays(at()))
})

async function bothWays({ desk, county }: ReturnType<typeof at>): Promise<void> {
  const mediator = await county.actor('mediator', 'room')
  for (const name of [shop, again, '渝岚制衣厂']) {
    const given = dispute(county.units.room, { workers: [worker('王小芳')], respondents: [company(name)] })
    await openDispute(desk, actOf(mediator), given)
  }
  const rows = await desk.db.reader.selectFrom('employer').select(['id', 'name']).execute()
  const [a = '', b = '', c = ''] = [shop, again, '渝岚制衣厂'].map((name) => rows.find((row) => row.name === name)?.id)
  const clerk = await county.actor('clerk', 'committee')
  const director = await county.actor('director', 'committee')
  const told = await Promise.allSettled([
    mergeEmployers(desk, actOf(clerk), { intoId: a, otherId: b, reason: 'same-name' }),
    mergeEmployers(desk, actOf(director), { intoId: b, otherId: a, reason: 'renamed' }),
  ])
  expect(told.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const group = async (id: string): Promise<string[]> =>
    (await openEmployer(desk.db.reader, clerk, id)).names.map((row) => row.id)
  expect((await group(a)).toSorted()).toEqual([a, b].toSorted())
  const before = await group(a)
  await mergeEmployers(desk, actOf(clerk), { intoId: c, otherId: a, reason: 'renamed' })
  expect((await group(b))[0]).toBe(c)
  const [head = ''] = before
  await partEmployers(desk, actOf(director), { employerId: c, nameId: head, reason: 'merged-by-mistake' })
  expect(await group(a)).toEqual(before)
  expect(await group(c)).toEqual([c])
  await expect(
    partEmployers(desk, actOf(director), { employerId: c, nameId: head, reason: 'merged-by-mistake' }),
  ).rejects.toMatchObject({ kind: 'stale' })
  const trace = await desk.db.reader.selectFrom('employer_merge').select(['type', 'reason']).orderBy('id').execute()
  expect(trace.map(({ type }) => type)).toEqual(['merged', 'merged', 'parted'])
}
