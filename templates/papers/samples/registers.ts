/** Sample contexts of what opens and accompanies a case: slip, register, record. */
import type { PaperContext } from '../index.ts'
import {
  claimed,
  arbitration,
  bareEmployer,
  bareWorker,
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

const slip: PaperContext<'receipt-slip'> = {
  committeeName: committee,
  desk: { name: '解放碑调解工作室', address: '渝中区中山一路85号一楼', phone: '023-63510086' },
  registrationCode: 'T7K4-9QXM-3',
  receivedOn: on('2026-11-22'),
  workerName: '王建国',
  workerCount: 1,
  isGroup: false,
  respondentNames: ['重庆渝都建筑劳务有限公司'],
  items: claimed,
  claimedTotal: 4_800_050,
  nextStep: 'consult-respondent',
  nextOn: on('2026-11-25'),
  arbitration,
  free: on('2026-12-07'),
  lastSafeDay: on('2027-08-31'),
}

const register: PaperContext<'acceptance-register'> = {
  number,
  registrationCode: 'T7K4-9QXM-3',
  committeeName: committee,
  acceptedOn: on('2026-11-05'),
  receivedOn: on('2026-11-03'),
  workers: [worker],
  representatives: [],
  employers: [employer],
  cause: '205.5',
  source: 'application',
  isApplication: true,
  isOwnInitiative: false,
  commission: null,
  summary: facts,
  items: claimed,
  claimedTotal: 4_800_050,
  delegatedRoom: null,
  enteredOn: null,
  registrarName: '周婷',
}

const record: PaperContext<'mediation-record'> = {
  number,
  committeeName: committee,
  heldOn: on('2026-11-22'),
  from: '09:30',
  to: '11:05',
  place: '重庆市渝中区总工会解放碑调解工作室',
  manner: 'room',
  parties: [
    { name: '王建国', part: '申请人' },
    { name: '刘敏', part: '重庆渝都建筑劳务有限公司委托代理人' },
  ],
  attendance: '王建国本人、公司人事经理刘敏、工友何俊',
  guests: [{ name: '何俊', part: '申请人同事' }],
  rightsTold: true,
  statements: [
    { speaker: '调解员', said: '现在宣布调解开始。请申请人陈述请求事项、事实和理由。' },
    { speaker: '王建国', said: facts },
    { speaker: '刘敏', said: '工资数额没有异议，公司资金周转困难，希望分三期支付；经济补偿愿意协商。' },
    {
      speaker: '调解员',
      said: '根据《中华人民共和国劳动合同法》第四十七条，经济补偿按劳动者在本单位工作的年限，每满一年支付一个月工资的标准支付；六个月以上不满一年的，按一年计算；不满六个月的，支付半个月工资。请双方在此基础上协商。',
    },
  ],
  result: '双方达成协议，另行制作人民调解协议书。',
  mediators: ['赵明华', '孙丽'],
  recorder: '周婷',
}

export const receiptSlipSamples: Readonly<Record<string, PaperContext<'receipt-slip'>>> = {
  plain: slip,
  bare: {
    ...slip,
    desk: { name: '解放碑调解工作室', address: null, phone: null },
    respondentNames: [],
    items: [],
    claimedTotal: null,
    nextOn: null,
    free: null,
    lastSafeDay: null,
  },
  long: {
    ...slip,
    workerName: longWorker.name,
    workerCount: 47,
    isGroup: true,
    respondentNames: [longEmployer.name, employer.name],
    items: [...claimed, { item: 'injury-medical-costs', amount: null }, { item: 'double-wage', amount: 8_800_000 }],
  },
}

export const acceptanceRegisterSamples: Readonly<Record<string, PaperContext<'acceptance-register'>>> = {
  plain: register,
  bare: {
    ...register,
    workers: [bareWorker],
    employers: [bareEmployer],
    summary: '拖欠工资。',
    items: [],
    claimedTotal: null,
    source: 'own-initiative',
    isApplication: false,
    isOwnInitiative: true,
  },
  long: {
    ...register,
    workers: many,
    employers: [employer, longEmployer],
    representatives: ['赵秀英', '钱国强', '孙德胜'],
    summary: facts.repeat(6),
    source: 'commission',
    isApplication: false,
    commission: { kind: 'before-filing', bodyName: '重庆市渝中区人民法院', theirNumber: '（2026）渝0103诉前调123号' },
    delegatedRoom: '解放碑调解工作室',
    enteredOn: on('2026-11-20'),
  },
}

export const mediationRecordSamples: Readonly<Record<string, PaperContext<'mediation-record'>>> = {
  plain: record,
  bare: {
    ...record,
    from: null,
    to: null,
    attendance: null,
    guests: [],
    rightsTold: false,
    statements: record.statements.slice(0, 1),
    recorder: null,
  },
  group: { ...record, parties: many.slice(0, 12).map(({ name }) => ({ name, part: '职工' })) },
  long: {
    ...record,
    statements: Array.from({ length: 12 }, () => record.statements).flat(),
    parties: [...record.parties, { name: longWorker.name, part: '申请人' }],
  },
}
