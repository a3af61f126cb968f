/** What an amendment says anew that is possible and still unlikely; what stood before is not asked about again. */
import { partyName } from '../../../db/repositories/parties.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import { nameDoubts, sumDoubt } from '../../intake/doubts.ts'
import type { DisputeFile } from '../dispute-file.ts'
import type { ReadableParts } from './form.ts'

/** Every doubt about what differs from the file, by the index of its row. */
export function amendDoubts(file: DisputeFile, given: ReadableParts): FieldFault[] {
  const standing = new Set([...file.workers, ...file.employers].map(partyName))
  const sums = new Set(file.claims.map((claim) => `${claim.party_id} ${claim.amount_fen}`))
  const fresh = (list: string, rows: readonly { name: string | null }[]) =>
    rows.flatMap(({ name }, at) => (name === null || standing.has(name) ? [] : [{ field: `${list}.${at}.name`, name }]))
  return [
    ...nameDoubts(fresh('workers', given.workers), [
      ...fresh('employers', given.employers),
      ...fresh('further', given.further),
    ]),
    ...file.workers.flatMap((worker) => {
      const claims = given.claims.flatMap((claim, at) => (claim.worker === worker.id ? [{ ...claim, row: at }] : []))
      const unchanged = claims.every((claim) => sums.has(`${claim.worker} ${claim.amount}`))
      return unchanged
        ? []
        : sumDoubt(claims.map(({ row, amount }) => ({ field: `claims.${row}.amount`, fen: amount })))
    }),
  ]
}
