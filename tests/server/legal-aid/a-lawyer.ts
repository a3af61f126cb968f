/** Somebody who may carry an aid case. */
import { transact } from '../../../db/database.ts'
import { insertLawyer } from '../../../db/repositories/lawyers.ts'
import type { TestDesk } from '../../desk/test-desk.ts'

/** A lawyer on a unit's list, the same for every call of a test. */
export async function lawyerOf(desk: TestDesk, unitId: string): Promise<string> {
  const known = await desk.db.reader.selectFrom('lawyer').select('id').where('unit_id', '=', unitId).executeTakeFirst()
  if (known) return known.id
  const id = desk.newId()
  const keeper = await desk.db.reader.selectFrom('staff').select('id').executeTakeFirstOrThrow()
  await transact(desk.db, (tx) =>
    insertLawyer(tx, {
      id,
      unit_id: unitId,
      name: '欧阳文清',
      firm: '山城正和律师事务所',
      licence_number: '15001202610123456',
      expertise: ' pay ',
      languages: ' mandarin ',
      from_day: '2026-01-01',
      to_day: null,
      staff_id: null,
      recorded_by: keeper.id,
      recorded_at: desk.clock.now(),
    }),
  )
  return id
}
