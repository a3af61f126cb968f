/** Instalments whose day has come and that do not stand in the ledger as due yet. */
import type { Reader } from '../database.ts'

/** Cases that hold some, at most so many; an agreement that binds nobody makes nothing due. */
export async function casesWithFallenDue(reader: Reader, today: string, most: number): Promise<string[]> {
  const rows = await reader
    .selectFrom('instalment')
    .innerJoin('agreement_clause as clause', 'clause.id', 'instalment.clause_id')
    .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
    .select('instalment.dispute_id as id')
    .distinct()
    .where('instalment.fell_due_fen', '=', 0)
    // Every status but the cancelled one: their days are in order in the index.
    .where('instalment.status', 'in', ['planned', 'due', 'paid'])
    .where('instalment.due_on', '<=', today)
    .where('agreement.status', '=', 'effective')
    .where('agreement.effective_on', '<=', today)
    .limit(most)
    .execute()
  return rows.map((row) => row.id)
}
