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

/** How long an archived volume is kept, counted from the closing of its case. */
export interface VolumeRetentionTable {
  dispute_id: string
  committee_id: string
  /** `10-years`, `permanent`. */
  kept_for: string
  counted_from: string
  /** The last day of keeping; null for good. */
  keep_until: string | null
  state: Generated<'kept' | 'listed' | 'destroyed'>
  /** The list it stands on, or by which it was destroyed. */
  list_id: string | null
  destroyed_on: string | null
  revision: Generated<number>
}

/** 销毁清册 of a committee. */
export interface DestructionListTable {
  id: string
  committee_id: string
  year: number
  number: number
  state: 'proposed' | 'approved' | 'returned' | 'destroyed'
  proposed_by: string
  proposed_on: string
  decided_by: string | null
  decided_on: string | null
  decision_reason: string | null
  /** A single-person desk decided on its own list. */
  alone: Generated<0 | 1>
  destroyed_on: string | null
  carried_out_by: string | null
  recorded_at: string
  revision: Generated<number>
}

/** A volume as its list names it, for good: names are covered. */
export interface DestructionItemTable {
  list_id: string
  dispute_id: string
  position: number
  case_number: string
  title: string
  pages: number | null
  kept_for: string
  counted_from: string
  keep_until: string
}

/** A file nobody needs any more: taken off the disk by the sweep, after the rows that named it are gone. */
export interface FileErasureTable {
  sha256: string
  asked_at: string
  /** From here on the bytes may be gone. */
  started_at: string | null
  done_at: string | null
}

export interface VolumeSchema {
  volume_retention: VolumeRetentionTable
  destruction_list: DestructionListTable
  destruction_item: DestructionItemTable
  file_erasure: FileErasureTable
  filed_sheet: FiledSheetTable
  volume: VolumeTable
  volume_job: VolumeJobTable
}
