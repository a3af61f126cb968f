/** The order inside a volume (司发通〔2010〕239号, domain.md 2.2): one row a place, and the papers that lie there. */

export const volumeRows = [
  'application',
  'rights',
  'identity',
  'authority',
  'investigation',
  'evidence',
  'record',
  'agreement',
  'ending',
  'receipts',
  'follow-up',
  'confirmation',
  'other',
  'closing',
  'note',
] as const
export type VolumeRow = (typeof volumeRows)[number]

export const isVolumeRow = (code: string): code is VolumeRow => volumeRows.some((row) => row === code)

/** Kinds of papers by the row they fill; a kind not named here is an `other` paper, so that a new one has its place at once. */
const PAPERS: Partial<Record<VolumeRow, readonly string[]>> = {
  application: ['application', 'acceptance-register'],
  rights: ['rights-notice'],
  authority: ['authorisation', 'representatives-mandate'],
  investigation: ['investigation-record'],
  evidence: ['evidence-sheet'],
  record: ['mediation-record'],
  agreement: ['agreement', 'oral-agreement-register'],
  ending: ['termination-notice', 'withdrawal', 'refusal-notice'],
  receipts: ['receipt'],
  'follow-up': ['follow-up-record'],
  confirmation: [
    'judicial-confirmation-application',
    'arbitration-review-application',
    'payment-order-application',
    'enforcement-application',
  ],
  closing: ['closing-report'],
  note: ['volume-note'],
}

/** Handed to the worker and kept by nobody, or about volumes themselves: no part of a volume. */
const OUTSIDE: ReadonlySet<string> = new Set(['receipt-slip', 'calculation-sheet', 'destruction-list'])

/** The row of an issued paper; null for one that belongs to no volume. */
export function rowOfPaper(kind: string): VolumeRow | null {
  if (OUTSIDE.has(kind)) return null
  return volumeRows.find((row) => PAPERS[row]?.includes(kind)) ?? 'other'
}

/** Kinds that fill a row, in their order; `other` takes what no row names. */
export const papersOfRow = (row: VolumeRow): readonly string[] => PAPERS[row] ?? []
