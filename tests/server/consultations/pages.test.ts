/** Consultations over real HTTP: recorded with nothing but a topic, found, mended, struck out, made a dispute, taken out as a file. */
import { expect, test } from 'vitest'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import type { ConsultationGiven } from '../../../server/consultations/consultation-given.ts'
import { readXlsx } from '../../../server/tables/read-xlsx.ts'
import { caseSite } from '../../desk/case-site.ts'
import { consultation, named } from '../../desk/consultation.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn } = caseSite()
const usual = { channel: 'counter', occurredOn: '2026-11-22', persons: '1' }

async function records(visitor: Visitor, fields: Record<string, string | string[]>): Promise<string> {
  await visitor.get('/consultations/new')
  const reply = await visitor.post('/consultations/new', {
    ...usual,
    unitId: visitor.hidden('unitId') ?? '',
    ...fields,
  })
  expect(reply.status, reply.text.slice(0, 400)).toBe(303)
  const [address = ''] = (reply.location ?? '').split('?')
  return address
}

/** One recorded by the mediator of a unit without a browser. */
async function told(change: Partial<ConsultationGiven>, where: 'room' | 'committee' | 'otherRoom' = 'room') {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', where)
  const { consultationId } = await recordConsultation(desk, actOf(mediator), consultation(county.units[where], change))
  return `/consultations/${consultationId}`
}

const texts = (bytes: Buffer): string => JSON.stringify(readXlsx(bytes, { rows: 100 }).rows.map((row) => row.cells))

test('a topic is enough, and whoever said nothing else stays anonymous', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const address = await records(visitor, { topics: 'wages' })
  await visitor.get(address)
  expect(visitor.page).toContain('匿名')
  expect(visitor.page).toContain('来访')
  await visitor.get('/consultations')
  expect(visitor.page).toContain(address)
})

test('without a topic the form comes back with all that was typed', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  await visitor.get('/consultations/new')
  const fields = {
    ...usual,
    name: '王小芳',
    phone: '139',
    persons: '0',
    question: '怎么要回工资',
    employerName: '山城服装',
  }
  const reply = await visitor.post('/consultations/new', fields)
  expect(reply.status).toBe(422)
  for (const kept of ['王小芳', '怎么要回工资', '山城服装', '请至少选择一项', '人数应为 1 至 9999 的整数'])
    expect(reply.text).toContain(kept)
  expect(reply.text).toContain('href="#f-topics"')
})

test('the answer given stands with its articles, and the whole telephone is for whoever recorded it', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const address = await records(visitor, {
    topics: ['wages', 'procedure'],
    phrases: ['wages-in-full', 'limitation'],
    name: '王小芳',
    phone: '13900001111',
    employerName: '重庆山城服装有限公司',
  })
  await visitor.get(address)
  expect(visitor.page).toContain('劳动法第50条')
  expect(visitor.page).toContain('13900001111')
  const { visitor: director } = await signedIn('director', 'committee')
  await director.get(address)
  expect(director.page).toContain('139****1111')
  expect(director.page).not.toContain('13900001111')
})

test('each finds what lies in his part of the tree, an informant only what was told to himself', async () => {
  const own = await told({ ...named('王小芳', '13900001111'), question: '工资拖欠三个月' })
  const foreign = await told({ ...named('王小芳', '13900001111') }, 'otherRoom')
  const { visitor } = await signedIn('director', 'committee')
  for (const q of ['小芳', '13900001111', '1111', '拖欠三个月']) {
    await visitor.get('/consultations')
    const reply = await visitor.post('/consultations/find', { q })
    expect(reply.text, q).toContain(own)
    expect(reply.text, q).not.toContain(foreign)
  }
  expect((await visitor.get(foreign)).status).toBe(404)
  expect((await visitor.get(`/consultations?unit=${at().county.units.otherRoom}`)).status).toBe(404)
  const { visitor: informant } = await signedIn('informant', 'room')
  expect((await informant.get(own)).status).toBe(404)
  const seen = await records(informant, { topics: 'injury', channel: 'on-site' })
  await informant.get('/consultations')
  expect(informant.page).toContain(seen)
  expect(informant.page).not.toContain(own)
})

test('filters narrow the register and stay in the address without a name', async () => {
  const wages = await told({ topics: ['wages', 'overtime'] })
  const phone = await told({ channel: 'phone-12351', topics: ['injury'] })
  const earlier = await told({ occurredOn: '2026-10-08' as ConsultationGiven['occurredOn'] })
  const { visitor } = await signedIn('supervisor', 'county')
  const shown = async (query: string): Promise<string[]> => {
    await visitor.get(`/consultations?${query}`)
    return [wages, phone, earlier].filter((address) => visitor.page.includes(address))
  }
  expect(await shown('')).toEqual([wages, phone])
  expect(await shown('topic=overtime')).toEqual([wages])
  expect(await shown('channel=phone-12351')).toEqual([phone])
  expect(await shown('from=2026-10&to=2026-11')).toEqual([wages, phone, earlier])
  // The later of two months is the last, whichever was typed first.
  expect(await shown('from=2026-11&to=2026-10')).toEqual([wages, phone, earlier])
})

test('a mistake is mended the same day by its author, later only struck out', async () => {
  const { desk } = at()
  const { visitor } = await signedIn('mediator', 'room')
  const address = await records(visitor, { topics: 'wages', name: '王晓芳' })
  await visitor.get(`${address}/amend`)
  const revision = visitor.hidden('revision') ?? ''
  const mended = { ...usual, topics: 'injury', name: '王小芳', revision }
  expect((await visitor.post(`${address}/amend`, mended)).status).toBe(303)
  await visitor.get(address)
  expect(visitor.page).toContain('更正了：咨询人、咨询事项')
  const { visitor: other } = await signedIn('mediator', 'committee')
  expect((await other.get(`${address}/amend`)).status).toBe(409)
  expect((await other.get(`${address}/strike-out`)).status).toBe(403)

  desk.at('2026-11-23 09:00')
  await visitor.signIn('mediator-room')
  await visitor.get(address)
  expect(visitor.page).not.toContain(`${address}/amend`)
  const late = await visitor.post(`${address}/amend`, { ...mended, revision: '2' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('登记当日已过')
  const { visitor: clerk } = await signedIn('clerk', 'committee')
  await clerk.get(`${address}/strike-out`)
  const struck = { reason: 'entered-twice', revision: clerk.hidden('revision') ?? '' }
  expect((await clerk.post(`${address}/strike-out`, struck)).status).toBe(303)
  await clerk.get(address)
  expect(clerk.page).toContain('本条已作废：重复登记')
  await clerk.get('/consultations')
  expect(clerk.page).toContain('已作废')
})

test('one click brings all that was told to the counter, and the case it becomes is remembered', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const address = await records(visitor, {
    topics: 'wages',
    name: '王小芳',
    phone: '13900001111',
    employerName: '重庆山城服装有限公司',
    question: '三个月工资没有发',
  })
  await visitor.get(address)
  const begun = await visitor.post(`${address}/dispute`)
  await visitor.get(address)
  // Asked again, the draft that was begun is taken up.
  expect((await visitor.post(`${address}/dispute`)).location).toBe(begun.location)
  await visitor.follow(begun)
  for (const kept of ['王小芳', '13900001111', '重庆山城服装有限公司', '三个月工资没有发'])
    expect(visitor.page).toContain(kept)
  expect(visitor.page).toMatch(/value="unpaid-wages" checked/u)
  const registered = await visitor.post('/intake', {
    draftId: visitor.hidden('draftId') ?? '',
    name: '王小芳',
    phone: '13900001111',
    employerName: '重庆山城服装有限公司',
    items: 'unpaid-wages',
    summary: '三个月工资没有发',
    receivedOn: '2026-11-22',
    channel: 'direct',
  })
  expect(registered.status).toBe(303)
  await visitor.get(address)
  expect(visitor.page).toContain(`href="${(registered.location ?? '').replace('/registered', '')}"`)
  expect(visitor.page).toContain('转为纠纷')
  await visitor.get((registered.location ?? '').replace('/registered', ''))
  expect(visitor.page).toContain(`href="${address}"`)
  await visitor.get(address)
  expect((await visitor.post(`${address}/dispute`)).status).toBe(409)
})

test('the switch between question and dispute keeps what was typed, both ways', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  await visitor.get('/intake')
  const typed = {
    name: '王小芳',
    phone: '无',
    employerName: '山城服装',
    items: 'overtime-pay',
    summary: '加班费怎么算',
  }
  const asked = await visitor.post('/consultations/from-intake', typed)
  expect(asked.text).toMatch(/value="overtime" checked/u)
  for (const kept of ['王小芳', '山城服装', '加班费怎么算']) expect(asked.text).toContain(kept)
  const back = await visitor.post('/intake/from-consultation', {
    name: '王小芳',
    topics: ['overtime', 'leave'],
    question: '加班费怎么算',
  })
  expect(back.text).toMatch(/value="overtime-pay" checked/u)
  expect(back.text).toMatch(/value="annual-leave-pay" checked/u)
  expect(back.text).toContain('加班费怎么算')
})

test('an export leaves persons out unless it is asked for them, and stands on the trail', async () => {
  await told({ ...named('王小芳', '13900001111'), question: '工资拖欠三个月' })
  const { visitor } = await signedIn('supervisor', 'county')
  await visitor.get('/consultations')
  const bare = await visitor.download('/consultations/register.xlsx')
  expect(bare.status).toBe(200)
  expect(texts(bare.bytes)).toContain('工资报酬')
  expect(texts(bare.bytes)).toContain('supervisor·county')
  for (const secret of ['王小芳', '13900001111', '工资拖欠三个月']) expect(texts(bare.bytes)).not.toContain(secret)
  const whole = await visitor.download('/consultations/register.csv?personal=on')
  for (const said of ['王小芳', '13900001111', '工资拖欠三个月']) expect(whole.bytes.toString()).toContain(said)
  const trail = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .select('details')
    .where('action', '=', 'consultation:export')
    .orderBy('at')
    .execute()
  expect(trail.map(({ details }) => JSON.parse(details))).toMatchObject([{ personal: 0 }, { personal: 1, rows: 1 }])
  const { visitor: mediator } = await signedIn('mediator', 'room')
  expect((await mediator.get('/consultations/register.xlsx')).status).toBe(403)
})

test('journal, counts and trail hold no name, telephone or word of the question', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const secrets = { name: '欧阳静怡', phone: '13912345678', question: '独一无二的问题', answer: '独一无二的答复' }
  const address = await records(visitor, { topics: 'wages', employerName: '独一无二公司', ...secrets })
  await visitor.get(`${address}/amend`)
  const revision = visitor.hidden('revision') ?? ''
  await visitor.post(`${address}/amend`, { ...usual, topics: 'wages', ...secrets, name: '欧阳敬怡', revision })
  const { reader } = at().desk.db
  const kept = JSON.stringify([
    await reader.selectFrom('consultation_event').selectAll().execute(),
    await reader.selectFrom('consultation_count').selectAll().execute(),
    await reader.selectFrom('audit_entry').selectAll().execute(),
    await reader.selectFrom('idempotency').selectAll().execute(),
    await reader.selectFrom('private_value').selectAll().execute(),
  ])
  for (const secret of [...Object.values(secrets), '欧阳敬怡', '独一无二公司']) expect(kept).not.toContain(secret)
  expect(at().desk.logLines.join()).not.toContain('欧阳')
})
