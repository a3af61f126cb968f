/** Says by hand which page a loose scan is, or that it is none. */
import { findScan, settleScan } from '../../../db/repositories/paper-scans.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { openPaper } from './open-paper.ts'

/**
 * Files a loose scan as a page of its paper; `page` null discards it, its bytes stay.
 * Throws not-found, not-allowed, invalid (a page the paper does not have) or stale when somebody placed it first.
 */
export async function placeScan(desk: Desk, act: Act, scanId: string, page: number | null): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const scan = await findScan(tx, scanId)
    if (!scan) throw new DomainError('not-found', 'no-such-page')
    const { paper, file } = await openPaper(tx, act.actor, scan.paper_id)
    if (page !== null && (page < 1 || page > (paper.pages ?? 999)))
      throw new DomainError('invalid', 'form-faults', { faults: [{ field: 'page', code: 'unknown-choice' }] })
    const done = await settleScan(tx, scanId, {
      state: page === null ? 'discarded' : 'filed',
      page,
      found_by: page === null ? null : 'hand',
      filed_by: act.actor.staffId,
      filed_at: stamp.at,
    })
    if (!done) throw new DomainError('stale', 'scan-placed-meanwhile')
    return {
      answer: null,
      object: { kind: 'paper', id: paper.id, unitId: file.row.unit_id },
      details: { scan: scanId, page },
    }
  })
}
