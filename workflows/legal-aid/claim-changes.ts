/** What an amendment does to the claims of an aid case: told item by item, so that the journal says what was asked for on any day. */
import type { AidPayloads } from './events.ts'

/** One thing claimed; `fen` is null where the item asks for no money or its sum is not known yet. */
export type ClaimedItem = { item: string; fen: number | null }

type Changes = Pick<AidPayloads['claims-amended'], 'added' | 'changed' | 'dropped'>

/** What was added, changed and dropped between two lists; an item claimed twice is paired in the order it stands in. */
export function claimChanges(before: readonly ClaimedItem[], after: readonly ClaimedItem[]): Changes {
  const left = [...before]
  const added: Changes['added'] = []
  const changed: Changes['changed'] = []
  for (const claim of after) {
    const at = left.findIndex((one) => one.item === claim.item)
    const [was] = at === -1 ? [] : left.splice(at, 1)
    if (was === undefined) added.push({ item: claim.item, fen: claim.fen })
    else if (was.fen !== claim.fen) changed.push({ item: claim.item, from: was.fen, to: claim.fen })
  }
  return { added, changed, dropped: left.map(({ item, fen }) => ({ item, fen })) }
}

/** The items claimed once the changes are made, in no particular order. */
export function itemsAfter(before: readonly { item: string }[], { added, dropped }: Changes): string[] {
  const left = before.map(({ item }) => item)
  for (const { item } of dropped) {
    const at = left.indexOf(item)
    if (at !== -1) left.splice(at, 1)
  }
  return [...left, ...added.map(({ item }) => item)]
}

/** Whether anything changes at all. */
export const changesClaims = ({ added, changed, dropped }: Changes): boolean =>
  added.length + changed.length + dropped.length > 0
