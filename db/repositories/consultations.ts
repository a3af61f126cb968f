/** Consultations: written with their journal and counts, found only inside one's scope, changed only by the revision they were read with. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { insertRows } from '../insertion.ts'
import { question } from '../question.ts'
import type { ConsultationCountTable, ConsultationEventTable, ConsultationTable } from '../schema/consultations.ts'

export type ConsultationRow = Selectable<ConsultationTable>
export type ConsultationEvent = Selectable<ConsultationEventTable>
export type ConsultationCount = Selectable<ConsultationCountTable>

/** Adds it with its topics and puts it into the lists of `above`, its unit and everything over it. */
export async function insertConsultation(
  tx: Tx,
  row: Insertable<ConsultationTable>,
  topics: readonly string[],
  above: readonly string[],
): Promise<void> {
  await insertRows(tx, 'consultation', [row])
  await insertTopics(tx, row.id, topics)
  await insertScope(tx, row, above)
}

async function insertTopics(tx: Tx, id: string, topics: readonly string[]): Promise<void> {
  await insertRows(
    tx,
    'consultation_topic',
    topics.map((topic) => ({ consultation_id: id, topic })),
  )
}

async function insertScope(
  tx: Tx,
  row: Pick<Insertable<ConsultationTable>, 'id' | 'occurred_on'>,
  above: readonly string[],
): Promise<void> {
  await insertRows(
    tx,
    'consultation_scope',
    above.map((unitId) => ({ ancestor_id: unitId, occurred_on: row.occurred_on, consultation_id: row.id })),
  )
}

/** The first of the marks under which somebody is known already, or null. */
export async function knownPersonMark(reader: Reader, marks: readonly string[]): Promise<string | null> {
  const row = await reader
    .selectFrom('consultation')
    .select('person_mark')
    .where('person_mark', 'in', [...marks])
    .limit(1)
    .executeTakeFirst()
  return row?.person_mark ?? null
}

/** Writes a line of its journal. */
export const appendConsultationEvent = (tx: Tx, row: ConsultationEvent): Promise<void> =>
  insertRows(tx, 'consultation_event', [row])

/** Counts it, or takes a count back. */
export const countConsultation = (tx: Tx, row: ConsultationCount): Promise<void> =>
  insertRows(tx, 'consultation_count', [row])

/** Changes one read at `before.revision`; false when somebody else was first. Topics are written anew where given, lists follow its day. */
export async function changeConsultation(
  tx: Tx,
  before: ConsultationRow,
  change: Omit<Updateable<ConsultationTable>, 'id' | 'revision' | 'unit_id'>,
  topics: readonly string[] | null = null,
): Promise<boolean> {
  const done = await tx
    .updateTable('consultation')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) return false
  if (topics !== null) {
    await tx.deleteFrom('consultation_topic').where('consultation_id', '=', before.id).execute()
    await insertTopics(tx, before.id, topics)
  }
  const occurredOn = change.occurred_on ?? before.occurred_on
  if (occurredOn !== before.occurred_on)
    await tx
      .updateTable('consultation_scope')
      .set({ occurred_on: occurredOn })
      .where('consultation_id', '=', before.id)
      .where('occurred_on', '=', before.occurred_on)
      .where('ancestor_id', 'in', (from) =>
        from.selectFrom('unit_closure').select('ancestor_id').where('descendant_id', '=', before.unit_id),
      )
      .execute()
  return true
}

/** At or below one of the roots, or null. */
export async function findConsultation(
  reader: Reader,
  roots: readonly string[],
  id: string,
): Promise<ConsultationRow | null> {
  if (roots.length === 0) return null
  const [row] = await rowInScope(reader, roots, id)
  return row ?? null
}

const rowInScope = question((reader, roots: readonly string[], id: string) =>
  reader
    .selectFrom('consultation')
    .selectAll()
    .where('id', '=', id)
    .where((where) =>
      where.exists(
        where
          .selectFrom('unit_closure as above')
          .select('above.ancestor_id')
          .whereRef('above.descendant_id', '=', 'consultation.unit_id')
          .where('above.ancestor_id', 'in', roots),
      ),
    ),
)

/** Codes of its topics. */
export async function topicsOf(reader: Reader, id: string): Promise<string[]> {
  const rows = await reader.selectFrom('consultation_topic').select('topic').where('consultation_id', '=', id).execute()
  return rows.map((row) => row.topic)
}

/** What happened to it, oldest first. */
export const eventsOf = (reader: Reader, id: string): Promise<ConsultationEvent[]> =>
  reader
    .selectFrom('consultation_event')
    .selectAll()
    .where('consultation_id', '=', id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

/** How it was counted, oldest first. */
export const countsOfConsultation = (reader: Reader, id: string): Promise<ConsultationCount[]> =>
  reader
    .selectFrom('consultation_count')
    .selectAll()
    .where('consultation_id', '=', id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

/** The one that was handed to a draft of the counter, or null. */
export async function consultationOfDraft(reader: Reader, draftId: string): Promise<ConsultationRow | null> {
  const row = await reader.selectFrom('consultation').selectAll().where('draft_id', '=', draftId).executeTakeFirst()
  return row ?? null
}

/** The consultations a dispute came from that lie at or below the roots. */
export async function consultationsOfDispute(
  reader: Reader,
  roots: readonly string[],
  disputeId: string,
): Promise<Pick<ConsultationRow, 'id' | 'occurred_on'>[]> {
  if (roots.length === 0) return []
  return reader
    .selectFrom('consultation')
    .select(['id', 'occurred_on'])
    .where('dispute_id', '=', disputeId)
    .where('unit_id', 'in', (units) =>
      units
        .selectFrom('unit_closure')
        .select('descendant_id')
        .where('ancestor_id', 'in', [...roots]),
    )
    .execute()
}
