/** Goes through the chain link by link and tells where the trail is not what was sealed. */
import type { Reader } from '../../db/database.ts'
import { sealsAfter, strayEntries, unsealedTail, type TrailHead } from '../../db/repositories/audit-seals.ts'
import { BEFORE_FIRST, linkHash } from './chain.ts'

export const trailFaultCodes = [
  /** A number of the chain is missing. */
  'trail-gap',
  /** A link stands whose entry is gone. */
  'trail-entry-gone',
  /** The entry is not the one that was sealed, or the link was made without the key. */
  'trail-changed',
  /** An entry never went through the sealer. */
  'trail-unlinked',
  /** The chain lacks a head that was noted elsewhere: its end was cut off, or it was made anew. */
  'trail-cut',
] as const
export type TrailFaultCode = (typeof trailFaultCodes)[number]

/** `id` is an entry or the number of a link. */
export type TrailFault = { code: TrailFaultCode; id: string }

export type TrailChecked = { sealed: number; waiting: number; head: TrailHead | null; faults: number }

const AT_ONCE = 2_000

const place = ({ seq, hash }: TrailHead): string => `${seq} ${hash}`

/**
 * Reads the whole trail. `noted` are heads written down elsewhere (paper, this machine, backups): each must still be a link
 * of the chain. Entries of the last seconds wait for their link; they are counted and no fault.
 */
export async function checkTrail(
  reader: Reader,
  key: Uint8Array,
  noted: readonly TrailHead[],
  tell: (fault: TrailFault) => void,
): Promise<TrailChecked> {
  let faults = 0
  const found = (code: TrailFaultCode, id: string): void => {
    faults += 1
    tell({ code, id })
  }
  const wanted = new Map(noted.map((head) => [place(head), head.seq]))
  let last: TrailHead = { seq: 0, hash: BEFORE_FIRST }
  for (;;) {
    const rows = await sealsAfter(reader, last.seq, AT_ONCE)
    for (const { seq, hash, entryId, entry } of rows) {
      if (seq !== last.seq + 1) found('trail-gap', String(last.seq + 1))
      if (entry === null) found('trail-entry-gone', entryId)
      else if (hash !== linkHash(key, last.hash, seq, entry)) found('trail-changed', entryId)
      last = { seq, hash }
      wanted.delete(place(last))
    }
    if (rows.length < AT_ONCE) break
  }
  for (const seq of wanted.values()) found('trail-cut', String(seq))
  const stray = await strayEntries(reader)
  for (const id of stray.unlinked) found('trail-unlinked', id)
  for (const id of stray.gone) found('trail-entry-gone', id)
  const { entries } = await unsealedTail(reader)
  return { sealed: last.seq, waiting: entries, head: last.seq === 0 ? null : last, faults }
}
