/** Rows of papers and files, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface StoredFileTable {
  sha256: string
  bytes: number
  media_type: string
  recorded_at: string
}

export interface PaperTable {
  id: string
  dispute_id: string
  agreement_id: string | null
  referral_id: string | null
  kind: string
  number: string | null
  template_version: string
  status: 'issued' | 'superseded'
  input: string
  text: string
  sha256: string
  verify_token: string
  issued_on: string
  issued_by: string
  recorded_at: string
  superseded_on: string | null
  /** Null for papers issued before pages were counted. */
  pages: number | null
  /** SHA-256 of the canonical data the paper was made from. */
  data_sha256: string | null
  /** Whom it is for: a party's id, or `workers` for a side that reads one notice. */
  recipient_id: Generated<string | null>
  /** The sitting it is about. */
  session_id: Generated<string | null>
}

/** A paper of what is no dispute. */
export interface MatterPaperTable {
  id: string
  matter: 'aid-case' | 'warning'
  matter_id: string
  /** Which of several of its kind it is: a proceeding, a letter; null where the matter bears one. */
  part_id: string | null
  kind: string
  number: string | null
  template_version: string
  status: 'issued' | 'superseded'
  input: string
  text: string
  sha256: string
  /** SHA-256 of the canonical data the paper was made from. */
  data_sha256: string
  pages: number
  verify_token: string
  issued_on: string
  issued_by: string
  recorded_at: string
  superseded_on: string | null
}

export interface AttachmentTable {
  id: string
  dispute_id: string
  sha256: string
  name: string
  kind: string
  media_type: string
  uploaded_by: string
  recorded_at: string
  bytes: Generated<number>
  /** What the material is, in the desk's words; empty where the file's own name says it. */
  title: Generated<string>
  /** The party who brought it; null for what the desk itself collected. */
  offered_by: Generated<string | null>
  /** The copy was compared with the original (与原件核对无异). */
  original_seen: Generated<0 | 1>
  /** Where it lies in the volume when its kind does not say so (domain.md 2.2). */
  volume_row: Generated<string | null>
  /** A mistaken upload stays and says why it does not count. */
  struck_at: Generated<string | null>
  struck_by: Generated<string | null>
  strike_reason: Generated<string | null>
  revision: Generated<number>
}

/** What another platform calls a case that people had to enter there too. */
export interface PlatformNumberTable {
  dispute_id: string
  platform: string
  their_number: string
  entered_on: string
  staff_id: string
  recorded_at: string
  revision: Generated<number>
}

export interface PapersSchema {
  stored_file: StoredFileTable
  paper: PaperTable
  matter_paper: MatterPaperTable
  attachment: AttachmentTable
  platform_number: PlatformNumberTable
}
