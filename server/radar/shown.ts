/** The patterns somebody may be told of, each under a name that stands in his own part of the tree. */
import { employersById, type EmployerRow } from '../../db/repositories/parties.ts'
import { scopeRoots, type Action } from '../../workflows/permissions.ts'
import type { SignedInCall } from '../http/route.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { patternsFor, type Pattern } from './patterns.ts'

export type ShownPattern = { pattern: Pattern; employer: EmployerRow }

/** Those of the units where the action is allowed, most reasons first. A person who employs is known nowhere but in one's own part. */
export async function shownPatterns({ desk, actor }: SignedInCall, action: Action): Promise<ShownPattern[]> {
  const { reader } = desk.db
  const roots = scopeRoots(actor.grants, action)
  const patterns = await patternsFor(reader, roots, await knownParameters(reader), desk.clock.today())
  const rows = await employersById(
    reader,
    patterns.flatMap((pattern) => pattern.ownIds),
  )
  return patterns.flatMap((pattern) => {
    const [employer] = pattern.ownIds.flatMap((id) => rows.get(id) ?? [])
    return employer === undefined ? [] : [{ pattern, employer }]
  })
}
