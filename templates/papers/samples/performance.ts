/** Sample contexts of the papers of performance and of the ways out of an agreement, and of the sheet before a commission. */
import type { PaperContext, PaperKindName } from '../index.ts'
import {
  arbitration,
  bareEmployer,
  bareWorker,
  claimed,
  committee,
  contact,
  employer,
  facts,
  groupPayments,
  longEmployer,
  longWorker,
  many,
  number,
  on,
  onePayment,
  worker,
} from './parties.ts'

type Samples<Kind extends PaperKindName> = Readonly<Record<string, PaperContext<Kind>>>

const owed = {
  name: worker.name,
  item: 'unpaid-wages',
  dueOn: on('2026-12-15'),
  amount: 2_000_000,
  open: 1_500_050,
} as const
const owedByMany = many.map((person) => ({ ...owed, name: person.name }))

const reminder: PaperContext<'default-reminder'> = {
  number,
  committeeName: committee,
  payers: [employer.name],
  joint: false,
  workers: [{ name: worker.name }],
  agreementNumber: number,
  effectiveOn: on('2026-11-22'),
  overdue: [owed],
  overdueTotal: 1_500_050,
  restTotal: 2_400_000,
  paymentOrderOpen: true,
  enforceable: false,
  contact,
  remindedOn: on('2026-12-18'),
}

export const defaultReminderSamples: Samples<'default-reminder'> = {
  plain: reminder,
  confirmed: { ...reminder, restTotal: null, paymentOrderOpen: false, enforceable: true },
  long: {
    ...reminder,
    payers: [employer.name, longEmployer.name],
    joint: true,
    workers: many.map((person) => ({ name: person.name })),
    agreementNumber: `${number}等47份`,
    effectiveOn: null,
    overdue: owedByMany,
    overdueTotal: 1_500_050 * many.length,
    paymentOrderOpen: false,
  },
}

const receipt: PaperContext<'receipt'> = {
  number: `${number}收1`,
  committeeName: committee,
  agreementNumber: number,
  payeeName: worker.name,
  inPlaceOf: null,
  proofs: [],
  payeeIdentityNumber: worker.identityNumber,
  payer: employer.name,
  items: ['unpaid-wages', 'severance'],
  amount: 2_000_000,
  manner: 'cash',
  paidOn: on('2026-12-15'),
  rest: 2_400_050,
  mediators: ['赵明华'],
}

export const receiptSamples: Samples<'receipt'> = {
  plain: receipt,
  bare: { ...receipt, payeeIdentityNumber: null, items: ['unpaid-wages'], rest: null, mediators: [] },
  heir: {
    ...receipt,
    payeeName: '王大山（父）',
    inPlaceOf: worker.name,
    proofs: ['死亡证明', '亲属关系公证书'],
    payeeIdentityNumber: null,
  },
  names: { ...receipt, payeeName: longWorker.name, payer: longEmployer.name },
}

const review: PaperContext<'arbitration-review-application'> = {
  commissionName: arbitration.name,
  committeeName: committee,
  agreementNumber: number,
  effectiveOn: on('2026-11-22'),
  workers: [worker],
  employers: [employer],
  facts,
  payments: onePayment,
  clauses: ['公司自协议生效之日起十五日内为王建国出具解除劳动合同的证明。'],
  materials: ['人民调解协议书', '双方当事人身份证明'],
  appliedOn: on('2026-11-25'),
}

export const arbitrationReviewApplicationSamples: Samples<'arbitration-review-application'> = {
  plain: review,
  bare: { ...review, workers: [bareWorker], employers: [bareEmployer], payments: null, appliedOn: null },
  long: { ...review, workers: many, employers: [employer, longEmployer], payments: groupPayments(many), clauses: [] },
}

const order: PaperContext<'payment-order-application'> = {
  courtName: '重庆市渝中区人民法院',
  committeeName: committee,
  agreementNumber: number,
  effectiveOn: on('2026-11-22'),
  workers: [worker],
  employers: [employer],
  joint: false,
  facts,
  due: [owed],
  dueTotal: 1_500_050,
  defaultOn: on('2026-12-18'),
  fee: 5_833,
  materials: ['人民调解协议书', '逾期未履行的证明（履行催告书、收款记录等）', '申请人身份证明'],
  appliedOn: on('2026-12-20'),
}

export const paymentOrderApplicationSamples: Samples<'payment-order-application'> = {
  plain: order,
  bare: {
    ...order,
    courtName: null,
    workers: [bareWorker],
    employers: [bareEmployer],
    effectiveOn: null,
    defaultOn: null,
    fee: null,
    appliedOn: null,
  },
  long: {
    ...order,
    workers: many,
    employers: [employer, longEmployer],
    joint: true,
    due: owedByMany,
    dueTotal: 1_500_050 * many.length,
    fee: null,
  },
}

const enforcement: PaperContext<'enforcement-application'> = {
  courtName: '重庆市渝中区人民法院',
  workers: [worker],
  employers: [employer],
  joint: false,
  basis: {
    paper: 'judicial-confirmation',
    body: '重庆市渝中区人民法院',
    number: '（2026）渝0103诉前调确45号',
    on: on('2026-12-02'),
  },
  agreementNumber: number,
  due: [owed],
  dueTotal: 1_500_050,
  lastDay: on('2029-02-15'),
  materials: ['据以执行的生效法律文书', '人民调解协议书'],
  appliedOn: on('2027-03-01'),
}

export const enforcementApplicationSamples: Samples<'enforcement-application'> = {
  plain: enforcement,
  bare: {
    ...enforcement,
    courtName: null,
    workers: [bareWorker],
    employers: [bareEmployer],
    basis: { paper: 'arbitration-review', body: arbitration.name, number: null, on: null },
    lastDay: null,
    appliedOn: null,
  },
  long: {
    ...enforcement,
    workers: many,
    employers: [employer, longEmployer],
    joint: true,
    due: owedByMany,
    dueTotal: 1_500_050 * many.length,
  },
}

const cover: PaperContext<'commission-cover'> = {
  number,
  committeeName: committee,
  bodyName: '重庆市渝中区人民法院',
  theirNumber: '（2026）渝0103诉前调123号',
  procedure: 'before-filing',
  online: true,
  contact: '立案庭孙法官 023-63900011',
  signedForOn: on('2026-11-02'),
  termDays: 30,
  dueOn: on('2026-12-02'),
  cause: '205.5',
  workers: [{ name: worker.name }],
  employerNames: [employer.name],
  items: claimed,
  claimedTotal: 4_800_050,
  suitGround: { kind: 'award', number: '渝中劳人仲案字〔2026〕第88号', on: on('2026-10-20') },
  suitNote: null,
  fromCourt: true,
  registrarName: '周婷',
}

export const commissionCoverSamples: Samples<'commission-cover'> = {
  plain: cover,
  bare: {
    ...cover,
    theirNumber: null,
    online: false,
    contact: null,
    termDays: null,
    dueOn: null,
    procedure: 'arbitration',
    employerNames: [],
    items: [],
    claimedTotal: null,
    suitGround: null,
    fromCourt: false,
  },
  noted: {
    ...cover,
    suitGround: null,
    suitNote: '来件未附仲裁文书，已电话告知立案庭补送。',
    workers: many.map((person) => ({ name: person.name })),
  },
}
