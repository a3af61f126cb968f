/**
 * Takes out of records that are no volumes everything that tells of persons. What counts stays whole: rows, days, codes, figures,
 * journal, entries. Keyed marks stay too: they count persons (T66) and tell of none.
 */
import type { Tx } from '../database.ts'
import type { ErasableKind } from '../schema/record-erasure.ts'
import { coverEmployers, covered, coverPersons } from './cover-names.ts'
import { eraseMatterPapers } from './erase-matter-papers.ts'
import { eraseWarnings } from './erase-warnings.ts'
import { askErasure } from './file-erasures.ts'

/** Erases records that are marked as erased already; files follow after the commit. */
export async function eraseRecords(tx: Tx, kind: ErasableKind, ids: readonly string[], at: string): Promise<void> {
  if (ids.length > 0) await erasers[kind](tx, [...ids], at)
}

const erasers: Record<ErasableKind, (tx: Tx, ids: string[], at: string) => Promise<void>> = {
  consultation: async (tx, ids) => {
    await tx.deleteFrom('private_value').where('owner_id', 'in', ids).execute()
    await tx.deleteFrom('search_token').where('kind', '=', 'consultation').where('ref_id', 'in', ids).execute()
    const rows = await tx
      .updateTable('consultation')
      .set({ name: covered('name'), question: null, answer: null })
      .where('id', 'in', ids)
      .returning('employer_id')
      .execute()
    await eraseEmployers(
      tx,
      rows.flatMap((row) => row.employer_id ?? []),
    )
  },

  warning: async (tx, ids, at) => {
    await eraseWarnings(tx, ids, at)
    const rows = await tx.selectFrom('warning').select('employer_id').where('id', 'in', ids).execute()
    await eraseEmployers(
      tx,
      rows.flatMap((row) => row.employer_id ?? []),
    )
  },

  aid: async (tx, ids, at) => {
    await eraseMatterPapers(tx, 'aid-case', ids, at)
    await tx.updateTable('aid_note').set({ body: '' }).where('aid_case_id', 'in', ids).execute()
    await tx.deleteFrom('search_token').where('kind', '=', 'aid').where('ref_id', 'in', ids).execute()
    await tx.deleteFrom('aid_evidence').where('aid_case_id', 'in', ids).execute()
    await tx.deleteFrom('draft').where('ref_id', 'in', ids).execute()
    const rows = await tx
      .updateTable('aid_case')
      .set({ worker_label: covered('worker_label'), summary: '', ground_proof: null })
      .where('id', 'in', ids)
      .returning('person_id')
      .execute()
    await coverPersons(
      tx,
      rows.map((row) => row.person_id),
    )
    const against = await tx
      .selectFrom('aid_opponent')
      .innerJoin('employer', 'employer.id', 'aid_opponent.employer_id')
      .select(['aid_opponent.aid_case_id', 'employer.id', 'employer.kind'])
      .where('aid_case_id', 'in', ids)
      .execute()
    const people = against.filter((row) => row.kind !== 'company').map((row) => row.aid_case_id)
    if (people.length > 0)
      await tx
        .updateTable('aid_case')
        .set({ employer_label: covered('employer_label') })
        .where('id', 'in', people)
        .execute()
    await eraseEmployers(
      tx,
      against.map((row) => row.id),
    )
  },

  outreach: async (tx, ids, at) => {
    const pictures = await tx.selectFrom('outreach_picture').select('sha256').where('event_id', 'in', ids).execute()
    await tx.deleteFrom('outreach_picture').where('event_id', 'in', ids).execute()
    await askErasure(
      tx,
      pictures.map((row) => row.sha256),
      at,
    )
    await tx.updateTable('outreach_event').set({ note: null }).where('id', 'in', ids).execute()
  },

  history: async (tx, ids) => {
    await tx.deleteFrom('private_value').where('owner_id', 'in', ids).execute()
    await tx.deleteFrom('search_token').where('kind', '=', 'history').where('ref_id', 'in', ids).execute()
    await tx
      .updateTable('historical_case')
      .set({
        worker_name: covered('worker_name'),
        employer_name: covered('employer_name'),
        matter: null,
        mediator_name: null,
        note: null,
      })
      .where('id', 'in', ids)
      .execute()
  },

  // The line still refuses to come in twice; who paid whom it says no more.
  'bank-line': async (tx, ids) => {
    await tx.updateTable('bank_line').set({ sealed: '' }).where('id', 'in', ids).execute()
  },

  'person-request': async (tx, ids) => {
    await tx.updateTable('person_request').set({ who: '' }).where('id', 'in', ids).execute()
  },
}

/** Employers whom no record names any more that is kept. */
async function eraseEmployers(tx: Tx, employers: readonly string[]): Promise<void> {
  if (employers.length === 0) return
  const erased = (kind: ErasableKind) =>
    tx.selectFrom('record_erasure').select('ref_id').where('kind', '=', kind).where('erased_on', 'is not', null)
  const destroyed = tx.selectFrom('volume_retention').select('dispute_id').where('state', '=', 'destroyed')
  const rows = await tx
    .selectFrom('employer')
    .select(['employer.id', 'employer.kind'])
    .where('employer.id', 'in', [...employers])
    .where((where) =>
      where.and([
        where.not(
          where.exists(
            where
              .selectFrom('dispute_party')
              .select('dispute_party.id')
              .whereRef('dispute_party.employer_id', '=', 'employer.id')
              .where('dispute_party.dispute_id', 'not in', destroyed),
          ),
        ),
        where.not(
          where.exists(
            where
              .selectFrom('aid_opponent')
              .select('aid_opponent.employer_id')
              .whereRef('aid_opponent.employer_id', '=', 'employer.id')
              .where('aid_opponent.aid_case_id', 'not in', erased('aid')),
          ),
        ),
        where.not(
          where.exists(
            where
              .selectFrom('consultation')
              .select('consultation.id')
              .whereRef('consultation.employer_id', '=', 'employer.id')
              .where('consultation.id', 'not in', erased('consultation')),
          ),
        ),
        where.not(
          where.exists(
            where
              .selectFrom('warning')
              .select('warning.id')
              .whereRef('warning.employer_id', '=', 'employer.id')
              .where('warning.id', 'not in', erased('warning')),
          ),
        ),
      ]),
    )
    .execute()
  await coverEmployers(tx, rows)
}
