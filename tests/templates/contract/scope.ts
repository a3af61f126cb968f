/** Follows a path of a template through the schemas in scope, remembering which missing values were asked about. */

import { bare, fieldOf } from './schema-shape.ts'
import type { z } from 'zod'

export type Found = { schema: z.core.$ZodType; missing: boolean; key: string }

/** One context of the template: the page, an entry of `#each`, the object of `#with`. */
type Level = { id: string; schema: z.core.$ZodType; names: Map<string, Found> }

export type Scope = { levels: readonly Level[]; sure: ReadonlySet<string> }

export const rootScope = (schema: z.core.$ZodType): Scope => ({
  levels: [{ id: '0', schema: bare(schema).schema, names: new Map() }],
  sure: new Set(),
})

let counter = 0

export function deeper(scope: Scope, schema: z.core.$ZodType, blockNames: readonly string[]): Scope {
  counter += 1
  const inner = bare(schema)
  const id = String(counter)
  const names = new Map<string, Found>()
  const [first] = blockNames
  if (first !== undefined) names.set(first, { schema: inner.schema, missing: inner.missing, key: id })
  return { levels: [{ id, schema: inner.schema, names }, ...scope.levels], sure: scope.sure }
}

export const surely = (scope: Scope, keys: readonly string[]): Scope => ({
  levels: scope.levels,
  sure: new Set([...scope.sure, ...keys]),
})

/** What a path points at, or the reason why it points at nothing. */
export function find(
  scope: Scope,
  path: { depth: number; parts: readonly string[]; original: string },
): Found | string {
  const level = scope.levels[path.depth]
  if (!level) return `{{${path.original}}} leaves the template`
  const [first, ...rest] = path.parts
  const named = first === undefined ? undefined : level.names.get(first)
  let here: Found = named ?? { schema: level.schema, missing: false, key: level.id }
  for (const part of named ? rest : path.parts) {
    if (here.missing && !scope.sure.has(here.key)) return `{{${path.original}}} reads ".${part}" of what may be null`
    const next = fieldOf(here.schema, part)
    if (next === null) return `{{${path.original}}}: the context has no "${part}"`
    const inner = bare(next)
    here = { schema: inner.schema, missing: inner.missing, key: `${here.key}.${part}` }
  }
  return { ...here, missing: here.missing && !scope.sure.has(here.key) }
}
