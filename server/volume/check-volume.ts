/** Signs a bound volume as its checker (检查人), never the person who bound it, with the score of that moment. */
import { findVolume, markChecked, type VolumeRecord } from '../../db/repositories/volumes.ts'
import { DomainError, type Reason } from '../../workflows/errors.ts'
import { scoreOf } from '../../workflows/volume/quality.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { volumeContents } from './contents.ts'
import { fingerprint, partsOf } from './plan-volume.ts'
import { qualityOf } from './quality-of.ts'

/** Whether the bound volume still holds what lies in the case. */
export async function isCurrent(desk: Desk, file: DisputeFile, volume: VolumeRecord): Promise<boolean> {
  const { reader } = desk.db
  return fingerprint(await partsOf(reader, file, await volumeContents(reader, file))) === volume.content
}

/** Throws not-found, not-allowed, refused (not bound, changed since, bound by the same person) or stale. */
export async function checkVolume(desk: Desk, act: Act, disputeId: string): Promise<void> {
  const file = await openFile(desk.db.reader, act.actor, disputeId, 'volume:check')
  const volume = await findVolume(desk.db.reader, disputeId)
  if (!volume || !(await isCurrent(desk, file, volume))) throw refused('volume-not-current', 'clerk')
  if (volume.bound_by === act.actor.staffId) throw refused('binder-may-not-check', 'director')
  const score = scoreOf(await qualityOf(desk, file))
  await commit(desk, act, async (tx, stamp) => {
    await openFile(tx, act.actor, disputeId, 'volume:check')
    if (!(await markChecked(tx, volume, { by: act.actor.staffId, on: stamp.today, score })))
      throw new DomainError('stale', 'dispute-changed')
    return {
      answer: null,
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { score, pages: volume.pages },
    }
  })
}

const refused = (code: string, cure: Reason['cure']): DomainError =>
  new DomainError('refused', 'step-closed', { reasons: [{ code, article: null, cure }] })
