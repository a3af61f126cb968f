/** A person asks what is held of him (PIPL 45) or to have it erased (47): all of his and nothing of anybody else, in one part of the tree, on the trail. */
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { caseSite } from '../../desk/case-site.ts'
import { consultation, named } from '../../desk/consultation.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import { direct } from '../legal-aid/story.ts'
import { seed } from '../erasure/seeded.ts'

const site = caseSite()

const HIM = { name: '欧阳雪萤', identity: '500107198703152444', phone: '13612340987' }
const OTHER = { name: '司马长空', identity: '500103199001011232', phone: '13987654321' }

const ask = (change: Record<string, string> = {}) => ({
  kind: 'access',
  name: HIM.name,
  identity: HIM.identity,
  phone: '',
  provedBy: 'identity-card',
  askedOn: '2026-11-22',
  words: '想知道工会存了我的什么',
  ...change,
})

const asWorker = (who: typeof HIM, note: string) => {
  const given = worker(who.name)
  return {
    ...given,
    person: {
      ...given.person,
      identityNumber: who.identity,
      phone: who.phone,
      address: `${who.name}的住处`,
      occupation: `${who.name}的工种`,
    },
    claims: given.claims.map((claim) => ({ ...claim, note })),
  }
}

/** Both in one case, he in everything else too, and somebody else under his telephone. */
async function story() {
  const { desk, county } = site.at()
  const mediator = await county.actor('mediator', 'room')
  const officer = await county.actor('aid-officer', 'county')
  const stranger = await county.actor('mediator', 'otherRoom')
  const workers = [asWorker(HIM, '他的备注'), asWorker(OTHER, '别人的备注')]
  await openDispute(desk, actOf(mediator), dispute(county.units.room, { workers, summary: '两人都说老板张三不给钱' }))
  const asked = consultation(county.units.room, { ...named(HIM.name, HIM.phone), question: '他问的话' })
  const { consultationId } = await recordConsultation(desk, actOf(mediator), asked)
  await recordConsultation(
    desk,
    actOf(mediator),
    consultation(county.units.room, { ...named(OTHER.name, HIM.phone), question: '别人用同一电话问的' }),
  )
  await direct(desk, officer, { person: asWorker(HIM, '').person, summary: '援助案情' })
  await openDispute(
    desk,
    actOf(stranger),
    dispute(county.units.otherRoom, { workers: [asWorker({ ...HIM }, '')], summary: '外区县的案件' }),
  )
  return { desk, county, consultationId }
}

test('he is answered with all that is his, and nothing of anybody else', async () => {
  const { desk, county } = await story()
  const { visitor } = await site.signedIn('supervisor', 'county')
  await visitor.get('/privacy/requests')
  const answer = await visitor.post('/privacy/requests', ask())
  expect(answer.status).toBe(303)
  expect(answer.location).toMatch(/^\/privacy\/requests\/[0-9a-f-]{36}$/u)
  const page = (await visitor.follow(answer)).text
  for (const said of [
    '个人信息查阅答复〔2026〕第1号',
    HIM.identity,
    HIM.phone,
    `${HIM.name}的住处`,
    `${HIM.name}的工种`,
    '调解案件',
    '法律援助',
    '法律咨询',
    '正在办理，办结后起算',
    '至 2028-11-22',
    '可能涉及他人，未予复制',
  ])
    expect([said, page.includes(said)]).toEqual([said, true])
  const sent = await visitor.get(`${answer.location ?? ''}/json`)
  expect(sent.headers.get('content-type')).toContain('application/json')
  const file = JSON.parse(sent.text) as { records: { kind: string; data: Record<string, string> }[] }
  expect(file.records.map((one) => one.kind).toSorted()).toEqual(['aid', 'consultation', 'dispute'])
  for (const text of [page, sent.text])
    for (const other of [OTHER.name, OTHER.identity, OTHER.phone, '张三', '别人', '他问的话', '外区县'])
      expect([other, text.includes(other)]).toEqual([other, false])

  // Every look is on the trail, which tells of nobody.
  const trail = await desk.db.reader.selectFrom('audit_entry').selectAll().where('action', 'like', 'person:%').execute()
  expect(trail.map((row) => row.action)).toEqual(['person:answer', 'person:answer-read', 'person:answer-file'])
  expect(JSON.stringify(trail)).not.toMatch(new RegExp(`${HIM.name}|${HIM.identity}|${HIM.phone}`, 'u'))
  const [row] = await desk.db.reader.selectFrom('person_request').selectAll().execute()
  expect(row).toMatchObject({ held: 3, kind: 'access', who: expect.stringMatching(/^v1:/u) })

  // Another county's supervisor has no such request, and finds his own county's case only.
  const { visitor: abroad } = await site.signedIn('supervisor', 'otherCounty')
  expect((await abroad.get(answer.location ?? '')).status).toBe(404)
  await abroad.get('/privacy/requests')
  const there = await abroad.follow(await abroad.post('/privacy/requests', ask()))
  expect(there.text.match(/<h2>调解案件/gu)).toHaveLength(1)
  expect(there.text).not.toContain('法律援助 ')
  const director = await county.actor('director', 'committee')
  expect(director.grants).toHaveLength(1)
  const { visitor: inside } = await site.signedIn('director', 'committee')
  expect((await inside.get('/privacy/requests')).status).toBe(403)
})

test('by telephone he must bear the name, and of whom nothing is held that is said', async () => {
  await story()
  const { visitor } = await site.signedIn('supervisor', 'county')
  const answered = async (change: Record<string, string>): Promise<string> => {
    await visitor.get('/privacy/requests')
    return (await visitor.follow(await visitor.post('/privacy/requests', ask(change)))).text
  }
  const nothing = '没有保存申请人的个人信息'
  expect(await answered({ identity: '', phone: HIM.phone })).toContain(`${HIM.name}的住处`)
  expect(await answered({ identity: '', phone: HIM.phone, name: '路人甲' })).toContain(nothing)
  expect(await answered({ identity: '110101199003070134', name: '路人甲' })).toContain(nothing)
  expect(await answered({ identity: 'E12345678', name: '路人甲' })).toContain(nothing)
  const other = await answered({ identity: '', phone: HIM.phone, name: OTHER.name })
  expect(other).toContain('法律咨询')
  expect(other).not.toContain('的住处')
})

test('a request without a number, without proof or of a day to come is sent back as it was typed', async () => {
  const { visitor } = await site.signedIn('supervisor', 'county')
  await visitor.get('/privacy/requests')
  const bare = await visitor.post('/privacy/requests', ask({ identity: '', provedBy: '' }))
  expect([bare.status, bare.text.includes('value="欧阳雪萤"')]).toEqual([422, true])
  const noNumber = await visitor.post('/privacy/requests', ask({ identity: '' }))
  expect([noNumber.status, noNumber.text.includes('证件号码和电话至少填一项')]).toEqual([422, true])
  // A slip in the number would otherwise be answered with "nothing is held".
  const slip = await visitor.post('/privacy/requests', ask({ identity: '500107198703152445' }))
  expect([slip.status, slip.text.includes('校验码不符'), slip.text.includes('500107198703152445')]).toEqual([
    422,
    true,
    true,
  ])
  const later = await visitor.post('/privacy/requests', ask({ askedOn: '2026-11-23' }))
  expect([later.status, later.text.includes('href="#f-askedOn"')]).toEqual([422, true])
  expect(await site.at().desk.db.reader.selectFrom('person_request').selectAll().execute()).toEqual([])
})

test('asked to erase, the desk says what can go now and until when the rest is kept, and lists the first at once', async () => {
  const { desk, county, consultationId } = await story()
  const { visitor } = await site.signedIn('supervisor', 'county')
  await visitor.get('/privacy/requests')
  const answer = await visitor.post('/privacy/requests', ask({ kind: 'erasure' }))
  const page = (await visitor.follow(answer)).text
  for (const said of [
    '删除个人信息申请答复〔2026〕第1号',
    '事项尚未办结',
    '已列入清单，待另一人批准后清除',
    '待另一人批准。',
  ])
    expect([said, page.includes(said)]).toEqual([said, true])
  const list = /href="(\/destruction\/records\/[0-9a-f-]{36})"/u.exec(page)?.[1] ?? ''
  expect((await visitor.get(list)).text).toContain('本人申请删除')
  expect((await visitor.post(`${list}/decision`, { outcome: 'erased', revision: '1' })).status).toBe(409)
  const { visitor: above } = await site.signedIn('supervisor', 'city')
  await above.get(list)
  expect((await above.post(`${list}/decision`, { outcome: 'erased', revision: '1' })).status).toBe(303)
  const row = await desk.db.reader
    .selectFrom('consultation')
    .select(['name', 'question'])
    .where('id', '=', consultationId)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ name: '欧*', question: null })
  const again = (await visitor.get(answer.location ?? '')).text
  expect(again).not.toContain('法律咨询 未编号')

  // Three years later the request itself goes, by two persons.
  const [request] = await desk.db.reader.selectFrom('person_request').select('id').execute()
  desk.at('2029-11-23 09:00')
  const { visitor: later } = await site.signedIn('supervisor', 'county')
  await later.get('/destruction/records?term=person-request')
  const form = { unit: county.units.county, term: 'person-request', picked: [request?.id ?? ''] }
  const own = (await later.post('/destruction/records', form)).location ?? ''
  const { visitor: last } = await site.signedIn('supervisor', 'city')
  await last.get(own)
  expect((await last.post(`${own}/decision`, { outcome: 'erased', revision: '1' })).status).toBe(303)
  expect((await later.get(answer.location ?? '')).text).toContain('本次申请的内容保存期满，已经清除')
})

test('what is closed is told with its day, and what is past its term as such', async () => {
  const { desk, county } = site.at()
  const old = await seed(desk, county, 'history', 5)
  const aid = await seed(desk, county, 'aid-refused', 6)
  await transact(desk.db, (tx) => desk.privateValues.write(tx, old.id, 'identity', HIM.identity))
  await transact(desk.db, async (tx) => {
    const row = await tx.selectFrom('aid_case').select('person_id').where('id', '=', aid.id).executeTakeFirstOrThrow()
    await desk.privateValues.write(tx, row.person_id, 'identity', HIM.identity)
  })
  desk.at('2029-01-01 09:00')
  const { visitor } = await site.signedIn('supervisor', 'county')
  await visitor.get('/privacy/requests')
  const page = (await visitor.follow(await visitor.post('/privacy/requests', ask()))).text
  expect(page).toContain('至 2036-11-01')
  expect(page).toContain('已于 2028-11-22 期满')
})
