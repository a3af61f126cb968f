/** Rows of the desk's own upkeep, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface UpkeepRunTable {
  id: string
  kind: 'backup' | 'check'
  state: 'running' | 'done' | 'failed'
  /** Null: by the schedule, or from a terminal. */
  asked_by: string | null
  stage: string
  done: number
  parts: number
  started_at: string
  /** The last sign of life; long ago means that its process is gone. */
  beat_at: string
  /** Figures of what was done, or the code of what went wrong, as JSON. */
  outcome: Generated<string>
}

export interface UpkeepSchema {
  upkeep_run: UpkeepRunTable
}
