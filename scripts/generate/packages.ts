/** What a desk in production is made of: read from the lock file, so that list and bill of materials say what is installed. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { markdownTable } from './table.ts'

const root = new URL('../../', import.meta.url)

const names = z.record(z.string(), z.string()).default({})
const lockedPackage = z.object({
  name: z.string().optional(),
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
})
type LockedPackage = z.infer<typeof lockedPackage>
const lockFile = z.object({ packages: z.record(z.string(), lockedPackage) })

/** One package of production, or the desk itself. */
export type Package = {
  name: string
  version: string
  /** An SPDX id or expression. */
  licence: string
  /** SHA-512 of its archive in hexadecimal; null for the desk itself. */
  sha512: string | null
  /** Whether a desk runs without it, such as the Node of another platform. */
  optional: boolean
  /** `name@version` of what it needs. */
  needs: string[]
}

const NESTED = 'node_modules/'

/** The desk, and the packages it needs in production by name, each version once however many copies lie in folders. */
export function productionPackages(): { desk: Package; packages: Package[] } {
  const lock = lockFile.parse(JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'))).packages
  const found = new Map<string, Package>()
  for (const [folder, locked] of Object.entries(lock)) {
    if (folder === '' || locked.dev) continue
    const one = described(lock, folder, locked)
    found.set(referenceOf(one), one)
  }
  const own = lock['']
  if (own === undefined) throw new Error('the lock file does not describe the desk')
  return { desk: described(lock, '', own), packages: [...found.values()].toSorted(byReference) }
}

/** `name@version`, unique among packages. */
export const referenceOf = ({ name, version }: { name: string; version: string }): string => `${name}@${version}`

const byReference = (one: Package, other: Package): number => (referenceOf(one) < referenceOf(other) ? -1 : 1)

function described(lock: Readonly<Record<string, LockedPackage>>, folder: string, locked: LockedPackage): Package {
  const wanted = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies })
  const needs = wanted.flatMap((name) => {
    const at = locate(lock, folder, name)
    return at === null ? [] : [referenceOf({ name, version: lock[at]?.version ?? '' })]
  })
  return {
    name: locked.name ?? folder.slice(folder.lastIndexOf(NESTED) + NESTED.length),
    version: locked.version,
    licence: locked.license ?? licenceByText(folder),
    sha512: locked.integrity ? Buffer.from(locked.integrity.replace('sha512-', ''), 'base64').toString('hex') : null,
    optional: locked.optional,
    needs: needs.toSorted(),
  }
}

/** Where `name` is found from `folder`, looking outward as Node does; null for an optional one that the lock file leaves out. */
function locate(lock: Readonly<Record<string, LockedPackage>>, folder: string, name: string): string | null {
  for (let base = folder; ; base = base.slice(0, Math.max(0, base.lastIndexOf(`/${NESTED}`)))) {
    const at = base === '' ? `${NESTED}${name}` : `${base}/${NESTED}${name}`
    if (lock[at] !== undefined) return at
    if (base === '') return null
  }
}

/** A package that names no licence may carry its text. Throws where it does not: somebody has to look. */
function licenceByText(folder: string): string {
  const path = new URL(`${folder}/LICENSE`, root)
  const text = existsSync(path) ? readFileSync(path, 'utf8').replaceAll(/\s+/gu, ' ') : ''
  if (text.includes('Permission is hereby granted, free of charge, to any person obtaining a copy')) return 'MIT'
  throw new Error(`${folder} names no licence`)
}

/** The table of server/licences.md: what is passed on with a desk, and under which licence. */
export function licencesTable(): string {
  const { desk, packages } = productionPackages()
  const direct = new Set(desk.needs)
  return markdownTable(
    ['Package', 'Version', 'Licence', 'Needed by'],
    packages.map((one) => [
      `\`${one.name}\``,
      one.version,
      one.licence,
      direct.has(referenceOf(one)) ? 'the desk' : whoNeeds(packages, one),
    ]),
  )
}

function whoNeeds(packages: readonly Package[], one: Package): string {
  const reference = referenceOf(one)
  return packages
    .filter(({ needs }) => needs.includes(reference))
    .map(({ name }) => name)
    .join(', ')
}
