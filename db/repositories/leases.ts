/** One holder at a time for work that several server processes could begin together. */
import type { Tx } from '../database.ts'

/**
 * Takes or keeps a lease; false while somebody else holds it. Instants are ISO 8601 in UTC. One that ends after `latest` was
 * taken by a clock that has been put back since, and would last until that time comes again: it counts as ended.
 */
export async function takeLease(
  tx: Tx,
  lease: { name: string; holder: string; now: string; until: string; latest: string },
): Promise<boolean> {
  const { name, holder, now, until, latest } = lease
  const row = await tx
    .insertInto('lease')
    .values({ name, holder, until })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where((where) =>
          where.or([
            where('lease.until', '<=', now),
            where('lease.until', '>', latest),
            where('lease.holder', '=', holder),
          ]),
        ),
    )
    .returning('holder')
    .executeTakeFirst()
  return row?.holder === holder
}
