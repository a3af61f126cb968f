/** What people come to ask about, the frequent first, and which claim items of the counter a topic leads to. */
import type { ClaimItemCode } from './claim-items.ts'

/** `claims`: the items proposed when the question becomes a dispute; nothing where a question alone names no claim. */
export type ConsultationTopicRow = { zh: string; en: string; claims: readonly ClaimItemCode[] }

export const consultationTopicTable = {
  wages: { zh: '工资报酬', en: 'Wages', claims: ['unpaid-wages'] },
  termination: { zh: '解除终止、经济补偿', en: 'Termination and severance', claims: ['severance'] },
  injury: { zh: '工伤', en: 'Work injury', claims: ['injury-benefits'] },
  'social-insurance': { zh: '社会保险', en: 'Social insurance', claims: [] },
  contract: { zh: '劳动合同', en: 'Labour contract', claims: ['double-wage'] },
  overtime: { zh: '加班', en: 'Overtime', claims: ['overtime-pay'] },
  leave: { zh: '休息休假', en: 'Rest and leave', claims: ['annual-leave-pay'] },
  'women-workers': { zh: '女职工保护', en: 'Protection of women workers', claims: ['maternity-leave-pay'] },
  relation: { zh: '确认劳动关系', en: 'Employment relationship', claims: ['confirm-employment'] },
  platform: { zh: '新就业形态', en: 'Platform work', claims: ['platform-pay'] },
  dispatch: { zh: '劳务派遣', en: 'Labour dispatch', claims: [] },
  'non-compete': { zh: '竞业限制、服务期', en: 'Non-competition and service period', claims: [] },
  procedure: { zh: '调解仲裁诉讼程序', en: 'Procedure', claims: [] },
  'legal-aid': { zh: '法律援助', en: 'Legal aid', claims: [] },
  union: { zh: '工会与入会', en: 'Union membership', claims: [] },
  other: { zh: '其他', en: 'Other', claims: [] },
} as const satisfies Record<string, ConsultationTopicRow>
