/** The papers up to the end of a mediation, each asked for over HTTP in a case that was really brought there, and read back from its PDF. */
import { beforeEach, describe, expect, test } from 'vitest'
import { mediationSessionsOf } from '../../../db/repositories/mediation-sessions.ts'
import { papersOf } from '../../../db/repositories/papers.ts'
import { changeParty } from '../../../db/repositories/parties.ts'
import { transact } from '../../../db/database.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { dispute, worker } from '../../desk/given.ts'
import { jpeg, png } from '../../desk/material-files.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { hasPdftotext, pdfText, squeeze } from '../../templates/pdf-tools.ts'

const { at, signedIn, registered } = caseSite()

const FIRM = '山城宏达服装有限公司'
const COMMITTEE = '江岸区总工会劳动争议人民调解委员会'
const NUMBER = '江岸工人调字〔2026〕第1号'

let visitor: Visitor
let mediatorId: string
beforeEach(async () => {
  const mediator = await signedIn('mediator', 'room')
  visitor = mediator.visitor
  mediatorId = mediator.actor.staffId
})

const fileOf = (id: string): Promise<DisputeFile> => reopenFile(at().desk.db.reader, id)

async function step(id: string, event: string, fields: Record<string, string | string[]> = {}): Promise<void> {
  const answer = await takeStepPage(visitor, id, event, fields)
  expect(answer.status, `${event}: ${squeeze(answer.text.replaceAll(/<[^>]*>/gu, '')).slice(0, 400)}`).toBe(303)
}

/** The case asked, taken, given its mediator and called together. */
async function called(id: string): Promise<void> {
  const [firm] = (await fileOf(id)).employers
  await step(id, 'respondent-invited', { respondents: [firm?.id ?? ''], manner: 'letter' })
  await step(id, 'respondent-answered', { respondent: firm?.id ?? '', answer: 'consents', manner: 'phone' })
  await step(id, 'accepted')
  await step(id, 'mediators-assigned', {
    unit: at().county.units.room,
    mediators: [mediatorId],
    recusal: 'none',
  })
  await step(id, 'session-booked', {
    day: '2026-11-25',
    startsAt: '09:30',
    manner: 'room',
    place: '江岸区工运路1号二楼',
  })
}

/** The draft as poppler reads it, without white space. */
async function printed(id: string, kind: string, query = ''): Promise<string> {
  const { status, bytes } = await visitor.download(`/disputes/${id}/papers/${kind}/pdf${query}`)
  expect([kind, status]).toEqual([kind, 200])
  return squeeze(pdfText(bytes))
}

/** Kinds the papers tab has a link to. */
async function onTheTab(id: string): Promise<string[]> {
  const { text } = await visitor.get(`/disputes/${id}?tab=papers`)
  return [...new Set([...text.matchAll(/papers\/([a-z-]+)\/preview/gu)].map((found) => found[1] ?? ''))].toSorted()
}

const anyTime = [
  'address-confirmation',
  'application',
  'authorisation',
  'evidence-sheet',
  'investigation-record',
  'receipt-slip',
  'rights-notice',
  'withdrawal',
]

/** What stands on each paper of an ordinary case; every one bears the committee, most both parties. */
const sides = ['王小芳', FIRM, COMMITTEE]
const expected: Record<string, readonly string[]> = {
  application: [
    ...sides,
    '人民调解申请书',
    '口头申请，当场记录',
    '500103199001011232',
    '13800005678',
    '山城市江岸区工业大道8号',
    '三个月工资未发。',
    '12,000.00元',
    '壹万贰仟元整',
    '已向申请人宣读',
    '记录人',
  ],
  invitation: [...sides, '征求调解意见书', '请你方在年月日（含当日）前答复', '第十七条', '不同意调解', '023-12345678'],
  'acceptance-notice': [...sides, NUMBER, '2026年11月22日决定受理', '2026年12月7日结束', '截至2026年11月17日'],
  'rights-notice': [...sides, NUMBER, '自主表达意愿', '尊重对方当事人行使权利', '三十日内', '江岸区人民法院', '一年'],
  authorisation: [...sides, '王小芳', '500103199001011232', '代为承认、变更和放弃调解请求', '□7．其他'],
  'address-confirmation': [...sides, '山城市江岸区某路1号', '13800005678', '指定代收人'],
  'assignment-notice': [...sides, NUMBER, 'mediator·room', '第十九条', '回避', '2026年11月22日'],
  'recusal-application': [...sides, NUMBER, 'mediator·room', '近亲属'],
  'recusal-decision': [...sides, NUMBER, '驳回回避申请', '回避人员'],
  'investigation-record': [...sides, NUMBER, '被调查人', '调查人', 'mediator·room'],
  'evidence-sheet': [...sides, NUMBER, '与原件核对无异', '提供人王小芳'],
  'session-notice': [...sides, NUMBER, '2026年11月25日9时30分', '江岸区工运路1号二楼', '身份证件', 'mediator·room'],
  'extension-consent': [...sides, NUMBER, '2026年12月7日届满', '调解期限延长至年月日'],
  withdrawal: [...sides, NUMBER, '2026年11月2日', '再次申请调解'],
}

describe.runIf(hasPdftotext)('the papers of a mediation', () => {
  test('each says what the case knows and leaves the rest to the hand', async () => {
    const id = await registered()
    expect(await onTheTab(id)).toEqual(anyTime)
    await called(id)
    expect(await onTheTab(id)).toEqual(
      [...new Set([...anyTime, ...Object.keys(expected), 'acceptance-register'])].toSorted(),
    )
    for (const [kind, texts] of Object.entries(expected)) {
      const text = await printed(id, kind)
      for (const one of texts) expect(text, kind).toContain(squeeze(one))
      expect(text, kind).not.toMatch(/undefined|null|NaN|，，|。。/u)
      expect(text, kind).toContain('草')
    }
    const [firm] = (await fileOf(id)).employers
    const toFirm = `?recipient=${firm?.id ?? ''}`
    expect(await printed(id, 'acceptance-notice', toFirm)).toContain('你方已于2026年11月22日表示同意调解')
    expect(await printed(id, 'session-notice', toFirm)).toContain('营业执照')
    expect(await printed(id, 'address-confirmation', toFirm)).toContain(`${FIRM}（被申请人）`)
  })

  test('an agent with special authority is written in with the fourth power, one with general authority without it', async () => {
    const id = await registered()
    const [firm] = (await fileOf(id)).employers
    const acting = (authority: 'special' | 'general') =>
      transact(at().desk.db, (tx) =>
        changeParty(tx, firm?.id ?? '', { agent_name: '刘敏', agent_authority: authority }),
      )
    await acting('special')
    const special = await printed(id, 'authorisation', `?recipient=${firm?.id ?? ''}`)
    expect(special).toContain('受委托人姓名刘敏')
    expect(special).toContain('■4．代为承认')
    await acting('general')
    const general = await printed(id, 'authorisation', `?recipient=${firm?.id ?? ''}`)
    expect(general).toContain('□4．代为承认')
    expect(general).toContain('■7．其他：代为参加调解，不包括签署人民调解协议书')
  })

  test('what happened is written in: the longer term, another mediator, the record of its own sitting, the facts nobody disputes', async () => {
    const id = await registered()
    await called(id)
    const other = await at().county.actor('mediator', 'committee')
    await step(id, 'term-extended', { until: '2026-12-20', workerConsents: 'on', employerConsents: 'on' })
    await step(id, 'mediator-replaced', {
      leaving: mediatorId,
      joining: other.staffId,
      reason: 'party-objects',
      recusal: 'none',
    })
    const director = await signedIn('director', 'committee')
    visitor = director.visitor
    for (const record of ['第一次各自陈述。', '第二次仍未谈拢。'])
      await step(id, 'session-recorded', { session: 'new', manner: 'room', record, rightsTold: 'on' })
    await step(id, 'mediation-terminated', {
      workers: (await fileOf(id)).workers.map((party) => party.id),
      reason: 'too-far-apart',
      undisputed: '王小芳2026年6月入职\n尚欠工资12,000元',
      workerAgrees: 'on',
      employerAgrees: 'on',
    })
    expect(await printed(id, 'extension-consent')).toContain('于2026年12月7日届满')
    expect(await printed(id, 'extension-consent')).toContain('延长调解期限至2026年12月20日')
    expect(await printed(id, 'recusal-decision')).toContain('人民调解员mediator·room回避')
    expect(await printed(id, 'assignment-notice')).toContain(
      'mediator·room不再调解本案，改由人民调解员mediator·committee',
    )
    const facts = await printed(id, 'undisputed-facts')
    expect(facts).toContain('一、王小芳2026年6月入职。二、尚欠工资12,000元。')

    const [first, second] = (await mediationSessionsOf(at().desk.db.reader, id)).filter((one) => one.status === 'held')
    const record = await printed(id, 'mediation-record', `?session=${first?.id ?? ''}`)
    expect(record).toContain('第一次各自陈述')
    expect(record).toContain('人民调解员mediator·committee')
    expect(record).not.toContain('人民调解员mediator·room')
    expect((await visitor.get(`/disputes/${id}/papers/mediation-record/preview`)).text).toContain(first?.id)
    expect(await printed(id, 'mediation-record', `?session=${second?.id ?? ''}`)).toContain('第二次仍未谈拢')
  })

  test('evidence a party brought is listed on its sheet and in its application, that of the other side is not', async () => {
    const id = await registered()
    const { workers, employers } = await fileOf(id)
    const brought = [
      ['2026年8月工资条', workers[0]?.id, { originalSeen: 'on' }, jpeg(), '工资条.jpg'],
      ['考勤表', employers[0]?.id, {}, png(), '考勤.png'],
    ] as const
    for (const [title, offeredBy = '', seen, bytes, name] of brought) {
      await visitor.get(`/disputes/${id}?tab=evidence`)
      const fields = { kind: 'evidence', title, offeredBy, volumeRow: '', ...seen }
      const file = { field: 'file', name, bytes }
      expect((await visitor.upload(`/disputes/${id}/evidence`, fields, file)).status).toBe(303)
    }
    const sheet = await printed(id, 'evidence-sheet')
    expect(sheet).toContain('2026年8月工资条')
    expect(sheet).toContain('与原件核对无异')
    expect(sheet).not.toContain('考勤表')
    const other = await printed(id, 'evidence-sheet', `?recipient=${employers[0]?.id ?? ''}`)
    expect(other).toContain('考勤表')
    expect(other).toContain('未见原件')
    expect(await printed(id, 'application')).toContain('1．2026年8月工资条')
  })

  test('a group of twelve signs on a list, gets one notice, and its names all print', async () => {
    const everyone = [...'赵钱孙李周吴郑王冯陈褚卫'].map((surname) => `${surname}秀英`)
    everyone[11] = '阿卜杜热合曼·买买提吐尔逊·伊布拉音'
    const id = await registered(everyone.map((name) => worker(name)))
    await called(id)
    for (const kind of ['application', 'rights-notice', 'assignment-notice', 'extension-consent', 'withdrawal']) {
      const text = await printed(id, kind)
      for (const name of everyone) expect(text, kind).toContain(name)
      expect(text).toContain('赵秀英等12人')
    }
    expect(await printed(id, 'application')).toContain('144,000.00元')
    for (const kind of ['acceptance-notice', 'session-notice', 'authorisation', 'evidence-sheet'])
      expect(await printed(id, kind), kind).toContain(everyone[0])
    expect(await onTheTab(id)).not.toContain('representatives-mandate')
  })

  test('a group that elected three gets the paper all sign: who is elected, what he may do and what he may not', async () => {
    const surnames = [...'赵钱孙李周吴郑王冯陈褚卫']
    const id = await registered(
      surnames.map((surname, nth) => ({ ...worker(`${surname}秀英`), isRepresentative: nth < 3 })),
    )
    expect(await onTheTab(id)).toContain('representatives-mandate')
    const text = await printed(id, 'representatives-mandate')
    for (const one of [
      ...surnames.map((surname) => `${surname}秀英年月日`),
      COMMITTEE,
      '（共12人）',
      '第七条',
      '推举以下3人为代表人',
      '未经被代表人同意，变更、放弃其调解请求',
      '未经被代表人同意，达成和解或者签署调解协议',
      '代表人孙秀英（签名',
    ])
      expect(text).toContain(squeeze(one))
    expect(text).not.toMatch(/undefined|null|NaN|，，|。。/u)
  })
})

test('notices to both sides stand beside each other, and a second one to the same party replaces the first', async () => {
  const id = await registered()
  await called(id)
  const [firm] = (await fileOf(id)).employers
  const place = `/disputes/${id}/papers/session-notice`
  for (const recipient of ['workers', firm?.id ?? '', 'workers']) {
    await visitor.get(`${place}/preview?recipient=${recipient}`)
    const revision = visitor.hidden('revision') ?? ''
    expect((await visitor.post(`${place}/issue?recipient=${recipient}`, { revision })).status).toBe(303)
  }
  const rows = await papersOf(at().desk.db.reader, id)
  expect(rows.map((row) => [row.recipient_id, row.status])).toEqual([
    ['workers', 'issued'],
    [firm?.id, 'issued'],
    ['workers', 'superseded'],
  ])
  const tab = await visitor.get(`/disputes/${id}?tab=papers`)
  expect(tab.text).toContain(FIRM)
})

test('a case without its other side has no such papers yet, and says so instead of printing blanks', async () => {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room, { respondents: [] }))
  expect(await onTheTab(disputeId)).toEqual(['receipt-slip'])
  const answer = await visitor.get(`/disputes/${disputeId}/papers/application/preview`)
  expect(answer.status).toBe(409)
})
