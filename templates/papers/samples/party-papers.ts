/** Sample contexts of what a party gives the committee, and of what is written at its place. */
import type { PaperContext } from '../index.ts'
import {
  bareEmployer,
  bareWorker,
  claimed,
  committee,
  employer,
  facts,
  longEmployer,
  longWorker,
  many,
  number,
  on,
  worker,
} from './parties.ts'

const wang = { name: '王建国' }
const firm = { name: employer.name, natural: false }
const boss = { name: bareEmployer.name, natural: true }
const holding = { name: longEmployer.name, natural: false }
const everybody = many.map(({ name }) => ({ name }))
const sides = { number, committeeName: committee, workers: [wang], employers: [firm], cause: '205.5' }
const named = { ...sides, employers: [{ name: employer.name }] }

const application: PaperContext<'application'> = {
  ...sides,
  oral: false,
  receivedOn: on('2026-11-03'),
  workers: [{ ...worker, claimed: null }],
  representatives: [],
  employers: [employer],
  summary: facts,
  items: claimed,
  claimedTotal: 4_800_050,
  evidence: [],
  recorder: null,
}

export const applicationSamples: Readonly<Record<string, PaperContext<'application'>>> = {
  plain: application,
  oral: { ...application, oral: true, recorder: '周婷', evidence: ['劳动合同', '银行流水三页'] },
  bare: {
    ...application,
    workers: [{ ...bareWorker, claimed: null }],
    employers: [bareEmployer],
    items: [],
    claimedTotal: null,
    summary: '拖欠工资。',
  },
  names: {
    ...application,
    oral: true,
    workers: many.map((one) => ({ ...one, claimed: 1_234_567 })),
    representatives: ['赵秀英', '钱国强', '孙德胜'],
    employers: [longEmployer, employer],
  },
  long: { ...application, workers: [{ ...longWorker, claimed: null }], employers: [longEmployer] },
}

const person: PaperContext<'authorisation'>['principal'] = {
  name: '王建国',
  company: false,
  code: worker.identityNumber,
  headName: null,
  headTitle: null,
  phone: worker.phone,
  address: worker.address,
}
const company: typeof person = {
  name: employer.name,
  company: true,
  code: employer.creditCode,
  headName: '陈志强',
  headTitle: '总经理',
  phone: employer.phone,
  address: employer.address,
}
const barePerson: typeof person = { ...person, code: null, phone: null, address: null }
const bareCompany: typeof person = {
  ...company,
  code: null,
  headName: null,
  headTitle: null,
  phone: null,
  address: null,
}
const longCompany: typeof person = { ...company, name: longEmployer.name, address: longEmployer.address }

const authority: PaperContext<'authorisation'> = {
  number,
  committeeName: committee,
  principal: company,
  others: [wang],
  cause: '205.5',
  agent: { name: '刘敏', identityNumber: '500103198801010035', special: true },
}

export const authorisationSamples: Readonly<Record<string, PaperContext<'authorisation'>>> = {
  plain: authority,
  general: {
    ...authority,
    principal: person,
    others: [{ name: employer.name }],
    agent: { name: '王建军', identityNumber: null, special: false },
  },
  bare: { ...authority, principal: bareCompany, agent: null },
  long: { ...authority, principal: longCompany, others: everybody },
}

const address: PaperContext<'address-confirmation'> = {
  number,
  committeeName: committee,
  principal: person,
  isWorker: true,
  others: [{ name: employer.name }],
  cause: '205.5',
  agentName: null,
}

export const addressConfirmationSamples: Readonly<Record<string, PaperContext<'address-confirmation'>>> = {
  plain: address,
  bare: { ...address, principal: barePerson },
  company: { ...address, principal: bareCompany, isWorker: false, others: [wang] },
  long: { ...address, principal: longCompany, isWorker: false, others: everybody, agentName: '刘敏' },
}

const objection: PaperContext<'recusal-application'> = {
  number,
  committeeName: committee,
  applicantName: '王建国',
  company: false,
  others: [{ name: employer.name }],
  cause: '205.5',
  mediators: ['赵明华'],
}

export const recusalApplicationSamples: Readonly<Record<string, PaperContext<'recusal-application'>>> = {
  plain: objection,
  long: {
    ...objection,
    applicantName: longEmployer.name,
    company: true,
    others: everybody,
    mediators: ['赵明华', '钱丽'],
  },
}

export const recusalDecisionSamples: Readonly<Record<string, PaperContext<'recusal-decision'>>> = {
  plain: { ...sides, granted: { leaving: '赵明华', joining: '钱丽', on: on('2026-11-09') } },
  bare: { ...sides, employers: [boss], granted: null },
  names: { ...sides, workers: everybody, employers: [holding], granted: null },
}

const extension: PaperContext<'extension-consent'> = {
  ...sides,
  acceptedOn: on('2026-11-05'),
  termEndsOn: on('2026-11-20'),
  extendedTo: on('2026-12-05'),
  consentedOn: on('2026-11-18'),
  mediators: ['赵明华'],
}

export const extensionConsentSamples: Readonly<Record<string, PaperContext<'extension-consent'>>> = {
  plain: extension,
  bare: { ...extension, employers: [boss], termEndsOn: null, extendedTo: null, consentedOn: null, mediators: [] },
  names: { ...extension, workers: everybody, employers: [holding, firm] },
}

const withdrawal: PaperContext<'withdrawal'> = {
  ...named,
  receivedOn: on('2026-11-03'),
  settledPrivately: false,
  withdrawnOn: on('2026-11-15'),
  mediators: ['赵明华'],
}

export const withdrawalSamples: Readonly<Record<string, PaperContext<'withdrawal'>>> = {
  plain: withdrawal,
  settled: { ...withdrawal, settledPrivately: true },
  bare: { ...withdrawal, withdrawnOn: null, mediators: [] },
  names: { ...withdrawal, workers: everybody, employers: [{ name: longEmployer.name }] },
}

const agreedFacts: PaperContext<'undisputed-facts'> = {
  ...sides,
  acceptedOn: on('2026-11-05'),
  terminatedOn: on('2026-11-22'),
  facts: ['王建国自2024年3月1日至2026年8月31日在该公司工作。', '公司尚欠其2026年6月至8月工资24,000.50元。'],
  mediators: ['赵明华'],
}

export const undisputedFactsSamples: Readonly<Record<string, PaperContext<'undisputed-facts'>>> = {
  plain: agreedFacts,
  bare: { ...agreedFacts, employers: [boss], acceptedOn: null, mediators: [] },
  names: { ...agreedFacts, workers: everybody, employers: [holding] },
}

export const investigationRecordSamples: Readonly<Record<string, PaperContext<'investigation-record'>>> = {
  plain: { ...named, investigators: ['赵明华'] },
  bare: { ...named, investigators: [] },
  names: { ...named, workers: everybody, employers: [{ name: longEmployer.name }], investigators: ['赵明华', '钱丽'] },
}

export const evidenceSheetSamples: Readonly<Record<string, PaperContext<'evidence-sheet'>>> = {
  listed: {
    ...named,
    providerName: '王建国',
    company: false,
    materials: [
      { title: '劳动合同', broughtOn: on('2026-11-03'), originalSeen: true },
      { title: '2026年6月至8月工资银行流水', broughtOn: on('2026-11-04'), originalSeen: false },
    ],
  },
  plain: { ...named, providerName: '王建国', company: false, materials: [] },
  long: { ...named, workers: everybody, providerName: longEmployer.name, company: true, materials: [] },
}
