/** The papers of performance, of the ways out and of the closing, each from a real case that has come so far. */
import { expect, test } from 'vitest'
import { insertReferral } from '../../../db/repositories/referrals.ts'
import { papersOf } from '../../../db/repositories/papers.ts'
import { transact } from '../../../db/database.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { composeFor, type CaseKind } from '../../../server/papers/compose.ts'
import { aboutNothing, type PaperAbout } from '../../../server/papers/paper-builder.ts'
import { issuePaper } from '../../../server/papers/issue-paper.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { accepted, settled, type Story } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'

const { at, signedIn } = caseSite()
const today = day('2026-11-22')

/** Two workers settled on 2026-11-10; of the first one's two instalments one is overdue on 2026-11-22. */
async function performing(): Promise<Story & { ids: string[] }> {
  const { desk, county } = at()
  const actor = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, { workers: [worker('王小芳'), worker('李强')] })
  const story = await accepted(desk, actor, given)
  const file = await settled(
    story,
    [
      {
        worker: 0,
        parts: [
          { dueOn: '2026-11-15', fen: 500_000 },
          { dueOn: '2026-12-15', fen: 300_000 },
        ],
      },
      { worker: 1, parts: [{ dueOn: '2026-12-31', fen: 1_000_000 }] },
    ],
    day('2026-11-10'),
  )
  const ids = file.agreements[0]?.clauses.flatMap((clause) => clause.instalments.map((part) => part.id)) ?? []
  return { ...story, ids }
}

const text = async (story: Story, kind: CaseKind, about: Partial<PaperAbout> = {}, on = today): Promise<string> => {
  const { reader } = story.desk.db
  const file = await reopenFile(reader, story.disputeId)
  return (await composeFor(story.desk, reader, file, kind, { ...aboutNothing, ...about }, on)).paper.text
}

const pay = (story: Story, instalmentId: string, amount: number, paidOn = day('2026-11-20')) =>
  recordPayment(story.desk, actOf(story.actor), {
    disputeId: story.disputeId,
    instalmentId,
    amountFen: fen(amount),
    paidOn,
    payer: '山城宏达服装有限公司',
    manner: 'transfer',
    evidence: 'none',
    note: null,
  })

test('a reminder asks for what is overdue and for nothing else (RMTJ 31)', async () => {
  const story = await performing()
  await pay(story, story.ids[0] ?? '', 100_000)
  const said = await text(story, 'default-reminder')
  for (const words of [
    '山城宏达服装有限公司',
    '王小芳',
    '2026年11月15日',
    '5,000.00',
    '4,000.00',
    '人民币肆仟元整',
    '支付令',
  ])
    expect(said).toContain(words)
  for (const words of ['李强', '10,000.00', '2026年12月15日']) expect(said).not.toContain(words)
  await pay(story, story.ids[0] ?? '', 400_000)
  await expect(text(story, 'default-reminder')).rejects.toMatchObject({ code: 'paper-not-ready' })
})

test('one transfer is one receipt with what is still to come; a second receipt of it replaces the first', async () => {
  const story = await performing()
  const first = await pay(story, story.ids[0] ?? '', 100_000)
  // Pays the rest of the first instalment and part of the second: two rows of one transfer.
  const second = await pay(story, story.ids[0] ?? '', 500_000, day('2026-11-21'))
  expect(second.paymentIds).toHaveLength(2)
  const early = await text(story, 'receipt', { paymentId: first.paymentIds[0] ?? '' })
  for (const words of ['收1', '1,000.00', '7,000.00', '2026年11月20日', '500103199001011232'])
    expect(early).toContain(words)
  const late = await text(story, 'receipt', { paymentId: second.paymentIds[1] ?? '' })
  for (const words of ['收2', '人民币5,000.00元', '尚余人民币2,000.00元']) expect(late).toContain(words)
  const last = await pay(story, story.ids[1] ?? '', 200_000, day('2026-11-22'))
  expect(await text(story, 'receipt', { paymentId: last.paymentIds[0] ?? '' })).toContain('已全部付清')

  const issue = (paymentId: string) =>
    issuePaper(story.desk, actOf(story.actor), story.disputeId, 'receipt', { ...aboutNothing, paymentId })
  await issue(first.paymentIds[0] ?? '')
  await issue(second.paymentIds[0] ?? '')
  await issue(second.paymentIds[1] ?? '')
  const papers = await papersOf(story.desk.db.reader, story.disputeId)
  const standing = papers.map((paper) => `${paper.number?.slice(-2) ?? ''} ${paper.status}`)
  expect(standing.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['收1 issued', '收2 issued', '收2 superseded'])
})

test('a payment order asks for the due sum of its applicants, states what the law wants and names the fee (MSJ 427, SSFY 14)', async () => {
  const story = await performing()
  const said = await text(story, 'payment-order-application')
  for (const words of [
    '人民币5,000.00元',
    '没有其他债务纠纷',
    '没有对待给付义务',
    '能够送达被申请人',
    '债务人住所地基层人民法院',
    '本件为16.67元',
    '　　　人民法院',
  ])
    expect(said).toContain(words)
  expect(said).not.toContain('李强')
  const file = await reopenFile(story.desk.db.reader, story.disputeId)
  const recipientId = file.workers[1]?.id ?? ''
  await expect(text(story, 'payment-order-application', { recipientId })).rejects.toMatchObject({
    code: 'paper-not-ready',
  })
  expect(await text(story, 'payment-order-application', {}, day('2027-01-05'))).toContain('人民币18,000.00元')
})

test('enforcement rests on the paper of a court or commission, and a referral of another case is no paper of this one', async () => {
  const story = await performing()
  await expect(text(story, 'enforcement-application')).rejects.toMatchObject({ code: 'paper-not-ready' })
  const file = await reopenFile(story.desk.db.reader, story.disputeId)
  await transact(story.desk.db, (tx) =>
    insertReferral(
      tx,
      {
        id: story.desk.newId(),
        dispute_id: story.disputeId,
        agreement_id: file.agreements[0]?.id ?? '',
        kind: 'judicial-confirmation',
        state: 'decided',
        context: '{}',
        machine_version: 1,
        body_name: '江岸区人民法院',
        their_number: '（2026）江岸诉前调确7号',
        prepared_on: '2026-11-11',
        decided_on: '2026-11-16',
        result: 'confirmed',
        reason: null,
        amount_fen: null,
        recorded_by: story.actor.staffId,
      },
      file.workers.map((one) => one.id),
    ),
  )
  const said = await text(story, 'enforcement-application')
  for (const words of [
    '（2026）江岸诉前调确7号',
    '江岸区人民法院于2026年11月16日作出的',
    '加倍支付迟延履行期间的债务利息',
  ])
    expect(said).toContain(words)
  expect(await text(story, 'default-reminder')).toContain('申请强制执行')
  await expect(text(story, 'default-reminder', { referralId: 'of-another-case' })).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('the record of a visit ticks what was told, and before the visit leaves it to a hand', async () => {
  const story = await performing()
  expect(await text(story, 'follow-up-record')).toContain('□已全部履行　□未履行')
  const { visitor } = await signedIn('mediator', 'room')
  const file = await reopenFile(story.desk.db.reader, story.disputeId)
  await takeStepPage(visitor, story.disputeId, 'followed-up', {
    party: file.workers[0]?.id ?? '',
    manner: 'phone',
    result: 'not-performed',
    note: '第一期还差四千元。',
  })
  const said = await text(story, 'follow-up-record')
  for (const words of ['□已全部履行　■未履行', '2026年11月22日', '电话', '王小芳', '第一期还差四千元。', '18,000.00'])
    expect(said).toContain(words)
})

test('the closing report waits for the last payment and then bears the day of performance (domain.md 2.1)', async () => {
  const story = await performing()
  await expect(text(story, 'closing-report')).rejects.toMatchObject({ code: 'paper-not-ready' })
  await pay(story, story.ids[0] ?? '', 800_000, day('2026-11-20'))
  await pay(story, story.ids[2] ?? '', 1_000_000, day('2026-11-21'))
  const said = await text(story, 'closing-report')
  for (const words of [
    '2026年11月3日',
    '2026年11月21日',
    '■当事人申请',
    '达成调解协议',
    '口头协议',
    '18,000.00',
    '江岸工业园调解工作室',
  ])
    expect(said).toContain(words)
  const note = await text(story, 'volume-note')
  for (const words of ['受理并编号', '达成口头协议', '履行完毕', '补录']) expect(note).toContain(words)
})

test('the sheet before a commission says whose it is, its number, its term and what shows that arbitration went before', async () => {
  const { desk, county } = at()
  const actor = await county.actor('director', 'committee')
  const { disputeId } = await openDispute(
    desk,
    actOf(actor),
    dispute(county.units.committee, {
      respondents: [company('山城宏达服装有限公司')],
      channel: 'litigation',
      commission: {
        kind: 'before-filing',
        bodyKind: 'court',
        bodyName: '江岸区人民法院',
        theirNumber: '（2026）江岸诉前调123号',
        signedForOn: day('2026-11-02'),
        contact: null,
        online: false,
        suit: { ground: 'award', number: '江岸劳仲〔2026〕9号', on: day('2026-10-20'), note: null },
      },
    }),
  )
  const said = await text({ desk, actor, disputeId }, 'commission-cover')
  for (const words of ['江岸区人民法院', '（2026）江岸诉前调123号', '立案前委派调解', '30日', '仲裁裁决书'])
    expect(said).toContain(words)
})
