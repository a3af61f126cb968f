/** What the desk holds of one person in a part of the tree: his own rows, and of a group's case nothing of the others. */
import type { Reader } from '../database.ts'

/** Owners of sealed values that may be he: those of his identity number, and those of his telephone, who must also bear his name. */
export type Owners = { byNumber: readonly string[]; byPhone: readonly string[]; name: string; roots: readonly string[] }

const below = (reader: Reader, roots: readonly string[]) =>
  reader
    .selectFrom('unit_closure')
    .select('unit_closure.descendant_id')
    .where('unit_closure.ancestor_id', 'in', [...roots])

/** Rows of persons, and of employers who are persons, that are he. */
async function ownRows(reader: Reader, owners: Owners): Promise<string[]> {
  const of = (table: 'person' | 'employer') =>
    reader
      .selectFrom(table)
      .select(`${table}.id`)
      .where((where) =>
        where.or([
          where(`${table}.id`, 'in', [...owners.byNumber]),
          where.and([where(`${table}.id`, 'in', [...owners.byPhone]), where(`${table}.name`, '=', owners.name)]),
        ]),
      )
  const [persons, employers] = await Promise.all([
    of('person').execute(),
    of('employer').where('employer.kind', '<>', 'company').execute(),
  ])
  return [...persons, ...employers].map((row) => row.id)
}

/** His places in disputes, the latest first. */
export async function partiesOfPerson(reader: Reader, owners: Owners) {
  const ids = await ownRows(reader, owners)
  if (ids.length === 0 || owners.roots.length === 0) return []
  return reader
    .selectFrom('dispute_party as party')
    .innerJoin('dispute', 'dispute.id', 'party.dispute_id')
    .leftJoin('person', 'person.id', 'party.person_id')
    .leftJoin('employer', 'employer.id', 'party.employer_id')
    .leftJoin('volume_retention as kept', 'kept.dispute_id', 'dispute.id')
    .select((select) => [
      'party.id',
      'party.side',
      'party.role',
      'party.employed_from',
      'party.employed_until',
      'party.wage_fen',
      'party.injured_on',
      'party.recognition_applied_on',
      'party.outcome',
      'dispute.id as disputeId',
      'dispute.case_number as caseNumber',
      'dispute.registration_code as code',
      'dispute.unit_id as unitId',
      'dispute.received_on as on',
      'person.sex',
      'person.birth_day',
      'person.ethnicity',
      'person.occupation',
      select.fn.coalesce('person.id', 'employer.id').$notNull().as('ownerId'),
      select.fn.coalesce('person.name', 'employer.name').as('name'),
      select.fn.coalesce('person.address', 'employer.address').as('address'),
      'kept.state as keptState',
      'kept.keep_until as keepUntil',
      'kept.dispute_id as keptId',
    ])
    .where((where) => where.or([where('party.person_id', 'in', ids), where('party.employer_id', 'in', ids)]))
    .where('dispute.id', 'in', (from) =>
      from
        .selectFrom('dispute_scope')
        .select('dispute_scope.dispute_id')
        .where('dispute_scope.ancestor_id', 'in', [...owners.roots]),
    )
    .orderBy('dispute.received_on', 'desc')
    .orderBy('party.id')
    .execute()
}

/** His applications for legal aid. */
export async function aidOfPerson(reader: Reader, owners: Owners) {
  const ids = await ownRows(reader, owners)
  if (ids.length === 0 || owners.roots.length === 0) return []
  return reader
    .selectFrom('aid_case as aid')
    .innerJoin('person', 'person.id', 'aid.person_id')
    .leftJoin('record_erasure as gone', (join) => join.onRef('gone.ref_id', '=', 'aid.id').on('gone.kind', '=', 'aid'))
    .select((select) => [
      'aid.id',
      'aid.case_number as caseNumber',
      'aid.unit_id as unitId',
      'aid.applied_on as on',
      'aid.stage',
      'aid.phase',
      'aid.received_fen',
      select.fn.coalesce('aid.closed_on', 'aid.last_step_on').as('endedOn'),
      'person.id as ownerId',
      'person.name',
      'person.sex',
      'person.birth_day',
      'person.ethnicity',
      'person.occupation',
      'person.address',
      'gone.list_id as listId',
      'gone.erased_on as erasedOn',
    ])
    .where('aid.person_id', 'in', ids)
    .where('aid.unit_id', 'in', below(reader, owners.roots))
    .orderBy('aid.applied_on', 'desc')
    .execute()
}

/** His consultations: the telephone is theirs, and the name must be his. */
export async function consultationsOfPerson(reader: Reader, { byPhone, name, roots }: Owners) {
  if (byPhone.length === 0 || roots.length === 0) return []
  return reader
    .selectFrom('consultation as one')
    .leftJoin('record_erasure as gone', (join) =>
      join.onRef('gone.ref_id', '=', 'one.id').on('gone.kind', '=', 'consultation'),
    )
    .select([
      'one.id',
      'one.unit_id as unitId',
      'one.occurred_on as on',
      'one.channel',
      'one.name',
      'one.question',
      'one.answer',
      'one.dispute_id as disputeId',
      'gone.list_id as listId',
      'gone.erased_on as erasedOn',
    ])
    .where('one.id', 'in', [...byPhone])
    .where('one.name', '=', name)
    .where('one.unit_id', 'in', below(reader, roots))
    .orderBy('one.occurred_on', 'desc')
    .execute()
}

/** His cases in old registers. */
export async function historyOfPerson(reader: Reader, { byNumber, byPhone, name, roots }: Owners) {
  if (roots.length === 0) return []
  return reader
    .selectFrom('historical_case as one')
    .leftJoin('record_erasure as gone', (join) =>
      join.onRef('gone.ref_id', '=', 'one.id').on('gone.kind', '=', 'history'),
    )
    .select([
      'one.id',
      'one.unit_id as unitId',
      'one.number',
      'one.worker_name as name',
      'one.received_on as on',
      'one.closed_on as endedOn',
      'one.claimed_fen',
      'one.received_fen',
      'gone.list_id as listId',
      'gone.erased_on as erasedOn',
    ])
    .where((where) =>
      where.or([
        where('one.id', 'in', [...byNumber]),
        where.and([where('one.id', 'in', [...byPhone]), where('one.worker_name', '=', name)]),
      ]),
    )
    .where('one.unit_id', 'in', below(reader, roots))
    .orderBy('one.closed_on', 'desc')
    .execute()
}

/** What hangs on his places in disputes, each row with the party it belongs to. */
export async function tiedToParties(reader: Reader, partyIds: readonly string[]) {
  const ids = [...partyIds]
  const claims = await reader
    .selectFrom('claim_item')
    .select(['party_id as partyId', 'item', 'amount_fen as fen'])
    .where('party_id', 'in', ids)
    .orderBy('position')
    .execute()
  const clauses = await reader
    .selectFrom('agreement_clause as clause')
    .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
    .select([
      'clause.id',
      'clause.payee_party_id as partyId',
      'clause.item',
      'clause.amount_fen as fen',
      'clause.account_holder as holder',
      'clause.account_bank as bank',
    ])
    .where('clause.payee_party_id', 'in', ids)
    .where('agreement.status', 'in', ['signing', 'effective'])
    .orderBy('clause.position')
    .execute()
  const payments = await reader
    .selectFrom('payment')
    .select(['payee_party_id as partyId', 'paid_on as on', 'amount_fen as fen'])
    .where('payee_party_id', 'in', ids)
    .where('status', '<>', 'countered')
    .orderBy('paid_on')
    .execute()
  const signatures = await reader
    .selectFrom('agreement_signature')
    .select(['party_id as partyId', 'signed_on as on'])
    .where('party_id', 'in', ids)
    .orderBy('signed_on')
    .execute()
  const ratings = await reader
    .selectFrom('rating')
    .select(['party_id as partyId', 'rated_on as on', 'score', 'words'])
    .where('party_id', 'in', ids)
    .execute()
  const materials = await reader
    .selectFrom('attachment')
    .select(['offered_by as partyId', 'recorded_at as at', 'bytes'])
    .where('offered_by', 'in', ids)
    .where('struck_at', 'is', null)
    .execute()
  const papers = await reader
    .selectFrom('paper')
    .select(['recipient_id as partyId', 'kind', 'issued_on as on'])
    .where('recipient_id', 'in', ids)
    .orderBy('issued_on')
    .execute()
  const contacts = await reader
    .selectFrom('contact_log')
    .select(['party_id as partyId', 'occurred_on as on'])
    .where('party_id', 'in', ids)
    .execute()
  const referred = await reader
    .selectFrom('referral_party as tied')
    .innerJoin('referral', 'referral.id', 'tied.referral_id')
    .select(['tied.party_id as partyId', 'referral.body_name as body', 'referral.sent_on as on'])
    .where('tied.party_id', 'in', ids)
    .where('referral.sent_on', 'is not', null)
    .execute()
  const handed = await reader
    .selectFrom('hand_over_party as tied')
    .innerJoin('hand_over', 'hand_over.id', 'tied.hand_over_id')
    .select(['tied.party_id as partyId', 'hand_over.body_name as body', 'hand_over.sent_on as on'])
    .where('tied.party_id', 'in', ids)
    .where('hand_over.sent_on', 'is not', null)
    .execute()
  return {
    claims,
    clauses,
    payments,
    signatures,
    ratings,
    materials,
    papers,
    contacts,
    passedOn: [...referred, ...handed],
  }
}

export type Tied = Awaited<ReturnType<typeof tiedToParties>>
export type PartyHeld = Awaited<ReturnType<typeof partiesOfPerson>>[number]
export type AidHeld = Awaited<ReturnType<typeof aidOfPerson>>[number]
export type ConsultationHeld = Awaited<ReturnType<typeof consultationsOfPerson>>[number]
export type HistoryHeld = Awaited<ReturnType<typeof historyOfPerson>>[number]
