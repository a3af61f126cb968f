/** Acts that end a worker's part or the file: failed, withdrawn, settled without us, sent on, visited afterwards, archived. */
import { openWorkers, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { followUpNotes } from '../sentences.ts'
import type { Tale } from '../tale.ts'
import { filled } from './filled.ts'

type Named = readonly string[] | null

/** Some open workers, or all of them. */
const workersFor = (file: DisputeFile, named: Named): string[] =>
  named === null ? openWorkers(file).map((worker) => worker.id) : [...named]

export const terminated = (tale: Tale, reason: string, named: Named = null): Promise<void> =>
  filled(tale, tale.mediator, 'mediation-terminated', (file) => ({ workers: workersFor(file, named), reason }))

export const withdrawn = (tale: Tale, named: Named = null): Promise<void> =>
  filled(tale, tale.receiver, 'application-withdrawn', (file) => ({ workers: workersFor(file, named) }))

export const settledPrivately = (tale: Tale, named: Named = null): Promise<void> =>
  filled(tale, tale.receiver, 'private-settlement-reported', (file) => ({ workers: workersFor(file, named) }))

export const transferred = (tale: Tale, reason: string, named: Named = null): Promise<void> =>
  filled(tale, tale.setting.office.director, 'workers-transferred', (file) => ({
    workers: workersFor(file, named),
    reason,
  }))

export const followedUp = (tale: Tale, result = 'performed-satisfied'): Promise<void> =>
  filled(tale, tale.mediator, 'followed-up', ({ workers }) => ({
    party: workers[0]?.id ?? '',
    manner: 'phone',
    result,
    note: tale.chance.pick(followUpNotes),
  }))

export const archived = (tale: Tale): Promise<void> => filled(tale, tale.setting.office.clerk, 'archived')

/** Clauses without money are done: the certificate is handed out, the papers are moved. */
export const dutiesDone = (tale: Tale): Promise<void> =>
  filled(tale, tale.setting.office.director, 'performance-confirmed')

export const defaultDeclared = (tale: Tale): Promise<void> => filled(tale, tale.mediator, 'default-declared')
export const performanceResumed = (tale: Tale): Promise<void> =>
  filled(tale, tale.mediator, 'performance-resumed', { reason: 'new-day-agreed', bothConsent: 'on' })
export const performanceReopened = (tale: Tale): Promise<void> =>
  filled(tale, tale.mediator, 'performance-reopened', { reason: 'payment-bounced' })
