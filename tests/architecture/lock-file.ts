/** Reads the lock file: what is really installed, package by package, and who brings whom. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { root } from './source-files.ts'

const textByName = z.record(z.string(), z.string())

const lockedPackage = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dependencies: textByName.optional(),
  optionalDependencies: textByName.optional(),
})

const manifest = z.object({
  scripts: textByName,
  dependencies: textByName,
  devDependencies: textByName,
  optionalDependencies: textByName,
})

/** The part of package.json that decides what is installed and run; versions as written. */
export type Manifest = z.infer<typeof manifest>

/** Packages by their folder, such as `node_modules/a/node_modules/b`. */
export type Lock = Record<string, z.infer<typeof lockedPackage>>

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, root), 'utf8'))

export const readManifest = (): Manifest => manifest.parse(readJson('package.json'))

/** All packages of the lock file, the root entry left out. */
export function readLock(): Lock {
  const { packages } = z.object({ packages: z.record(z.string(), lockedPackage) }).parse(readJson('package-lock.json'))
  return Object.fromEntries(Object.entries(packages).filter(([folder]) => folder !== ''))
}

export const nameOf = (folder: string): string =>
  folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Where `name` is found from `folder`, looking outward as Node does; null where an optional package is absent. */
function locate(lock: Lock, folder: string, name: string): string | null {
  for (let base = folder; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const found = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`
    if (lock[found] !== undefined) return found
    if (base === '') return null
  }
}

/** Folders of all packages that the named ones bring along, themselves included. */
export function closure(lock: Lock, names: readonly string[]): string[] {
  const reached = new Set<string>()
  const walk = (from: string, name: string): void => {
    const folder = locate(lock, from, name)
    if (folder === null || reached.has(folder)) return
    reached.add(folder)
    const { dependencies, optionalDependencies } = lock[folder] ?? {}
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) walk(folder, next)
  }
  for (const name of names) walk('', name)
  return [...reached].toSorted()
}

const parts = (version: string): number[] => version.split(/[.-]/u).slice(0, 3).map(Number)

/** Whether a dotted version is at least another; `1.2.3-beta` counts as `1.2.3`. */
export function atLeast(version: string, floor: string): boolean {
  const [have, want] = [parts(version), parts(floor)]
  const at = [0, 1, 2].find((place) => have[place] !== want[place])
  return at === undefined || (have[at] ?? 0) > (want[at] ?? 0)
}
