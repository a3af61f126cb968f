/** The table of promises is whole and honest: a row for each of the plan, tests that exist, figures that belong to a row. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { promises } from '../../scripts/generate/promises.ts'

const ROWS = 80
const rows = promises()

test('every row of the plan stands once, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(
    Array.from({ length: ROWS }, (_, at) => `T${String(at + 1).padStart(2, '0')}`),
  )
})

test.each(rows)('$id is proved by tests that exist, or says what is lacking', ({ tests, open }) => {
  expect(tests.length > 0 || open !== null).toBe(true)
  for (const file of tests) expect(existsSync(new URL(`../${file}`, import.meta.url)), file).toBe(true)
  if (open !== null) expect(open.length).toBeGreaterThan(5)
})

test('every figure that a test prints belongs to a row, and the row names that test', () => {
  const root = new URL('..', import.meta.url)
  const printed = globSync('**/*.test.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(/^\s*id: '(T\d\d)[a-z]?',$/gm)].map(([, id]) => ({
      file,
      id,
    })),
  )
  expect(printed.length).toBeGreaterThan(10)
  const unnamed = printed.filter(({ file, id }) => !rows.find((row) => row.id === id)?.tests.includes(file))
  expect(unnamed).toEqual([])
})
