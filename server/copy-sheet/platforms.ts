/** The platforms a case must be typed into as well, and the order in which each asks for it; a change of a platform's form is a change here. */
import type { CaseField, EmployerField, WorkerField } from './fields.ts'

export type Layout = {
  case: readonly CaseField[]
  worker: readonly WorkerField[]
  employer: readonly EmployerField[]
}

export const platforms = ['justice', 'court', 'union'] as const
export type Platform = (typeof platforms)[number]

export const isPlatform = (name: string): name is Platform => platforms.some((known) => known === name)

/** Case first, then applicant and respondent, as the forms of 司发通〔2010〕239号, 法释〔2016〕14号 and the union's own register do. */
export const layouts: Record<Platform, Layout> = {
  justice: {
    case: [
      'case-number',
      'committee',
      'received-on',
      'accepted-on',
      'kind',
      'source',
      'summary',
      'mediators',
      'form',
      'outcome',
      'closed-on',
      'agreement-number',
      'agreed',
      'paid',
      'performed-on',
    ],
    worker: ['name', 'sex', 'ethnicity', 'age', 'identity-number', 'phone', 'occupation', 'address'],
    employer: ['name', 'credit-code', 'representative', 'phone', 'address'],
  },
  court: {
    case: [
      'commission-number',
      'cause',
      'claimed',
      'summary',
      'committee',
      'mediators',
      'accepted-on',
      'outcome',
      'closed-on',
      'agreement-number',
    ],
    worker: ['name', 'identity-kind', 'identity-number', 'sex', 'birth-day', 'phone', 'address', 'agent', 'claims'],
    employer: ['name', 'credit-code', 'representative', 'representative-title', 'phone', 'address', 'agent'],
  },
  union: {
    case: [
      'case-number',
      'unit',
      'received-on',
      'channel',
      'cause',
      'industry',
      'workers',
      'claimed',
      'summary',
      'mediators',
      'outcome',
      'closed-on',
      'agreed',
      'paid',
    ],
    worker: ['name', 'sex', 'identity-number', 'phone', 'claims', 'claimed', 'agreed'],
    employer: ['name', 'role', 'credit-code', 'phone'],
  },
}
