/** One employer under all its names, as far as somebody may see them. */
import type { Reader } from '../../db/database.ts'
import { aliasesAround, mergesOf, type EmployerMerge } from '../../db/repositories/employer-aliases.ts'
import { employersInScope, likelyDoubles, type EmployerScope } from '../../db/repositories/employer-lists.ts'
import { employersById, type EmployerRow } from '../../db/repositories/parties.ts'
import { groupOf, type Aliases } from '../../workflows/employers/aliases.ts'
import { DomainError } from '../../workflows/errors.ts'
import { relationOf, scopeRoots } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

export type EmployerFile = {
  head: EmployerRow
  /** All names somebody may see, the head first. */
  names: EmployerRow[]
  /** Those that stand in a case or consultation of the scope; of the others only a company's name is shown. */
  known: ReadonlySet<string>
  aliases: Aliases
  scope: EmployerScope
  merges: EmployerMerge[]
}

/** Where the actor's cases and consultations lie; who sees only his own consultations sees no employer by them. */
export const employerScope = (actor: Actor): EmployerScope => ({
  disputeRoots: scopeRoots(actor.grants, 'dispute:read'),
  consultationRoots: scopeRoots(
    actor.grants.filter(({ role }) => relationOf(role, 'consultation:read') === 'own'),
    'consultation:read',
  ),
})

/** A company's name is for the whole house; whoever employs as a person is seen only where he stands in a case of one's own. */
export const isSeen = (row: Pick<EmployerRow, 'id' | 'kind'>, known: ReadonlySet<string>): boolean =>
  row.kind === 'company' || known.has(row.id)

/** Throws not-found for an employer nobody may see by this id. */
export async function openEmployer(reader: Reader, actor: Actor, id: string): Promise<EmployerFile> {
  const scope = employerScope(actor)
  const aliases = await aliasesAround(reader, [id])
  const ids = groupOf(aliases, id)
  const rows = await employersById(reader, ids)
  const known = await employersInScope(reader, scope, ids)
  const names = ids.flatMap((one) => rows.get(one) ?? []).filter((row) => isSeen(row, known))
  const [head] = names
  if (!head || !names.some((row) => row.id === id)) throw new DomainError('not-found', 'no-such-page')
  return { head, names, known, aliases, scope, merges: await mergesOf(reader, ids) }
}

/** Most proposals one page makes. */
const MOST_DOUBLES = 20

/** Employers that may be the same and are none of its names yet. */
export async function doublesOf(reader: Reader, { names, aliases, scope, head }: EmployerFile): Promise<EmployerRow[]> {
  const found = await likelyDoubles(reader, names, MOST_DOUBLES)
  const known = await employersInScope(
    reader,
    scope,
    found.map((row) => row.id),
  )
  const group = new Set(groupOf(aliases, head.id))
  return found.filter((row) => isSeen(row, known) && !group.has(row.id))
}
