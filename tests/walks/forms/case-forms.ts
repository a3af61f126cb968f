/** Full forms of a dispute from the counter to the table, and of every way out before an agreement. */
import { CLERK, DIRECTOR, MEDIATOR, type FullForm } from './full-form.ts'

type More = Partial<FullForm>

/** A step with a page of its own kind: the event names it. */
export const step = (event: string, after: string, more: More = {}): FullForm => ({
  name: event,
  path: '/disputes/:id/steps/:event',
  places: { event },
  after,
  who: MEDIATOR,
  ...more,
})

export const FIRST_WORKER = `select id from dispute_party where side = 'worker' order by rowid limit 1`

/** What a counter is told first. */
export const FIVE = {
  name: '王小芳',
  phone: '13800005678',
  sex: 'female',
  identityNumber: '500103199001011232',
  address: '山城市江岸区某路1号',
  employerName: '山城宏达服装有限公司',
  employerKind: 'company',
  employerAddress: '山城市江岸区工业大道8号',
  representativeName: '赵经理',
  items: 'unpaid-wages',
  'amount-unpaid-wages': '12000',
  summary: '三个月工资未发',
  receivedOn: '2026-11-02',
}

export const caseForms: readonly FullForm[] = [
  { name: 'registered', path: '/intake', after: null, who: MEDIATOR, typed: FIVE },
  step('respondent-invited', 'registered'),
  step('respondent-answered', 'registered', { typed: { answer: 'consents', on: '2026-11-03' } }),
  step('contact-logged', 'registered'),
  step('accepted', 'respondent-answered', { typed: { on: '2026-11-03' } }),
  step('not-accepted', 'registered', { typed: { reason: 'other-body-competent' } }),
  step('acceptance-voided', 'accepted', { who: DIRECTOR }),
  step('mediators-assigned', 'accepted', {
    typed: (_, copies) => ({ mediators: copies.staffId(MEDIATOR), on: '2026-11-03' }),
  }),
  step('session-booked', 'mediators-assigned', { typed: { day: '2026-11-25', startsAt: '14:30' } }),
  step('session-recorded', 'mediators-assigned', {
    typed: { record: '双方到场，公司承认欠薪。', rightsTold: 'on', on: '2026-11-05' },
  }),
  step('suspended', 'session-recorded'),
  step('resumed', 'suspended'),
  step('term-extended', 'session-recorded', {
    typed: { until: '2026-12-02', workerConsents: 'on', employerConsents: 'on' },
  }),
  step('mediator-replaced', 'session-recorded', {
    who: DIRECTOR,
    typed: (_, copies) => ({ leaving: copies.staffId(MEDIATOR), joining: copies.staffId(DIRECTOR) }),
  }),
  step('moved-to-committee', 'session-recorded', {
    who: DIRECTOR,
    typed: (_, copies) => ({ mediators: copies.staffId(DIRECTOR) }),
  }),
  step('suspended', 'moved-to-committee', { name: 'suspended at the committee', who: DIRECTOR }),
  step('moved-to-room', 'moved-to-committee', {
    who: DIRECTOR,
    typed: (_, copies) => ({ unit: copies.units.room, mediators: copies.staffId(MEDIATOR) }),
  }),
  step('mediation-terminated', 'session-recorded'),
  step('application-withdrawn', 'session-recorded'),
  step('private-settlement-reported', 'session-recorded'),
  step('workers-transferred', 'session-recorded'),
  step('limitation-noted', 'registered', { typed: { from: '2026-11-01', proof: '职工出示了催讨记录。' } }),
  step('limitation-noted', 'registered', {
    name: 'suspension noted',
    typed: { cause: 'force-majeure', from: '2026-10-01', proof: '街道出具了证明。' },
  }),
  step('limitation-resumed', 'suspension noted', { typed: { until: '2026-11-01' } }),
  step('limitation-countered', 'limitation-noted'),
  step('worker-joined', 'session-recorded', { typed: { name: '李四', 'claims.0.amount': '3000' } }),
  step('worker-struck-out', 'worker-joined', {
    who: CLERK,
    typed: (ask) => ({ party: ask(`select id from dispute_party where side = 'worker' order by rowid desc limit 1`) }),
  }),
  step('respondent-struck-out', 'amended', {
    who: CLERK,
    typed: (ask) => ({
      party: ask(`select id from dispute_party where side = 'employer' order by rowid desc limit 1`),
    }),
  }),
  step('heirs-entered', 'session-recorded', {
    typed: (ask) => ({
      party: ask(FIRST_WORKER),
      proof: '死亡证明及户口簿',
      'heirs.0.name': '王大明',
      'heirs.0.relation': 'child',
      'heirs.0.phone': '13900001111',
    }),
  }),
  step('corrected', 'not-accepted', { who: CLERK, typed: { what: 'days' } }),
  step('ending-corrected', 'mediation-terminated', { who: DIRECTOR, typed: (ask) => ({ workers: ask(FIRST_WORKER) }) }),
  step('reconvened', 'mediation-terminated'),
]
