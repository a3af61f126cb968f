/** The packages of production as a CycloneDX bill of materials; the same lock file gives the same bill, to the letter. */
import { hash } from 'node:crypto'
import { productionPackages, referenceOf, type Package } from './packages.ts'

type Licence = { license: { id: string } } | { expression: string }
type Component = {
  type: 'application' | 'library'
  'bom-ref': string
  group?: string
  name: string
  version: string
  scope?: 'required' | 'optional'
  hashes?: { alg: 'SHA-512'; content: string }[]
  licenses: Licence[]
  purl: string
}
export type BillOfMaterials = {
  $schema: string
  bomFormat: 'CycloneDX'
  specVersion: '1.6'
  serialNumber: string
  version: 1
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/** A bill of everything a desk in production may install, optional parts marked as such. */
export function billOfMaterials(): BillOfMaterials {
  const { desk, packages } = productionPackages()
  const components = packages.map((one): Component => ({
    ...component(one),
    type: 'library',
    scope: one.optional ? 'optional' : 'required',
    ...(one.sha512 === null ? {} : { hashes: [{ alg: 'SHA-512', content: one.sha512 }] }),
  }))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([desk, packages]))}`,
    version: 1,
    metadata: { component: { ...component(desk), type: 'application' } },
    components,
    dependencies: [desk, ...packages].map((one) => ({ ref: referenceOf(one), dependsOn: one.needs })),
  }
}

function component(one: Package): Omit<Component, 'type'> {
  const [group, name] = one.name.startsWith('@') ? one.name.split('/') : [null, one.name]
  return {
    'bom-ref': referenceOf(one),
    ...(group ? { group } : {}),
    name: name ?? one.name,
    version: one.version,
    licenses: [/[ (]/u.test(one.licence) ? { expression: one.licence } : { license: { id: one.licence } }],
    purl: `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${name}@${one.version}`,
  }
}

/** A UUID of version 8 (RFC 9562) made of the text itself. */
function uuidOf(text: string): string {
  const digits = hash('sha256', text).slice(0, 32)
  const marked = `${digits.slice(0, 12)}8${digits.slice(13, 16)}a${digits.slice(17)}`
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}
