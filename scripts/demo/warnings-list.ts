/** What informants of the demonstration report, and what became of it: days before today, the hour, who, and which step. */
import type { HandOverGiven } from '../../server/hand-overs/prepare-hand-over.ts'
import type { WarningGiven } from '../../server/warnings/report-warning.ts'
import type { WarningAsked } from '../../server/warnings/step.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'

type At = readonly [daysBefore: number, time: string]
export type WarningStory = {
  at: At
  by: string
  given: Partial<WarningGiven> & Pick<WarningGiven, 'employerName' | 'kinds'>
  steps: readonly { at: At; who: string; step: (today: Day) => WarningAsked; note?: string }[]
  /** To another body after these steps, and when it accepted with which number of its own. */
  handedOver?: {
    at: At
    who: string
    given: Pick<HandOverGiven, 'kind' | 'bodyName' | 'request' | 'answerDays' | 'matters'>
    accepted: { at: At; number: string } | null
  }
}

/** The report that is made, by its kind. */
const told =
  (kind: 'written' | 'phone' | 'police' = 'written') =>
  (): WarningAsked => ({ type: 'told', clockId: kind, time: '' })
const verified = (): WarningAsked => ({ type: 'verified', manner: 'visit' })

export const warningStories: readonly WarningStory[] = [
  {
    at: [24, '09:12'],
    by: 'informant',
    given: {
      employerName: '重庆两路口制衣有限公司',
      kinds: ['unpaid-wages', 'moving-closing'],
      signs: ['planned-move'],
      people: 26,
      arrearsMonths: 2,
      arrearsFen: 31_200_000,
      mood: 'tense',
      demand: '搬迁前结清工资和经济补偿',
      park: '菜园坝轻工园',
      place: '4号楼二层车间',
    },
    steps: [
      { at: [24, '10:05'], who: 'informant', step: told(), note: '已电话并书面报区总工会' },
      { at: [23, '15:30'], who: 'director', step: verified, note: '到厂核对工资表，情况属实' },
      {
        at: [22, '09:40'],
        who: 'director',
        step: (today) => ({
          type: 'supervised',
          kind: 'supervision-opinion',
          number: null,
          to: null,
          found: '你单位拖欠26名职工两个月工资共计312,000.00元，并计划于月底搬迁，未就补偿方案听取职工意见。',
          asked: '请于答复期限前足额补发所欠工资，并就搬迁补偿方案与职工代表协商，将结果书面答复我会。',
          answerBy: addDays(today, -8),
        }),
      },
      {
        at: [10, '14:20'],
        who: 'director',
        step: () => ({ type: 'letter-answered', letterId: '', result: 'mended' }),
        note: '工资已于上周五全部补发，附银行回单',
      },
      { at: [9, '09:15'], who: 'director', step: () => ({ type: 'closed', outcome: 'mended' }) },
    ],
  },
  {
    at: [12, '16:40'],
    by: 'informant',
    given: {
      employerName: '重庆朝天门物流有限公司',
      kinds: ['unpaid-wages'],
      people: 14,
      arrearsMonths: 1,
      arrearsFen: 9_800_000,
      mood: 'tense',
      demand: '发放上月运费提成',
      park: '菜园坝轻工园',
    },
    steps: [
      { at: [12, '17:05'], who: 'informant', step: told(), note: '区总工会值班室接报' },
      { at: [11, '10:30'], who: 'director', step: verified },
      {
        at: [11, '11:20'],
        who: 'director',
        step: (today) => ({
          type: 'supervised',
          kind: 'supervision-notice',
          number: null,
          to: null,
          found: '你单位未按约定发放14名驾驶员上月工资及运费提成，共计98,000.00元。',
          asked: '请核实并于答复期限前发放，将处理结果书面答复我会。',
          answerBy: addDays(today, 4),
        }),
      },
    ],
    // It has not answered in its days: the lamp is red.
    handedOver: {
      at: [10, '10:00'],
      who: 'director',
      given: {
        kind: 'labour-inspection',
        bodyName: '重庆市渝中区劳动保障监察行政执法支队',
        request: '该公司未按约定发放14名驾驶员上月工资及运费提成，请依法查处。',
        answerDays: 8,
        matters: ['employer', 'place', 'figures', 'demand'],
      },
      accepted: { at: [9, '15:20'], number: '渝中劳监受〔2026〕118号' },
    },
  },
  {
    at: [6, '11:25'],
    by: 'informant',
    given: {
      employerName: '重庆七星岗餐饮管理有限公司',
      kinds: ['layoff', 'social-insurance'],
      signs: ['planned-layoff'],
      people: 8,
      layoffPeople: 12,
      staffCount: 96,
      demand: '公布裁员方案，补缴社保',
      place: '七星岗总店',
    },
    steps: [
      { at: [6, '15:10'], who: 'informant', step: told(), note: '书面报区总工会' },
      { at: [4, '09:50'], who: 'director', step: verified, note: '企业称方案尚在讨论' },
      {
        at: [3, '10:15'],
        who: 'director',
        step: () => ({ type: 'level-lowered', to: 'yellow', reason: 'fewer-people' }),
        note: '企业书面承诺裁员不超过5人',
      },
    ],
  },
  {
    at: [2, '14:05'],
    by: 'informant',
    given: {
      employerName: '重庆大溪沟建筑劳务有限公司',
      kinds: ['unpaid-wages'],
      people: 4,
      arrearsMonths: 1,
      arrearsFen: 3_600_000,
      ownerReach: 'unknown',
      demand: '发放上月工资',
      place: '大溪沟旧改工地东门',
    },
    steps: [],
  },
  {
    at: [1, '08:20'],
    by: 'informant',
    given: {
      employerName: '重庆黄花园装饰工程有限公司',
      kinds: ['unpaid-wages'],
      signs: ['gathering', 'owner-fled'],
      people: 35,
      arrearsMonths: 3,
      arrearsFen: 84_000_000,
      ownerReach: 'unreachable',
      mood: 'heated',
      demand: '当天见到负责人，给付款时间表',
      actions: '已劝导职工到会议室等候',
      park: '大溪沟建设项目部',
      place: '项目部大门',
    },
    steps: [
      { at: [1, '08:31'], who: 'informant', step: told('police'), note: '已向派出所报告，民警到场' },
      { at: [1, '08:35'], who: 'informant', step: told('phone'), note: '已电话报区总工会法律部' },
      { at: [1, '10:05'], who: 'informant', step: told() },
      { at: [1, '11:30'], who: 'director', step: verified, note: '负责人失联，总包单位到场' },
    ],
    handedOver: {
      at: [1, '14:10'],
      who: 'director',
      given: {
        kind: 'labour-inspection',
        bodyName: '重庆市渝中区劳动保障监察行政执法支队',
        request: '请查处该公司拖欠35名职工三个月工资的行为，并督促总包单位先行清偿。',
        answerDays: 90,
        matters: ['employer', 'place', 'signs', 'figures', 'demand', 'actions'],
      },
      accepted: null,
    },
  },
  {
    at: [17, '10:45'],
    by: 'informant',
    given: {
      employerName: '重庆上清寺酒店有限公司',
      kinds: ['overtime-rest'],
      people: 1,
      demand: '安排补休',
    },
    steps: [
      {
        at: [16, '16:10'],
        who: 'director',
        step: () => ({ type: 'dismissed', reason: 'settled-before' }),
        note: '报告当日已安排补休',
      },
    ],
  },
]
