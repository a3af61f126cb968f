/** Rows of scans, signing links and seals, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface PaperScanTable {
  id: string
  dispute_id: string
  /** The paper it is filed with; a loose one, the paper beside which it was dropped. */
  paper_id: string
  /** Null while nobody has said which page it is. */
  page: number | null
  sha256: string
  media_type: string
  state: 'filed' | 'loose' | 'discarded'
  found_by: 'code' | 'hand' | null
  uploaded_by: string
  recorded_at: string
  filed_by: string | null
  filed_at: string | null
}

export interface SigningLinkTable {
  id: string
  agreement_id: string
  party_id: string
  token_hash: string
  /** Who signs, and in whose right: said by the desk when it handed the link out. */
  signed_by: string
  authority: string
  made_by: string
  made_at: string
  expires_at: string
  failures: Generated<number>
  used_at: string | null
  ended_at: string | null
}

export interface SealImageTable {
  id: string
  unit_id: string
  sha256: string
  media_type: string
  uploaded_by: string
  recorded_at: string
  ended_by: string | null
  ended_at: string | null
}

export interface SealUseTable {
  id: string
  seal_image_id: string
  unit_id: string
  agreement_id: string
  paper_id: string
  used_by: string
  used_on: string
  recorded_at: string
}

export interface SigningSchema {
  paper_scan: PaperScanTable
  signing_link: SigningLinkTable
  seal_image: SealImageTable
  seal_use: SealUseTable
}
