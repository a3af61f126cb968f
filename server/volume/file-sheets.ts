/** Says how many sheets of a row lie in the volume by hand: a paper that was filled in by pen counts as much as a printed one. */
import { fileSheets, filedSheetsOf, unfileSheets } from '../../db/repositories/volumes.ts'
import type { VolumeRow } from '../../workflows/volume/rows.ts'
import { refuseArchived } from '../attachments/keep-evidence.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'

/** Sheets by row; null takes back what was said. */
export type SheetsGiven = Partial<Record<VolumeRow, number | null>>

/** Throws not-found, not-allowed, or refused once the case is archived. */
export async function keepSheets(desk: Desk, act: Act, disputeId: string, given: SheetsGiven): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'volume:bind')
    refuseArchived(file)
    const before = new Map((await filedSheetsOf(tx, disputeId)).map((row) => [row.volume_row, row.sheets]))
    const details: Record<string, number> = {}
    for (const [row, sheets] of Object.entries(given)) {
      if ((before.get(row) ?? null) === sheets) continue
      details[row] = sheets ?? 0
      if (sheets === null) await unfileSheets(tx, disputeId, row)
      else
        await fileSheets(tx, {
          dispute_id: disputeId,
          volume_row: row,
          sheets,
          filed_by: act.actor.staffId,
          recorded_at: stamp.at,
        })
    }
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id }, details }
  })
}
