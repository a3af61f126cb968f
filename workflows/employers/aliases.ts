/** Names that are one employer: pointers from one row to another, added and taken away, and never a rewriting of either. */

/** From an employer to the one it is another name of; whoever is no key is known by itself. */
export type Aliases = ReadonlyMap<string, string>

/**
 * The row a group is known by.
 * @throws RangeError where pointers run in a circle, which `merged` never makes
 */
export function headOf(aliases: Aliases, id: string): string {
  let head = id
  for (let steps = 0; steps <= aliases.size; steps++) {
    const into = aliases.get(head)
    if (into === undefined) return head
    head = into
  }
  throw new RangeError(`the names of ${id} run in a circle`)
}

/** All rows of the group, its head first. */
export function groupOf(aliases: Aliases, id: string): string[] {
  const head = headOf(aliases, id)
  const group = [head]
  for (const one of group) group.push(...[...aliases].flatMap(([alias, into]) => (into === one ? [alias] : [])))
  return group
}

/** The pointer that makes two groups one, from the head of the other to the head of this; null where they are one already. */
export function pointerOf(aliases: Aliases, otherId: string, intoId: string): { from: string; to: string } | null {
  const [from, to] = [headOf(aliases, otherId), headOf(aliases, intoId)]
  return from === to ? null : { from, to }
}

/** With one pointer more. */
export const merged = (aliases: Aliases, { from, to }: { from: string; to: string }): Aliases =>
  new Map([...aliases, [from, to]])

/** With one pointer less. */
export const parted = (aliases: Aliases, from: string): Aliases =>
  new Map([...aliases].filter(([alias]) => alias !== from))

/** Why two names are one, and why they are two after all. */
export const mergeReasons = ['same-name', 'same-credit-code', 'renamed', 'branch', 'known-to-desk'] as const
export const partReasons = ['different-employers', 'merged-by-mistake', 'separate-since'] as const
export type MergeReason = (typeof mergeReasons)[number]
export type PartReason = (typeof partReasons)[number]
