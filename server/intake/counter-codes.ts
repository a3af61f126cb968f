/** The codes the counter's form offers, in the order a clerk meets them. */
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'

/** Claim items shown as chips at once; the other ones wait behind a fold. */
export const frequentItems: readonly ClaimItemCode[] = [
  'unpaid-wages',
  'overtime-pay',
  'severance',
  'unlawful-termination-damages',
  'double-wage',
  'annual-leave-pay',
  'injury-benefits',
  'social-insurance-loss',
  'confirm-employment',
  'leaving-certificate',
]

/** Part an employer plays; the same codes as on the papers. */
export const employerRoles = [
  'employer',
  'dispatcher',
  'host',
  'main-contractor',
  'subcontractor',
  'developer',
  'licence-lender',
  'contractor',
  'investor',
  'successor',
  'guarantor',
  'other',
] as const

export const employerKinds = ['company', 'person', 'nickname'] as const

/** Whose phone it is; `none` stands for no phone at all. */
export const phoneOwners = ['self', 'relative', 'colleague', 'other'] as const

/** Most workers and employers one form takes; more come by a list from a spreadsheet. */
export const MOST_WORKERS = 100
export const MOST_RESPONDENTS = 12
