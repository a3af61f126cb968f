/** Says how long the volume is kept when a case is put away, and takes it back when the case leaves the archive again. */
import { endRetention, keepRetention } from '../../../db/repositories/retention.ts'
import type { DisputePayloads } from '../../../workflows/dispute/payloads.ts'
import { day } from '../../../workflows/values/day.ts'
import { keepUntil } from '../../../workflows/volume/retention.ts'
import type { DisputeFile } from '../dispute-file.ts'
import type { Carrying } from './effect.ts'

/** Counted from the closing of the case, not from the day it was put away (domain.md 6.6). Nothing for other steps. */
export async function followArchive(carrying: Carrying, before: DisputeFile): Promise<void> {
  const { tx, disputeId, step } = carrying
  if (step.type === 'archived') {
    const { row } = await carrying.file()
    const { retention } = step.data as DisputePayloads['archived']
    const from = day(row.closed_on ?? step.occurredOn)
    await keepRetention(tx, {
      dispute_id: disputeId,
      committee_id: row.committee_id,
      kept_for: retention,
      counted_from: from,
      keep_until: keepUntil(retention, from),
    })
    return
  }
  if (before.kept !== null && (await carrying.file()).row.archived_on === null) await endRetention(tx, disputeId)
}
