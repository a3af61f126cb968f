/** Puts a committee's seal image in use or takes it out; only whoever may seal for that committee, and always on the trail. */
import { keepFile } from '../../../db/repositories/papers.ts'
import { endSeals, insertSeal } from '../../../db/repositories/seals.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { committeeInReach } from './committees.ts'

/** Keeps a checked PNG as the committee's seal. Throws not-found for a committee out of reach. */
export async function keepSeal(desk: Desk, act: Act, unitId: string, png: Uint8Array): Promise<void> {
  await committeeInReach(desk.db.reader, act.actor, unitId, desk.clock.today())
  const sha256 = await desk.files.put(png)
  await commit(desk, act, async (tx, stamp) => {
    await committeeInReach(tx, act.actor, unitId, stamp.today)
    await keepFile(tx, { sha256, bytes: png.byteLength, mediaType: 'image/png', at: stamp.at })
    const id = desk.newId()
    await insertSeal(tx, {
      id,
      unit_id: unitId,
      sha256,
      media_type: 'image/png',
      uploaded_by: act.actor.staffId,
      recorded_at: stamp.at,
      ended_by: null,
      ended_at: null,
    })
    return { answer: null, object: { kind: 'seal', id, unitId } }
  })
}

/** Takes the committee's image out of use. */
export async function endSeal(desk: Desk, act: Act, unitId: string): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    await committeeInReach(tx, act.actor, unitId, stamp.today)
    await endSeals(tx, unitId, act.actor.staffId, stamp.at)
    return { answer: null, object: { kind: 'seal', id: unitId, unitId } }
  })
}
