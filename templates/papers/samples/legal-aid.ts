/** Sample contexts of the papers of legal aid: the union's own aid, the state's, the least and the longest. */
import type { PaperContext, PaperKindName } from '../index.ts'
import {
  aidDesk,
  bareEmployer,
  bareWorker,
  employer,
  facts,
  longEmployer,
  longWorker,
  number as disputeNumber,
  on,
  worker,
} from './parties.ts'

type Samples<Kind extends PaperKindName> = Readonly<Record<string, PaperContext<Kind>>>

const number = '渝中工援〔2026〕第12号'
const agencyName = '重庆市渝中区总工会'
const items = [
  { item: 'unpaid-wages', amount: 4_000_050 },
  { item: 'severance', amount: 800_000 },
] as const

const of = { number, union: true, agencyName, workerName: worker.name, employerNames: [employer.name] }
const state = { ...of, number: null, union: false, agencyName: null }
const longest = { ...of, workerName: longWorker.name, employerNames: [longEmployer.name, employer.name] }
const bareDesk = { name: agencyName, address: null, phone: null }
const above = { name: '重庆市总工会', address: '重庆市渝中区中山四路46号', phone: '023-63861210' }

const application: PaperContext<'legal-aid-application'> = {
  number,
  union: true,
  agencyName,
  appliedOn: on('2026-11-22'),
  worker,
  employers: [employer],
  ground: 'migrant-pay',
  groundProof: '户口簿、工资欠条',
  summary: facts,
  items: [...items],
  claimedTotal: 4_800_050,
  evidence: ['劳动合同复印件', '工资欠条'],
  disputeNumber,
  limitationOn: on('2027-08-31'),
}

export const legalAidApplicationSamples: Samples<'legal-aid-application'> = {
  plain: application,
  bare: {
    number: null,
    union: false,
    agencyName: null,
    appliedOn: on('2026-11-22'),
    worker: bareWorker,
    employers: [bareEmployer],
    ground: 'open',
    groundProof: null,
    summary: '拖欠工资',
    items: [],
    claimedTotal: null,
    evidence: [],
    disputeNumber: null,
    limitationOn: null,
  },
  long: { ...application, worker: longWorker, employers: [longEmployer, employer], ground: 'means' },
}

const means: PaperContext<'aid-means-statement'> = {
  number,
  union: true,
  agencyName,
  worker: {
    name: worker.name,
    identityNumber: worker.identityNumber,
    phone: worker.phone,
    address: worker.address,
    occupation: worker.occupation,
    wage: 800_000,
  },
  way: 'pledged',
  appliedOn: on('2026-11-22'),
}

export const aidMeansStatementSamples: Samples<'aid-means-statement'> = {
  plain: means,
  bare: {
    number: null,
    union: false,
    agencyName: null,
    worker: { name: '李', identityNumber: null, phone: null, address: null, occupation: null, wage: null },
    way: 'open',
    appliedOn: on('2026-11-22'),
  },
}

const grant: PaperContext<'aid-grant'> = {
  ...of,
  appliedOn: on('2026-11-20'),
  ground: 'migrant-pay',
  withoutMeansTest: true,
  items: ['unpaid-wages', 'severance'],
  begunOn: null,
  decidedOn: on('2026-11-22'),
  desk: aidDesk,
}

export const aidGrantSamples: Samples<'aid-grant'> = {
  plain: grant,
  state: { ...grant, ...state, ground: 'means', withoutMeansTest: false, items: [], desk: bareDesk },
  early: { ...grant, ...longest, begunOn: on('2026-11-20') },
}

const refusal: PaperContext<'aid-refusal'> = {
  ...of,
  number: null,
  appliedOn: on('2026-11-20'),
  reason: 'not-proved',
  detail: '申请人自述月收入九千元，未提供家庭经济状况的任何材料',
  reviewer: above,
  limitationOn: on('2027-08-31'),
  decidedOn: on('2026-11-22'),
  desk: aidDesk,
}

export const aidRefusalSamples: Samples<'aid-refusal'> = {
  plain: refusal,
  state: { ...refusal, ...state, reviewer: { name: '重庆市渝中区司法局', address: null, phone: null } },
  bare: { ...refusal, reason: 'outside-scope', detail: null, reviewer: null, limitationOn: null, desk: bareDesk },
  bareState: { ...refusal, ...state, detail: null, reviewer: null, limitationOn: null, desk: bareDesk },
}

const lawyer = {
  name: '欧阳文清',
  firm: '重庆正和律师事务所',
  licence: '15001202610123456',
  phone: '13908301234',
}

const assignment: PaperContext<'aid-assignment'> = {
  ...of,
  workerPhone: worker.phone,
  lawyer,
  replaced: null,
  items: ['unpaid-wages', 'severance'],
  limitationOn: on('2027-08-31'),
  assignedOn: on('2026-11-23'),
  desk: aidDesk,
}

export const aidAssignmentSamples: Samples<'aid-assignment'> = {
  plain: assignment,
  state: {
    ...assignment,
    ...state,
    workerPhone: null,
    lawyer: { ...lawyer, phone: null },
    items: [],
    limitationOn: null,
    desk: bareDesk,
  },
  replaced: { ...assignment, ...longest, replaced: 'lawyer-unavailable' },
}

const termination: PaperContext<'aid-termination'> = {
  ...of,
  grantedOn: on('2026-11-22'),
  reason: 'own-lawyer',
  lawyerName: lawyer.name,
  reviewer: above,
  decidedOn: on('2026-12-18'),
  desk: aidDesk,
}

export const aidTerminationSamples: Samples<'aid-termination'> = {
  plain: termination,
  state: { ...termination, ...state, reviewer: { name: '重庆市渝中区司法局', address: null, phone: null } },
  bare: { ...termination, grantedOn: null, lawyerName: null, reviewer: null, desk: bareDesk },
  bareState: { ...termination, ...state, reviewer: null, desk: bareDesk },
}

const review: PaperContext<'aid-review'> = {
  ...of,
  number: null,
  refused: 'not-proved',
  terminated: null,
  originalOn: on('2026-11-22'),
  objectedOn: on('2026-11-25'),
  finding: '申请人补充提交了居住证和用工登记卡，能够证明其为进城务工人员，请求支付的是劳动报酬，无需核查经济困难状况',
  upheld: false,
  reviewer: above,
  limitationOn: on('2027-08-31'),
  decidedOn: on('2026-11-28'),
  desk: aidDesk,
}

const bureau = { name: '重庆市渝中区司法局', address: null, phone: null }
const ended = { number, refused: null, terminated: 'own-lawyer' } as const

export const aidReviewSamples: Samples<'aid-review'> = {
  plain: review,
  upheld: { ...review, upheld: true, finding: '申请人已经委托律师代理本案，委托手续仍然有效' },
  ended: { ...review, ...ended, reviewer: null, limitationOn: null, desk: bareDesk },
  state: { ...review, ...state, upheld: true, reviewer: bureau },
  endedState: { ...review, ...state, ...ended, reviewer: null, limitationOn: null, desk: bareDesk },
  long: {
    ...review,
    ...longest,
    upheld: true,
    limitationOn: null,
    finding: Array.from({ length: 18 }, () => '申请人提交的材料不能证明其请求支付的款项属于劳动报酬').join('；'),
  },
}

const closing: PaperContext<'aid-closing-report'> = {
  ...of,
  ground: 'migrant-pay',
  appliedOn: on('2026-11-20'),
  grantedOn: on('2026-11-22'),
  assignedOn: on('2026-11-23'),
  filledOn: on('2027-05-12'),
  lawyer,
  facts,
  items: [...items],
  claimedTotal: 4_800_050,
  proceedings: [
    {
      kind: 'arbitration',
      body: '重庆市渝中区劳动人事争议仲裁委员会',
      number: '渝中劳人仲案字〔2026〕第1024号',
      openedOn: on('2026-11-25'),
      hearings: [on('2026-12-21')],
      result: 'partly',
      decidedOn: on('2027-01-08'),
      awarded: 4_400_050,
      effectiveOn: on('2027-01-26'),
    },
  ],
  terminated: null,
  sums: { effective: 4_400_050, counted: 1_400_050, byMediation: 3_000_000, received: 4_400_050 },
  subsidy: 150_000,
}

export const aidClosingReportSamples: Samples<'aid-closing-report'> = {
  plain: closing,
  bare: {
    ...closing,
    number: null,
    union: false,
    ground: null,
    grantedOn: null,
    assignedOn: null,
    lawyer: null,
    facts: '拖欠工资',
    items: [],
    claimedTotal: null,
    proceedings: [],
    terminated: 'aided-person-asks',
    sums: null,
    subsidy: null,
  },
  long: {
    ...closing,
    ...longest,
    proceedings: (['mediation', 'arbitration', 'first-instance', 'second-instance', 'enforcement'] as const).map(
      (kind, at) => ({
        kind,
        body: at === 0 ? null : '重庆市渝中区人民法院',
        number: at === 0 ? null : `（2027）渝0103民初${100 + at}号`,
        openedOn: on(`2027-0${at + 1}-01`),
        hearings: at === 2 ? [on('2027-03-15'), on('2027-03-29')] : [],
        result: at === 4 ? null : 'partly',
        decidedOn: at === 4 ? null : on(`2027-0${at + 1}-28`),
        awarded: at === 3 ? 4_400_050 : null,
        effectiveOn: at === 3 ? on('2027-04-28') : null,
      }),
    ),
    sums: { effective: 4_400_050, counted: 4_400_050, byMediation: null, received: 0 },
  },
}
