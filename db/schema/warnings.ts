/** Rows of early warnings, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface WarningTable {
  id: string
  unit_id: string
  /** Made by the device that reported: the same report sent twice is one. */
  client_id: string
  employer_id: string | null
  employer_name: string
  /** As `employer.name_key`: reports about one employer are added up by it. */
  employer_key: string
  /** Codes, separated by blanks. */
  kinds: string
  signs: string
  /** 0: nobody knows. */
  people: number
  arrears_months: number
  arrears_fen: number
  layoff_people: number
  /** Everybody the employer has. */
  staff_count: number | null
  owner_reach: string
  mood: string
  demand: string | null
  /** What the reporter has done already. */
  actions: string | null
  park: string | null
  place: string | null
  /** `29.56301,106.55156`, from the device, only where the reporter asked for it. */
  position: string | null
  happened_on: string
  /** When it was written down on the device; the terms of hours run from then. */
  noticed_at: string
  reported_at: string
  reported_by: string
  level: 'yellow' | 'orange' | 'red'
  state: string
  context: string
  machine_version: number
  last_on: string
  /** The earliest of its running clocks. */
  next_due_at: string | null
  dispute_id: string | null
  ended_on: string | null
  /** Its outcome, or why it was dismissed. */
  result: string | null
  revision: Generated<number>
}

export interface WarningEventTable {
  id: string
  warning_id: string
  seq: number
  type: string
  payload: string
  actor_id: string
  occurred_on: string
  recorded_at: string
  from_state: string | null
  to_state: string
  to_context: string
  effects: string
  machine_version: number
  request_id: string
}

export interface WarningNoteTable {
  event_id: string
  warning_id: string
  note: string
}

export interface WarningClockTable {
  id: string
  warning_id: string
  kind: 'phone' | 'written' | 'police' | 'answer'
  /** The level that asks for the report; null for an answer. */
  level: string | null
  letter_id: string | null
  article: string
  started_at: string
  /** The instant it is over; what is due at once is due when it begins. */
  due_at: string
  due_on: string
  at_once: 0 | 1
  status: 'running' | 'met' | 'dropped' | 'lapsed'
  ended_at: string | null
}

export interface WarningLetterTable {
  id: string
  warning_id: string
  kind: string
  /** The union's own number on the letter, where it gives one. */
  number: string | null
  /** The body a proposal goes to; null for a letter to the employer itself. */
  addressed_to: string | null
  found: string
  asked: string
  sent_on: string
  answer_by: string
  answered_on: string | null
  result: string | null
  answer: string | null
  sent_by: string
  recorded_at: string
}

/** A draft of the counter begun from a warning: when it becomes a dispute, the warning is told. */
export interface WarningDraftTable {
  draft_id: string
  warning_id: string
  staff_id: string
  recorded_at: string
}

export interface WarningPictureTable {
  id: string
  warning_id: string
  sha256: string
  media_type: string
  bytes: number
  taken_by: string
  recorded_at: string
}

export interface WarningsSchema {
  warning: WarningTable
  warning_event: WarningEventTable
  warning_note: WarningNoteTable
  warning_clock: WarningClockTable
  warning_letter: WarningLetterTable
  warning_draft: WarningDraftTable
  warning_picture: WarningPictureTable
}
