import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertSignature } from '../../../db/repositories/agreements.ts'
import { insertMediationSession } from '../../../db/repositories/mediation-sessions.ts'
import { changeParty } from '../../../db/repositories/parties.ts'
import { transact } from '../../../db/database.ts'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { composeFor } from '../../../server/papers/compose.ts'
import { aboutNothing } from '../../../server/papers/paper-builder.ts'
import { withFullStop } from '../../../templates/papers/full-stop.ts'
import { terminationReason } from '../../../server/papers/contexts/notices.ts'
import { paperFileName } from '../../../server/papers/file-name.ts'
import { day } from '../../../workflows/values/day.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { agreementGiven, atTheTable, clause } from '../agreements/journey.ts'

let desk: TestDesk
let county: SmallCounty

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
})
afterEach(() => desk.end())

const on = day('2026-11-10')

describe('withFullStop', () => {
  test.each([
    ['公司拖欠工资', '公司拖欠工资。'],
    ['公司拖欠工资。', '公司拖欠工资。'],
    ['公司拖欠工资，\n', '公司拖欠工资。'],
    ['他说“不付。”', '他说“不付。”'],
    ['交还钥匙（两把）', '交还钥匙（两把）。'],
    ['交还钥匙；', '交还钥匙；'],
    ['', ''],
  ])('%j is printed %j', (typed, printed) => {
    expect(withFullStop(typed)).toBe(printed)
  })
})

test('bankruptcy is a reason of its own on the termination notice', () => {
  expect(terminationReason('bankruptcy')).toBe('bankruptcy')
  expect(terminationReason('nobody-knows')).toBe('other')
})

test('an agreement prints facts and further promises as closed sentences, its file is named by paper and number', async () => {
  const { mediator, disputeId, file } = await atTheTable(desk, county)
  const given = agreementGiven([clause(file, 0, 100_000)])
  await draftAgreement(desk, actOf(mediator), disputeId, {
    ...given,
    facts: '公司欠发十月工资',
    otherClauses: '公司出具离职证明\n王小芳交还工牌。',
  })
  const whole = await reopenFile(desk.db.reader, disputeId)
  const { paper } = await composeFor(desk, desk.db.reader, whole, 'agreement', aboutNothing, on)
  expect(paper.text).toContain('公司欠发十月工资。')
  expect(paper.text).toContain('公司出具离职证明。')
  expect(paper.text).not.toContain('。。')
  expect(paperFileName(whole, 'agreement', paper.number)).toBe('人民调解协议书-江岸工人调字〔2026〕第1号.pdf')
  expect(paperFileName(whole, 'receipt-slip', null)).toContain(`-${whole.row.case_number ?? ''}.pdf`)
})

test('the record says who came as it was typed at the sitting', async () => {
  const { mediator, disputeId } = await atTheTable(desk, county)
  await transact(desk.db, (tx) =>
    insertMediationSession(tx, {
      id: desk.newId(),
      dispute_id: disputeId,
      unit_id: county.units.room,
      manner: 'room',
      day: '2026-11-05',
      status: 'held',
      attendance: ' 王小芳本人、公司人事李敏 ',
      record: '双方陈述了各自的意见。',
      led_by: mediator.staffId,
    }),
  )
  const [firm] = (await reopenFile(desk.db.reader, disputeId)).employers
  await transact(desk.db, (tx) => changeParty(tx, firm?.id ?? '', { agent_name: '李敏', agent_authority: 'special' }))
  const file = await reopenFile(desk.db.reader, disputeId)
  const { paper } = await composeFor(desk, desk.db.reader, file, 'mediation-record', aboutNothing, on)
  expect(paper.text).toContain('李敏（山城宏达服装有限公司委托代理人，特别授权）')
  expect(paper.text).toContain('person | 当事人（代理人）　李敏 |')
  expect(paper.text).toContain('到场人员 | 王小芳本人、公司人事李敏\n')
})

test('the joint application lists what the court asks for, a power of attorney only when an agent signed', async () => {
  const { mediator, disputeId, file } = await atTheTable(desk, county)
  const given = agreementGiven([clause(file, 0, 100_000)])
  const { agreementId } = await draftAgreement(desk, actOf(mediator), disputeId, given)
  const listed = async (): Promise<string> => {
    const whole = await reopenFile(desk.db.reader, disputeId)
    const kind = 'judicial-confirmation-application'
    const { paper } = await composeFor(desk, desk.db.reader, whole, kind, { ...aboutNothing, agreementId }, on)
    return paper.text
  }
  await transact(desk.db, async (tx) => {
    await tx.updateTable('agreement').set({ effective_on: '2026-11-10' }).where('id', '=', agreementId).execute()
  })
  for (const words of ['主持调解的证明', '送达地址确认书', '住所 |']) expect(await listed()).toContain(words)
  expect(await listed()).not.toContain('授权委托书')
  await transact(desk.db, async (tx) => {
    await insertSignature(tx, {
      id: desk.newId(),
      agreement_id: agreementId,
      signer: 'party',
      party_id: file.employers[0]?.id ?? null,
      signed_by: '刘敏',
      authority: 'special-authority',
      manner: 'signature',
      signed_on: '2026-11-10',
      recorded_by: mediator.staffId,
      recorded_at: '2026-11-10T02:00:00.000Z',
    })
  })
  expect(await listed()).toContain('授权委托书')
})
