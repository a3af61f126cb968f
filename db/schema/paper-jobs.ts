/** Rows of papers made in one go, as Kysely sees them. */
import type { VolumeJobTable } from './volume.ts'

export interface PaperJobTable extends VolumeJobTable {
  /** The file all its papers are printed from; null until it is done. */
  sha256: string | null
  pages: number | null
}

/** One paper of a job; the ids tell what it is about. */
export interface PaperJobItemTable {
  job_id: string
  /** In the order of printing, from 0. */
  position: number
  kind: string
  agreement_id: string | null
  referral_id: string | null
  recipient_id: string | null
  session_id: string | null
  payment_id: string | null
  /** Whose paper it is, for its place and its name; null for one of the whole case. */
  party_id: string | null
  /** `found` lay there issued already. */
  outcome: 'waiting' | 'issued' | 'found' | 'lacking'
  paper_id: string | null
  /** Why it could not be made. */
  fault: string | null
  /** The fields or characters it is about, sealed: they may be part of a name. */
  detail: string | null
}

export interface PaperJobsSchema {
  paper_job: PaperJobTable
  paper_job_item: PaperJobItemTable
}
