/** What workers ask for at the counter, item by item, the frequent ones first: names, cause in the list of 2026, kind. */

/**
 * What kind of claim an item is. A payment order is open for the first four only (LDTZ 16); `other-money` is payable to
 * the worker but not by payment order; `to-employer` is money a worker owes; `no-money` asks for an act or a finding.
 */
export type ClaimKind =
  | 'labour-pay'
  | 'injury-medical-costs'
  | 'economic-compensation'
  | 'damages'
  | 'other-money'
  | 'to-employer'
  | 'no-money'

/**
 * `wages`: not limited during the employment, one year from its end (LDTZ 27 para. 4). Unmarked items take the ordinary
 * year; so do doubtful ones, because the earlier day is the safe one.
 */
export type ClaimItemRow = readonly [zh: string, en: string, cause: string, kind: ClaimKind, limitation?: 'wages']

export const claimItemTable = {
  'unpaid-wages': ['拖欠工资', 'Unpaid wages', '205.5', 'labour-pay', 'wages'],
  'wage-deduction': ['克扣工资', 'Deducted wages', '205.5', 'labour-pay', 'wages'],
  'overtime-pay': ['加班费', 'Overtime pay', '205.5', 'labour-pay', 'wages'],
  'bonus-commission': ['奖金、提成', 'Bonus or commission', '205.5', 'labour-pay', 'wages'],
  'minimum-wage-difference': ['最低工资差额', 'Difference to the minimum wage', '205.5', 'labour-pay', 'wages'],
  'high-temperature-allowance': ['高温津贴', 'High-temperature allowance', '205.5', 'labour-pay', 'wages'],
  'sick-pay': ['病假工资', 'Sick pay', '205.5', 'labour-pay'],
  'annual-leave-pay': ['未休年休假工资报酬', 'Pay for unused annual leave', '205.5', 'labour-pay'],
  'maternity-leave-pay': ['产假工资', 'Maternity leave pay', '205.5', 'labour-pay'],
  'part-time-pay': ['非全日制用工报酬', 'Part-time pay', '205.4', 'labour-pay', 'wages'],
  'dispatch-equal-pay': ['劳务派遣同工同酬差额', 'Equal pay in labour dispatch', '205.3', 'labour-pay', 'wages'],
  'over-age-pay': ['超龄劳动者劳动报酬', 'Pay of workers over retirement age', '208', 'labour-pay'],
  'contractor-pay': [
    '承包人、被挂靠人支付劳动报酬',
    'Pay owed by the contractor or licence lender',
    '209',
    'labour-pay',
  ],
  'platform-pay': ['新就业形态劳动报酬', 'Pay for platform work', '214.2', 'labour-pay'],
  'double-wage': ['未签书面劳动合同二倍工资差额', 'Second wage without a written contract', '205.5', 'damages'],
  'additional-damages': ['逾期不支付加付赔偿金', 'Additional damages for late payment', '205.5', 'damages'],
  severance: ['经济补偿', 'Economic compensation', '205.6', 'economic-compensation'],
  'notice-pay': ['代通知金', 'Pay in lieu of notice', '205.6', 'economic-compensation'],
  'unlawful-termination-damages': ['违法解除（终止）赔偿金', 'Damages for unlawful termination', '205.6', 'damages'],
  'medical-subsidy': ['医疗补助费', 'Medical subsidy', '205.6', 'economic-compensation'],
  'non-compete-compensation': ['竞业限制经济补偿', 'Non-competition compensation', '205.7', 'economic-compensation'],
  'non-compete-penalty': ['竞业限制违约金', 'Non-competition penalty', '205.7', 'to-employer'],
  'injury-medical-costs': ['工伤医疗费', 'Work injury medical costs', '206.2', 'injury-medical-costs'],
  'injury-benefits': ['工伤保险待遇', 'Work injury benefits', '206.2', 'other-money'],
  'disability-benefits': ['伤残待遇', 'Disability benefits', '206.2', 'other-money'],
  'work-death-benefits': ['工亡待遇', 'Benefits on death at work', '206.2', 'other-money'],
  'pension-loss': ['养老保险待遇损失', 'Loss of old-age benefits', '206.1', 'other-money'],
  'medical-insurance-loss': ['医疗保险待遇损失', 'Loss of medical benefits', '206.3', 'other-money'],
  'maternity-allowance-difference': ['生育津贴差额', 'Difference to the maternity allowance', '206.4', 'other-money'],
  'unemployment-benefit-loss': ['失业保险待遇损失', 'Loss of unemployment benefits', '206.5', 'other-money'],
  'social-insurance-loss': ['社会保险待遇损失（其他）', 'Other loss of social insurance', '206', 'other-money'],
  'platform-injury-benefits': [
    '新就业形态工伤保险待遇',
    'Work injury benefits in platform work',
    '215.1',
    'other-money',
  ],
  'platform-injury-protection': ['职业伤害保障待遇', 'Occupational injury protection', '216', 'other-money'],
  'welfare-benefits': ['福利待遇', 'Welfare benefits', '207', 'other-money'],
  'deposit-return': ['返还押金、保证金', 'Return of a deposit', '205', 'other-money'],
  'expense-reimbursement': ['垫付费用报销', 'Reimbursement of expenses', '205', 'other-money'],
  'document-return': ['返还证件', 'Return of documents', '205', 'no-money'],
  'confirm-employment': ['确认劳动关系', 'Confirmation of employment', '205.1', 'no-money'],
  'platform-confirm-employment': [
    '确认劳动关系（新就业形态）',
    'Confirmation of employment (platform)',
    '214.1',
    'no-money',
  ],
  'written-contract': ['签订书面劳动合同', 'Written labour contract', '205', 'no-money'],
  'collective-contract': ['集体合同争议', 'Collective contract', '205.2', 'no-money'],
  'dispatch-return': ['劳务派遣退回争议', 'Return of a dispatched worker', '205.3', 'no-money'],
  'leaving-certificate': ['出具离职证明', 'Certificate of leaving', '205', 'no-money'],
  'file-insurance-transfer': ['档案和社会保险关系转移', 'Transfer of files and social insurance', '205', 'no-money'],
  'post-or-pay-change': ['调岗降薪', 'Change of post or pay', '205', 'no-money'],
  reinstatement: ['继续履行劳动合同', 'Reinstatement', '205', 'no-money'],
  'training-costs': ['培训费、服务期违约金', 'Training costs and service-period penalty', '205', 'to-employer'],
  'damage-to-employer': ['赔偿用人单位损失', 'Compensation of the employer', '205', 'to-employer'],
  'other-payment': ['其他给付', 'Other payment', '205', 'other-money'],
  'other-request': ['其他请求', 'Other request', '205', 'no-money'],
} as const satisfies Record<string, ClaimItemRow>
