/** Every address of the desk in one place; routes, page models and tests take them from here. */
import { framePaths } from '../../templates/pages/frame-paths.ts'

export const paths = {
  ...framePaths,
  health: '/healthz',
  setup: '/setup/:token',
  password: '/password',
  setPassword: '/password/set/:token',
  people: '/people',
  newPerson: '/people/new',
  person: '/people/:id',
  personRoles: '/people/:id/roles',
  personRoleEnd: '/people/:id/roles/end',
  personActive: '/people/:id/active',
  personPassword: '/people/:id/password',
  units: '/units',
  newUnit: '/units/new',
  unit: '/units/:id',
  unitEnd: '/units/:id/end',
  audit: '/audit',
  parts: '/system/parts',
  status: '/status',
  intake: '/intake',
  intakeDraft: '/intake/drafts/:draftId',
  seenBefore: '/intake/seen-before',
  employers: '/intake/employers',
  registered: '/disputes/:id/registered',
  receiptSlip: '/disputes/:id/receipt-slip',
  disputes: '/disputes',
  dispute: '/disputes/:id',
  step: '/disputes/:id/steps/:event',
  contact: '/disputes/:id/contacts',
  diagram: '/disputes/:id/diagram',
  onTheSpot: '/disputes/:id/on-the-spot',
  amend: '/disputes/:id/amend',
  reveal: '/disputes/:id/reveal',
  notes: '/disputes/:id/notes',
  paperPreview: '/disputes/:id/papers/:kind/preview',
  paperPdf: '/disputes/:id/papers/:kind/pdf',
  issuePaper: '/disputes/:id/papers/:kind/issue',
  attachment: '/attachments/:attachmentId',
  issuedPaper: '/papers/:paperId',
  vouch: '/vouch/:token',
  agreement: '/agreements/:agreementId',
  newAgreement: '/disputes/:id/agreements/new',
  signing: '/agreements/:agreementId/signing',
  agreementStep: '/agreements/:agreementId/steps/:event',
  sealTray: '/seal-tray',
  referral: '/referrals/:referralId',
  referralStep: '/referrals/:referralId/steps/:event',
  commission: '/disputes/:id/commission',
  newReferral: '/disputes/:id/referrals/new',
  payments: '/payments',
  newPayment: '/disputes/:id/payments/new',
  verifyPayment: '/payments/:paymentId/verify',
  counterPayment: '/payments/:paymentId/counter',
  totals: '/reports/recovered',
  totalsCases: '/reports/recovered/cases',
  totalsXlsx: '/reports/recovered.xlsx',
  totalsCsv: '/reports/recovered.csv',
} as const

/** Fills the `:names` of a path. */
export function pathTo(path: string, values: Record<string, string>): string {
  return path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? missing(path, name)))
}

function missing(path: string, name: string): never {
  throw new Error(`path ${path} needs ${name}`)
}
