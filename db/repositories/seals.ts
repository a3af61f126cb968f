/** The seal images committees hold, and every use of one: who, when, on which paper. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { SealImageTable, SealUseTable } from '../schema/signing.ts'

export type SealRow = Selectable<SealImageTable>

/** The image a committee uses now, or null. */
export async function sealInUse(reader: Reader, unitId: string): Promise<SealRow | null> {
  const row = await reader
    .selectFrom('seal_image')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('ended_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** One image, or null. The caller checks the scope of its committee. */
export async function findSeal(reader: Reader, id: string): Promise<SealRow | null> {
  return (await reader.selectFrom('seal_image').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Keeps an image; the one before it is used no more. */
export async function insertSeal(tx: Tx, row: Insertable<SealImageTable>): Promise<void> {
  await endSeals(tx, row.unit_id, row.uploaded_by, row.recorded_at)
  await tx.insertInto('seal_image').values(row).execute()
}

/** Takes a committee's image out of use; papers that bear it stay as they are. */
export async function endSeals(tx: Tx, unitId: string, staffId: string, at: string): Promise<void> {
  await tx
    .updateTable('seal_image')
    .set({ ended_by: staffId, ended_at: at })
    .where('unit_id', '=', unitId)
    .where('ended_at', 'is', null)
    .execute()
}

export async function insertSealUse(tx: Tx, row: Insertable<SealUseTable>): Promise<void> {
  await tx.insertInto('seal_use').values(row).execute()
}

export type SealUse = { agreementId: string; number: string | null; usedBy: string; usedOn: string; recordedAt: string }

/** The latest uses of a committee's image. */
export async function sealUsesOf(reader: Reader, unitId: string, limit: number): Promise<SealUse[]> {
  return reader
    .selectFrom('seal_use')
    .innerJoin('staff', 'staff.id', 'seal_use.used_by')
    .innerJoin('agreement', 'agreement.id', 'seal_use.agreement_id')
    .select([
      'agreement.id as agreementId',
      'agreement.number as number',
      'staff.display_name as usedBy',
      'seal_use.used_on as usedOn',
      'seal_use.recorded_at as recordedAt',
    ])
    .where('seal_use.unit_id', '=', unitId)
    .orderBy('seal_use.recorded_at', 'desc')
    .orderBy('seal_use.id', 'desc')
    .limit(limit)
    .execute()
}
