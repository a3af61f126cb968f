import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { numberText, serialDay, showsDay } from '../../../server/tables/cell-number.ts'
import { findHead, markOfHeads } from '../../../server/tables/columns.ts'
import { readInThread } from '../../../server/tables/read-in-thread.ts'
import { readTextTable } from '../../../server/tables/read-text.ts'
import { readXlsx } from '../../../server/tables/read-xlsx.ts'
import { UnreadableSheet, type Sheet } from '../../../server/tables/sheet.ts'
import { readTable } from '../../../server/tables/table-job.ts'
import { readLooseDay } from '../../../workflows/values/loose-day.ts'
import { testDesk } from '../../desk/test-desk.ts'
import { rowOf, textCell, xlsxOf, zipOf } from './xlsx-by-hand.ts'

const BOUNDS = { rows: 600 }
const cells = (sheet: Sheet): string[][] => sheet.rows.map((row) => row.cells)
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'read'
  } catch (fault) {
    if (fault instanceof UnreadableSheet) return fault.code
    throw fault
  }
}

const sheetTag = (name: string, id: string, state = '') =>
  `<sheet name="${name}" sheetId="${id}" ${state} r:id="rId${id}"/>`
const relationTag = (id: string) => `<Relationship Id="rId${id}" Target="/xl/worksheets/s${id}.xml"/>`

const bookOf = (states: string[]) =>
  zipOf([
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      text: `<workbook><sheets>${states.map((state, at) => sheetTag(`n${at}`, String(at), state)).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${states.map((_, at) => relationTag(String(at))).join('')}</Relationships>`,
    },
    ...states.map((_, at) => ({
      name: `xl/worksheets/s${at}.xml`,
      text: `<worksheet><sheetData>${rowOf(1, [textCell(`sheet ${at}`)])}</sheetData></worksheet>`,
    })),
  ])

describe('a spreadsheet', () => {
  test('gives texts, sums, days and long numbers as they were meant', () => {
    const bytes = xlsxOf(
      rowOf(1, [textCell('姓名'), textCell('身份证号'), textCell('入职'), textCell('金额')]) +
        rowOf(3, [
          textCell('张 三 & 子'),
          '<c><v>5.0010319900101E+17</v></c>',
          '<c s="1"><v>46023</v></c>',
          '<c s="3"><v>1234.5600000000001</v></c>',
        ]) +
        rowOf(4, [
          '<c t="s"><v>0</v></c>',
          '<c t="str"><f>A1</f><v>算出来的</v></c>',
          '<c s="2"><v>46023.75</v></c>',
          '<c><v>8000</v></c>',
        ]),
      { strings: '<si><t xml:space="preserve"> 李</t><r><t>四</t></r><rPh sb="0"><t>リシ</t></rPh></si>' },
    )
    const sheet = readXlsx(bytes, BOUNDS)
    expect(sheet.rows.map((row) => row.at)).toEqual([1, 3, 4])
    expect(cells(sheet).slice(1)).toEqual([
      ['张 三 & 子', '5.0010319900101E+17', '2026-01-01', '1234.56'],
      ['李四', '算出来的', '2026-01-01', '8000'],
    ])
    expect(sheet.rows[1]?.faults).toEqual({ 1: 'cell-digits-lost' })
  })

  test('marks cells with an error, a formula that was never worked out, and what lies under a merged cell', () => {
    const bytes = xlsxOf(
      rowOf(1, ['<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c><f>SUM(A1)</f></c>', textCell('甲')]) +
        rowOf(2, [textCell('乙'), textCell('丙'), '<c/>']),
      { after: '<mergeCells count="1"><mergeCell ref="C1:C2"/></mergeCells>' },
    )
    expect(readXlsx(bytes, BOUNDS).rows.map((row) => row.faults)).toEqual([
      { 0: 'cell-error', 1: 'cell-formula-empty' },
      { 2: 'cell-merged' },
    ])
  })

  test('is refused by name when it is empty, damaged, too large, packed as a bomb, lying about its size or wanting entities', () => {
    const many = Array.from({ length: 700 }, (_, at) => rowOf(at + 1, [textCell('x')])).join('')
    const wide = `<row r="1">${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(200)}</row>`
    expect(codeOf(() => readXlsx(xlsxOf(''), BOUNDS))).toBe('table-empty')
    expect(codeOf(() => readXlsx(Buffer.from('PK nothing'), BOUNDS))).toBe('table-damaged')
    expect(codeOf(() => readXlsx(xlsxOf(many), BOUNDS))).toBe('table-too-many-rows')
    expect(codeOf(() => readXlsx(xlsxOf(rowOf(9_000_000, [textCell('x')])), BOUNDS))).toBe('table-too-many-rows')
    expect(codeOf(() => readXlsx(xlsxOf(wide), BOUNDS))).toBe('table-too-many-columns')
    expect(codeOf(() => readXlsx(xlsxOf('<row r="1"><c r="ZZZ1" t="str"><v>x</v></c></row>'), BOUNDS))).toBe(
      'table-too-many-columns',
    )
    expect(codeOf(() => readXlsx(xlsxOf(' '.repeat(3_000_000)), BOUNDS))).toBe('table-damaged')
    const part = { name: 'xl/media/x.xml', text: '0'.repeat(70_000_000), lies: 10 }
    const bomb = zipOf([
      { name: '[Content_Types].xml', text: '' },
      { ...part, name: 'xl/workbook.xml' },
    ])
    expect(codeOf(() => readXlsx(bomb, BOUNDS))).toBe('table-damaged')
    const entities = xlsxOf(rowOf(1, [textCell('x')])).toString('latin1')
    expect(entities).toContain('xl/workbook.xml')
    const declared = zipOf([
      { name: '[Content_Types].xml', text: '<Types/>' },
      { name: 'xl/workbook.xml', text: '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' },
    ])
    expect(codeOf(() => readXlsx(declared, BOUNDS))).toBe('table-damaged')
  })

  test('says that further sheets with content were left alone, and leaves hidden and empty ones unsaid', () => {
    expect(readXlsx(bookOf(['', '']), BOUNDS)).toMatchObject({ more: true, rows: [{ cells: ['sheet 0'] }] })
    expect(readXlsx(bookOf(['state="hidden"', '']), BOUNDS)).toMatchObject({
      more: false,
      rows: [{ cells: ['sheet 1'] }],
    })
  })

  test('reads back whatever our own writer writes, as another reader does', { timeout: 60_000 }, async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((one) => readable(one))
    const grid = fc.array(
      fc.array(fc.oneof(text, fc.integer({ min: 0, max: 99_999_999 })), { minLength: 3, maxLength: 3 }),
      { minLength: 1, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const bytes = await writeXlsxFile(
          rows.map((row) =>
            row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
          ),
        ).toBuffer()
        const ours = cells(readXlsx(bytes, BOUNDS))
        expect(ours).toEqual(rows.map((row) => row.map((value) => String(value).trim())))
        const theirs = (await readSheet(bytes)).map((row) => row.map((value) => String(value)))
        expect(ours).toEqual(theirs)
      }),
      { numRuns: 60 },
    )
  })

  test('whatever the bytes, either reads or says why', { timeout: 60_000 }, () => {
    const sound = xlsxOf(
      rowOf(1, [textCell('姓名'), textCell('金额')]) + rowOf(2, [textCell('张三'), '<c><v>1</v></c>']),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = Buffer.from(sound)
          for (const [at, value] of changes) bytes[at] = value
          expect(['read', 'table-empty', 'table-damaged', 'table-too-many-rows', 'table-too-many-columns']).toContain(
            codeOf(() => readXlsx(bytes, BOUNDS)),
          )
        },
      ),
      { numRuns: 400 },
    )
  })
})

/** What survives a cell: no blanks at its ends, none of the signs XML or Excel cannot carry; and the writer loses what every object has. */
const readable = (text: string): boolean =>
  text.trim() === text &&
  text !== '' &&
  !(text in {}) &&
  !/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd|_x/u.test(text)

describe('text', () => {
  test('is read with tabs, commas or semicolons, quotes, line breaks inside cells and a mark of order', () => {
    expect(cells(readTextTable('姓名\t金额\r\n张三\t"1,200"\r\n', BOUNDS))).toEqual([
      ['姓名', '金额'],
      ['张三', '1,200'],
    ])
    expect(cells(readTextTable('\ufeff姓名,备注\n"李""四""","两\n行"\n', BOUNDS))).toEqual([
      ['姓名', '备注'],
      ['李"四"', '两\n行'],
    ])
    expect(cells(readTextTable('a;b\n1,5;2', BOUNDS))).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
    expect(readTextTable('甲\n\n\n乙', BOUNDS).rows.map((row) => row.at)).toEqual([1, 4])
  })

  test('is read in the coding of older Chinese spreadsheets', () => {
    const gbk = Buffer.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x31,
    ])
    expect(cells(readTable({ kind: 'text', bytes: gbk }, BOUNDS))).toEqual([
      ['姓名', '金额'],
      ['张三', '1'],
    ])
  })

  test('quoted as a spreadsheet quotes comes back cell by cell', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((one) => one.trim() === one && !/\p{Cc}|\ufeff/u.test(one))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const width = Math.max(...rows.map((row) => row.length))
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t')).join('\n')
        expect(cells(readTextTable(text, BOUNDS))).toEqual(
          rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
        )
      }),
    )
  })

  test('is not split by the commas inside its quoted cells', () => {
    const text = '"张三"\t"工资 1,200、1,300,\n和 ""奖金"",另算"\n"李四"\t"无"'
    expect(cells(readTextTable(text, BOUNDS))).toEqual([
      ['张三', '工资 1,200、1,300,\n和 "奖金",另算'],
      ['李四', '无'],
    ])
  })

  test('with a cell nobody could have typed is cut there and marked', () => {
    const sheet = readTextTable(`姓名,备注\n张三,${'长'.repeat(900)}`, BOUNDS)
    expect(sheet.rows[1]?.faults).toEqual({ 1: 'cell-too-long' })
    expect(sheet.rows[1]?.cells[1]).toHaveLength(500)
  })
})

test('numbers lose the noise of binary fractions, and those beyond fifteen digits are not guessed', () => {
  expect(
    ['0.1', '1234.5600000000001', '8.0000000000000002E-2', '1E+3', '500103199001011232', '5.00103199001011E+17'].map(
      numberText,
    ),
  ).toEqual(['0.1', '1234.56', '0.08', '1000', '500103199001011232', '5.00103199001011E+17'])
})

test('serials become days in both counts, around the leap day of 1900 that never was', () => {
  expect(['1', '59', '61', '46348', '46348.999'].map((raw) => serialDay(raw, false))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2026-11-22',
    '2026-11-22',
  ])
  expect(serialDay('44886', true)).toBe('2026-11-22')
  expect(['0', '-3', 'x', '9999999'].map((raw) => serialDay(raw, false))).toEqual([null, null, null, null])
})

test('formats of days are told from those of sums and times', () => {
  expect([14, 31, 57].every((id) => showsDay(id, null))).toBe(true)
  expect([showsDay(0, null), showsDay(4, null), showsDay(20, null)]).toEqual([false, false, false])
  expect(showsDay(164, 'yyyy"年"m"月"d"日"')).toBe(true)
  expect(showsDay(164, '[$-804]General')).toBe(false)
  expect(showsDay(164, '#,##0.00"days"')).toBe(false)
})

test('days are read however people write them', () => {
  const ways = [
    '2026-3-1',
    '2026/03/01',
    '2026.3.1',
    '20260301',
    '2026年3月1日',
    '２０２６年３月１日',
    '2026-03-01 00:00:00',
  ]
  expect(ways.map(readLooseDay)).toEqual(ways.map(() => '2026-03-01'))
  expect(['2026-2-30', '3月1日', '26-3-1', '', '去年'].map(readLooseDay)).toEqual([null, null, null, null, null])
})

test('the head is found under a title, by names in brackets, in capitals or with blanks, and each key once', () => {
  const names = new Map([
    ['name', ['姓名', 'Name']],
    ['amount', ['金额', 'Amount']],
  ])
  const sheet = readTextTable('某公司欠薪名单\t\t\n序 号\t姓 名\t金额（元）\t金额\n1\t张三\t5\t6', BOUNDS)
  expect(findHead(sheet, names)).toEqual({ head: 1, mapping: [null, 'name', 'amount', null] })
  expect(findHead(readTextTable('甲\t乙\n1\t2', BOUNDS), names).head).toBe(-1)
  const [one, other] = ['NAME*,amount\nx,1', 'name , Amount(RMB)\ny,2'].map(
    (text) => readTextTable(text, BOUNDS).rows[0],
  )
  expect(one && other && markOfHeads(one) === markOfHeads(other)).toBe(true)
})

test('a thread of its own reads a table, and answers what is wrong with one', async () => {
  const desk = await testDesk()
  try {
    expect(await readInThread(desk, { kind: 'pasted', text: '姓名\n张三' }, BOUNDS)).toMatchObject({
      ok: true,
      sheet: { rows: [{ at: 1 }, { at: 2 }] },
    })
    expect(await readInThread(desk, { kind: 'xlsx', bytes: Buffer.from('no') }, BOUNDS)).toMatchObject({
      ok: false,
      code: 'table-damaged',
    })
  } finally {
    await desk.end()
  }
})
