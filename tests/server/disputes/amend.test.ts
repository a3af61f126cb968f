import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDisputesByTokens } from '../../../db/repositories/search.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { nameTokens } from '../../../workflows/values/search-tokens.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site
let visitor: Visitor
let id: string

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
  const mediator = await county.actor('mediator', 'room')
  visitor = site.visitor()
  await visitor.signIn('mediator-room')
  id = (await openDispute(desk, actOf(mediator), dispute(county.units.room))).disputeId
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const find = (name: string) => findDisputesByTokens(desk.db.reader, [county.units.room], nameTokens(name), 10)

const fileOf = () => reopenFile(desk.db.reader, id)

/** The form as the page draws it, with some fields typed over. */
async function amend(change: Record<string, string | string[]>) {
  const file = await fileOf()
  const [one] = file.workers
  const [firm] = file.employers
  const [claim] = file.claims
  await visitor.get(`/disputes/${id}/amend`)
  return visitor.post(`/disputes/${id}/amend`, {
    revision: visitor.hidden('revision') ?? '',
    seen: visitor.hidden('seen') ?? '',
    on: '2026-11-22',
    summary: file.row.summary,
    knewOn: '',
    employmentEndedOn: '',
    'workers.0.id': one?.id ?? '',
    'workers.0.name': one?.person?.name ?? '',
    'workers.0.identityNumber': '',
    'workers.0.phone': '',
    'workers.0.address': one?.person?.address ?? '',
    'workers.0.occupation': one?.person?.occupation ?? '',
    'employers.0.id': firm?.id ?? '',
    'employers.0.name': firm?.employer?.name ?? '',
    'employers.0.address': firm?.employer?.address ?? '',
    'employers.0.representativeName': firm?.employer?.representative_name ?? '',
    'employers.0.representativeTitle': firm?.employer?.representative_title ?? '',
    'claims.0.worker': claim?.party_id ?? '',
    'claims.0.item': claim?.item ?? '',
    'claims.0.amount': '12000.00',
    'claims.0.note': '',
    ...change,
  })
}

test('names, numbers and claims are amended; the journal holds matters and ids, search forgets the old name', async () => {
  const reply = await amend({
    'workers.0.name': '王晓芳',
    'workers.0.identityNumber': '11010519491231002x',
    'claims.1.worker': (await fileOf()).workers[0]?.id ?? '',
    'claims.1.item': 'overtime-pay',
    'claims.1.amount': '3,000.50',
    'further.0.name': '山城人力资源服务有限公司',
    'further.0.kind': 'company',
    'further.0.role': 'dispatcher',
  })
  expect(reply.status).toBe(303)
  const file = await fileOf()
  expect(file.row).toMatchObject({ worker_label: '王晓芳', claimed_fen: 1_500_050 })
  expect(file.employers.map((party) => [party.employer?.name, party.role])).toEqual([
    ['山城宏达服装有限公司', 'employer'],
    ['山城人力资源服务有限公司', 'dispatcher'],
  ])
  expect(file.workers[0]?.person).toMatchObject({ sex: 'female', birth_day: '1949-12-31' })
  const event = file.journal.at(-1)
  expect(event?.type).toBe('details-amended')
  expect(JSON.parse(event?.payload ?? '')).toMatchObject({ what: ['workers', 'employers', 'claims'] })
  expect(event?.payload).not.toContain('王晓芳')
  expect(await find('王晓芳')).toEqual([id])
  expect(await find('王小芳')).toEqual([])
})

test('covered numbers stay as they are when left empty, and an unchanged form leaves no line', async () => {
  expect((await amend({})).status).toBe(303)
  const file = await fileOf()
  expect(file.journal).toHaveLength(1)
  const numbers = await desk.privateValues.read(desk.db.reader, [file.workers[0]?.person_id ?? ''], 'identity')
  expect([...numbers.values()]).toEqual(['500103199001011232'])
  expect(visitor.page).not.toContain('500103199001011232')
})

test('faults keep every row and are told beside their fields', async () => {
  const reply = await amend({ 'claims.0.amount': '1.2万', 'claims.3.item': 'overtime-pay', 'workers.0.name': '' })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain('1.2 万元写作 12000')
  expect(reply.text).toContain('value="1.2万"')
  expect(reply.text).toContain('href="#f-claims.3.worker"')
  expect(reply.text).toContain('href="#f-workers.0.name"')
  expect((await fileOf()).journal).toHaveLength(1)
})

test('a stale amendment shows both versions and overwrites nothing', async () => {
  await visitor.get(`/disputes/${id}/amend`)
  const before = visitor.hidden('revision') ?? ''
  expect((await amend({ summary: '四个月工资未发' })).status).toBe(303)
  const stale = await amend({ revision: before, summary: '五个月工资未发' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('您本人已在别处更新了这份记录')
  expect(stale.text).toContain('五个月工资未发')
  expect((await fileOf()).row.summary).toBe('四个月工资未发')
})

test('a stale amendment sets every answer that differs beside the saved one, claims by their names', async () => {
  await visitor.get(`/disputes/${id}/amend`)
  const before = visitor.hidden('revision') ?? ''
  expect((await amend({ 'claims.0.amount': '8000', 'claims.0.note': '按三个月计' })).status).toBe(303)
  const stale = await amend({ revision: before, 'claims.0.item': 'overtime-pay', 'claims.0.amount': '9000' })
  const rows = /<section class="conflict.*?<\/section>/s.exec(stale.text)?.[0] ?? ''
  expect(rows).toMatch(/<td>拖欠工资<\/td><td>加班费<\/td>/)
  expect(rows).toMatch(/<td>8000\.00<\/td><td>9000<\/td>|<td>8000<\/td><td>9000<\/td>/)
  expect(rows).toMatch(/<td>按三个月计<\/td><td>--<\/td>/)
})

test('a party of another case and another county are refused', async () => {
  const mediator = await county.actor('mediator', 'room')
  const other = await openDispute(desk, actOf(mediator), dispute(county.units.room, { workers: [worker('李四')] }))
  const stranger = (await reopenFile(desk.db.reader, other.disputeId)).workers[0]?.id ?? ''
  expect((await amend({ 'workers.0.id': stranger, 'workers.0.name': '别人' })).status).toBe(422)
  await county.actor('clerk', 'otherRoom')
  const far = site.visitor()
  await far.signIn('clerk-otherroom')
  expect((await far.get(`/disputes/${id}/amend`)).status).toBe(404)
})

test('a passport can be named afterwards: its number fills nothing, and the kind alone is a change', async () => {
  const passport = { 'workers.0.identityKind': 'passport', 'workers.0.identityNumber': 'e12345678' }
  expect((await amend(passport)).status).toBe(303)
  const { workers, journal } = await fileOf()
  expect(workers[0]?.person?.identity_kind).toBe('passport')
  const numbers = await desk.privateValues.read(desk.db.reader, [workers[0]?.person_id ?? ''], 'identity')
  expect([...numbers.values()]).toEqual(['E12345678'])
  expect((await amend({ 'workers.0.identityKind': 'passport' })).status).toBe(303)
  expect((await fileOf()).journal).toHaveLength(journal.length)
  expect((await amend({ 'workers.0.identityKind': 'other' })).status).toBe(303)
  expect((await fileOf()).workers[0]?.person?.identity_kind).toBe('other')
  expect((await amend({ 'workers.0.identityKind': 'library-card' })).status).toBe(422)
})

test('what is changed to something unlikely is asked about once, and never again once it stands', async () => {
  const unlikely = { 'workers.0.name': '王晓芳3', 'claims.0.amount': '120000000' }
  const asked = await amend(unlikely)
  expect(asked.status).toBe(422)
  const boxes = [...asked.text.matchAll(/name="checked" value="([^"]+)"/g)].map((found) => found[1] ?? '')
  expect(boxes).toEqual(['workers.0.name:王晓芳3', 'claims.0.amount:120000000'])
  expect((await amend({ ...unlikely, checked: boxes[0] ?? '' })).text).toContain(
    'value="workers.0.name:王晓芳3" checked',
  )
  const beside = await amend({ ...unlikely, summary: '', checked: boxes[1] ?? '' })
  expect(beside.text).toContain('href="#f-summary"')
  expect(beside.text).toContain('value="claims.0.amount:120000000" checked')
  expect(beside.text).toContain('name="checked" value="workers.0.name:王晓芳3"')
  expect((await amend({ ...unlikely, checked: boxes })).status).toBe(303)
  expect((await fileOf()).row).toMatchObject({ worker_label: '王晓芳3', claimed_fen: 12_000_000_000 })
  expect((await amend({ ...unlikely, summary: '五个月工资未发' })).status).toBe(303)
})

const openFolds = (text: string) =>
  [...text.matchAll(/<details class="panel amend-fold" open><summary id="([^"]+)">/g)].map((found) => found[1])

test('in a group every worker is folded but the one asked for and the one with a fault', async () => {
  const mediator = await county.actor('mediator', 'room')
  const workers = ['甲一', '乙二', '丙三', '丁四'].map((name) => worker(name))
  const group = await openDispute(desk, actOf(mediator), dispute(county.units.room, { workers }))
  const third = (await reopenFile(desk.db.reader, group.disputeId)).workers[2]
  const page = await visitor.get(`/disputes/${group.disputeId}/amend?party=${third?.id}`)
  expect(page.text.match(/<details class="panel amend-fold"/g)).toHaveLength(5)
  expect(openFolds(page.text)).toEqual(['amend-worker-2'])
  id = group.disputeId
  const rows = (await fileOf()).workers.flatMap((party, at) => [
    [`workers.${at}.id`, party.id],
    [`workers.${at}.name`, at === 3 ? '' : (party.person?.name ?? '')],
  ])
  const faulty = await amend(Object.fromEntries(rows) as Record<string, string>)
  expect(faulty.status).toBe(422)
  expect(openFolds(faulty.text)).toEqual(['amend-worker-3'])
})
