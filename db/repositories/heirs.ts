/** Those who inherit from a worker of a case and stand in his place. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { HeirTable } from '../schema/heirs.ts'
import { partiesWithHolders, type PartyRow } from './parties.ts'

/** An heir is a party like others; beside it stands in whose place, by which share and proof. */
export type HeirRow = PartyRow & { heir: Selectable<HeirTable> }

/** Everybody who stood or stands in the place of a worker of the dispute, in the order they were entered. */
export async function heirsOf(reader: Reader, disputeId: string): Promise<HeirRow[]> {
  const parties = await reader
    .selectFrom('dispute_party')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .where('side', '=', 'worker')
    .where('role', '=', 'heir')
    .orderBy('position')
    .execute()
  if (parties.length === 0) return []
  const rows = await reader
    .selectFrom('heir')
    .selectAll()
    .where(
      'party_id',
      'in',
      parties.map((party) => party.id),
    )
    .execute()
  const known = new Map(rows.map((row) => [row.party_id, row]))
  return (await partiesWithHolders(reader, parties)).flatMap((party) => {
    const heir = known.get(party.id)
    return heir ? [{ ...party, heir }] : []
  })
}

export async function insertHeir(tx: Tx, row: Insertable<HeirTable>): Promise<void> {
  await tx.insertInto('heir').values(row).execute()
}

/** Takes those who stand in a worker's place out of it, to be entered anew; their rows stay for the history. */
export async function endHeirs(tx: Tx, inPlaceOf: string, on: string): Promise<void> {
  await tx
    .updateTable('heir')
    .set({ ended_on: on })
    .where('in_place_of', '=', inPlaceOf)
    .where('ended_on', 'is', null)
    .execute()
}
