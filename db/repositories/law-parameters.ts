/** Values of the law entered at this desk, in the order of entry; the shipped ones are code (`workflows/law/parameters`). */
import type { Insertable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { LawParameterTable } from '../schema/parameters.ts'

export type LawParameter = {
  code: string
  revision: number
  value: number
  validFrom: string
  source: string
  enteredBy: string
  recordedAt: string
}

/** All entered values with the name of who entered them. */
export async function enteredParameters(reader: Reader): Promise<LawParameter[]> {
  return reader
    .selectFrom('law_parameter as parameter')
    .innerJoin('staff', 'staff.id', 'parameter.entered_by')
    .select([
      'parameter.code',
      'parameter.revision',
      'parameter.value',
      'parameter.valid_from as validFrom',
      'parameter.source',
      'staff.display_name as enteredBy',
      'parameter.recorded_at as recordedAt',
    ])
    .orderBy('parameter.code')
    .orderBy('parameter.revision')
    .execute()
}

/** How often a code's value was entered. */
export async function revisionOfParameter(reader: Reader, code: string): Promise<number> {
  const row = await reader
    .selectFrom('law_parameter')
    .select((select) => select.fn.max('revision').as('revision'))
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.revision ?? 0
}

/** Enters a value; false when somebody else entered the same revision first. */
export async function insertLawParameter(tx: Tx, row: Insertable<LawParameterTable>): Promise<boolean> {
  const done = await tx
    .insertInto('law_parameter')
    .values(row)
    .onConflict((conflict) => conflict.columns(['code', 'revision']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
