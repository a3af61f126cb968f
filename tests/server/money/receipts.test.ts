import { afterEach, beforeEach, expect, test } from 'vitest'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { png as picture } from '../../desk/material-files.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site
let file: DisputeFile
let visitor: Visitor

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  const story = await accepted(desk, mediator, dispute(county.units.room))
  file = await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-10', fen: 50_000 }] }], day('2026-11-05'))
  site = await openSite(desk)
  visitor = site.visitor()
  await visitor.signIn('mediator-room')
  await visitor.get(address())
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const address = () => `/disputes/${file.row.id}/payments/new`
const fields = () => ({
  instalmentId: file.agreements[0]?.clauses[0]?.instalments[0]?.id ?? '',
  amount: '500.00',
  paidOn: '2026-11-20',
  evidence: 'none',
  payer: '山城宏达服装有限公司',
  manner: 'transfer',
  note: '',
})
const png = picture()
const count = async (table: 'payment' | 'attachment' | 'stored_file') =>
  (await desk.db.reader.selectFrom(table).selectAll().execute()).length

test('a receipt goes with the payment, is handed out as a download inside the scope only, and makes the evidence', async () => {
  const reply = await visitor.upload(address(), fields(), { field: 'receipt', name: '收条.png', bytes: png })
  expect(reply.status).toBe(303)
  const [payment] = (await reopenFile(desk.db.reader, file.row.id)).payments
  expect(payment).toMatchObject({ evidence: 'receipt', status: 'recorded' })
  const got = await visitor.get(`/attachments/${payment?.evidence_file_id}`)
  expect(got.status).toBe(200)
  expect(got.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(got.headers.get('content-security-policy')).toContain('sandbox')
  await county.actor('mediator', 'otherRoom')
  const stranger = site.visitor()
  await stranger.signIn('mediator-otherroom')
  expect((await stranger.get(`/attachments/${payment?.evidence_file_id}`)).status).toBe(404)
})

test.each([
  ['a program that calls itself a picture', '收条.png', new TextEncoder().encode('MZ program')],
  ['a picture that calls itself a program', '收条.exe', png],
  ['a page that calls itself a PDF', '收条.pdf', new TextEncoder().encode('<html><script>1</script>')],
])('%s is refused beside its field, what was typed is kept, nothing is written', async (_, name, bytes) => {
  const reply = await visitor.upload(address(), { ...fields(), note: '先付一半' }, { field: 'receipt', name, bytes })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain('文件内容与扩展名不符')
  expect(reply.text).toContain('value="先付一半"')
  expect([await count('payment'), await count('attachment'), await count('stored_file')]).toEqual([0, 0, 0])
})

test('a file too large and a broken form get a clear answer, and nothing is read for a visitor who is not signed in', async () => {
  const large = new Uint8Array(11 * 1024 * 1024)
  large.set(png)
  expect((await visitor.upload(address(), fields(), { field: 'receipt', name: 'a.png', bytes: large })).status).toBe(
    413,
  )
  const broken = await visitor.post(address(), fields(), { 'content-type': 'multipart/form-data; boundary=x' })
  expect(broken.status).toBe(422)
  const nobody = site.visitor()
  expect((await nobody.upload(address(), fields(), { field: 'receipt', name: 'a.png', bytes: png })).status).toBe(303)
  expect(await count('payment')).toBe(0)
})
