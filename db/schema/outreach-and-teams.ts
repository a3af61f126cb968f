/** Rows of publicity work and of the four teams, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface OutreachEventTable {
  id: string
  unit_id: string
  title: string
  kind: 'online' | 'on-site'
  brand: string | null
  /** Codes between commas, a comma at both ends: `,wages,work-injury,`. */
  topics: string
  began_on: string
  /** The day it counts on. */
  ended_on: string
  place: string | null
  audience: number
  handed_out: number
  materials: string | null
  partners: string | null
  note: string | null
  state: 'standing' | 'struck'
  recorded_by: string
  recorded_at: string
  struck_by: string | null
  struck_on: string | null
  strike_reason: string | null
  revision: Generated<number>
}

/** What an event adds to a month, or takes back from it; append-only. */
export interface OutreachEntryTable {
  id: string
  event_id: string
  unit_id: string
  change: 'recorded' | 'amended' | 'struck'
  kind: 'online' | 'on-site'
  events: number
  audience: number
  handed_out: number
  /** Names of the fields that were changed, joined by commas. */
  fields: string
  occurred_on: string
  recorded_at: string
  booked_month: string
  mark: 'in-time' | 'late' | 'correction'
  origin_month: string | null
  actor_id: string
  request_id: string
}

export interface OutreachPictureTable {
  id: string
  event_id: string
  sha256: string
  name: string
  media_type: string
  bytes: number
  uploaded_by: string
  recorded_at: string
  struck_by: string | null
  struck_at: string | null
  revision: Generated<number>
}

export interface TeamMemberTable {
  id: string
  team: 'informant' | 'law-supervisor' | 'safety-inspector' | 'mediator'
  unit_id: string
  /** The account at this desk, where there is one. */
  staff_id: string | null
  name: string
  sex: 'female' | 'male' | null
  /** The seat in the committee (RMTJ 8); null for a mediator the committee engaged (RMTJ 13). */
  seat: 'director' | 'deputy' | 'member' | null
  full_time: 0 | 1
  watched_kind: 'employer' | 'park' | null
  watched: string | null
  appointed_on: string
  /** The last day of the term he was appointed for. */
  term_until: string | null
  ended_on: string | null
  end_reason: string | null
  /** Codes between commas, as the topics of an event. */
  expertise: string
  languages: string
  /** Employers he keeps away from, one a line. */
  keep_away: string | null
  office_phone: string | null
  photo_sha256: string | null
  photo_type: string | null
  recorded_by: string
  recorded_at: string
  revision: Generated<number>
}

export interface TeamTrainingTable {
  id: string
  member_id: string
  on_day: string
  hours: number
  subject: string
  recorded_by: string
  recorded_at: string
  struck_at: string | null
}

export interface OutreachAndTeamsSchema {
  outreach_event: OutreachEventTable
  outreach_entry: OutreachEntryTable
  outreach_picture: OutreachPictureTable
  team_member: TeamMemberTable
  team_training: TeamTrainingTable
}
