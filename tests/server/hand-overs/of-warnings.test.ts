/** Warnings handed over to other bodies: by whoever handles them, with a letter that names nobody who did not agree, an answer and its clock. */
import { expect, test } from 'vitest'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { report, step } from '../warnings/given.ts'

const { at, signedIn } = caseSite()

type Fields = Record<string, string | string[]>
const BODY = '江岸区劳动保障监察支队'
const REQUEST = '该公司未按月足额支付工资，请依法查处'

async function handedOver(visitor: Visitor, path: string, kind: string, fields: Fields = {}) {
  await visitor.get(`${path}/hand-overs/new?kind=${kind}`)
  return visitor.post(`${path}/hand-overs/new`, {
    kind,
    bodyName: BODY,
    named: '',
    matters: ['employer', 'place', 'signs', 'figures', 'demand', 'actions'],
    request: REQUEST,
    answerDays: '90',
    preparedOn: '2026-11-22',
    sentBy: 'window',
    ...fields,
  })
}

async function took(visitor: Visitor, address: string, name: string, fields: Record<string, string>) {
  const id = address.split('/').at(-1) ?? ''
  await visitor.get(address)
  const { revision } = await at()
    .desk.db.reader.selectFrom('hand_over')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const reply = await visitor.post(`/warnings/hand-overs/${id}/steps/${name}`, {
    revision: String(revision),
    ...fields,
  })
  expect([name, reply.status]).toEqual([name, 303])
}

/** Tags and the spaces between characters are the page's own. */
const plain = (text: string): string => text.replaceAll(/<[^>]+>/gu, '')

async function verified(changes: Fields = {}): Promise<{ path: string; director: Visitor; informant: Visitor }> {
  at().desk.at('2026-11-22 09:00')
  const { visitor: informant } = await signedIn('informant', 'room')
  const path = await report(informant, { actions: '已到场劝导。', ...changes })
  const { visitor: director } = await signedIn('director', 'committee')
  await step(director, path, 'verified', { manner: 'visit' })
  return { path, director, informant }
}

test('a warning goes to the inspection, is accepted, chased, answered, and its own history says so', async () => {
  const { path, director, informant } = await verified()
  const opened = await handedOver(director, path, 'labour-inspection')
  expect(opened.status).toBe(303)
  const address = opened.location ?? ''
  const { reader } = at().desk.db
  const row = await reader.selectFrom('warning').selectAll().executeTakeFirstOrThrow()
  const event = await reader
    .selectFrom('warning_event')
    .selectAll()
    .where('type', '=', 'handed-over')
    .executeTakeFirstOrThrow()
  expect([row.state, JSON.parse(event.payload)]).toEqual([
    'handled',
    { to: 'labour-inspection', referralId: address.split('/').at(-1) },
  ])
  const page = (await director.get(path)).text
  for (const words of [BODY, `href="${address}"`, '2027-02-20']) expect(page).toContain(words)
  // Whoever reported reads what became of it, and not the letter's page.
  const seen = (await informant.get(path)).text
  expect([seen.includes(BODY), seen.includes(address)]).toEqual([true, false])
  expect((await informant.get(address)).status).toBe(403)

  at().desk.at('2027-02-22 09:00')
  await director.signIn('director-committee')
  expect((await director.get(address)).text).toContain('2027-02-20 到期未答复')
  await took(director, address, 'chased', { on: '2027-02-22', manner: 'phone', until: '2027-03-01' })
  await took(director, address, 'accepted', { on: '2027-02-22', theirNumber: '监察2027-8' })
  await took(director, address, 'decided', {
    on: '2027-02-22',
    result: 'ordered-to-correct',
    amount: '36,000',
    answer: '已责令限期支付',
  })
  for (const words of ['已答复', '责令限期改正', '36,000.00', '已责令限期支付', '监察2027-8'])
    expect((await director.get(address)).text).toContain(words)
  expect((await step(director, path, 'closed', { outcome: 'taken-over', on: '2027-02-22' })).status).toBe(409)
  const found: unknown[] = []
  await checkJournal(reader, (difference) => found.push(difference))
  expect(found).toEqual([])
})

test('the letter tells what is chosen, no reporter, and a worker only by his consent; it is frozen when issued', async () => {
  const { path, director } = await verified()
  const named = { named: '王小芳', bodyName: '江岸区困难职工帮扶中心', matters: ['employer'] }
  const refused = await handedOver(director, path, 'hardship-help', named)
  expect([refused.status, refused.text.includes('尚未取得职工同意'), refused.text.includes('王小芳')]).toEqual([
    409,
    true,
    true,
  ])
  expect(await at().desk.db.reader.selectFrom('hand_over').select('id').execute()).toEqual([])
  const help = (await handedOver(director, path, 'hardship-help', { ...named, consented: 'yes' })).location ?? ''
  const inspection = (await handedOver(director, path, 'labour-inspection')).location ?? ''
  const previewOf = async (address: string): Promise<string> =>
    /href="([^"]*hand-over-letters[^"]*)"/u.exec((await director.get(address)).text)?.[1] ?? ''
  const helpLetter = plain((await director.get(await previewOf(help))).text)
  for (const said of ['江岸区困难职工帮扶中心', '王小芳', '2026年11月22日同意']) expect(helpLetter).toContain(said)
  for (const unsaid of ['江岸工业园', '三天内结清', '已到场劝导', '36,000']) expect(helpLetter).not.toContain(unsaid)

  const link = await previewOf(inspection)
  const letter = plain((await director.get(link)).text)
  for (const said of [
    BODY,
    '江岸区总工会',
    REQUEST,
    '12人',
    '36,000.00元',
    '三天内结清。',
    '已到场劝导。',
    '2027年2月20日',
  ])
    expect(letter).toContain(said)
  expect(letter).not.toContain('王小芳')
  const issued = await director.post(link.replace('/preview', '/issue'))
  expect(issued.status).toBe(303)
  const file = await director.download(issued.location ?? '')
  expect(file.bytes.subarray(0, 4).toString()).toBe('%PDF')
  const papers = (await director.get(inspection)).text
  expect(papers).toContain(`href="${issued.location}"`)
  expect((await director.get(help)).text).not.toContain(`href="${issued.location}"`)
  const { visitor: elsewhere } = await signedIn('director', 'otherCommittee')
  for (const address of [help, `${path}/hand-overs/new`, link, issued.location ?? ''])
    expect([address, (await elsewhere.get(address)).status]).toEqual([address, 404])
  const { reader } = at().desk.db
  const kept = JSON.stringify([
    await reader.selectFrom('hand_over_event').selectAll().execute(),
    await reader.selectFrom('warning_event').selectAll().execute(),
    await reader.selectFrom('audit_entry').selectAll().execute(),
  ])
  expect(kept).not.toMatch(/王小芳|江岸区困难|未按月足额/u)
})

test('nothing is handed over before it was looked into, to a strange kind, twice to one body, or by a desk that only reports', async () => {
  at().desk.at('2026-11-22 09:00')
  const { visitor: informant } = await signedIn('informant', 'room')
  const path = await report(informant)
  const { visitor: director } = await signedIn('director', 'committee')
  expect((await director.get(path)).text).not.toContain('hand-overs/new')
  expect((await handedOver(director, path, 'labour-inspection')).status).toBe(409)
  expect(await at().desk.db.reader.selectFrom('hand_over').select('id').execute()).toEqual([])
  await step(director, path, 'verified', { manner: 'visit' })
  const bad = await handedOver(director, path, 'labour-inspection', { matters: ['claims'], answerDays: '0' })
  expect([bad.status, bad.text.includes(REQUEST)]).toEqual([422, true])
  expect((await handedOver(director, path, 'arbitration')).status).toBe(422)
  const unnamed = await handedOver(director, path, 'police')
  expect([unnamed.status, unnamed.text.includes('须写明风险情形')]).toEqual([409, true])
  expect((await handedOver(director, path, 'other-body', { bodyName: '税务局' })).status).toBe(303)
  expect((await handedOver(director, path, 'other-body', { bodyName: '住建委' })).status).toBe(303)
  const twice = await handedOver(director, path, 'other-body', { bodyName: '税务局' })
  expect([twice.status, twice.text.includes('同类程序正在办理中')]).toEqual([409, true])
  expect((await handedOver(director, path, 'emergency', { bodyName: '应急管理局' })).status).toBe(303)
  const { visitor: mediator } = await signedIn('mediator', 'room')
  const { id } = await at().desk.db.reader.selectFrom('hand_over').select('id').executeTakeFirstOrThrow()
  const page = await mediator.get(`/hand-overs/${id}`)
  expect([page.status, page.text.includes('进度由承办人员登记'), page.text.includes('/steps/')]).toEqual([
    200,
    true,
    false,
  ])
  expect((await mediator.get(`${path}/hand-overs/new`)).status).toBe(403)
  expect((await mediator.post(`/warnings/hand-overs/${id}/steps/accepted`, {})).status).toBe(403)
  // The address of a case's steps opens no other door.
  expect((await mediator.post(`/hand-overs/${id}/steps/accepted`, { on: '2026-11-22', revision: '2' })).status).toBe(
    403,
  )
})
