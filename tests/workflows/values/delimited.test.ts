/** Tables of other programs: quotes, separators and bounds, whatever strangers put into them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDelimited } from '../../../workflows/values/delimited.ts'

const BOUNDS = { rows: 100, columns: 10, cell: 50 }
const cellsOf = (text: string): unknown => {
  const read = readDelimited(text, BOUNDS)
  return read.ok ? read.value.map((row) => row.cells) : read.fault
}

test.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\r\n1;2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a\tb\n\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a|b', [['a', 'b']]],
  [
    '"a,b","say ""no"""\n1,2',
    [
      ['a,b', 'say "no"'],
      ['1', '2'],
    ],
  ],
  ['"two\nlines",b', [['two lines', 'b']]],
  ['="0012",=0034,\t5\t,x', [['0012', '0034', '5', 'x']]],
  ['=1+2,=cmd|x', [['=1+2', '=cmd|x']]],
  ['', 'table-empty'],
  [' , \n', 'table-empty'],
  ['"open,b\n1,2', 'quote-left-open'],
  [`${'x'.repeat(60)},b`, 'cell-too-long'],
  ['1,2,3,4,5,6,7,8,9,10,11', 'table-too-wide'],
  ['a,b\n'.repeat(101), 'table-too-long'],
])('reads %j', (text, expected) => {
  expect(cellsOf(text)).toEqual(expected)
})

test('a line is known by its place in the file', () => {
  const read = readDelimited('a,b\n\n"x\ny",2\nz,3', BOUNDS)
  expect(read.ok && read.value.map((row) => row.line)).toEqual([1, 3, 5])
})

test('what is written as CSV is read back', () => {
  const cell = fc.stringMatching(/^[a-z0-9,;"\n |]{0,12}$/u)
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(rows, (table) => {
      const text = table.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      const plain = table
        .map((cells) => cells.map((one) => one.replaceAll('\n', ' ').trim()))
        .filter((cells) => cells.some((one) => one !== ''))
      expect(cellsOf(text)).toEqual(plain.length === 0 ? 'table-empty' : plain)
    }),
  )
})

test('no text takes long or throws', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void readDelimited(text, BOUNDS)))
  const started = performance.now()
  readDelimited('"'.repeat(200_000), { rows: 5000, columns: 60, cell: 1_000_000 })
  expect(performance.now() - started).toBeLessThan(5000)
})
