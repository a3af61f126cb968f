/** The codes a report and its steps choose from; the catalogues say them. */

/** What it is about. */
export const warningKinds = [
  'unpaid-wages',
  'layoff',
  'moving-closing',
  'social-insurance',
  'overtime-rest',
  'injury-safety',
  'contract',
  'treatment',
  'other',
] as const
export type WarningKind = (typeof warningKinds)[number]

export const ownerReaches = ['unknown', 'reachable', 'unreachable'] as const
export const moods = ['calm', 'tense', 'heated'] as const

export const verifyManners = ['visit', 'phone', 'documents', 'other-body'] as const
export const dismissReasons = ['untrue', 'told-twice', 'settled-before', 'no-labour-matter'] as const
export const riseReasons = ['by-rule', 'more-people', 'new-signs', 'order-from-above'] as const
export const fallReasons = ['calmed-down', 'partly-solved', 'fewer-people', 'keyed-by-mistake'] as const
export const answerResults = ['mended', 'promised', 'disputed', 'refused'] as const
export const inspectionResults = ['no-fault', 'faults-found', 'mended-at-once'] as const
export const inspectedWith = ['alone', 'labour-inspection', 'safety-inspectors', 'jointly'] as const
