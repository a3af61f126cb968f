/** Puts the committee's image to a paper: which one, by whom, on which day, written where nothing is ever changed. */
import type { Tx } from '../../../db/database.ts'
import { papersOf } from '../../../db/repositories/papers.ts'
import { insertSealUse, sealInUse } from '../../../db/repositories/seals.ts'
import { DomainError } from '../../../workflows/errors.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Stamp } from '../../commit.ts'
import type { Actor, Desk } from '../../desk.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { signedText } from '../../papers/signed-copy.ts'

/**
 * Logs one use and returns the image's file. Throws refused `no-seal-image` while the committee holds none, and
 * `paper-not-ready` when the agreement was never handed over for signing.
 */
export async function useSeal(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: DisputeFile,
  use: { agreementId: string; on: Day },
): Promise<string> {
  const unitId = file.row.committee_id
  const seal = await sealInUse(tx, unitId)
  if (!seal) throw new DomainError('refused', 'no-seal-image')
  const text = signedText(await papersOf(tx, file.row.id), use.agreementId)
  if (!text) throw new DomainError('refused', 'paper-not-ready')
  await insertSealUse(tx, {
    id: desk.newId(),
    seal_image_id: seal.id,
    unit_id: unitId,
    agreement_id: use.agreementId,
    paper_id: text.id,
    used_by: actor.staffId,
    used_on: use.on,
    recorded_at: stamp.at,
  })
  return seal.sha256
}
