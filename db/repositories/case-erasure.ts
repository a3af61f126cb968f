/**
 * Takes out of some cases everything that tells of persons: files, papers' data, sealed numbers, free text, search tokens. What
 * counts stays whole: rows, days, sums, codes, journal, ledger, audit. Names are covered (张*). A person or employer who
 * stands in another case as well is left alone until that case's own time.
 */
import type { Tx } from '../database.ts'
import { coverEmployers, covered, coverPersons } from './cover-names.ts'
import { eraseWarnings } from './erase-warnings.ts'
import { askErasure } from './file-erasures.ts'

/** Erases; files follow after the commit. */
export async function eraseCases(tx: Tx, disputeIds: readonly string[], at: string): Promise<void> {
  const ids = [...disputeIds]
  if (ids.length === 0) return
  await askErasure(tx, await filesOf(tx, ids), at)
  await erasePapers(tx, ids)
  await eraseAgreements(tx, ids)
  await eraseTalk(tx, ids)
  await eraseWarningsOf(tx, ids, at)
  await erasePersons(tx, ids)
  await eraseEmployers(tx, ids)
  await eraseParties(tx, ids)
  await eraseConsultations(tx, ids)
  await tx.deleteFrom('search_token').where('kind', '=', 'dispute').where('ref_id', 'in', ids).execute()
  await tx.deleteFrom('draft').where('ref_id', 'in', ids).execute()
}

async function filesOf(tx: Tx, ids: string[]): Promise<string[]> {
  const found: string[] = []
  for (const table of ['paper', 'attachment', 'paper_scan', 'volume', 'paper_job'] as const)
    for (const row of await tx
      .selectFrom(table)
      .select(`${table}.sha256`)
      .where(`${table}.dispute_id`, 'in', ids)
      .execute())
      if (row.sha256 !== null) found.push(row.sha256)
  const strokes = await tx
    .selectFrom('agreement_signature as mark')
    .innerJoin('agreement', 'agreement.id', 'mark.agreement_id')
    .select('mark.image_sha256')
    .where('agreement.dispute_id', 'in', ids)
    // A committee's seal image is nobody's data and stays in use.
    .where('mark.signer', '<>', 'seal')
    .execute()
  return [...found, ...strokes.flatMap((row) => row.image_sha256 ?? [])]
}

async function erasePapers(tx: Tx, ids: string[]): Promise<void> {
  await tx.updateTable('paper').set({ input: '', text: '' }).where('dispute_id', 'in', ids).execute()
  await tx
    .updateTable('attachment')
    .set({ name: '', title: '', strike_reason: null })
    .where('dispute_id', 'in', ids)
    .execute()
  const jobs = tx.selectFrom('paper_job').select('paper_job.id').where('dispute_id', 'in', ids)
  await tx.updateTable('paper_job_item').set({ detail: null }).where('job_id', 'in', jobs).execute()
}

async function eraseAgreements(tx: Tx, ids: string[]): Promise<void> {
  const agreements = tx.selectFrom('agreement').select('agreement.id').where('agreement.dispute_id', 'in', ids)
  const clauses = tx
    .selectFrom('agreement_clause')
    .select('agreement_clause.id')
    .where('agreement_id', 'in', agreements)
  await tx
    .updateTable('agreement')
    .set({
      facts: '',
      other_clauses: '',
      default_clause: null,
      place: null,
      worker_position: null,
      employer_position: null,
      responsibility: null,
    })
    .where('dispute_id', 'in', ids)
    .execute()
  await tx.deleteFrom('private_value').where('owner_id', 'in', clauses).execute()
  await tx
    .updateTable('agreement_clause')
    .set({ account_holder: null, account_bank: null })
    .where('agreement_id', 'in', agreements)
    .execute()
  await tx
    .updateTable('agreement_signature')
    .set({ signed_by: null, witness: null })
    .where('agreement_id', 'in', agreements)
    .execute()
  await tx.updateTable('agreement_doubt').set({ reason: '' }).where('agreement_id', 'in', agreements).execute()
  await tx.deleteFrom('signing_link').where('agreement_id', 'in', agreements).execute()
  await tx.updateTable('payment').set({ payer: '', note: null }).where('dispute_id', 'in', ids).execute()
  // The line still refuses to come in twice; who paid whom it says no more.
  await tx.updateTable('bank_line').set({ sealed: '' }).where('dispute_id', 'in', ids).execute()
}

/** What was said and written down on the way. */
async function eraseTalk(tx: Tx, ids: string[]): Promise<void> {
  await tx.deleteFrom('private_note').where('dispute_id', 'in', ids).execute()
  await tx.updateTable('contact_log').set({ note: null }).where('dispute_id', 'in', ids).execute()
  await tx.updateTable('limitation_note').set({ proof: null }).where('dispute_id', 'in', ids).execute()
  await tx
    .updateTable('mediation_session')
    .set({ place: null, attendance: null, record: null, result: null })
    .where('dispute_id', 'in', ids)
    .execute()
  await tx.updateTable('hindrance').set({ who: null, proof: '' }).where('dispute_id', 'in', ids).execute()
  await tx.updateTable('offer').set({ note: null }).where('dispute_id', 'in', ids).execute()
  await tx.updateTable('claim_item').set({ note: null }).where('dispute_id', 'in', ids).execute()
  await tx.updateTable('assignment').set({ conflict_note: null }).where('dispute_id', 'in', ids).execute()
  await tx.updateTable('rating').set({ words: null }).where('dispute_id', 'in', ids).execute()
  await tx.updateTable('hand_over').set({ request: '', answer: null }).where('dispute_id', 'in', ids).execute()
  await tx.updateTable('referral').set({ reason: null }).where('dispute_id', 'in', ids).execute()
  await tx
    .updateTable('commission')
    .set({ contact: null, suit_ground_note: null })
    .where('dispute_id', 'in', ids)
    .execute()
}

/** What was said of the warnings the cases were made of. */
async function eraseWarningsOf(tx: Tx, ids: string[], at: string): Promise<void> {
  const rows = await tx.selectFrom('warning').select('id').where('dispute_id', 'in', ids).execute()
  await eraseWarnings(
    tx,
    rows.map((row) => row.id),
    at,
  )
}

/** Persons of the cases who stand in no case that is kept. */
async function erasePersons(tx: Tx, ids: string[]): Promise<void> {
  const kept = tx
    .selectFrom('dispute_party as elsewhere')
    .select('elsewhere.person_id')
    .where('elsewhere.person_id', 'is not', null)
    .where('elsewhere.dispute_id', 'not in', destroyedOr(tx, ids))
    .$narrowType<{ person_id: string }>()
  const rows = await tx
    .selectFrom('dispute_party')
    .select('person_id')
    .distinct()
    .where('dispute_id', 'in', ids)
    .where('person_id', 'is not', null)
    .where('person_id', 'not in', kept)
    .execute()
  const persons = rows.flatMap((row) => row.person_id ?? [])
  await coverPersons(tx, persons)
}

/** Employers who stand in no case that is kept, of disputes or of legal aid. Those who are people are covered as people are; of a company in no kept case, whoever stood for it and its telephone go. */
async function eraseEmployers(tx: Tx, ids: string[]): Promise<void> {
  const kept = tx
    .selectFrom('dispute_party as elsewhere')
    .select('elsewhere.employer_id')
    .where('elsewhere.employer_id', 'is not', null)
    .where('elsewhere.dispute_id', 'not in', destroyedOr(tx, ids))
    .$narrowType<{ employer_id: string }>()
  const rows = await tx
    .selectFrom('dispute_party')
    .innerJoin('employer', 'employer.id', 'dispute_party.employer_id')
    .select(['employer.id', 'employer.kind', 'employer.name'])
    .distinct()
    .where('dispute_party.dispute_id', 'in', ids)
    .where('dispute_party.employer_id', 'not in', kept)
    .where('dispute_party.employer_id', 'not in', tx.selectFrom('aid_opponent').select('aid_opponent.employer_id'))
    .execute()
  if (rows.length === 0) return
  await coverEmployers(tx, rows)
  const people = rows.filter((row) => row.kind !== 'company').map((row) => row.name)
  if (people.length === 0) return
  await tx
    .updateTable('dispute')
    .set({ employer_label: covered('employer_label') })
    .where('id', 'in', ids)
    .where('employer_label', 'in', people)
    .execute()
}

/** What was asked before it became the case. */
async function eraseConsultations(tx: Tx, ids: string[]): Promise<void> {
  const asked = tx.selectFrom('consultation').select('consultation.id').where('consultation.dispute_id', 'in', ids)
  await tx.deleteFrom('private_value').where('owner_id', 'in', asked).execute()
  await tx.deleteFrom('search_token').where('kind', '=', 'consultation').where('ref_id', 'in', asked).execute()
  await tx
    .updateTable('consultation')
    .set({ name: covered('name'), question: null, answer: null })
    .where('dispute_id', 'in', ids)
    .execute()
}

/** What a case says of its own parties. */
async function eraseParties(tx: Tx, ids: string[]): Promise<void> {
  const parties = tx.selectFrom('dispute_party').select('dispute_party.id').where('dispute_party.dispute_id', 'in', ids)
  await tx.updateTable('heir').set({ proof: '' }).where('party_id', 'in', parties).execute()
  await tx.deleteFrom('private_value').where('owner_id', 'in', parties).execute()
  await tx
    .updateTable('dispute_party')
    .set({ agent_name: null, undisputed_facts: null, outcome_door: null })
    .where('dispute_id', 'in', ids)
    .execute()
  await tx
    .updateTable('dispute')
    .set({ summary: '', worker_label: covered('worker_label') })
    .where('id', 'in', ids)
    .execute()
}

const destroyedOr = (tx: Tx, ids: string[]) =>
  tx
    .selectFrom('dispute')
    .select('dispute.id')
    .where((where) =>
      where.or([
        where('dispute.id', 'in', ids),
        where(
          'dispute.id',
          'in',
          where.selectFrom('volume_retention').select('dispute_id').where('state', '=', 'destroyed'),
        ),
      ]),
    )
