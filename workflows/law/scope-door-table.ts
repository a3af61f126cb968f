/** Why a request is not accepted and which door is the right one: the words of the notice, reason by reason. */
import type { ArticleCode } from './articles.ts'

/** `out-of-scope`: no labour dispute; `other-door`: another body decides first; `no-consent`, `house`: our own side. */
export type DoorKind = 'out-of-scope' | 'other-door' | 'no-consent' | 'house'

/** `zh`/`en`: the reason as the notice states it. `doorZh`/`doorEn`: where to go. */
export type ScopeDoorRow = {
  kind: DoorKind
  article: ArticleCode | null
  zh: string
  en: string
  doorZh: string
  doorEn: string
}

const ARBITRATION = {
  doorZh: '有管辖权的劳动人事争议仲裁委员会',
  doorEn: 'the competent labour and personnel dispute arbitration commission',
} as const
const COURT = {
  doorZh: '有管辖权的人民法院，或者当地人民调解委员会',
  doorEn: 'the competent court, or a local mediation committee',
} as const

export const scopeDoorTable = {
  'insurance-agency-payment': {
    kind: 'out-of-scope',
    article: 'JS1-2(1)',
    zh: '请求社会保险经办机构发放社会保险金，不属于劳动争议',
    en: 'A claim that the social insurance agency pay a benefit is no labour dispute',
    doorZh: '社会保险经办机构；对其决定不服的，可以申请行政复议或者提起行政诉讼',
    doorEn: 'the social insurance agency; its decisions can be reviewed or sued upon',
  },
  'housing-reform': {
    kind: 'out-of-scope',
    article: 'JS1-2(2)',
    zh: '因住房制度改革产生的公有住房转让纠纷，不属于劳动争议',
    en: 'A dispute over the transfer of public housing in the housing reform is no labour dispute',
    ...COURT,
  },
  'disability-grade': {
    kind: 'out-of-scope',
    article: 'JS1-2(3)',
    zh: '对伤残等级鉴定结论有异议，不属于劳动争议',
    en: 'An objection to a disability grade is no labour dispute',
    doorZh: '自收到鉴定结论之日起十五日内，向市劳动能力鉴定委员会申请再次鉴定',
    doorEn: 'the municipal labour ability assessment committee, for a second assessment within 15 days of receipt',
  },
  'occupational-disease': {
    kind: 'out-of-scope',
    article: 'JS1-2(3)',
    zh: '对职业病诊断鉴定结论有异议，不属于劳动争议',
    en: 'An objection to an occupational disease finding is no labour dispute',
    doorZh: '卫生健康行政部门，申请职业病诊断鉴定或者再鉴定',
    doorEn: 'the health administration, for an assessment or a second assessment',
  },
  'domestic-work': {
    kind: 'out-of-scope',
    article: 'JS1-2(4)',
    zh: '家庭或者个人与家政服务人员之间的纠纷，不属于劳动争议',
    en: 'A dispute between a household and a domestic worker is no labour dispute',
    ...COURT,
  },
  'craftsman-apprentice': {
    kind: 'out-of-scope',
    article: 'JS1-2(5)',
    zh: '个体工匠与帮工、学徒之间的纠纷，不属于劳动争议',
    en: 'A dispute between a craftsman and a helper or apprentice is no labour dispute',
    ...COURT,
  },
  'farm-household': {
    kind: 'out-of-scope',
    article: 'JS1-2(6)',
    zh: '农村承包经营户与受雇人之间的纠纷，不属于劳动争议',
    en: 'A dispute between a farm household and a hired hand is no labour dispute',
    ...COURT,
  },
  'pensioner-service': {
    kind: 'out-of-scope',
    article: 'JS1-32',
    zh: '2025年9月1日前，职工已依法享受养老保险待遇或者领取退休金，双方为劳务关系',
    en: 'Before 1 September 2025 a worker who draws a pension stands in a service relation',
    ...COURT,
  },
  'civil-servant': {
    kind: 'out-of-scope',
    article: 'GWY-95',
    zh: '公务员、参照公务员法管理人员与所在机关的人事处理争议，不属于劳动争议',
    en: 'A personnel matter of a civil servant is no labour dispute',
    doorZh: '原处理机关申请复核，或者同级公务员主管部门、上一级机关申诉',
    doorEn: 'the deciding organ for review, or the civil service authority on appeal',
  },
  soldier: {
    kind: 'out-of-scope',
    article: 'LDTZ-2',
    zh: '现役军人与所在单位之间的争议，不属于劳动争议',
    en: 'A dispute of a serving soldier with the unit is no labour dispute',
    doorZh: '所在部队的主管机关',
    doorEn: 'the competent military authority',
  },
  'civil-contract': {
    kind: 'out-of-scope',
    article: 'LDTZ-2',
    zh: '双方之间为承揽、买卖等民事合同关系，不属于劳动争议',
    en: 'The parties stand in an ordinary civil contract, which is no labour dispute',
    ...COURT,
  },
  'public-institution': {
    kind: 'other-door',
    article: 'LDTZ-52',
    zh: '事业单位与其聘用人员之间的争议，属于人事争议',
    en: 'A dispute of a public institution with its engaged staff is a personnel dispute',
    ...ARBITRATION,
  },
  'insurance-back-payment': {
    kind: 'other-door',
    article: 'SBF-63',
    zh: '请求补缴社会保险费或者纠正缴费基数，由社会保险费征收机构处理',
    en: 'Back payment or a wrong base of social insurance is for the collecting authority',
    doorZh: '社会保险费征收机构（税务机关）或者劳动保障监察机构',
    doorEn: 'the collecting authority (taxation) or the labour inspection',
  },
  'injury-recognition': {
    kind: 'other-door',
    article: 'GSTL-17',
    zh: '尚未认定工伤，应当先申请工伤认定',
    en: 'The injury is not yet recognised as a work injury; recognition comes first',
    doorZh: '统筹地区社会保险行政部门；用人单位未申请的，劳动者、近亲属或者工会组织可以在一年内直接申请',
    doorEn: 'the social insurance administration; worker, relatives or union may apply within one year',
  },
  'already-at-arbitration': {
    kind: 'other-door',
    article: 'RULE75-22',
    zh: '已由劳动人事争议仲裁委员会受理或者作出处理，且未委托调解',
    en: 'An arbitration commission has accepted or decided the matter and has not commissioned mediation',
    ...ARBITRATION,
  },
  'already-at-court': {
    kind: 'other-door',
    article: 'RULE75-22',
    zh: '已由人民法院受理或者作出生效裁判，且未委托调解',
    en: 'A court has accepted or decided the matter and has not commissioned mediation',
    doorZh: '受理该案的人民法院',
    doorEn: 'the court seized of the case',
  },
  crime: {
    kind: 'other-door',
    article: 'RMTJ-25',
    zh: '涉嫌犯罪或者可能引起治安案件、刑事案件，应当移送公安机关',
    en: 'A suspected offence or a risk of one belongs to the police',
    doorZh: '公安机关',
    doorEn: 'the police',
  },
  'another-district': {
    kind: 'other-door',
    article: 'LDTZ-21',
    zh: '用人单位所在地和劳动合同履行地均不在本区域',
    en: 'Neither the employer nor the place of performance lies in this district',
    doorZh: '用人单位所在地或者劳动合同履行地的工会调解组织',
    doorEn: 'the union’s mediation committee at the employer’s place or the place of performance',
  },
  'respondent-refuses': {
    kind: 'no-consent',
    article: 'RMTJ-17',
    zh: '对方当事人明确拒绝调解',
    en: 'The other side clearly refuses mediation',
    ...ARBITRATION,
  },
  'respondent-unreachable': {
    kind: 'no-consent',
    article: 'ORD17-22',
    zh: '经多次联系，仍无法与对方当事人取得联系',
    en: 'The other side could not be reached despite repeated attempts',
    ...ARBITRATION,
  },
  'no-definite-respondent': {
    kind: 'house',
    article: 'LDTZ-28',
    zh: '没有明确的对方当事人',
    en: 'There is no identifiable other side',
    doorZh: '劳动保障监察机构协助查明用工主体后，可以再次申请',
    doorEn: 'the labour inspection, to establish who employed; then apply again',
  },
  'no-request': {
    kind: 'house',
    article: 'LDTZ-12',
    zh: '没有具体的调解请求和理由',
    en: 'There is no definite request with reasons',
    doorZh: '补充请求和理由后，可以再次申请',
    doorEn: 'apply again with a request and reasons',
  },
  'registered-twice': {
    kind: 'house',
    article: null,
    zh: '同一争议已经登记，并入原登记办理',
    en: 'The same dispute is already registered and continues there',
    doorZh: '原登记的调解组织',
    doorEn: 'the desk of the first registration',
  },
} as const satisfies Record<string, ScopeDoorRow>
