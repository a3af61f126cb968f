/** Holds every closed month against its entries: what two persons froze must come out again to the last bit, whatever was keyed in since. */
import type { Reader } from '../../../db/database.ts'
import { countiesOfMonth, monthSnapshots, standingClosings } from '../../../db/repositories/month-steps.ts'
import { organisation } from '../../../db/repositories/recovered-totals.ts'
import { findUnit } from '../../../db/repositories/units.ts'
import { firstOfMonth, lastOfMonth, month as monthFrom } from '../../../workflows/values/day.ts'
import { monthSnapshot, sha256 } from '../../months/month-snapshot.ts'
import { unitTree } from '../../reports/unit-tree.ts'
import { compared, type Difference } from './difference.ts'

/** Differences between what closings froze, their hashes, and the same rows read anew. */
export async function recountClosings(reader: Reader): Promise<Difference[]> {
  const known = await organisation(reader)
  const found: Difference[] = []
  for (const closing of await standingClosings(reader)) {
    const unit = await findUnit(reader, closing.unit_id)
    const tree = unitTree(known, closing.unit_id, 'then')
    if (!unit || !tree) continue
    const month = monthFrom(closing.month)
    const late = new Set(JSON.parse(closing.late) as string[])
    const place = { name: month, first: firstOfMonth(month), last: lastOfMonth(month) }
    // A county that was late may have closed since; the city froze its cases one by one all the same.
    const counties = (await countiesOfMonth(reader, unit.id, place)).map((county) => ({
      ...county,
      closed: !late.has(county.unitId),
    }))
    const again = await monthSnapshot(reader, { unit, tree, organisation: known, month, counties })
    const frozen = (await monthSnapshots(reader, [closing.id])).get(closing.id)
    const id = `${closing.month} ${closing.unit_id}`
    found.push(
      ...compared('closed-figures', id, closing.figures_sha256, again.figuresSha256),
      ...compared('closed-cases', id, closing.cases_sha256, again.casesSha256),
      ...compared('frozen-text', id, closing.figures_sha256, sha256(frozen?.figures ?? '')),
      ...compared('frozen-text', id, closing.cases_sha256, sha256(frozen?.cases ?? '')),
    )
  }
  return found
}
