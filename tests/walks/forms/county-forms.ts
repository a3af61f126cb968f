/** Full forms of legal aid, warnings and of those who run the desk: people, access, units, law, wording. */
import { papers } from '../../../templates/papers/index.ts'
import { notice2027 } from '../../workflows/law/notices.ts'
import { png } from '../../desk/material-files.ts'
import { CLERK, DIRECTOR, MEDIATOR, SUPERVISOR, type Ask, type FullForm } from './full-form.ts'
import type { Who } from './copies.ts'

const OFFICER: Who = ['aid-officer', 'county']
const ADMINISTRATOR: Who = ['administrator', 'city']
const SECURITY: Who = ['security-administrator', 'city']

const form = (name: string, path: string, after: string | null, who: Who, more: Partial<FullForm> = {}): FullForm => ({
  name,
  path,
  after,
  who,
  ...more,
})
const aid = (event: string, after: string, more: Partial<FullForm> = {}): FullForm => ({
  name: `aid ${event}`,
  path: '/legal-aid/:aidId/steps/:event',
  places: { event },
  after,
  who: OFFICER,
  page: '/legal-aid/:aidId',
  ...more,
})
const warning = (event: string, after: string, more: Partial<FullForm> = {}): FullForm => ({
  name: `warning ${event}`,
  path: '/warnings/:id/steps/:event',
  places: { event },
  after,
  who: DIRECTOR,
  page: '/warnings/:id',
  ...more,
})
const wordingPage = (ask: Ask): string =>
  `/wording/agreement?unit=${ask(`select id from unit where kind = 'county' order by rowid limit 1`)}`

const REPORT = {
  employerName: '山城立信电子有限公司',
  kinds: 'unpaid-wages',
  people: '12',
  arrearsMonths: '1',
  arrears: '36000',
  ownerReach: 'reachable',
  mood: 'tense',
}

export const countyForms: readonly FullForm[] = [
  form('lawyer added', '/lawyers/new', null, OFFICER, {
    typed: { name: '欧阳文清', firm: '山城正和律师事务所', licence: '15001202610123456', expertise: 'pay' },
  }),
  form('another lawyer added', '/lawyers/new', 'aid applied', OFFICER, {
    typed: { name: '周律师', firm: '山城正和律师事务所', licence: '15001202610123457', expertise: 'pay' },
  }),
  form('lawyer changed', '/lawyers/:lawyerId/change', 'lawyer added', OFFICER, { typed: { phone: '023-62110000' } }),
  form('lawyer ended', '/lawyers/:lawyerId/end', 'lawyer added', OFFICER, { page: '/lawyers/:lawyerId' }),
  form('lawyer resumed', '/lawyers/:lawyerId/resume', 'lawyer ended', OFFICER, { page: '/lawyers/:lawyerId' }),
  form('conflict declared', '/lawyers/:lawyerId/conflicts', 'lawyer added', OFFICER, {
    page: '/lawyers/:lawyerId',
    typed: { employer: '山城宏达服装有限公司', kind: 'counsel' },
  }),
  form('conflict ended', '/lawyers/:lawyerId/conflicts/end', 'conflict declared', OFFICER, {
    page: '/lawyers/:lawyerId',
  }),
  form('aid applied', '/legal-aid/new', 'lawyer added', OFFICER, {
    typed: {
      scheme: 'union',
      ground: 'migrant-pay',
      proof: '居住证和工资条',
      name: '陈大勇',
      phone: '13700001111',
      employerName: '山城宏达服装有限公司',
      items: 'unpaid-wages',
      'amount-unpaid-wages': '8000',
      summary: '两个月工资未发',
    },
  }),
  form('aid applied from a case', '/disputes/:id/legal-aid', 'mediation-terminated', MEDIATOR, {
    typed: { summary: '三个月工资未发' },
  }),
  form('case looked up', '/legal-aid/from-dispute', 'mediation-terminated', OFFICER, {
    page: '/legal-aid',
    typed: (ask) => ({ number: ask('select registration_code from dispute limit 1') }),
  }),
  aid('details-amended', 'aid applied', { name: 'aid near its limit', typed: { limitationOn: '2026-11-25' } }),
  aid('details-amended', 'aid applied'),
  aid('ground-noted', 'aid applied'),
  aid('materials-asked', 'aid applied'),
  aid('materials-supplied', 'aid materials-asked'),
  aid('started-early', 'aid near its limit'),
  aid('granted', 'aid applied', { who: SUPERVISOR }),
  aid('refused', 'aid applied', { who: SUPERVISOR }),
  aid('withdrawn', 'aid applied'),
  aid('contested', 'aid refused', { typed: { note: '申请人不服，提出异议。' } }),
  aid('lawyer-assigned', 'aid granted'),
  aid('proceeding-opened', 'aid lawyer-assigned', { typed: { kind: 'arbitration', body: '江岸仲裁委' } }),
  aid('proceeding-noted', 'aid proceeding-opened', { typed: { theirNumber: '1号' } }),
  aid('hearing-set', 'aid proceeding-opened', { typed: { day: '2026-12-10' } }),
  aid('heard', 'aid hearing-set', { moment: '2026-12-11 09:30' }),
  aid('outcome-noted', 'aid proceeding-opened', { typed: { result: 'won', amount: '8000' } }),
  aid('outcome-corrected', 'aid outcome-noted', { typed: { result: 'partly', amount: '7000' } }),
  aid('took-effect', 'aid outcome-noted'),
  aid('effect-countered', 'aid took-effect'),
  aid('received', 'aid took-effect', { typed: { amount: '1000' } }),
  aid('receipt-countered', 'aid received'),
  aid('report-filed', 'aid took-effect'),
  aid('subsidy-noted', 'aid report-filed', { typed: { amount: '2000' } }),
  aid('progress-noted', 'aid granted', { typed: { note: '已与律师联系。' } }),
  aid('terminated', 'aid granted', { who: SUPERVISOR }),
  aid('closed', 'aid subsidy-noted'),
  aid('reopened', 'aid closed', { who: SUPERVISOR }),
  form('aid lawyer-changed', '/legal-aid/:aidId/steps/:event', 'aid second lawyer', OFFICER, {
    places: { event: 'lawyer-changed' },
    page: '/legal-aid/:aidId',
    typed: (ask) => ({ lawyerId: ask('select id from lawyer order by rowid desc limit 1') }),
  }),
  form('aid second lawyer', '/lawyers/new', 'aid lawyer-assigned', OFFICER, {
    typed: { name: '周律师', firm: '山城正和律师事务所', licence: '15001202610123457', expertise: 'pay' },
  }),
  form('aid claims amended', '/legal-aid/:aidId/claims', 'aid applied', OFFICER, {
    typed: { 'claims.0.amount': '9000' },
  }),
  form('aid reviewed', '/legal-aid/:aidId/review', 'aid contested', ['supervisor', 'city'], {
    typed: { note: '事实清楚，维持原决定。' },
  }),
  form('aid receipt verified', '/legal-aid/:aidId/receipts/:receiptId/verify', 'aid received', SUPERVISOR, {
    page: '/legal-aid/:aidId',
  }),
  form('aid paper issued', '/legal-aid/:id/papers/:kind/issue', 'aid granted', OFFICER, {
    places: { kind: 'aid-grant' },
    page: '/legal-aid/:id/papers/:kind/preview',
  }),
  form('aid grid saved', '/legal-aid/grid', 'aid hearing-set', OFFICER, {
    page: '/legal-aid',
    typed: (ask) => ({
      [`cell.${ask('select id from aid_case limit 1')}.hearing`]: '2026-12-20',
      [`was.${ask('select id from aid_case limit 1')}.hearing`]: '2026-12-10',
    }),
  }),
  form('aid swept', '/legal-aid/sweep', 'aid granted', OFFICER, {
    page: '/legal-aid',
    typed: (ask) => ({ picked: ask('select id from aid_case limit 1'), note: '已电话催办。' }),
  }),
  form('warning reported', '/warnings/new', null, MEDIATOR, { typed: REPORT }),
  form('warning delivered', '/warnings/deliver', null, MEDIATOR, {
    page: null,
    typed: { ...REPORT, clientId: '019b0000-0000-4000-8000-000000000001' },
    answers: 200,
  }),
  form('warning employers', '/warnings/employers', null, MEDIATOR, {
    page: null,
    typed: { employerName: '山城' },
    answers: 200,
  }),
  warning('told', 'warning reported'),
  warning('facts-updated', 'warning reported', { typed: { people: '15' } }),
  warning('verified', 'warning reported'),
  warning('dismissed', 'warning reported'),
  warning('level-raised', 'warning reported'),
  warning('level-lowered', 'warning raised and verified', { who: SUPERVISOR, typed: { to: 'yellow' } }),
  warning('verified', 'warning level-raised', { name: 'warning raised and verified' }),
  warning('supervised', 'warning verified', {
    typed: { found: '欠薪一个月。', asked: '限期支付。', answerBy: '2026-12-01' },
  }),
  warning('letter-answered', 'warning supervised'),
  warning('letter-lapsed', 'warning supervised', { moment: '2026-12-05 09:30' }),
  warning('inspected', 'warning verified'),
  warning('verified', 'warning told', { name: 'warning verified after it was told' }),
  warning('closed', 'warning verified after it was told'),
  form('warning converted', '/warnings/:id/convert', 'warning verified', MEDIATOR, { page: '/warnings/:id' }),
  form('warning letter issued', '/warnings/:id/letters/:kind/issue', 'warning supervised', DIRECTOR, {
    places: { kind: 'supervision-notice' },
    page: '/warnings/:id/letters/:kind/preview',
  }),
  form('warning report issued', '/warnings/:id/reports/:kind/issue', 'warning verified', DIRECTOR, {
    places: { kind: 'warning-report' },
    page: '/warnings/:id/reports/:kind/preview',
  }),
  form('warning handed over', '/warnings/:id/hand-overs/new', 'warning verified', DIRECTOR, {
    typed: { bodyName: '江岸区劳动保障监察大队', request: '请予查处。' },
  }),
  form('warning hand-over sent', '/warnings/hand-overs/:handOverId/steps/:event', 'warning handed over', DIRECTOR, {
    places: { event: 'sent' },
    page: '/hand-overs/:handOverId',
  }),
  form('warning hand-over letter', '/warnings/:id/hand-over-letters/:kind/issue', 'warning handed over', DIRECTOR, {
    places: { kind: 'warning-hand-over' },
    page: '/warnings/:id/hand-over-letters/:kind/preview',
  }),
  form('seal image kept', '/seal', null, DIRECTOR, {
    file: () => ({ field: 'seal', name: '印章.png', bytes: png(200, 200) }),
  }),
  form('seal image ended', '/seal/end', 'seal image kept', DIRECTOR, { page: '/seal' }),
  form('person added', '/people/new', null, SECURITY, {
    typed: { displayName: '陈晓', signInName: 'chen.xiao', roles: 'clerk' },
    answers: 200,
  }),
  form('role proposed', '/people/:id/roles', 'person added', SECURITY, {
    page: '/people/:id',
    typed: { role: 'mediator' },
  }),
  form('access decided', '/access/:proposalId', 'role proposed', ADMINISTRATOR, { typed: { word: 'agreed' } }),
  form('role ended', '/people/:id/roles/end', 'access decided', SECURITY, { page: '/people/:id' }),
  form('person moved', '/people/:id/unit', 'person added', SECURITY, { page: '/people/:id' }),
  form('person stopped', '/people/:id/active', 'person added', SECURITY, { page: '/people/:id' }),
  form('password link made', '/people/:id/password', 'person added', SECURITY, { page: '/people/:id', answers: 200 }),
  form('sign-in rules set', '/sign-in-rules', null, SECURITY, { typed: { profile: 'mlps3' } }),
  form('factor begun', '/second-factor', null, MEDIATOR),
  form('password set', '/password', null, MEDIATOR, {
    typed: { old: 'Correct-Horse-7', password: 'Mountain-City-9', again: 'Mountain-City-9' },
  }),
  form('unit added', '/units/new', null, ADMINISTRATOR, {
    page: (ask) => `/units/new?parent=${ask(`select id from unit where kind = 'committee' order by rowid limit 1`)}`,
    typed: { name: '江岸高新区调解工作室', shortName: '高新区' },
  }),
  form('unit changed', '/units/:id', 'unit added', ADMINISTRATOR),
  form('unit ended', '/units/:id/end', 'unit added', ADMINISTRATOR, { typed: { on: '2026-12-31' } }),
  form('law value set', '/law/parameters/:code', null, ADMINISTRATOR, {
    places: { code: 'minimum-wage-1' },
    typed: { value: '2500', validFrom: '2026-01-01', source: '市政府通知' },
  }),
  form('calendar imported', '/law/calendar/import', null, ADMINISTRATOR, {
    typed: { year: '2027', source: '国务院办公厅通知', notice: notice2027, confirmed: '1' },
  }),
  form('wording proposed', '/wording/:kind', null, SUPERVISOR, {
    places: { kind: 'agreement' },
    page: wordingPage,
    typed: () => ({
      reason: '律师建议。',
      text: papers.agreement.template().replace('人民调解协议书', '人民调解协议'),
    }),
  }),
  form('wording decided', '/wording/:kind/proposal', 'wording proposed', ['director', 'county'], {
    places: { kind: 'agreement' },
    page: null,
    typed: (_, copies) => ({ unit: copies.units.county, outcome: 'activated', reason: '', revision: '1' }),
  }),
  form('wording looked at', '/wording/:kind/preview', null, SUPERVISOR, {
    places: { kind: 'agreement' },
    page: null,
    typed: (ask) => ({
      unit: ask(`select id from unit where kind = 'county' order by rowid limit 1`),
      text: papers.agreement.template(),
    }),
    answers: 200,
  }),
  form('signed out', '/sign-out', null, CLERK, { page: '/account' }),
]
