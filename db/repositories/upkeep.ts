/** Backups and checks: when they were made, how far a running one is, and what came of them. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { UpkeepRunTable } from '../schema/upkeep.ts'

export type UpkeepRun = Selectable<UpkeepRunTable>

export async function insertRun(tx: Tx, row: Insertable<UpkeepRunTable>): Promise<void> {
  await tx.insertInto('upkeep_run').values(row).execute()
}

/** Says how far a run is, or how it ended. */
export async function moveRun(
  tx: Tx,
  id: string,
  change: Partial<Pick<UpkeepRun, 'state' | 'stage' | 'done' | 'parts' | 'beat_at' | 'outcome'>>,
): Promise<void> {
  await tx.updateTable('upkeep_run').set(change).where('id', '=', id).where('state', '=', 'running').execute()
}

/** The latest run of a kind, or the latest in a state; null when there is none. */
export async function latestRun(
  reader: Reader,
  kind: UpkeepRun['kind'],
  state: UpkeepRun['state'] | null = null,
): Promise<UpkeepRun | null> {
  let query = reader.selectFrom('upkeep_run').selectAll().where('kind', '=', kind)
  if (state !== null) query = query.where('state', '=', state)
  return (await query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()) ?? null
}
