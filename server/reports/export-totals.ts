/** Exports a month: written in a thread of its own, bounded in time, and put on the audit trail with its number of rows. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { DomainError } from '../../workflows/errors.ts'
import { shanghaiTime } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import { inThread } from '../in-thread.ts'
import type { Exported, ExportJob } from './export-job.ts'
import type { ReportAsked } from './month-report.ts'
import { sourceOf } from './source-of.ts'

const LONGEST_MS = 120_000

/** The finished file. Throws unavailable when the thread fails or takes too long; then nothing is recorded. */
export async function exportTotals(
  desk: Desk,
  actor: Actor,
  job: Pick<ExportJob, 'asked' | 'format' | 'locale' | 'ranked'>,
): Promise<Exported> {
  const at = desk.clock.now()
  const { asked, format, locale, ranked } = job
  const exported = await written(desk, {
    source: sourceOf(desk),
    asked: { month: asked.month, unitId: asked.unitId, view: asked.view, by: asked.by },
    format,
    locale,
    ranked,
    made: { by: actor.name, at: shanghaiTime(at), on: desk.clock.today() },
  })
  await auditExport(desk, actor, asked, {
    month: asked.month,
    format: format.kind === 'csv' ? `csv-${format.table}` : format.kind,
    rows: exported.rows,
  })
  return exported
}

/** Puts an export on the trail: month or quarter, view, format and rows; no name. */
export async function auditExport(
  desk: Desk,
  actor: Actor,
  asked: Pick<ReportAsked, 'unitId' | 'view'>,
  details: ({ month: string } | { quarter: string }) & { format: string; rows: number },
): Promise<void> {
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at: desk.clock.now(),
      actorId: actor.staffId,
      action: 'report:export',
      object: { kind: 'report', id: asked.unitId, unitId: asked.unitId },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { view: asked.view, ...details },
    }),
  )
}

async function written(desk: Desk, job: ExportJob): Promise<Exported> {
  try {
    return await inThread<Exported>(new URL('./export-worker.ts', import.meta.url), job, LONGEST_MS)
  } catch (cause) {
    desk.log.error({ err: cause }, 'export-failed')
    throw new DomainError('unavailable', 'export-failed', { cause })
  }
}
