/** Finds circles of imports; without it two files that need each other grow into one that nobody can read alone. */
import { localTarget } from './imports.ts'
import type { SourceFile } from './rule.ts'

/** The shortest way from a file back to itself, its last importing its first; null where there is none. */
function shortestCycle(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const trails = [[start]]
  const seen = new Set<string>()
  for (const trail of trails) {
    for (const path of next.get(trail.at(-1) ?? '') ?? []) {
      if (path === start) return trail
      if (!seen.has(path)) trails.push([...trail, path])
      seen.add(path)
    }
  }
  return null
}

/** The shortest circles, none sharing a file with another: once these are cut, look again. */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const next = new Map(
    files.map((file) => [file.path, file.imports.flatMap((one) => localTarget(file.path, one.specifier ?? '') ?? [])]),
  )
  const found = [...next.keys()].flatMap((path) => {
    const cycle = shortestCycle(path, next)
    return cycle === null ? [] : [cycle]
  })
  const told = new Set<string>()
  return found
    .toSorted((one, other) => one.length - other.length)
    .filter((cycle) => {
      const fresh = cycle.every((path) => !told.has(path))
      for (const path of fresh ? cycle : []) told.add(path)
      return fresh
    })
}

/** Relative imports that lead to no file of the house, or leave out the ending that Node needs. */
export function brokenImports(files: readonly SourceFile[], exists: (path: string) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const target = localTarget(file.path, one.specifier ?? '')
      return target === null || exists(target) ? [] : [`${file.path}:${one.line} ${one.specifier}`]
    }),
  )
}
