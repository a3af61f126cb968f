/** Sample contexts of notices and letters. */
import type { PaperContext } from '../index.ts'
import {
  aidDesk,
  arbitration,
  claimed,
  committee,
  contact,
  employer,
  longEmployer,
  longWorker,
  number,
  on,
} from './parties.ts'

const termination: PaperContext<'termination-notice'> = {
  number: '渝中工会人调终字〔2026〕第3号',
  committeeName: committee,
  recipientName: '王建国',
  otherNames: ['重庆渝都建筑劳务有限公司'],
  isWorker: true,
  cause: '205.5',
  acceptedOn: on('2026-11-05'),
  reason: 'too-far-apart',
  detail: null,
  terminatedOn: on('2026-11-22'),
  arbitration,
  lastSafeDay: on('2027-11-22'),
  inspectionOpen: true,
  inBankruptcy: false,
  directCourt: '重庆市渝中区人民法院',
  aid: aidDesk,
  undisputedFacts: '王建国自2024年3月1日至2026年8月31日在该公司工作；公司尚欠其2026年6月至8月工资24,000.50元。',
  returnedMaterials: ['工资欠条原件一份', '银行流水三页'],
}

const refusal: PaperContext<'refusal-notice'> = {
  number: 'T7K4-9QXM-3',
  committeeName: committee,
  applicantName: '王建国',
  respondentNames: ['重庆渝都建筑劳务有限公司'],
  receivedOn: on('2026-11-03'),
  cause: '205.5',
  reason: 'respondent-refuses',
  detail: '本委员会于2026年11月4日、11月5日两次征求对方意见，对方书面表示不同意调解。',
  door: arbitration,
  lastSafeDay: on('2027-11-05'),
  aid: aidDesk,
  decidedOn: on('2026-11-06'),
}

const reply: PaperContext<'court-reply'> = {
  number: '渝中工会人调函〔2026〕3号',
  committeeName: committee,
  commissionerName: '重庆市渝中区人民法院',
  kind: 'before-filing',
  theirNumber: '（2026）渝0103诉前调123号',
  ourNumber: number,
  workerNames: ['王建国'],
  employerNames: ['重庆渝都建筑劳务有限公司'],
  cause: '205.5',
  mediators: ['赵明华'],
  signedForOn: on('2026-10-26'),
  endedOn: on('2026-11-22'),
  daysUsed: 27,
  termDays: 30,
  extendedTo: null,
  result: 'agreed',
  agreement: { number, effectiveOn: on('2026-11-22'), total: '人民币44,000.50元' },
  failure: null,
  undisputedFacts: null,
  returnedMaterials: [],
  contact,
  repliedOn: on('2026-11-23'),
}

const letter: PaperContext<'arbitration-referral-letter'> = {
  number: '渝中工会人调函〔2026〕4号',
  committeeName: committee,
  commissionName: arbitration.name,
  ourNumber: number,
  workerNames: ['王建国'],
  employerNames: ['重庆渝都建筑劳务有限公司'],
  cause: '205.5',
  receivedOn: on('2026-11-03'),
  terminated: { of: null, on: on('2026-11-22'), reason: 'too-far-apart' },
  overdue: null,
  employments: [
    { name: '王建国', occupation: '钢筋工', from: on('2024-03-01'), until: on('2026-08-31'), wage: 800_000 },
  ],
  items: claimed,
  undisputedFacts: termination.undisputedFacts,
  lastSafeDay: on('2027-11-22'),
  materials: ['调解申请材料一份', '身份证明复印件一份', '证据材料复印件一份（共五页）'],
  contact,
  sentOn: on('2026-11-23'),
}

export const terminationNoticeSamples: Readonly<Record<string, PaperContext<'termination-notice'>>> = {
  plain: termination,
  bare: {
    ...termination,
    isWorker: false,
    recipientName: employer.name,
    otherNames: ['王建国'],
    lastSafeDay: null,
    inspectionOpen: false,
    directCourt: null,
    aid: null,
    undisputedFacts: null,
    returnedMaterials: [],
    arbitration: { name: arbitration.name, address: null, phone: null },
  },
  long: {
    ...termination,
    recipientName: longWorker.name,
    otherNames: [longEmployer.name, employer.name],
    lastSafeDay: null,
    detail: '经三次调解，双方仍不能就经济补偿的计算年限取得一致。',
  },
  bankrupt: { ...termination, reason: 'bankruptcy', inBankruptcy: true, directCourt: null },
}

export const refusalNoticeSamples: Readonly<Record<string, PaperContext<'refusal-notice'>>> = {
  plain: refusal,
  bare: {
    ...refusal,
    respondentNames: [],
    cause: null,
    reason: 'insurance-back-payment',
    detail: null,
    door: null,
    lastSafeDay: null,
    aid: null,
  },
}

export const courtReplySamples: Readonly<Record<string, PaperContext<'court-reply'>>> = {
  plain: reply,
  failed: {
    ...reply,
    result: 'failed',
    agreement: null,
    failure: {
      reason: 'too-far-apart',
      focus: '经济补偿的计算年限和违法解除是否成立。',
      difficulty: '公司资金困难，只同意分十二期支付；劳动者要求一次性付清。',
    },
    extendedTo: on('2026-12-10'),
    returnedMaterials: ['起诉状一份', '证据材料一册'],
    undisputedFacts: termination.undisputedFacts,
  },
}

export const arbitrationReferralLetterSamples: Readonly<Record<string, PaperContext<'arbitration-referral-letter'>>> = {
  plain: letter,
  overdue: { ...letter, terminated: null, overdue: { of: null, lastDay: on('2026-11-18') } },
  both: {
    ...letter,
    workerNames: ['王建国', '李强'],
    terminated: { of: ['王建国'], on: on('2026-11-22'), reason: 'too-far-apart' },
    overdue: { of: ['李强'], lastDay: on('2026-11-18') },
  },
  bare: { ...letter, items: [], employments: [], undisputedFacts: null, lastSafeDay: null, materials: [] },
}
