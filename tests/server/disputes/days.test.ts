/** The days other bodies count from, told on one page: still employed (LDTZ 27), the injury (GSTL 17), the end of the wrong (JC 20). */
import { expect, test } from 'vitest'
import { expireDueClocks } from '../../../server/disputes/expire-clocks.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { counterPayment } from '../../../server/money/counter-payment.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn, registered } = caseSite()

const fileOf = (id: string) => reopenFile(at().desk.db.reader, id)
const page = (id: string) => `/disputes/${id}/days`

async function tell(visitor: Visitor, id: string, days: Record<string, string>) {
  await visitor.get(page(id))
  const blank = { on: '2026-11-22', knewOn: '', employmentEndedOn: '', wrongEndedOn: '' }
  const seen = { revision: visitor.hidden('revision') ?? '', seen: visitor.hidden('seen') ?? '' }
  return visitor.post(page(id), { ...blank, ...seen, ...days })
}

async function injured() {
  const id = await registered([worker('王小芳', 'disability-benefits'), worker('李小兰')])
  const { visitor } = await signedIn('mediator', 'room')
  const [hurt, other] = (await fileOf(id)).workers
  return { id, visitor, hurt: hurt?.id ?? '', other: other?.id ?? '' }
}

const terms = async (id: string) =>
  (await fileOf(id)).clocks
    .filter((clock) => clock.rule.startsWith('T15'))
    .map(({ rule, subject_id, event_on, due_on, status, ended_on }) => [
      rule,
      subject_id,
      event_on,
      due_on,
      status,
      ended_on,
    ])
    .toSorted((a, b) => (String(a) < String(b) ? -1 : 1))

test('wages of somebody who may still be employed are asked about beside their limitation, and stop running', async () => {
  const id = await registered()
  const { visitor } = await signedIn('mediator', 'room')
  const rights = `/disputes/${id}?tab=rights`
  await tell(visitor, id, { knewOn: '2026-01-05' })
  const before = await visitor.get(rights)
  expect(before.text).toContain('尚未登记职工是否仍在职')
  expect(before.text).toContain(`href="${page(id)}"`)
  const done = await tell(visitor, id, { knewOn: '2026-01-05', employmentContinues: 'on' })
  expect(done.location).toBe(rights)
  const after = await visitor.follow(done)
  expect(after.text).toContain('目前不计算')
  expect(after.text).not.toContain('尚未登记职工是否仍在职')
})

test('a day of injury starts both terms of its recognition with their working, for that worker alone', async () => {
  const { id, visitor, hurt } = await injured()
  const asked = await visitor.get(page(id))
  expect(asked.text).toContain('injuries.0.injuredOn')
  expect(asked.text).not.toContain('injuries.1.injuredOn')
  expect((await visitor.get(`/disputes/${id}?tab=rights`)).text).toContain('王小芳：受伤日期尚未登记')
  // 30 days from 23 October end on a Sunday and roll on; the worker's year is the safe day, not rolled (MFD 203).
  await tell(visitor, id, { 'injuries.0.id': hurt, 'injuries.0.injuredOn': '2026-10-23' })
  expect(await terms(id)).toEqual([
    ['T15', hurt, '2026-10-23', '2026-11-23', 'running', null],
    ['T15W', hurt, '2026-10-23', '2027-10-23', 'running', null],
  ])
  const { text } = await visitor.get(`/disputes/${id}?tab=terms`)
  for (const word of ['工伤认定申请（单位）', '工伤认定申请（职工）', '工伤保险条例第17条第2款', '当日不计入'])
    expect(text).toContain(word)
  expect((await visitor.get(`/disputes/${id}?tab=rights`)).text).toContain(
    '王小芳：单位至 2026-11-23，职工、近亲属或者工会至 2027-10-23',
  )
  const journal = (await fileOf(id)).journal.at(-1)
  expect([journal?.type, JSON.parse(journal?.payload ?? '')]).toMatchObject([
    'details-amended',
    { what: ['days'], partyIds: [hurt] },
  ])
})

test('another day counts anew, the application ends both terms, and the same form again changes nothing', async () => {
  const { id, visitor, hurt } = await injured()
  await tell(visitor, id, { 'injuries.0.id': hurt, 'injuries.0.injuredOn': '2026-10-23' })
  await tell(visitor, id, { 'injuries.0.id': hurt, 'injuries.0.injuredOn': '2026-11-02' })
  const applied = {
    'injuries.0.id': hurt,
    'injuries.0.injuredOn': '2026-11-02',
    'injuries.0.appliedOn': '2026-11-20',
  }
  await tell(visitor, id, applied)
  const ended = [
    ['T15', hurt, '2026-10-23', '2026-11-23', 'stopped', '2026-11-22'],
    ['T15', hurt, '2026-11-02', '2026-12-02', 'met', '2026-11-20'],
    ['T15W', hurt, '2026-10-23', '2027-10-23', 'stopped', '2026-11-22'],
    ['T15W', hurt, '2026-11-02', '2027-11-02', 'met', '2026-11-20'],
  ]
  expect(await terms(id)).toEqual(ended)
  const lines = (await fileOf(id)).journal.length
  await tell(visitor, id, applied)
  expect((await fileOf(id)).journal).toHaveLength(lines)
  expect((await visitor.get(`/disputes/${id}?tab=rights`)).text).toContain('王小芳：2026-11-20 已提出申请')
  const told: string[] = []
  await checkJournal(at().desk.db.reader, (difference) => told.push(difference.code))
  expect(told).toEqual([])
})

test('when the employer’s thirty days are over the case says who may apply now, and where that is recorded', async () => {
  const { id, visitor, hurt } = await injured()
  await tell(visitor, id, { 'injuries.0.id': hurt, 'injuries.0.injuredOn': '2026-10-20' })
  await expireDueClocks(at().desk, 'one')
  const { text } = await visitor.get(`/disputes/${id}`)
  expect(text).toContain('三十日已于 2026-11-19 届满')
  expect(text).toContain(`href="${page(id)}"`)
})

test('the terms of a worker entered by mistake stop with him', async () => {
  const { id, visitor, hurt } = await injured()
  await tell(visitor, id, { 'injuries.0.id': hurt, 'injuries.0.injuredOn': '2026-10-23' })
  const { visitor: clerk } = await signedIn('clerk', 'room')
  await takeStepPage(clerk, id, 'worker-struck-out', { party: hurt, reason: 'entered-twice' })
  expect((await terms(id)).map(([, , , , status]) => status)).toEqual(['stopped', 'stopped'])
})

test.each([
  ['2024-11-22', '最后一日 2026-11-22', true],
  ['2024-11-21', '最后一日 2026-11-21', false],
])('labour inspection acts two years from the end of the wrong: %s', async (wrongEndedOn, until, open) => {
  const id = await registered()
  const { visitor } = await signedIn('mediator', 'room')
  expect((await visitor.get(`/disputes/${id}?tab=rights`)).text).toContain('起算日期尚未登记')
  await tell(visitor, id, { wrongEndedOn })
  const { text } = await visitor.get(`/disputes/${id}?tab=rights`)
  const way = text.slice(text.indexOf('劳动保障监察投诉'))
  expect(way).toContain(until)
  expect(way.includes('劳动保障监察条例第20条')).toBe(true)
  expect(way.slice(0, 200).includes('tag-good')).toBe(open)
})

test('the two years of inspection are a term of the case: lit on its page and in today, counted anew, stopped by no end', async () => {
  const mediator = await at().county.actor('mediator', 'room')
  const given = dispute(at().county.units.room, { receivedOn: day('2026-11-22') })
  const { disputeId: id } = await openDispute(at().desk, actOf(mediator), given)
  const { visitor } = await signedIn('mediator', 'room')
  const inspection = async () =>
    (await fileOf(id)).clocks
      .filter((clock) => clock.rule === 'T16')
      .map(({ event_on, due_on, status, ended_on }) => [event_on, due_on, status, ended_on])
  await tell(visitor, id, { wrongEndedOn: '2024-12-20' })
  // Nothing rolls: the unrolled day is the safe one (JC 20).
  await tell(visitor, id, { wrongEndedOn: '2024-11-23' })
  expect(await inspection()).toEqual([
    ['2024-11-23', '2026-11-23', 'running', null],
    ['2024-12-20', '2026-12-20', 'stopped', '2026-11-22'],
  ])
  const { text } = await visitor.get(`/disputes/${id}?tab=terms`)
  expect(text.slice(0, text.indexOf('<h2>'))).toContain('劳动监察时效')
  expect(text).toContain('劳动保障监察条例第20条')
  expect((await visitor.get('/')).text).toContain('劳动监察时效')
  at().desk.at('2026-11-24 09:00')
  await expireDueClocks(at().desk, 'one')
  await visitor.signIn('mediator-room')
  const over = await visitor.get(`/disputes/${id}`)
  expect(over.text).toContain('二年期限已于 2026-11-23 届满')
  expect(over.text).toContain('劳动监察时效：2026-11-23 届满')
  await tell(visitor, id, { wrongEndedOn: '' })
  expect((await inspection()).map(([, , status]) => status)).toEqual(['stopped', 'stopped'])
})

test('when all is paid inspection has nothing left to act on; a payment taken back lets its two years run again', async () => {
  const mediator = await at().county.actor('mediator', 'room')
  const clerk = await at().county.actor('clerk', 'committee')
  const story = await accepted(at().desk, mediator, dispute(at().county.units.room))
  const { visitor } = await signedIn('mediator', 'room')
  await tell(visitor, story.disputeId, { wrongEndedOn: '2026-01-10' })
  const parts = [{ dueOn: '2026-11-20', fen: 100_000 }]
  const { agreements } = await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
  const state = async () => {
    const { row, clocks } = await fileOf(story.disputeId)
    return [row.performed_on, ...clocks.filter(({ rule }) => rule === 'T16').map(({ status }) => status)]
  }
  const { paymentIds } = await recordPayment(at().desk, actOf(mediator), {
    disputeId: story.disputeId,
    instalmentId: agreements[0]?.clauses[0]?.instalments[0]?.id ?? '',
    amountFen: fen(100_000),
    paidOn: day('2026-11-20'),
    payer: '山城宏达服装有限公司',
    manner: 'transfer',
    evidence: 'none',
    note: null,
  })
  expect(await state()).toEqual(['2026-11-20', 'stopped'])
  const command = { paymentId: paymentIds[0] ?? '', revision: 1, reason: 'bounced' } as const
  await counterPayment(at().desk, actOf(clerk), command)
  expect(await state()).toEqual([null, 'running', 'stopped'])
})

test('early legal aid stands under the limitation as a term with its article, open in the last seven days', async () => {
  const id = await registered()
  const { visitor } = await signedIn('mediator', 'room')
  await tell(visitor, id, { employmentEndedOn: '2026-03-01' })
  const early = async () => {
    const { text } = await visitor.get(`/disputes/${id}?tab=terms`)
    return text.slice(text.indexOf('先行援助'), text.indexOf('先行援助') + 900)
  }
  // Fewer than seven days before 1 March 2027: from 23 February on.
  expect(await early()).toMatch(/未到[\s\S]*法律援助法第44条[\s\S]*2027-02-23[\s\S]*2027-03-01/u)
  at().desk.at('2027-02-23 09:00')
  await visitor.signIn('mediator-room')
  expect(await early()).toContain('可以先行')
})

test('what cannot be is told beside its field, and nothing is written', async () => {
  const { id, visitor, hurt, other } = await injured()
  const lines = (await fileOf(id)).journal.length
  const wrong: [Record<string, string>, string][] = [
    [{ wrongEndedOn: '2026-11-23' }, '日期不能晚于今天'],
    [{ 'injuries.0.id': hurt, 'injuries.0.injuredOn': '2026-11-23' }, '日期不能晚于今天'],
    [{ 'injuries.0.id': hurt, 'injuries.0.appliedOn': '2026-11-20' }, '请填写'],
    [
      { 'injuries.0.id': hurt, 'injuries.0.injuredOn': '2026-11-20', 'injuries.0.appliedOn': '2026-11-19' },
      '申请日期不能早于受伤日期',
    ],
    [{ employmentEndedOn: '2026-03-01', employmentContinues: 'on' }, 'value="2026-03-01"'],
  ]
  for (const [days, said] of wrong) {
    const reply = await tell(visitor, id, days)
    expect([reply.status, reply.text.includes(said)]).toEqual([422, true])
  }
  expect((await tell(visitor, id, { 'injuries.0.id': other, 'injuries.0.injuredOn': '2026-11-02' })).status).toBe(422)
  const stale = await tell(visitor, id, { revision: '97', knewOn: '2026-01-05' })
  expect([stale.status, stale.text.includes('2026-01-05')]).toEqual([409, true])
  expect((await fileOf(id)).journal).toHaveLength(lines)
})

test('a supervisor is offered no such page, another county none at all', async () => {
  const id = await registered()
  const { visitor: supervisor } = await signedIn('supervisor', 'county')
  expect((await supervisor.get(`/disputes/${id}?tab=rights`)).text).not.toContain(page(id))
  expect((await supervisor.get(page(id))).status).toBe(403)
  const { visitor: stranger } = await signedIn('mediator', 'otherRoom')
  expect((await stranger.get(page(id))).status).toBe(404)
})
