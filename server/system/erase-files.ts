/** Takes files off the disk that nobody needs any more: a destroyed volume's, a volume's that was bound again. */
import { transact } from '../../db/database.ts'
import { beginErasure, endErasure, openErasures, spareFiles, stillNeeded } from '../../db/repositories/file-erasures.ts'
import { instantAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { holdsSweep } from '../disputes/sweep-lease.ts'

const AT_ONCE = 200
/** A file that was put in again just before it went is asked for by its writer within this time, and refused. */
const SETTLES_MS = 60_000

/**
 * One part of the desk's round. A file is marked before it goes, so that whoever brings the same content meanwhile is told to wait,
 * and it is done with only in a later round; a round that is cut off is simply made again. Answers how many went.
 */
export async function eraseFiles(desk: Desk, holder: string): Promise<number> {
  const now = desk.clock.millis()
  const begun = await transact(desk.db, async (tx) => {
    if (!(await holdsSweep(desk, tx, holder))) return []
    const asked = (await openErasures(tx, AT_ONCE)).map((row) => row.sha256)
    const needed = await stillNeeded(tx, asked)
    await spareFiles(tx, [...needed])
    const free = asked.filter((sha256) => !needed.has(sha256))
    return beginErasure(tx, free, instantAt(now))
  })
  for (const sha256 of begun) await desk.files.erase(sha256)
  if (begun.length > 0)
    await transact(desk.db, (tx) =>
      endErasure(tx, begun, { begunBefore: instantAt(now - SETTLES_MS), at: instantAt(now) }),
    )
  return begun.length
}
