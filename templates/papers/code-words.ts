/** The Chinese word of every code a paper may be given; a context's enumerations are read from here, so that none lacks its word. */
import { causeLists } from '../../workflows/law/cause-lists.ts'
import { claimItems } from '../../workflows/law/claim-items.ts'
import { scopeDoors } from '../../workflows/law/scope-doors.ts'

export const codeWords = {
  sex: { male: '男', female: '女' },
  'employer-role': {
    employer: '用人单位',
    dispatcher: '劳务派遣单位',
    host: '用工单位',
    'main-contractor': '施工总承包单位',
    subcontractor: '分包单位',
    developer: '建设单位',
    'licence-lender': '被挂靠单位',
    contractor: '承包经营者',
    investor: '出资人',
    successor: '权利义务承继单位',
    guarantor: '担保人',
    other: '其他相关当事人',
  },
  capacity: {
    'legal-representative': '法定代表人',
    'person-in-charge': '负责人',
    'special-agent': '委托代理人（特别授权）',
    'general-agent': '委托代理人（一般授权）',
    self: '本人',
  },
  manner: { transfer: '银行转账', cash: '现金', mobile: '移动支付', other: '其他方式' },
  'tax-basis': { 'before-tax': '税前', 'after-tax': '税后' },
  'session-manner': { room: '当面调解', 'on-site': '现场调解', phone: '电话调解', online: '在线视频调解' },
  source: {
    application: '依当事人申请',
    'own-initiative': '主动组织调解',
    commission: '接受委派、委托或者移送',
  },
  /** What the desk does next, as the worker reads it on the slip. */
  'next-step': {
    'consult-respondent': '我们将联系对方当事人，征求其是否同意调解，并把结果告诉您。',
    'decide-acceptance': '我们将决定是否受理您的调解申请，并把结果告诉您。',
    'assign-mediator': '我们将指定调解员，并与您约定调解时间。',
    session: '请您本人带上身份证和有关证据，按时到场参加调解。',
    'supply-materials': '请您补齐所需材料，交到登记处。',
    'sign-agreement': '请您到场核对并签署调解协议书。',
    'await-payment': '请您留意对方付款；到期没有收到的，请立即与我们联系。',
    'go-to-arbitration': '请您在下列期限内申请劳动仲裁，我们可以协助您准备材料。',
  },
  termination: {
    refused: '一方当事人明确拒绝继续调解',
    demanded: '一方当事人要求终止调解',
    'too-far-apart': '双方当事人分歧较大，难以达成调解协议',
    'term-expired': '调解期限届满，双方当事人未达成调解协议，也未一致同意延期',
    'respondent-unreachable': '经多次联系，仍无法与对方当事人取得联系',
    'applicant-unreachable': '经多次联系，仍无法与申请人取得联系',
    'signature-refused': '一方当事人拒绝在调解协议书上签名、盖章或者按指印',
    sham: '发现有虚假调解嫌疑，不宜继续调解',
    bankruptcy: '用人单位已进入破产程序，不宜继续调解',
    'public-order': '纠纷有可能引起治安案件或者刑事案件，已向有关部门报告',
    other: '其他不宜继续调解的情形',
  },
  'commission-kind': {
    'before-filing': '委派调解（立案前）',
    'after-filing': '委托调解（立案后）',
    arbitration: '委托调解（仲裁委员会）',
    transfer: '移送调解',
  },
  'reply-result': {
    agreed: '双方当事人已达成调解协议',
    withdrawn: '当事人已撤回调解请求',
    failed: '调解不成，已终止调解',
  },
  item: Object.fromEntries(claimItems.map((item) => [item.code, item.zh])),
  cause: Object.fromEntries(causeLists.flatMap((list) => list.causes).map(([code, zh]) => [code, zh])),
  'scope-door': Object.fromEntries(scopeDoors.map((door) => [door.code, door.zh])),
  'scope-door-way': Object.fromEntries(scopeDoors.map((door) => [door.code, door.doorZh])),
} as const satisfies Record<string, Readonly<Record<string, string>>>

export type CodeGroup = keyof typeof codeWords

export const isCodeGroup = (name: string): name is CodeGroup => Object.hasOwn(codeWords, name)

/** All codes of a group. */
export function codesOf<Group extends CodeGroup>(
  group: Group,
): readonly Extract<keyof (typeof codeWords)[Group], string>[] {
  return Object.keys(codeWords[group]) as Extract<keyof (typeof codeWords)[Group], string>[]
}

/** The Chinese word of a code. Throws RangeError for a code the group lacks. */
export function codeWord(group: CodeGroup, code: string): string {
  const words: Readonly<Record<string, string>> = codeWords[group]
  const word = Object.hasOwn(words, code) ? words[code] : undefined
  if (word === undefined) throw new RangeError(`no word for ${group} ${code}`)
  return word
}
