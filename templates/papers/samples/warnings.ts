/** Samples of the supervision letters and of the warning report: ordinary, the least, the longest. */
import { day } from '../../../workflows/values/day.ts'
import type { PaperContext } from '../index.ts'

const letter: PaperContext<'supervision-notice'> = {
  number: '渝中工监提〔2026〕3号',
  unionName: '重庆市渝中区总工会',
  toName: '重庆朝天门物流有限公司',
  found: ['未按约定发放14名驾驶员2026年10月的工资及运费提成，共计98,000.00元。'],
  asked: ['核实拖欠情况，并于答复期限前足额发放。', '今后调整计酬办法的，先与职工代表协商。'],
  answerBy: day('2026-12-07'),
  contact: { name: '向长富', phone: '023-63521234' },
  sentOn: day('2026-11-22'),
}
const bare = {
  ...letter,
  number: '20261122-3F7A2B-1',
  found: ['拖欠工资。'],
  asked: ['限期补发。'],
  contact: { name: '向长富', phone: null },
}
const many = {
  ...letter,
  toName: '重庆市渝中区大溪沟旧城改造工程项目部劳务分包联合体（重庆黄花园装饰工程有限公司）',
  found: Array.from(
    { length: 7 },
    (_, at) =>
      `第${at + 1}项：自2026年${at + 3}月起未依法足额支付劳动报酬，且未向职工提供工资清单，经职工多次要求仍未改正。`,
  ),
  asked: Array.from(
    { length: 5 },
    (_, at) => `第${at + 1}项：立即改正，并提供相应的工资支付凭证、考勤记录和职工签收材料。`,
  ),
}
const opinionOf = (of: typeof letter) => ({ ...of, number: of.number.replace('提', '意') })
const proposalOf = (of: typeof letter) => ({
  ...of,
  number: of.number.replace('提', '建'),
  toName: '重庆市渝中区人力资源和社会保障局',
  employerName: '重庆朝天门物流有限公司',
})

export const supervisionNoticeSamples = { plain: letter, bare, long: many } as const
export const supervisionOpinionSamples = {
  plain: opinionOf(letter),
  bare: opinionOf(bare),
  long: opinionOf(many),
} as const
export const supervisionProposalSamples: Readonly<Record<string, PaperContext<'supervision-proposal'>>> = {
  plain: { ...proposalOf(letter), opinionOn: day('2026-11-02'), answered: false },
  answered: { ...proposalOf(letter), opinionOn: day('2026-11-02'), answered: true },
  bare: { ...proposalOf(bare), opinionOn: null, answered: false },
}

const report: PaperContext<'warning-report'> = {
  number: '20261122-3F7A2B',
  unionName: '重庆市渝中区总工会劳动争议人民调解委员会',
  toName: '重庆市渝中区总工会',
  level: '红色',
  basis: ['现场有停工、聚集、堵路、逃匿、轻生、暴力或者媒体关注的情形', '涉及35人（30人起）'],
  employerName: '重庆黄花园装饰工程有限公司',
  place: '大溪沟建设项目部大门',
  noticedOn: day('2026-11-22'),
  noticedAt: '08:20',
  kinds: ['拖欠工资'],
  signs: ['聚集', '负责人逃匿'],
  people: 35,
  arrearsMonths: 3,
  arrears: 84_000_000,
  layoffPeople: null,
  owner: '负责人联系不上',
  mood: '激动',
  demand: '当天见到负责人，给付款时间表。',
  actions: ['已劝导职工到会议室等候', '已通知施工总承包单位到场'],
  danger: true,
  policeTold: true,
  contact: { name: '唐小川', phone: '023-63525678' },
  reportedOn: day('2026-11-22'),
}

export const warningReportSamples: Readonly<Record<string, PaperContext<'warning-report'>>> = {
  plain: report,
  bare: {
    ...report,
    level: '黄色',
    basis: [],
    place: null,
    kinds: ['加班休假'],
    signs: [],
    people: null,
    arrearsMonths: null,
    arrears: null,
    owner: '负责人能否联系上尚不清楚',
    mood: '平稳',
    demand: null,
    actions: [],
    danger: false,
    policeTold: false,
    contact: { name: '唐小川', phone: null },
  },
  layoff: {
    ...report,
    level: '橙色',
    kinds: ['裁员', '社会保险', '拖欠工资'],
    signs: ['计划裁员', '媒体、网络关注'],
    arrearsMonths: null,
    layoffPeople: 120,
    policeTold: false,
    basis: ['拟裁员120人（20人起）', '拟裁员占职工总数22%（10%起）'],
  },
}

const handOver: PaperContext<'warning-hand-over'> = {
  number: '20261122-3F7A2B-Z1',
  unionName: '重庆市渝中区总工会',
  toName: '重庆市渝中区劳动保障监察行政执法支队',
  ourNumber: '20261122-3F7A2B',
  ground: 'labour-inspection',
  danger: null,
  employerName: '重庆朝天门物流有限公司',
  noticedOn: day('2026-11-22'),
  place: '朝天门片区 二号仓库',
  kinds: ['拖欠工资'],
  signs: ['负责人联系不上'],
  people: 14,
  arrearsMonths: 2,
  arrears: 9_800_000,
  layoffPeople: null,
  demand: ['月底前结清工资及运费提成'],
  actions: ['已到现场核实并安抚职工', '已电话联系公司财务负责人'],
  named: null,
  consentedOn: null,
  request: '请对该公司未按时足额支付劳动报酬的行为依法查处。',
  answerBy: day('2027-02-20'),
  contact: { name: '向长富', phone: '023-63521234' },
  sentOn: day('2026-11-22'),
}
const [longPlace, longEmployer] = [
  '大溪沟旧城改造工程项目部临时生活区三号板房东侧空地',
  '重庆市渝中区大溪沟旧城改造工程项目部劳务分包联合体（重庆黄花园装饰工程有限公司）',
]

export const warningHandOverSamples: Readonly<Record<string, PaperContext<'warning-hand-over'>>> = {
  plain: handOver,
  police: {
    ...handOver,
    toName: '重庆市公安局渝中区分局大溪沟派出所',
    ground: 'police',
    danger: 'gathering',
    layoffPeople: 20,
    arrears: null,
    request: '请派员到场维持秩序，防止堵门、堵路。',
    answerBy: day('2026-11-23'),
  },
  named: {
    ...handOver,
    toName: '重庆市渝中区困难职工帮扶中心',
    ground: 'hardship-help',
    named: '王建国、李秀英',
    consentedOn: day('2026-11-22'),
    request: '两名职工已两个月没有收入，请核实情况并给予临时救助。',
  },
  bare: {
    ...handOver,
    ground: 'counselling',
    employerName: null,
    noticedOn: null,
    place: null,
    signs: [],
    people: null,
    arrearsMonths: null,
    arrears: null,
    demand: [],
    actions: [],
    contact: { name: '向长富', phone: null },
  },
  long: {
    ...handOver,
    ground: 'emergency',
    place: longPlace,
    employerName: longEmployer,
    kinds: ['拖欠工资', '工伤和安全生产', '裁员', '社会保险'],
    signs: ['停工', '聚集', '负责人联系不上', '媒体关注'],
    people: 236,
    layoffPeople: 120,
    demand: ['立即停止在无防护条件下高处作业', '补发三个月工资，并书面答复裁员名单和经济补偿标准'],
    actions: Array.from({ length: 6 }, (_, at) => `第${at + 1}次到现场核实，向项目负责人指出问题并要求限期整改`),
    named: '王建国、李秀英、买买提·艾合买提江',
    consentedOn: day('2026-11-22'),
  },
}
