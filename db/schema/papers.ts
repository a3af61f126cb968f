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
  attachment: AttachmentTable
  platform_number: PlatformNumberTable
}
