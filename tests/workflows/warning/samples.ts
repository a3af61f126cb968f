/** One well-formed payload of every event of a warning. */
import type { WarningEventType } from '../../../workflows/warning/events.ts'

const figures = { people: 12, arrearsMonths: 2, arrearsFen: 300_000, layoffPeople: 0, signs: ['gathering'] }
const basis = [{ trigger: 'common-request', level: 'orange', value: 12, threshold: 10 }]

export const samples: Record<WarningEventType, Record<string, unknown>> = {
  reported: { ...figures, level: 'orange', basis, dangers: ['gathering'] },
  told: { report: 'written', clockId: 'c1' },
  'facts-updated': { ...figures, dangers: [] },
  verified: { manner: 'visit' },
  dismissed: { reason: 'untrue' },
  'level-raised': { from: 'orange', to: 'red', reason: 'more-people', basis },
  'level-lowered': { from: 'orange', to: 'yellow', reason: 'calmed-down', basis: [] },
  supervised: { letterId: 'l1', kind: 'supervision-notice', answerBy: '2026-12-07' },
  'letter-answered': { letterId: 'l1', result: 'mended' },
  'letter-lapsed': { letterId: 'l1' },
  inspected: { result: 'faults-found', together: 'labour-inspection' },
  converted: { disputeId: 'd1', workers: 12 },
  'handed-over': { to: 'labour-inspection', referralId: 'h1' },
  closed: { outcome: 'mended' },
}
