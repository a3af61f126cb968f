/** Statements as banks write them: heading below their own lines, days and sums in many coats, columns suggested. */
import { expect, test } from 'vitest'
import { bankHeadings } from '../../../templates/words/bank-headings.ts'
import {
  lineText,
  looseDay,
  readStatement,
  readStatementTable,
  suggestMapping,
  type StatementMapping,
} from '../../../workflows/money/statement.ts'

const INCOMING = `中国某银行对公账户明细
账号：,500012345678,币种：,人民币
交易日期,摘要,借方发生额,贷方发生额,对方户名,对方账号,交易流水号
2026-11-12 10:20:31,工资款,,"1,200.50",山城宏达服装有限公司,="6222000011112222",A001
2026/11/13,手续费,5.00,,某银行,,A002
20261114,退款,,0.00,某公司,,A003
2026-11-31,坏日期,,10.00,某公司,,A004
2026-11-15,坏金额,,十元,某公司,,A005
`

const read = (text: string, mapping: Partial<StatementMapping> = {}) => {
  const table = readStatementTable(text)
  if (!table.ok) throw new Error(table.fault)
  return readStatement(table.value.rows, { ...suggestMapping(table.value.head, bankHeadings), ...mapping })
}

test('an account that pays: the paid-out column, its other side the payee', () => {
  const table = readStatementTable(INCOMING)
  if (!table.ok) throw new Error(table.fault)
  expect(suggestMapping(table.value.head, bankHeadings)).toMatchObject({ paidOn: 0, amount: 2, payee: 4, payer: null })
  expect(read(INCOMING).lines).toMatchObject([{ paidOn: '2026-11-13', fen: 500, payee: '某银行' }])
})

test('an account that receives: rows without a sum are passed over, unreadable ones are named by their line', () => {
  const { lines, faults, passed } = read(INCOMING, { amount: 3, payer: 4, payee: null })
  expect(lines).toEqual([
    {
      paidOn: '2026-11-12',
      fen: 120_050,
      payer: '山城宏达服装有限公司',
      payee: null,
      account: '6222000011112222',
      memo: '工资款',
      serial: 'A001',
    },
  ])
  expect(passed).toBe(2)
  expect(faults).toEqual([
    { line: 7, code: 'row-day' },
    { line: 8, code: 'row-amount' },
  ])
})

test('a sum with a sign: the payer’s own statement pays with negative ones', () => {
  const text = '日期,金额,收款人\n2026-11-12,-100.00,王小芳\n2026-11-12,+50.00,王小芳\n'
  expect(read(text).lines.map((line) => line.fen)).toEqual([5000])
  expect(read(text, { payments: 'negative' }).lines.map((line) => line.fen)).toEqual([10_000])
})

test.each([
  ['2026-11-12', '2026-11-12'],
  ['2026/1/2', '2026-01-02'],
  ['2026.01.02 08:00', '2026-01-02'],
  ['2026年1月2日', '2026-01-02'],
  ['20261112', '2026-11-12'],
  ['20261112103000', '2026-11-12'],
  ['2026-02-30', null],
  ['12345678', null],
  ['1200.50', null],
  ['', null],
])('the day %j is %j', (text, expected) => {
  expect(looseDay(text)).toBe(expected)
})

test('a text without a heading is no statement', () => {
  expect(readStatementTable('a,b\nc,d')).toEqual({ ok: false, fault: 'no-heading' })
  expect(readStatementTable('2026-11-12,100,x\n2026-11-13,100,y')).toEqual({ ok: false, fault: 'no-heading' })
})

test('equal lines of one file are told apart, and every part of a line tells', () => {
  const [line] = read(INCOMING, { amount: 3, payer: 4, payee: null }).lines
  if (!line) throw new Error('no line')
  const texts = [lineText(line, 0), lineText(line, 1), lineText({ ...line, serial: null }, 0)]
  expect(new Set(texts).size).toBe(3)
})
