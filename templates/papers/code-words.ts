/** The Chinese word of every code a paper may be given; a context's enumerations are read from here, so that none lacks its word. */
import { causeLists } from '../../workflows/law/cause-lists.ts'
import { claimItems } from '../../workflows/law/claim-items.ts'
import { scopeDoors } from '../../workflows/law/scope-doors.ts'
import { aidCodeWords } from './aid-code-words.ts'
import { boxes } from './boxes.ts'

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
  /** Why a matter is handed over to a body that is no court. */
  'hand-over-ground': {
    'hardship-help': '职工因该争议生活发生困难，现转请贵单位依照帮扶规定核实并给予帮助。',
    counselling: '职工情绪受该争议影响较大，现转请贵单位给予心理疏导。',
    'labour-inspection':
      '用人单位涉嫌违反劳动保障法律、法规，依照《中华人民共和国劳动争议调解仲裁法》第九条、《劳动保障监察条例》第九条，现将职工投诉的情况转请贵单位依法处理。',
  },
  /** Why a warning is handed over to a body that can act. */
  'warning-hand-over-ground': {
    'labour-inspection':
      '用人单位涉嫌违反劳动保障法律、法规，依照《劳动保障监察条例》第七条、第九条，现转请贵单位依法处理。',
    police:
      '该情况可能引起治安案件、刑事案件，依照《中华人民共和国人民调解法》第二十五条，现向贵单位报告，请及时处置。',
    emergency: '该情况涉及生产安全和劳动保护，现转请贵单位依法处理。',
    'hardship-help': '有关职工因此生活发生困难，现转请贵单位依照帮扶规定核实并给予帮助。',
    counselling: '有关职工情绪受此影响较大，现转请贵单位给予心理疏导。',
    'other-body': '该情况属于贵单位职责范围，现转请贵单位依法处理。',
  },
  danger: {
    violence: '可能发生人身伤害',
    'self-harm': '当事人有自伤、自杀倾向',
    gathering: '人员聚集，可能堵门、堵路',
    detention: '有人被限制人身自由',
    damage: '可能毁坏财物',
    other: '其他可能引起治安案件、刑事案件的情形',
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
  /** What made mediation hard, as the reply to a commission tells it for each ground of termination. */
  difficulty: {
    refused: '一方当事人不同意继续调解，调解失去自愿基础。',
    demanded: '一方当事人要求终止调解，调解失去自愿基础。',
    'too-far-apart': '双方当事人对请求数额和责任的主张差距较大，经多次协商未能缩小。',
    'term-expired': '双方当事人在调解期限内未能达成一致，也未同意延期。',
    'respondent-unreachable': '无法与对方当事人取得联系，未能当面协商。',
    'applicant-unreachable': '无法与申请人取得联系，未能继续协商。',
    'signature-refused': '双方当事人曾形成方案，但一方当事人拒绝签署协议。',
    sham: '发现有虚假调解嫌疑，已停止调解。',
    bankruptcy: '用人单位已进入破产程序，不能对职工个别清偿。',
    'public-order': '纠纷有激化可能，已停止调解并报告有关部门。',
    other: '出现其他不宜继续调解的情形。',
  },
  'contact-manner': { phone: '电话', visit: '上门', message: '短信或者微信', letter: '书面', online: '线上平台' },
  'follow-purpose': {
    performance: '了解人民调解协议的履行情况',
    ending: '了解调解结束后当事人的情况',
  },
  'follow-performed': boxes({ performed: '已全部履行', 'not-performed': '未履行或者未全部履行' }),
  'follow-satisfied': boxes({ satisfied: '满意', accepts: '基本满意', unsatisfied: '不满意' }),
  'follow-relapse': boxes({ none: '无', relapse: '有' }),
  'closing-source': boxes({
    application: '当事人申请',
    'own-initiative': '主动调解',
    police: '公安机关移交',
    court: '审判机关委托',
    arbitration: '仲裁机构委托',
    government: '政府及有关部门移送',
  }),
  'case-outcome': {
    settled: '达成调解协议',
    'partly-settled': '部分达成调解协议',
    'not-settled': '未达成调解协议，终止调解',
    withdrawn: '当事人撤回调解申请',
    'settled-privately': '当事人自行和解',
    transferred: '移送其他机构处理',
    'not-accepted': '不予受理',
  },
  /** How a body commissioned, which sets the term (特邀调解规定 27). */
  procedure: {
    'before-filing': '立案前委派调解',
    ordinary: '立案后委托调解（普通程序）',
    summary: '立案后委托调解（简易程序）',
    arbitration: '仲裁委员会委托调解',
  },
  'suit-ground': {
    award: '仲裁裁决书',
    'not-accepted': '仲裁不予受理通知书',
    'no-decision': '仲裁逾期未作决定或者未裁决',
    direct: '依法可以直接起诉',
  },
  /** The paper a court enforces. */
  'enforceable-paper': {
    'judicial-confirmation': '确认人民调解协议有效的民事裁定书',
    'arbitration-review': '仲裁调解书',
    'payment-order': '支付令',
  },
  ...aidCodeWords,
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
