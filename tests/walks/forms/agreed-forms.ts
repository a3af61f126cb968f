/** Full forms of agreements, their signing, what is paid, and what a court is asked. */
import { FIRST_WORKER, FIVE, step } from './case-forms.ts'
import { CLERK, DIRECTOR, MEDIATOR, type FullForm } from './full-form.ts'

/** Two strokes long enough for a name. */
const HAND = '100,80 180,200 260,300 400,120;420,60 480,200 560,330 640,90'

const payer = `select id from dispute_party where side = 'employer' order by rowid limit 1`

const agreementStep = (event: string, after: string, more: Partial<FullForm> = {}): FullForm => ({
  name: event,
  path: '/agreements/:agreementId/steps/:event',
  places: { event },
  after,
  who: MEDIATOR,
  page: '/agreements/:agreementId',
  ...more,
})

const referralStep = (event: string, after: string, more: Partial<FullForm> = {}): FullForm => ({
  name: `referral ${event}`,
  path: '/referrals/:referralId/steps/:event',
  places: { event },
  after,
  who: MEDIATOR,
  page: '/referrals/:referralId',
  ...more,
})

const handOverStep = (event: string, after: string, more: Partial<FullForm> = {}): FullForm => ({
  name: `hand-over ${event}`,
  path: '/hand-overs/:handOverId/steps/:event',
  places: { event },
  after,
  who: MEDIATOR,
  page: '/hand-overs/:handOverId',
  ...more,
})

export const agreedForms: readonly FullForm[] = [
  {
    name: 'agreement-drafted',
    path: '/disputes/:id/agreements/new',
    after: 'session-recorded',
    who: MEDIATOR,
    typed: { firstDueOn: '2026-11-20', parts: '3', acceleration: 'on', 'clauses.0.manner': 'cash', do: 'save' },
  },
  {
    name: 'agreement-revised',
    path: '/agreements/:agreementId',
    after: 'agreement-drafted',
    who: MEDIATOR,
    typed: { 'clauses.0.amount': '12000', do: 'save' },
  },
  agreementStep('signing-opened', 'agreement-drafted', { typed: { reason: '双方知悉。' } }),
  agreementStep('drafting-reopened', 'signing-opened'),
  agreementStep('negotiation-resumed', 'signing-opened'),
  { name: 'signed', path: '/agreements/:agreementId/signing', after: 'signing-opened', who: MEDIATOR },
  {
    name: 'signed on screen',
    path: '/agreements/:agreementId/sign/:who',
    places: { who: 'mediator' },
    after: 'signing-opened',
    who: MEDIATOR,
    typed: { strokes: HAND },
  },
  {
    name: 'link handed out',
    path: '/agreements/:agreementId/links',
    after: 'signing-opened',
    who: MEDIATOR,
    page: '/agreements/:agreementId/signing',
    typed: (ask) => ({ party: ask(FIRST_WORKER), signedBy: '王小芳', authority: 'self' }),
    answers: 200,
  },
  {
    name: 'sealed',
    path: '/seal-tray',
    after: 'signed',
    who: DIRECTOR,
    typed: (ask) => ({ picked: ask('select id from agreement order by rowid desc limit 1') }),
  },
  {
    name: 'signed copy made',
    path: '/agreements/:agreementId/signed-copy',
    after: 'sealed after a hand on the screen',
    who: MEDIATOR,
    page: '/agreements/:agreementId',
  },
  {
    name: 'signed after the screen',
    path: '/agreements/:agreementId/signing',
    after: 'signed on screen',
    who: MEDIATOR,
  },
  {
    name: 'sealed after a hand on the screen',
    path: '/seal-tray',
    after: 'signed after the screen',
    who: DIRECTOR,
    typed: (ask) => ({ picked: ask('select id from agreement order by rowid desc limit 1') }),
  },
  {
    name: 'payment recorded',
    path: '/disputes/:id/payments/new',
    after: 'sealed',
    who: MEDIATOR,
    typed: { amount: '2000', evidence: 'receipt', manner: 'cash' },
  },
  {
    name: 'payment verified',
    path: '/payments/:paymentId/verify',
    after: 'payment recorded',
    who: CLERK,
    page: '/payments',
    typed: { evidence: 'bank-slip' },
  },
  {
    name: 'payment countered',
    path: '/payments/:paymentId/counter',
    after: 'payment recorded',
    who: CLERK,
    typed: { reason: 'bounced' },
  },
  {
    name: 'all paid',
    path: '/disputes/:id/payments/new',
    after: 'sealed',
    who: MEDIATOR,
    typed: { amount: '12000', evidence: 'receipt', manner: 'cash' },
  },
  step('performance-confirmed', 'sealed'),
  step('default-declared', 'sealed'),
  step('performance-resumed', 'default-declared', { typed: { bothConsent: 'on' } }),
  step('grace-given', 'sealed', { typed: { until: '2026-12-15' } }),
  step('rest-called-due', 'default-declared'),
  step('hindrance-noted', 'sealed', {
    typed: (ask) => ({ kind: 'payer-bankrupt', party: ask(payer), proof: '法院受理裁定。' }),
  }),
  step('hindrance-advanced', 'hindrance-noted', { typed: { proof: '债权申报回执。' } }),
  step('hindrance-ended', 'hindrance-noted', { typed: { proof: '终结裁定。' } }),
  step('followed-up', 'all paid', { typed: { result: 'performed' } }),
  { name: 'payer called', path: '/disputes/:id/calls', after: 'sealed', who: MEDIATOR, page: '/calls' },
  {
    name: 'grid of payments',
    path: '/disputes/:id/grid/payments',
    after: 'sealed',
    who: MEDIATOR,
    page: '/disputes/:id/grid?view=payments',
    typed: (ask) => ({ [`cell.${ask(FIRST_WORKER)}.pay`]: '1000', [`was.${ask(FIRST_WORKER)}.pay`]: '' }),
  },
  {
    name: 'agreement-changed',
    path: '/disputes/:id/agreements/new',
    after: 'sealed',
    who: MEDIATOR,
    page: (ask) =>
      `/disputes/:id/agreements/new?replaces=${ask('select id from agreement order by rowid desc limit 1')}`,
    typed: { bothConsent: 'on', do: 'save' },
  },
  agreementStep('agreement-voided', 'sealed', { who: DIRECTOR }),
  {
    name: 'referral-opened',
    path: '/disputes/:id/referrals/new',
    after: 'mediation-terminated',
    who: MEDIATOR,
    typed: { kind: 'arbitration', bodyName: '江岸区劳动人事争议仲裁委员会' },
  },
  referralStep('sent', 'referral-opened'),
  referralStep('accepted', 'referral sent'),
  referralStep('number-noted', 'referral accepted', { typed: { theirNumber: '渝江劳人仲案字〔2026〕1号' } }),
  referralStep('returned', 'referral sent'),
  referralStep('prepared-again', 'referral returned'),
  referralStep('decided', 'referral accepted'),
  referralStep('withdrawn', 'referral sent'),
  referralStep('given-up', 'referral returned'),
  {
    name: 'handed over',
    path: '/disputes/:id/hand-overs/new',
    after: 'mediation-terminated',
    who: MEDIATOR,
    typed: { bodyName: '江岸区总工会困难帮扶中心', request: '请予生活救助。', consented: 'on' },
  },
  handOverStep('sent', 'handed over'),
  {
    name: 'commissioned',
    path: '/intake',
    after: null,
    who: MEDIATOR,
    typed: {
      ...FIVE,
      commissionKind: 'arbitration',
      commissionBody: '江岸区劳动人事争议仲裁委员会',
      commissionNumber: '渝江劳人仲委调字〔2026〕3号',
      commissionSignedOn: '2026-11-02',
    },
  },
  step('mediators-assigned', 'commissioned', {
    name: 'commission given to a mediator',
    typed: (_, copies) => ({ mediators: copies.staffId(MEDIATOR), on: '2026-11-03' }),
  }),
  step('application-withdrawn', 'commission given to a mediator', { name: 'commission withdrawn' }),
  { name: 'commission answered', path: '/disputes/:id/commission', after: 'commission withdrawn', who: MEDIATOR },
]
