/** One holder at a time for work that several server processes could begin together. */
import type { Tx } from '../database.ts'

/** Takes or keeps a lease; false while somebody else holds it. Instants are ISO 8601 in UTC. */
export async function takeLease(
  tx: Tx,
  lease: { name: string; holder: string; now: string; until: string },
): Promise<boolean> {
  const { name, holder, now, until } = lease
  const row = await tx
    .insertInto('lease')
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where((where) => where.or([where('lease.until', '<=', now), where('lease.holder', '=', holder)])),
    )
    .returning('holder')
    .executeTakeFirst()
  return row?.holder === holder
}
