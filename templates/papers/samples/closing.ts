/** Sample contexts of the papers after the outcome: the visit, the closing report, the note on the volume. */
import type { PaperContext, PaperKindName } from '../index.ts'
import { committee, employer, facts, longEmployer, many, number, on, worker } from './parties.ts'

type Samples<Kind extends PaperKindName> = Readonly<Record<string, PaperContext<Kind>>>

const followUp: PaperContext<'follow-up-record'> = {
  number,
  committeeName: committee,
  workers: [{ name: worker.name }],
  employerNames: [employer.name],
  agreementNumbers: [number],
  purpose: 'performance',
  sums: { agreed: 4_400_050, received: 4_400_050, performedOn: on('2027-02-15') },
  visit: {
    on: on('2027-03-01'),
    manner: 'phone',
    spokeWith: worker.name,
    note: '王建国表示款项已全部收到，社会保险关系已经转出，对调解工作满意。',
  },
  notReached: false,
  performed: 'performed',
  satisfied: 'satisfied',
  relapse: 'open',
  visitorName: '赵明华',
}

export const followUpRecordSamples: Samples<'follow-up-record'> = {
  plain: followUp,
  bare: {
    ...followUp,
    employerNames: [],
    agreementNumbers: [],
    purpose: 'ending',
    sums: null,
    visit: null,
    performed: 'open',
    satisfied: 'open',
  },
  notReached: {
    ...followUp,
    sums: { agreed: 4_400_050, received: 0, performedOn: null },
    visit: { on: on('2027-03-01'), manner: 'visit', spokeWith: null, note: null },
    notReached: true,
  },
  long: { ...followUp, workers: many.map((person) => ({ name: person.name })), employerNames: [longEmployer.name] },
}

const party = { name: worker.name, address: worker.address, phone: worker.phone }
const closing: PaperContext<'closing-report'> = {
  number,
  committeeName: committee,
  filledOn: on('2027-03-02'),
  roomName: '解放碑调解工作室',
  mediators: ['赵明华', '孙丽'],
  acceptedOn: on('2026-11-03'),
  finishedOn: on('2027-02-15'),
  daysUsed: 104,
  source: 'court',
  sender: '重庆市渝中区人民法院',
  cause: '205.5',
  workers: [party],
  employers: [{ name: employer.name, address: employer.address, phone: employer.phone }],
  facts,
  claimedTotal: 4_800_050,
  outcome: 'settled',
  parts: [],
  terminated: null,
  agreements: [{ number, effectiveOn: on('2026-11-22'), total: 4_400_050 }],
  oral: false,
  sums: { agreed: 4_400_050, received: 4_400_050, performedOn: on('2027-02-15') },
  remedies: [
    { kind: '司法确认', body: '重庆市渝中区人民法院', number: '（2026）渝0103诉前调确45号', result: '确认有效' },
  ],
}

export const closingReportSamples: Samples<'closing-report'> = {
  plain: closing,
  bare: {
    ...closing,
    roomName: null,
    mediators: ['赵明华'],
    source: 'application',
    sender: null,
    workers: [{ name: '李', address: null, phone: null }],
    employers: [],
    claimedTotal: null,
    outcome: 'not-settled',
    terminated: 'respondent-unreachable',
    agreements: [],
    sums: null,
    remedies: [],
  },
  long: {
    ...closing,
    workers: many.map((person) => ({ name: person.name, address: person.address, phone: person.phone })),
    employers: [closing.employers[0] ?? party, { name: longEmployer.name, address: longEmployer.address, phone: null }],
    outcome: 'partly-settled',
    parts: [
      { outcome: 'settled', names: many.slice(0, 40).map((person) => person.name) },
      { outcome: 'not-settled', names: many.slice(40).map((person) => person.name) },
    ],
    terminated: 'too-far-apart',
    oral: true,
    sums: { agreed: 58_024_649, received: 1_000_000, performedOn: null },
  },
}

const note: PaperContext<'volume-note'> = {
  number,
  committeeName: committee,
  workers: [{ name: worker.name }],
  employerNames: [employer.name],
  course: [
    { on: on('2026-11-02'), what: '登记' },
    { on: on('2026-11-03'), what: '受理并编号' },
    { on: on('2026-11-22'), what: `${number}协议生效` },
    { on: on('2027-02-15'), what: '履行完毕' },
  ],
  corrections: [{ on: on('2026-11-05'), what: '姓名、证件或号码', reason: '录入有误' }],
  enteredLater: [{ on: on('2026-11-10'), what: '进行调解', enteredOn: on('2026-11-12') }],
  replaced: [{ paper: '人民调解受理登记表', number, on: on('2026-11-05') }],
  filedBy: '周婷',
  filledOn: on('2027-03-02'),
}

export const volumeNoteSamples: Samples<'volume-note'> = {
  plain: note,
  bare: { ...note, employerNames: [], corrections: [], enteredLater: [], replaced: [], filedBy: null },
  long: {
    ...note,
    workers: many.map((person) => ({ name: person.name })),
    course: Array.from({ length: 60 }, () => ({ on: on('2026-11-10'), what: '进行调解' })),
  },
}
