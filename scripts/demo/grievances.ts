/** What workers come for: the words of the counter's one sentence, the items claimed and what they usually amount to. */
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'

export type Grievance = {
  /** `{n}` a number of months or days, `{m}` a month of the year. */
  sentence: string
  /** Each item with its usual range in whole yuan; null for an act that has no sum. */
  items: readonly (readonly [item: ClaimItemCode, from: number, to: number] | readonly [item: ClaimItemCode])[]
  weight: number
  industries?: readonly string[]
  /** The employment has ended. */
  ended?: true
}

export const grievances: readonly Grievance[] = [
  { sentence: '{n}个月工资未发，多次催要无果', items: [['unpaid-wages', 4_800, 26_000]], weight: 14 },
  {
    sentence: '工地完工后尾款一直未结，拖欠{n}个月工资',
    items: [['unpaid-wages', 6_000, 38_000]],
    weight: 8,
    industries: ['construction'],
  },
  { sentence: '离职后最后{n}个月工资没有结清', items: [['unpaid-wages', 3_600, 15_000]], weight: 8, ended: true },
  {
    sentence: '被口头辞退，没有任何补偿',
    items: [
      ['unlawful-termination-damages', 9_000, 68_000],
      ['unpaid-wages', 2_800, 9_000],
    ],
    weight: 9,
    ended: true,
  },
  { sentence: '公司搬迁，不愿随迁，要求经济补偿', items: [['severance', 8_000, 56_000]], weight: 5, ended: true },
  { sentence: '入职{n}个月一直没有签书面劳动合同', items: [['double-wage', 12_000, 48_000]], weight: 6 },
  { sentence: '长期加班没有加班费', items: [['overtime-pay', 2_400, 21_000]], weight: 7 },
  {
    sentence: '{m}月的提成扣着不发',
    items: [['bonus-commission', 1_500, 18_000]],
    weight: 5,
    industries: ['trade', 'real-estate', 'information'],
  },
  {
    sentence: '在车间受伤，单位只垫付了部分医疗费',
    items: [
      ['injury-medical-costs', 3_000, 28_000],
      ['injury-benefits', 12_000, 85_000],
    ],
    weight: 6,
    industries: ['manufacturing', 'construction', 'transport'],
  },
  { sentence: '未缴养老保险，被迫离职要求经济补偿', items: [['severance', 7_000, 42_000]], weight: 5, ended: true },
  { sentence: '{n}天年休假没有休，也没有折算工资', items: [['annual-leave-pay', 1_200, 6_800]], weight: 4 },
  {
    sentence: '夏天高温作业没有发高温津贴',
    items: [['high-temperature-allowance', 600, 2_400]],
    weight: 3,
    industries: ['construction', 'manufacturing', 'transport'],
  },
  { sentence: '怀孕后被调岗降薪，要求补足产假工资', items: [['maternity-leave-pay', 6_000, 24_000]], weight: 3 },
  {
    sentence: '押金{n}个月不退',
    items: [['deposit-return', 500, 3_000]],
    weight: 3,
    industries: ['hospitality', 'transport', 'resident-services'],
  },
  {
    sentence: '平台站点解散，配送费没有结算',
    items: [['platform-pay', 2_200, 12_500]],
    weight: 4,
    industries: ['transport'],
  },
  { sentence: '离职{n}个月单位不出具离职证明', items: [['leaving-certificate']], weight: 2, ended: true },
  { sentence: '退休返聘，最后{n}个月报酬未付', items: [['over-age-pay', 3_000, 12_000]], weight: 3 },
  { sentence: '单位克扣{m}月绩效工资', items: [['wage-deduction', 800, 5_600]], weight: 4 },
  {
    sentence: '门店关停，工资和补偿都没有说法',
    items: [
      ['unpaid-wages', 4_000, 14_000],
      ['severance', 6_000, 30_000],
    ],
    weight: 6,
    ended: true,
    industries: ['hospitality', 'trade', 'education-health', 'resident-services'],
  },
]

/** One sentence for a group whose employer owes everybody. */
export const groupSentences = [
  '项目停工，班组{n}个月工资未付，要求一次结清',
  '工厂停产放假，{n}个月工资和补偿没有着落',
  '门店突然关门，全体员工工资被拖欠{n}个月',
  '劳务公司与总包相互推诿，{n}个月工资未发',
]
