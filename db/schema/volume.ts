/** Rows of volumes, as Kysely sees them. */
import type { Generated } from 'kysely'

/** A paper that lies in the volume by hand and of which the desk has no file. */
export interface FiledSheetTable {
  dispute_id: string
  volume_row: string
  sheets: number
  filed_by: string
  recorded_at: string
}

export interface VolumeTable {
  dispute_id: string
  /** 立卷人 */
  bound_by: string
  bound_on: string
  /** Fingerprint of what was bound: another one now means that the volume is no longer whole. */
  content: string
  sha256: string
  pages: number
  /** 检查人, never the one who bound it. */
  checked_by: string | null
  checked_on: string | null
  score: number | null
  revision: Generated<number>
}

export interface VolumeJobTable {
  id: string
  dispute_id: string
  asked_by: string
  state: 'running' | 'stopping' | 'stopped' | 'done' | 'failed'
  done: number
  parts: number
  started_at: string
  /** The last sign of life; long ago means that its process is gone. */
  beat_at: string
}

export interface VolumeSchema {
  filed_sheet: FiledSheetTable
  volume: VolumeTable
  volume_job: VolumeJobTable
}
