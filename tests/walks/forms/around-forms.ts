/** Full forms of what the desk does beside its cases: questions, teams, events, records past their term. */
import { png } from '../../desk/material-files.ts'
import { CLERK, DIRECTOR, MEDIATOR, SUPERVISOR, type FullForm } from './full-form.ts'
import type { Who } from './copies.ts'

const form = (name: string, path: string, after: string | null, who: Who, more: Partial<FullForm> = {}): FullForm => ({
  name,
  path,
  after,
  who,
  ...more,
})

const picture = () => ({ field: 'pictures', name: '现场.png', bytes: png() })

export const aroundForms: readonly FullForm[] = [
  form('question recorded', '/consultations/new', null, MEDIATOR, {
    typed: { topics: 'wages', question: '三个月没有发工资。' },
  }),
  form('question amended', '/consultations/:consultationId/amend', 'question recorded', MEDIATOR, {
    typed: { topics: ['wages', 'leave'] },
  }),
  form('question struck out', '/consultations/:consultationId/strike-out', 'question recorded', MEDIATOR),
  form('question becomes a case', '/consultations/:consultationId/dispute', 'question recorded', MEDIATOR, {
    page: '/consultations/:consultationId',
  }),
  form('questions found', '/consultations/find', null, MEDIATOR, {
    page: '/consultations',
    typed: { q: '王小芳' },
    answers: 200,
  }),
  form('question from the counter', '/consultations/from-intake', null, MEDIATOR, {
    page: null,
    typed: { name: '王小芳', items: 'overtime-pay' },
    answers: 200,
  }),
  form('counter from a question', '/intake/from-consultation', null, MEDIATOR, {
    page: null,
    typed: { name: '王小芳', topics: 'overtime' },
    answers: 200,
  }),
  form('seen before', '/intake/seen-before', null, MEDIATOR, {
    page: null,
    typed: { name: '王小芳', phone: '13800005678' },
    answers: 200,
  }),
  form('employers offered', '/intake/employers', null, MEDIATOR, {
    page: null,
    typed: { employerName: '山城' },
    answers: 200,
  }),
  form('searched', '/search', null, MEDIATOR, { page: '/', typed: { q: '王小芳' }, answers: 200 }),
  form('employers found', '/employers/find', null, MEDIATOR, {
    page: '/employers',
    typed: { q: '山城' },
    answers: 200,
  }),
  form('language chosen', '/language', null, MEDIATOR, { page: '/account', typed: { locale: 'zh-CN', path: '/' } }),
  form('session extended', '/session/extend', null, MEDIATOR, { page: null, answers: 200 }),
  form('member entered', '/teams/new', null, DIRECTOR, { typed: { name: '白海棠', team: 'mediator' } }),
  form('member amended', '/teams/members/:memberId', 'member entered', DIRECTOR, {
    typed: { officePhone: '023-62110000', expertise: 'wages' },
  }),
  form('member trained', '/teams/members/:memberId/training', 'member entered', DIRECTOR, {
    page: '/teams/members/:memberId',
    typed: { onDay: '2026-06-01', hours: '8', subject: '调解技巧' },
  }),
  form('training struck', '/teams/members/:memberId/training/strike', 'member trained', DIRECTOR, {
    page: '/teams/members/:memberId',
  }),
  form('member pictured', '/teams/members/:memberId/photo', 'member entered', DIRECTOR, {
    page: '/teams/members/:memberId',
    file: () => ({ field: 'photo', name: '照片.png', bytes: png() }),
  }),
  form('member ended', '/teams/members/:memberId/end', 'member entered', DIRECTOR, {
    page: '/teams/members/:memberId',
    typed: { reason: 'moved' },
  }),
  form('event entered', '/outreach/new', null, CLERK, {
    typed: { title: '工业园普法赶集', place: '工业园广场', topics: 'wages', audience: '100', beganOn: '2026-11-20' },
  }),
  form('event amended', '/outreach/events/:eventId/amend', 'event entered', CLERK, { typed: { audience: '120' } }),
  form('event struck', '/outreach/events/:eventId/strike', 'event entered', CLERK),
  form('event pictured', '/outreach/events/:eventId/pictures', 'event entered', CLERK, {
    page: '/outreach/events/:eventId',
    file: picture,
  }),
  form('event picture struck', '/outreach/pictures/:pictureId/strike', 'event pictured', CLERK, {
    page: '/outreach/events/:eventId',
  }),
  form('brands offered', '/outreach/brands', null, CLERK, { page: null, typed: { brand: '工会' }, answers: 200 }),
  form('employer merged', '/employers/:employerId/merge', 'amended', CLERK, {
    page: '/employers/:employerId',
    typed: (ask) => ({ other: ask('select id from employer order by rowid desc limit 1'), reason: 'same-name' }),
  }),
  form('employer parted', '/employers/:employerId/part', 'employer merged', CLERK, {
    page: '/employers/:employerId',
    typed: { reason: 'different-employers' },
  }),
  form('list begun', '/intake/group', null, MEDIATOR, {
    typed: { pasted: '姓名\t电话\n王小芳\t13800005678\n李四\t13900001111' },
  }),
  form('statement brought', '/statements', 'sealed', MEDIATOR, {
    file: () => ({
      field: 'statement',
      name: '流水.csv',
      bytes: new TextEncoder().encode(
        '日期,摘要,金额,付款人,收款人,账号,流水号\n2026-11-20,工资,4000.00,山城宏达服装有限公司,王小芳,6222000011112222,A1\n',
      ),
    }),
  }),
  form('statement columns', '/statements/:statementId/columns', 'statement brought', MEDIATOR, {
    typed: { name: '某银行' },
  }),
  form('line booked', '/statements/lines/:lineId/book', 'statement columns', MEDIATOR, { page: '/statements' }),
  form('line put aside', '/statements/lines/:lineId/aside', 'statement columns', MEDIATOR, { page: '/statements' }),
  form('month proposed', '/reports/months/:month', 'sealed', SUPERVISOR, { places: { month: '2026-10' } }),
  form('month decided', '/reports/months/:month/decision', 'month proposed', ['supervisor', 'city'], {
    places: { month: '2026-10' },
    typed: (_, copies) => ({ unit: copies.units.county, word: 'agreed', revision: '1' }),
    page: null,
  }),
  form('register brought', '/history/import', null, CLERK, {
    typed: {
      pasted:
        '案号\t申请人\t被申请人\t结案日期\t调解结果\n渝总调〔2019〕1号\t王小芳\t老厂一有限公司\t2019-05-06\t调解成功',
    },
  }),
  form('register read', '/history/import/:draftId/read', 'register brought', CLERK, {
    page: '/history/import/:draftId',
  }),
  form('register kept', '/history/import/:draftId', 'register brought', CLERK, {
    until: `select id from history_import where state not in ('running', 'stopping')`,
  }),
  form('register stopped', '/history/imports/:importId/stop', 'register kept', CLERK, {
    page: '/history/imports/:importId',
  }),
  form('asked about himself', '/privacy/requests', 'registered', SUPERVISOR, {
    typed: { name: '王小芳', identity: '500103199001011232', kind: 'access', provedBy: 'identity-card' },
  }),
  form('rated by code', '/status/rating', 'mediation-terminated', MEDIATOR, {
    page: null,
    typed: (ask) => ({ code: ask('select registration_code from dispute limit 1'), tail: '5678', score: 'satisfied' }),
    answers: 200,
  }),
  form('asked by code', '/status', 'registered', MEDIATOR, {
    page: '/status',
    typed: (ask) => ({ code: ask('select registration_code from dispute limit 1'), tail: '5678' }),
    answers: 200,
  }),
  form('destruction proposed', '/destruction', 'archived', CLERK, {
    moment: '2037-01-05 09:30',
    typed: (ask, copies) => ({ committee: copies.units.committee, picked: ask('select id from dispute limit 1') }),
  }),
  form('destruction decided', '/destruction/lists/:listId/decision', 'destruction proposed', SUPERVISOR, {
    moment: '2037-01-05 09:30',
    page: '/destruction/lists/:listId',
  }),
  form('destruction carried out', '/destruction/lists/:listId/carry-out', 'destruction decided', CLERK, {
    moment: '2037-01-05 09:30',
    page: '/destruction/lists/:listId',
  }),
  form('erasure proposed', '/destruction/records', 'question recorded', CLERK, {
    moment: '2037-01-05 09:30',
    typed: (ask, copies) => ({ unit: copies.units.committee, picked: ask('select id from consultation limit 1') }),
  }),
  form('erasure decided', '/destruction/records/:erasureId/decision', 'erasure proposed', SUPERVISOR, {
    moment: '2037-01-05 09:30',
    page: '/destruction/records/:erasureId',
  }),
]
