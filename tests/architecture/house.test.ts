import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brokenImports, importCycles } from './cycles.ts'
import { sourceFile } from './rule.ts'
import { rules } from './rules/index.ts'
import { root, rooms, sourceFiles } from './source-files.ts'

const files = sourceFiles()

describe.each(rules)('$name', (rule) => {
  test.each(rule.bad)('finds the fault in %s: %s', (path, text) => {
    expect(rule.check(sourceFile(path, text))).not.toEqual([])
  })

  test.each(rule.good)('lets %s pass: %s', (path, text) => {
    expect(rule.check(sourceFile(path, text))).toEqual([])
  })

  test('holds in the whole house', () => {
    const faults = files.flatMap((file) => rule.check(file).map(({ line, says }) => `${file.path}:${line} ${says}`))
    expect(faults).toEqual([])
  })
})

describe('imports', () => {
  test('a circle of two and a file that imports itself are found', () => {
    const circle = [
      sourceFile('db/a.ts', "import { b } from './b.ts'"),
      sourceFile('db/b.ts', "import type { a } from './a.ts'"),
      sourceFile('db/c.ts', "import { a } from './a.ts'\nimport './c.ts'"),
    ]
    expect(importCycles(circle)).toEqual([['db/c.ts'], ['db/a.ts', 'db/b.ts']])
  })

  test('no file is part of a circle', () => {
    expect(importCycles(files)).toEqual([])
  })

  test('an import of nothing is found', () => {
    const file = sourceFile('db/a.ts', "import { b } from '../workflows/b'\nimport { c } from './c.ts'")
    expect(brokenImports([file], (path) => path === 'db/c.ts')).toEqual(['db/a.ts:1 ../workflows/b'])
  })

  test('every relative import leads to a file', () => {
    expect(brokenImports(files, (path) => existsSync(new URL(path, root)))).toEqual([])
  })
})

test('every room has code to judge', () => {
  const empty = rooms.filter((room) => !files.some((file) => file.room === room && file.path.endsWith('.ts')))
  expect(empty).toEqual([])
})
