/** T72: list and bill of materials name exactly what the lock file installs in production, each with its sum and licence. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { closure, nameOf, readLock, readManifest } from '../architecture/lock-file.ts'
import { root } from '../architecture/source-files.ts'

/** What CycloneDX 1.6 asks of the parts we write. */
const component = z.strictObject({
  type: z.enum(['application', 'library']),
  'bom-ref': z.string().min(1),
  group: z.string().startsWith('@').optional(),
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+/u),
  scope: z.enum(['required', 'optional']).optional(),
  hashes: z
    .array(z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[\da-f]{128}$/u) }))
    .optional(),
  licenses: z.array(
    z.union([
      z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[\w.-]+$/u) }) }),
      z.strictObject({ expression: z.string().regex(/ (?:AND|OR) /u) }),
    ]),
  ),
  purl: z.string().regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.-]+$/u),
})
const bill = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/u),
  version: z.literal(1),
  metadata: z.strictObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

const printed = (): string => execFileSync(process.execPath, ['scripts/sbom.ts'], { cwd: root, encoding: 'utf8' })
const lock = readLock()
const { dependencies, optionalDependencies } = readManifest()
/** Counted by walking from package.json, where the bill trusts npm's own marks. */
const installed = new Set(
  closure(lock, Object.keys({ ...dependencies, ...optionalDependencies })).map(
    (folder) => `${nameOf(folder)}@${lock[folder]?.version}`,
  ),
)

test('the bill of materials holds what production installs, and nothing else', () => {
  const text = printed()
  expect(printed()).toBe(text)
  const { components, dependencies: edges, metadata } = bill.parse(JSON.parse(text))
  expect(new Set(components.map((one) => one['bom-ref']))).toEqual(installed)
  expect(components.filter(({ hashes }) => hashes === undefined)).toEqual([])
  expect(components.length).toBe(new Set(components.map(({ purl }) => purl)).size)
  const known = new Set([metadata.component['bom-ref'], ...installed])
  expect(new Set(edges.map(({ ref }) => ref))).toEqual(known)
  expect(edges.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([])
})

test('the list of licences names every package of production with its version', () => {
  const listed = readFileSync(new URL('server/licences.md', root), 'utf8').matchAll(/^\| `([^`]+)` +\| (\S+) +\| \S/gmu)
  expect(new Set([...listed].map(([, name, version]) => `${name}@${version}`))).toEqual(installed)
})
