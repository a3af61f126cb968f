/** What a union counter answers most often, each sentence with the articles it rests on; every article was read. */
import type { ArticleCode } from './articles.ts'
import type { consultationTopicTable } from './consultation-topic-table.ts'

export type ConsultationPhraseRow = {
  topic: keyof typeof consultationTopicTable
  zh: string
  en: string
  articles: readonly ArticleCode[]
}

export const consultationPhraseTable = {
  'wages-in-full': {
    topic: 'wages',
    zh: '工资应当以货币形式按月足额支付给本人，不得克扣或者无故拖欠。',
    en: 'Wages are paid in money, monthly, in full and to the worker; they must not be deducted or withheld without reason.',
    articles: ['LDF-50', 'LHT-30'],
  },
  'wages-inspection': {
    topic: 'wages',
    zh: '拖欠工资的，可以申请调解、劳动仲裁，也可以向劳动保障监察部门投诉。',
    en: 'For arrears of wages one may apply for mediation or arbitration, or complain to labour inspection.',
    articles: ['LDTZ-9', 'LDTZ-5'],
  },
  'wages-contractor': {
    topic: 'wages',
    zh: '工程建设领域分包单位拖欠农民工工资的，由施工总承包单位先行清偿。',
    en: 'On building sites the general contractor first pays what a subcontractor owes migrant workers.',
    articles: ['NMG-30'],
  },
  'minimum-wage': {
    topic: 'wages',
    zh: '工资不得低于当地最低工资标准；低于标准的，应当支付差额。',
    en: 'Wages must not lie below the local minimum wage; the difference is owed.',
    articles: ['LDF-48', 'LHT-85'],
  },
  resignation: {
    topic: 'termination',
    zh: '劳动者提前三十日书面通知可以解除劳动合同，试用期内提前三日通知即可。',
    en: 'A worker may end the contract by thirty days’ written notice, in probation by three days’ notice.',
    articles: ['LHT-37'],
  },
  'forced-resignation': {
    topic: 'termination',
    zh: '单位未及时足额支付工资或者未依法缴纳社会保险费的，劳动者可以解除劳动合同并要求经济补偿。',
    en: 'Where wages are not paid in time and in full or insurance is not paid, the worker may end the contract and claim severance.',
    articles: ['LHT-38', 'LHT-46'],
  },
  'severance-sum': {
    topic: 'termination',
    zh: '经济补偿每满一年支付一个月工资；六个月以上不满一年按一年计算，不满六个月支付半个月工资。',
    en: 'Severance is one month’s wage for each full year; from six months it counts as a year, below six months half a month’s wage.',
    articles: ['LHT-47'],
  },
  'unlawful-termination': {
    topic: 'termination',
    zh: '违法解除或者终止的，可以要求继续履行；不要求或者不能继续履行的，按经济补偿标准的二倍支付赔偿金。',
    en: 'After an unlawful termination the worker may ask for the contract to go on, else damages of twice the severance are owed.',
    articles: ['LHT-48', 'LHT-87'],
  },
  'leaving-papers': {
    topic: 'termination',
    zh: '解除或者终止时单位应当出具证明，并在十五日内办理档案和社会保险关系转移手续。',
    en: 'On leaving, the employer gives a certificate and transfers file and insurance within fifteen days.',
    articles: ['LHT-50'],
  },
  'injury-recognition': {
    topic: 'injury',
    zh: '单位应当自事故伤害发生之日起30日内申请工伤认定；单位未申请的，职工、近亲属或者工会可以在1年内直接申请。',
    en: 'The employer applies for recognition of a work injury within 30 days; failing that the worker, relatives or the union may within a year.',
    articles: ['GSTL-17', 'GSTL-17.2'],
  },
  'injury-uninsured': {
    topic: 'injury',
    zh: '单位应当参加而未参加工伤保险的，由单位按照规定的项目和标准支付工伤待遇。',
    en: 'An employer who should have insured and did not pays the injury benefits itself.',
    articles: ['GSTL-62'],
  },
  'insurance-waiver': {
    topic: 'social-insurance',
    zh: '单位和劳动者必须依法参加社会保险；约定不缴或者承诺不缴的，该约定、承诺无效。',
    en: 'Employer and worker must take part in social insurance; an agreement or promise not to is void.',
    articles: ['LDF-72', 'JS2-19'],
  },
  'written-contract': {
    topic: 'contract',
    zh: '自用工之日起一个月内应当订立书面劳动合同；超过一个月不满一年未订立的，应当每月支付二倍工资。',
    en: 'A written contract is due within a month; from then up to a year without one, twice the wage is owed each month.',
    articles: ['LHT-10', 'LHT-82'],
  },
  probation: {
    topic: 'contract',
    zh: '同一单位只能约定一次试用期：合同三个月以上不满一年的不超过一个月，一年以上不满三年的不超过二个月，三年以上的不超过六个月。',
    en: 'One probation only: up to one month in a contract below a year, two below three years, six from three years on.',
    articles: ['LHT-19'],
  },
  'no-deposit': {
    topic: 'contract',
    zh: '单位不得扣押身份证等证件，不得要求提供担保或者以其他名义收取财物。',
    en: 'An employer must not keep papers, ask for security or collect money under any name.',
    articles: ['LHT-9', 'LHT-84'],
  },
  'overtime-rates': {
    topic: 'overtime',
    zh: '延长工作时间支付不低于工资的150%，休息日加班又不能补休的不低于200%，法定休假日不低于300%。',
    en: 'Overtime pays at least 150 %, a rest day without time off in lieu 200 %, a statutory holiday 300 %.',
    articles: ['LDF-44'],
  },
  'annual-leave': {
    topic: 'leave',
    zh: '累计工作满1年不满10年的年休假5天，满10年不满20年的10天，满20年的15天；应休未休的按日工资的300%支付报酬。',
    en: 'Annual leave is 5 days from 1 year of work, 10 from 10 years, 15 from 20; days not taken are paid at 300 %.',
    articles: ['NXJ-3', 'NXJ-5'],
  },
  pregnancy: {
    topic: 'women-workers',
    zh: '女职工在孕期、产期、哺乳期的，单位不得以医疗期满、不能胜任、客观情况变化或者裁员为由解除劳动合同。',
    en: 'During pregnancy, birth and nursing the employer must not dismiss for illness, incapacity, changed circumstances or in a reduction of staff.',
    articles: ['LHT-42', 'LHT-40', 'LHT-41'],
  },
  'relation-begins': {
    topic: 'relation',
    zh: '单位自用工之日起即与劳动者建立劳动关系；请保存工资记录、工作证、考勤等，由单位掌握的证据单位不提供的，承担不利后果。',
    en: 'The relationship begins with the first day of work; keep pay records, badges and attendance. Evidence the employer holds and withholds counts against it.',
    articles: ['LHT-7', 'LDTZ-6'],
  },
  'platform-mediation': {
    topic: 'platform',
    zh: '新就业形态劳动纠纷可以申请调解，自受理之日起15日内结束；双方同意的可以延长，延长不超过15日。',
    en: 'Disputes of platform work may be mediated: within 15 days of acceptance, extended by consent by 15 days at most.',
    articles: ['RST4'],
  },
  'dispatch-parties': {
    topic: 'dispatch',
    zh: '劳务派遣单位是用人单位；发生争议的，派遣单位和用工单位为共同当事人。',
    en: 'The dispatching company is the employer; in a dispute it and the company using the labour are joint parties.',
    articles: ['LHT-58', 'LDTZ-22'],
  },
  'non-compete-limits': {
    topic: 'non-compete',
    zh: '竞业限制限于高级管理人员、高级技术人员和其他负有保密义务的人员，不超过二年，期间按月给予经济补偿。',
    en: 'Non-competition binds senior staff and those sworn to secrecy, for two years at most, against monthly compensation.',
    articles: ['LHT-23', 'LHT-24'],
  },
  ladder: {
    topic: 'procedure',
    zh: '可以先协商或者申请调解；不愿调解、调解不成或者达成协议后不履行的，申请劳动仲裁；对裁决不服的，除另有规定外可以起诉。',
    en: 'Negotiate or ask for mediation first; without it, without success or without performance go to arbitration, and from the award to court unless the law says otherwise.',
    articles: ['LDTZ-5'],
  },
  limitation: {
    topic: 'procedure',
    zh: '申请仲裁的时效为一年，自知道或者应当知道权利被侵害之日起计算；在职期间的欠薪不受此限，但应当自劳动关系终止之日起一年内提出。',
    en: 'Arbitration is sought within a year of knowing of the wrong; arrears of wages are not bound by it during the employment, and within a year of its end.',
    articles: ['LDTZ-27', 'LDTZ-27.4'],
  },
  'aid-without-means-test': {
    topic: 'legal-aid',
    zh: '请求支付劳动报酬、确认劳动关系等，经济困难的可以申请法律援助；进城务工人员申请支付劳动报酬或者工伤赔偿的，免予核查经济困难状况。',
    en: 'Legal aid is open for pay and for the employment relationship where means are short; migrant workers claiming pay or injury damages need no means test.',
    articles: ['FYF-31', 'FYF-42'],
  },
  'join-the-union': {
    topic: 'union',
    zh: '劳动者有依法参加和组织工会的权利，任何组织和个人不得阻挠和限制。',
    en: 'Workers may join and form unions; nobody may hinder or limit them.',
    articles: ['GHF-3'],
  },
} as const satisfies Record<string, ConsultationPhraseRow>
