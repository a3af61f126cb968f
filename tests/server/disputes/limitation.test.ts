/** The worker's year on the case page: what interrupts and suspends it with its proof, per worker and class, and aid in time (LDTZ 27, FYF 44). */
import { beforeEach, expect, test } from 'vitest'
import { attachmentsOf } from '../../../db/repositories/attachments.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { limitationsOf } from '../../../server/disputes/limitation.ts'
import { currentCalendar } from '../../../server/law/current-calendar.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import type { DisputeGiven } from '../../../server/intake/dispute-given.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { png } from '../../desk/material-files.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn } = caseSite()
let visitor: Visitor

beforeEach(async () => {
  ;({ visitor } = await signedIn('mediator', 'room'))
})

const opened = async (change: Partial<DisputeGiven> = {}): Promise<string> => {
  const mediator = await at().county.actor('mediator', 'room')
  const given = dispute(at().county.units.room, { knewOn: day('2026-01-05'), ...change })
  return (await openDispute(at().desk, actOf(mediator), given)).disputeId
}

const fileOf = (id: string) => reopenFile(at().desk.db.reader, id)

/** The last safe day of the one running clock. */
const safeDay = async (id: string) => {
  const { clocks } = await fileOf(id)
  const running = clocks.filter((clock) => clock.rule === 'T10' && clock.status === 'running')
  expect(running).toHaveLength(1)
  return running[0]?.due_on
}

/** Fills a step's form and sends it. */
async function take(id: string, event: string, fields: Record<string, string> = {}) {
  const drawn = await visitor.get(`/disputes/${id}/steps/${event}`)
  expect(drawn.status).toBe(200)
  return visitor.post(`/disputes/${id}/steps/${event}`, {
    on: '2026-11-22',
    revision: visitor.hidden('revision') ?? '',
    seen: visitor.hidden('seen') ?? '',
    ...fields,
  })
}

const noted = (fields: Record<string, string>) => ({ until: '', proof: '微信聊天记录截图', ...fields })
const rights = (id: string) => visitor.get(`/disputes/${id}?tab=rights`)

test('a claim from the other side starts the year anew; the journal holds ids and days, the proof its own row', async () => {
  const id = await opened()
  expect(await safeDay(id)).toBe('2027-01-05')
  const reply = await take(id, 'limitation-noted', noted({ cause: 'claimed-from-other-side', from: '2026-06-01' }))
  expect(reply.status).toBe(303)
  expect(await safeDay(id)).toBe('2027-06-01')
  expect((await fileOf(id)).row.next_due_on).not.toBe('2027-01-05')

  const event = (await fileOf(id)).journal.at(-1)
  expect(event?.type).toBe('limitation-noted')
  expect(JSON.parse(event?.payload ?? '')).toMatchObject({ cause: 'claimed-from-other-side', day: '2026-06-01' })
  expect(event?.payload).not.toContain('微信')
  const page = await rights(id)
  expect(page.text).toContain('微信聊天记录截图')
  expect(page.text).toContain('向对方主张权利')
  expect(page.text).toContain('2027-06-01')
  expect((await visitor.get(`/disputes/${id}`)).text).toContain('向对方主张权利 2026-06-01')
})

test('a contact on record is proof enough; without any proof nothing is written', async () => {
  const id = await opened()
  await take(id, 'contact-logged', { party: '', manner: 'phone', result: 'reached', note: '对方答应月底付清' })
  const contactId = (await fileOf(id)).contacts[0]?.id ?? ''
  const bare = { cause: 'other-side-agreed', from: '2026-11-20', until: '', proof: '', contact: '' }
  const refused = await take(id, 'limitation-noted', bare)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('请选择联系记录或案内文件，或者写明证据')
  expect(refused.text).toContain('value="2026-11-20"')
  expect((await take(id, 'limitation-noted', { ...bare, contact: contactId })).status).toBe(303)
  expect((await fileOf(id)).limitationNotes).toMatchObject([{ contact_id: contactId, proof: null }])
  expect(await safeDay(id)).toBe('2027-11-20')
  expect((await rights(id)).text).toContain('2026-11-22 联系记录')
})

test.each([
  [{ cause: 'relief-sought', from: '2026-06-01', until: '2026-06-05' }, '中断事由没有消除之日，请留空'],
  [{ cause: 'force-majeure', from: '2026-06-05', until: '2026-06-05' }, '消除之日应当晚于开始之日'],
  [{ cause: 'force-majeure', from: '2026-06-05', until: '2026-12-01' }, '日期不能晚于今天'],
  [{ cause: 'relief-sought', from: '2026-11-23' }, '日期不能晚于今天'],
])('what cannot be is told beside its field: %o', async (fields, said) => {
  const id = await opened()
  const reply = await take(id, 'limitation-noted', noted(fields))
  expect(reply.status).toBe(422)
  expect(reply.text).toContain(said)
  expect((await fileOf(id)).limitationNotes).toEqual([])
})

test('a suspension lasts, ends and is struck out again; the year follows each time', async () => {
  const id = await opened()
  await take(id, 'limitation-noted', noted({ cause: 'force-majeure', from: '2026-07-01', proof: '封控通告' }))
  expect(await safeDay(id)).toBe('2027-01-05')
  const lasting = await rights(id)
  expect(lasting.text).toContain('中止原因尚未消除，法定届满日待定')
  expect(lasting.text).toContain('steps/limitation-resumed')

  expect((await take(id, 'limitation-resumed', { until: '2026-07-01' })).text).toContain('消除之日应当晚于开始之日')
  expect((await take(id, 'limitation-resumed', { until: '2026-07-11' })).status).toBe(303)
  expect(await safeDay(id)).toBe('2027-01-15')
  expect((await rights(id)).text).not.toContain('steps/limitation-resumed')

  expect((await take(id, 'limitation-countered', { reason: 'keyed-by-mistake' })).status).toBe(303)
  expect(await safeDay(id)).toBe('2027-01-05')
  const struck = await rights(id)
  expect(struck.text).toContain('已撤销')
  expect(struck.text).not.toContain('steps/limitation-countered')
  expect((await fileOf(id)).journal.map((event) => event.type)).toEqual([
    'registered',
    'limitation-noted',
    'limitation-resumed',
    'limitation-countered',
  ])
})

test('each worker and class has its own day; the clock of the case is the earliest of them', async () => {
  const given = worker('李梅')
  const id = await opened({
    employmentEndedOn: day('2026-03-01'),
    workers: [
      worker('王小芳'),
      { ...given, claims: [...given.claims, { item: 'severance', amountFen: fen(500_000), note: null }] },
    ],
  })
  const days = async () =>
    limitationsOf(await fileOf(id), await currentCalendar(at().desk.db.reader)).map(({ kind, limitation }) => [
      kind,
      limitation.lastSafeDay,
    ])
  expect(await days()).toEqual([
    ['wages', '2027-03-01'],
    ['wages', '2027-03-01'],
    ['ordinary', '2027-01-05'],
  ])
  expect(await safeDay(id)).toBe('2027-01-05')
  const second = (await fileOf(id)).workers[1]?.id ?? ''
  await take(id, 'limitation-noted', noted({ cause: 'relief-sought', from: '2026-05-01', worker: second }))
  expect(await days()).toEqual([
    ['wages', '2027-03-01'],
    ['wages', '2027-05-01'],
    ['ordinary', '2027-05-01'],
  ])
  expect(await safeDay(id)).toBe('2027-03-01')
})

test('wages wait while the employment lasts, and its end starts the year', async () => {
  const id = await opened({ employmentContinues: true })
  expect(await safeDay(id)).toBeNull()
  expect((await rights(id)).text).toContain('劳动关系存续期间，拖欠劳动报酬不受一年限制')
  const file = await fileOf(id)
  const [one] = file.workers
  const [firm] = file.employers
  await visitor.get(`/disputes/${id}/amend`)
  const form = {
    revision: visitor.hidden('revision') ?? '',
    seen: '',
    on: '2026-11-22',
    summary: file.row.summary,
    knewOn: '2026-01-05',
    employmentEndedOn: '2026-11-20',
    'workers.0.id': one?.id ?? '',
    'workers.0.name': one?.person?.name ?? '',
    'employers.0.id': firm?.id ?? '',
    'employers.0.name': firm?.employer?.name ?? '',
    'claims.0.worker': one?.id ?? '',
    'claims.0.item': 'unpaid-wages',
    'claims.0.amount': '12000',
  }
  const both = await visitor.post(`/disputes/${id}/amend`, { ...form, employmentContinues: 'on' })
  expect(both.status).toBe(422)
  expect(both.text).toContain('不能同时选择仍在职')
  expect((await visitor.post(`/disputes/${id}/amend`, form)).status).toBe(303)
  expect(await safeDay(id)).toBe('2027-11-20')
  expect((await fileOf(id)).row.employment_continues).toBe(0)
})

test.each([
  ['2025-11-29', 7, false],
  ['2025-11-28', 6, true],
  ['2025-11-22', 0, true],
])('knowing since %s leaves %i days: aid is offered at once: %s (FYF 44)', async (knewOn, left, offered) => {
  const id = await opened({ knewOn: day(knewOn) })
  const front = await visitor.get(`/disputes/${id}`)
  expect(front.text.includes('rights#aid')).toBe(offered)
  const page = await rights(id)
  expect(page.text.includes('法律援助 12348')).toBe(offered)
  expect(/lamp-(?:urgent|at-once)/u.test(page.text)).toBe(offered)
  const [aid = ''] = /<section[^>]*id="aid".*?<\/section>/su.exec(page.text) ?? []
  expect(/referrals\/new\?kind=arbitration/u.test(aid)).toBe(offered)
  if (offered && left > 0) expect(front.text).toContain(`仅剩 ${left} 天`)
})

test('a day past is said and offers no early aid', async () => {
  const id = await opened({ knewOn: day('2025-11-21') })
  const front = await visitor.get(`/disputes/${id}`)
  expect(front.text).toContain('仲裁时效的最后可靠日 2026-11-21 已过')
  expect((await rights(id)).text).not.toContain('法律援助 12348')
})

test('an interruption brings its evidence along: one click files it, and the same content stands in the case once', async () => {
  const id = await opened()
  const bring = async (fields: Record<string, string> = {}, bytes = png()) => {
    const address = `/disputes/${id}/steps/limitation-noted`
    const drawn = await visitor.get(address)
    expect(drawn.text).toContain('enctype="multipart/form-data"')
    const seen = { on: '2026-11-22', revision: visitor.hidden('revision') ?? '', seen: visitor.hidden('seen') ?? '' }
    const given = { cause: 'claimed-from-other-side', from: '2026-06-01', until: '', proof: '', ...seen, ...fields }
    return visitor.upload(address, given, { field: 'evidence', name: '催款截图.png', bytes })
  }
  const refused = await bring({}, new TextEncoder().encode('no picture at all'))
  expect(refused.status).toBe(422)
  expect((await fileOf(id)).limitationNotes).toEqual([])
  expect((await bring()).status).toBe(303)
  expect((await bring({ from: '2026-07-01' })).status).toBe(303)
  const files = await attachmentsOf(at().desk.db.reader, id)
  expect(files).toMatchObject([{ name: '催款截图.png', kind: 'evidence', media_type: 'image/png' }])
  expect((await fileOf(id)).limitationNotes.map((note) => note.attachment_id)).toEqual([files[0]?.id, files[0]?.id])
  expect(await safeDay(id)).toBe('2027-07-01')
  expect((await rights(id)).text).toContain('催款截图.png')
  const both = await bring({ attachment: files[0]?.id ?? '' })
  expect([both.status, both.text.includes('案内文件与上传文件只选一项')]).toEqual([422, true])
})
