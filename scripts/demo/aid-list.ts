/** The aid desk of the demonstration: its lawyers, and how long ago each case began and how far it has come. */
import type { ClaimAsked } from '../../server/legal-aid/aid-ask.ts'

export const aidLawyersOfDemo = [
  {
    name: '罗静怡',
    firm: '重庆渝中某律师事务所',
    licence: '15001201910000001',
    expertise: ['pay', 'ending'],
    languages: ['mandarin'],
  },
  {
    name: '田维军',
    firm: '重庆渝中某律师事务所',
    licence: '15001201910000002',
    expertise: ['injury', 'pay'],
    languages: ['local'],
  },
  {
    name: '段小燕',
    firm: '重庆七星岗法律服务所',
    licence: '25001201910000003',
    expertise: ['pay', 'relationship'],
    languages: ['tujia'],
  },
  {
    name: '彭志远',
    firm: '重庆市渝中区总工会',
    licence: '15001201910000004',
    expertise: ['group', 'insurance'],
    languages: ['mandarin'],
  },
] as const

export const aidBodies = { arbitration: '渝中区劳动人事争议仲裁委员会' }

export const aidNotes = {
  summaries: ['在工地做工三个月，工资一直未结清', '离职后加班费和最后一月工资未付', '店铺关门，老板拖欠工资失去联系'],
  injury: '受伤后单位停发工资，工伤待遇未支付',
}

/** What proves each ground. */
export const aidProofs = {
  'migrant-pay': ['居住证、工友证言', '进城务工登记卡'],
  'migrant-injury': ['居住证、诊断证明', '进城务工登记卡、工伤认定决定书'],
  'special-group': ['残疾人证', '残疾人证、社区出具的无固定生活来源证明'],
  'relief-recipient': ['低保证', '残疾军人证'],
} as const

const pay = (amountFen: number): ClaimAsked[] => [{ item: 'unpaid-wages', amountFen }]
const overtime = (amountFen: number): ClaimAsked[] => [
  { item: 'overtime-pay', amountFen },
  { item: 'unpaid-wages', amountFen: 680_000 },
]
const injury = (amountFen: number): ClaimAsked[] => [{ item: 'injury-benefits', amountFen }]

/** `back`: days since it was applied for; `to`: the stage it goes no further than. */
export type AidCaseOfDemo = { back: number; to: string; fromDispute: boolean; claims: readonly ClaimAsked[] }

/** From the longest ago to this week. */
export const aidCases: readonly AidCaseOfDemo[] = [
  { back: 150, to: 'closed', fromDispute: false, claims: pay(1_860_000) },
  { back: 118, to: 'closed', fromDispute: false, claims: overtime(920_000) },
  { back: 96, to: 'decided', fromDispute: true, claims: [] },
  { back: 70, to: 'awaiting', fromDispute: false, claims: injury(4_600_000) },
  { back: 52, to: 'decided', fromDispute: false, claims: pay(2_350_000) },
  { back: 33, to: 'proceeding', fromDispute: true, claims: [] },
  { back: 26, to: 'refused', fromDispute: false, claims: pay(90_000) },
  { back: 19, to: 'proceeding', fromDispute: false, claims: overtime(1_240_000) },
  { back: 9, to: 'assigned', fromDispute: false, claims: pay(3_120_000) },
  { back: 4, to: 'granted', fromDispute: true, claims: [] },
  { back: 3, to: 'granted', fromDispute: false, claims: pay(760_000) },
  { back: 1, to: 'applied', fromDispute: false, claims: pay(1_480_000) },
]
