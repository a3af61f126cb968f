/** Sample contexts of what is handed over to bodies that are no court. */
import type { PaperContext } from '../index.ts'
import { claimed, committee, contact, longEmployer, longWorker, number, on } from './parties.ts'

const letter: PaperContext<'hand-over-letter'> = {
  number: '渝中工会人调函〔2026〕6号',
  committeeName: committee,
  toName: '重庆市渝中区困难职工帮扶中心',
  ourNumber: number,
  ground: 'hardship-help',
  workerNames: ['王建国'],
  workers: [{ name: '王建国', phone: '13812345678' }],
  employerNames: ['重庆渝都建筑劳务有限公司'],
  summary: '公司拖欠王建国2026年6月至8月工资，目前调解尚在进行。',
  items: [],
  undisputedFacts: null,
  request: '王建国一人供养两名在校子女，三个月没有收入，请核实情况并给予临时救助。',
  answerBy: on('2026-12-08'),
  consentedOn: on('2026-11-23'),
  contact,
  sentOn: on('2026-11-23'),
}

const report: PaperContext<'police-report'> = {
  number: '渝中工会人调函〔2026〕7号',
  committeeName: committee,
  toName: '重庆市公安局渝中区分局大溪沟派出所',
  ourNumber: number,
  danger: 'gathering',
  request:
    '2026年11月23日9时许，约三十名工人聚集在项目部门口，情绪激动，有人提出堵路。本委员会已派两名调解员到场劝说，并通知公司负责人到场。',
  employerNames: ['重庆渝都建筑劳务有限公司'],
  workers: [],
  summary: '公司拖欠三十余名工人两个月工资。',
  toldOn: on('2026-11-23'),
  contact,
  reportedOn: on('2026-11-23'),
}

export const handOverLetterSamples: Readonly<Record<string, PaperContext<'hand-over-letter'>>> = {
  plain: letter,
  inspection: {
    ...letter,
    toName: '重庆市渝中区劳动保障监察行政执法支队',
    ground: 'labour-inspection',
    items: claimed,
    undisputedFacts: '王建国自2024年3月1日至2026年8月31日在该公司工作；公司尚欠其2026年6月至8月工资24,000.50元。',
    request: '请对该公司未按月足额支付工资的行为依法查处。',
    answerBy: on('2027-02-21'),
  },
  long: {
    ...letter,
    ground: 'counselling',
    workerNames: [longWorker.name],
    workers: [{ name: longWorker.name, phone: longWorker.phone }],
    employerNames: [longEmployer.name],
  },
  bare: {
    ...letter,
    workers: [{ name: '王建国', phone: null }],
    employerNames: [],
    summary: null,
    consentedOn: null,
  },
}

export const policeReportSamples: Readonly<Record<string, PaperContext<'police-report'>>> = {
  plain: report,
  named: {
    ...report,
    danger: 'self-harm',
    request: '2026年11月23日10时20分，职工在电话中称要跳楼，随后关机，现住址不明。',
    workers: [{ name: longWorker.name, phone: longWorker.phone }],
  },
  bare: { ...report, employerNames: [], summary: null, toldOn: null },
}
