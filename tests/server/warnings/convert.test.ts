/** A warning becomes a case, or a group, with nothing typed twice; each finds the other. */
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { eraseCases } from '../../../db/repositories/case-erasure.ts'
import { caseSite } from '../../desk/case-site.ts'
import { identityNumber, personName } from '../../desk/people-list.ts'
import { report, step } from './given.ts'

const { at, signedIn } = caseSite('SQLite file')

async function verified(): Promise<string> {
  const { visitor } = await signedIn('informant', 'room')
  const path = await report(visitor)
  const { visitor: director } = await signedIn('director', 'committee')
  await step(director, path, 'verified', { manner: 'visit' })
  return path
}

test('one dispute: the counter is filled, the case and the warning name each other, and once is enough', async () => {
  const path = await verified()
  const { visitor } = await signedIn('mediator', 'room')
  await visitor.get(path)
  const reply = await visitor.post(`${path}/convert`, {})
  expect(reply.location).toMatch(/^\/intake\/drafts\//u)
  const page = await visitor.follow(reply)
  expect(page.text).toContain('value="山城立信电子有限公司"')
  expect(page.text).toContain('涉及职工12人，欠薪1个月，合计36,000.00元，职工诉求：三天内结清。')
  expect(page.text).toMatch(/name="items" value="unpaid-wages" checked/u)
  const registered = await visitor.post('/intake', {
    name: '王小芳',
    phone: '13812345678',
    employerName: '山城立信电子有限公司',
    items: 'unpaid-wages',
    summary: '由预警转来',
    receivedOn: '2026-11-22',
    unitId: at().county.units.room,
    draftId: visitor.hidden('draftId') ?? '',
  })
  expect(registered.status).toBe(303)
  const disputeId = (registered.location ?? '').split('/')[2] ?? ''
  expect((await visitor.get(path)).text).toContain(`href="/disputes/${disputeId}"`)
  expect((await visitor.get(path)).text).toContain('转为调解案件')
  expect((await visitor.get(`/disputes/${disputeId}`)).text).toContain(`href="${path}"`)
  const again = await visitor.post(`${path}/convert`, {})
  expect([again.status, again.text.includes('已经转为调解案件')]).toEqual([409, true])
  const { visitor: supervisor } = await signedIn('supervisor', 'county')
  await supervisor.get(path)
  expect((await supervisor.post(`${path}/convert`, {})).status).toBe(403)
})

test('a group: the list page takes the employer and the claim, and the warning learns how many came', async () => {
  const path = await verified()
  const { visitor } = await signedIn('clerk', 'committee')
  const begin = `/intake/group?warning=${path.split('/').at(-1)}`
  await visitor.get(begin)
  const rows = [0, 1, 2].map((nth) => [personName(nth), identityNumber(nth), `1381234567${nth}`, '3000'].join('\t'))
  const pasted = ['姓名\t身份证号\t电话\t金额', ...rows].join('\n')
  const read = await visitor.post(begin, { pasted })
  const check = await visitor.follow(read)
  expect(check.text).toContain('value="山城立信电子有限公司"')
  expect(check.text).toContain('由预警')
  const saved = await visitor.post(read.location ?? '', {
    employerName: '山城立信电子有限公司',
    summary: '由预警转来',
    receivedOn: '2026-11-22',
    unitId: at().county.units.committee,
    item: 'unpaid-wages',
  })
  expect(saved.status).toBe(303)
  const event = await at()
    .desk.db.reader.selectFrom('warning_event')
    .select('payload')
    .where('type', '=', 'converted')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(event.payload)).toEqual({ disputeId: (saved.location ?? '').split('/')[2], workers: 3 })
})

test('what was said of a warning goes with the volume of its case, figures and journal stay', async () => {
  const path = await verified()
  const id = path.split('/').at(-1) ?? ''
  const { db } = at().desk
  const { visitor } = await signedIn('mediator', 'room')
  await visitor.get(path)
  await visitor.follow(await visitor.post(`${path}/convert`, {}))
  const registered = await visitor.post('/intake', {
    name: '王小芳',
    phone: '13812345678',
    employerName: '山城立信电子有限公司',
    items: 'unpaid-wages',
    summary: '由预警转来',
    receivedOn: '2026-11-22',
    unitId: at().county.units.room,
    draftId: visitor.hidden('draftId') ?? '',
  })
  const disputeId = (registered.location ?? '').split('/')[2] ?? ''
  await transact(db, (tx) => eraseCases(tx, [disputeId], at().desk.clock.now()))
  const row = await db.reader.selectFrom('warning').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect([row.demand, row.place, row.people, row.level]).toEqual([null, null, 12, 'orange'])
  const events = await db.reader.selectFrom('warning_event').select('type').where('warning_id', '=', id).execute()
  expect(events.map((event) => event.type)).toEqual(['reported', 'verified', 'converted'])
})

test('a warning nobody has looked into is no case yet', async () => {
  const { visitor } = await signedIn('informant', 'room')
  const path = await report(visitor)
  const { visitor: mediator } = await signedIn('mediator', 'room')
  expect((await mediator.get(path)).text).not.toContain('/convert')
  expect((await mediator.post(`${path}/convert`, {})).status).toBe(409)
})
