/** Acts that end a worker's part or the file: failed, withdrawn, settled without us, sent on, visited afterwards, archived. */
import { openWorkers, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { keepSheets } from '../../../server/volume/file-sheets.ts'
import { missingIn } from '../../../server/volume/volume-case.ts'
import type { VolumeRow } from '../../../workflows/volume/rows.ts'
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

/** The clerk puts the signed sheets that no file stands for into the volume, then puts the case away. */
export async function archived(tale: Tale): Promise<void> {
  const { clerk } = tale.setting.office
  const file = await tale.file()
  const missing = file.filed === null ? [] : missingIn(file, file.filed)
  const sheets = Object.fromEntries(missing.map((row) => [row, SHEETS[row] ?? 1]))
  if (missing.length > 0) await keepSheets(tale.desk, tale.act(clerk, 'volume:sheets'), tale.disputeId, sheets)
  await filled(tale, clerk, 'archived')
}

/** Most papers are one sheet; a card has two sides, a record runs on. */
const SHEETS: Partial<Record<VolumeRow, number>> = { identity: 2, record: 2, agreement: 3 }

/** Clauses without money are done: the certificate is handed out, the papers are moved. */
export const dutiesDone = (tale: Tale): Promise<void> =>
  filled(tale, tale.setting.office.director, 'performance-confirmed')

export const defaultDeclared = (tale: Tale): Promise<void> => filled(tale, tale.mediator, 'default-declared')
export const performanceResumed = (tale: Tale): Promise<void> =>
  filled(tale, tale.mediator, 'performance-resumed', { reason: 'new-day-agreed', bothConsent: 'on' })
export const performanceReopened = (tale: Tale): Promise<void> =>
  filled(tale, tale.mediator, 'performance-reopened', { reason: 'payment-bounced' })
