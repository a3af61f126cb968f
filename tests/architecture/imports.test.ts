import { expect, test } from 'vitest'
import { localTarget, packageOf, readImports } from './imports.ts'
import { tokenise } from './lexer.ts'

const read = (text: string): string[] =>
  readImports(tokenise(text)).map((one) => `${one.kind} ${one.specifier} [${one.names.join(' ')}] ${one.line}`)

test.each([
  ["import a from 'x'", 'static x [default] 1'],
  ["import a, { b as c, type d } from 'x'", 'static x [default b d] 1'],
  ["import * as a from 'x'", 'static x [*] 1'],
  ["import 'x'", 'static x [] 1'],
  ["import type { a } from 'x'", 'type x [a] 1'],
  ["import type a from 'x'", 'type x [default] 1'],
  ["import type from 'x'", 'static x [default] 1'],
  ["import { type as kind, from } from 'x'", 'static x [type from] 1'],
  ["import {\n  a,\n  b,\n} from 'x'", 'static x [a b] 1'],
  ["import data from './x.json' with { type: 'json' }", 'static ./x.json [default] 1'],
  ["export { a, b as c } from 'x'", 'static x [a b] 1'],
  ["export * from 'x'", 'static x [*] 1'],
  ["export * as a from 'x'", 'static x [*] 1'],
  ["export type { a } from 'x'", 'type x [a] 1'],
  ["const a = await import('x')", 'dynamic x [*] 1'],
  ["type A = import('x').B", 'dynamic x [*] 1'],
  ['const a = await import(name)', 'dynamic null [*] 1'],
  ["const a = await import('x' + name)", 'dynamic null [*] 1'],
  ["new Worker(new URL('./x.ts', import.meta.url))", 'url ./x.ts [*] 1'],
  ["const path = import.meta.resolve('x/y.ttf')", 'resolve x/y.ttf [*] 1'],
  ["const a = require('x')", 'dynamic x [*] 1'],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test.each([
  "// import a from 'x'",
  "/* import a from 'x' */",
  'const text = "import a from \'x\'"',
  "const text = `import a from 'x'`",
  "export const from = 'x'",
  "export function f() { return 'x' }",
  'export { a, b }',
  "export default { from: 'x' }",
  "const a = { import: 'x', export: 'y' }",
  "a.import('x')",
  'const here = import.meta.url',
])('no import in %s', (text) => {
  expect(read(text)).toEqual([])
})

test('an export without a source does not swallow the import after it', () => {
  expect(read("export { a }\nimport { b } from 'x'")).toEqual(['static x [b] 2'])
})

test('targets and package names', () => {
  expect(localTarget('server/intake/routes.ts', '../../db/database.ts')).toBe('db/database.ts')
  expect(localTarget('server/app.ts', 'express')).toBeNull()
  expect(packageOf('kysely/migration')).toBe('kysely')
  expect(packageOf('@scope/name/file.ttf')).toBe('@scope/name')
  expect(packageOf('node:fs/promises')).toBe('node:fs/promises')
})
