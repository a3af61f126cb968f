/** Finds circles of imports; without it two files that need each other grow into one that nobody can read alone. */
import { localTarget } from './imports.ts'
import type { SourceFile } from './rule.ts'

/** One circle for each knot of files that reach each other, as a list of paths whose last imports its first. */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const known = new Map(
    files.map((file) => [file.path, file.imports.flatMap((one) => localTarget(file.path, one.specifier ?? '') ?? [])]),
  )
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(path)
    if (seen >= 0) {
      cycles.push(trail.slice(seen))
      return
    }
    if (done.has(path)) return
    for (const next of known.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of known.keys()) visit(path, [])
  return cycles
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
