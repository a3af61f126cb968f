/** What somebody typed must never run in the spreadsheet that opens an export: every text field of every kind of file, and no export that this table does not know. */
import { readXlsx } from '../../../server/tables/read-xlsx.ts'
import { expect, test } from 'vitest'
import { writeFaults } from '../../../server/history/faults-file.ts'
import { writeCsv } from '../../../server/reports/write-csv.ts'
import { writeXlsx } from '../../../server/reports/write-xlsx.ts'
import { routes } from '../../../server/routes.ts'
import { readTextTable } from '../../../server/tables/read-text.ts'
import { writeTemplate } from '../../../server/tables/write-template.ts'
import { sourceFiles } from '../../architecture/source-files.ts'
import { caseSite } from '../../desk/case-site.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { accepted } from '../../desk/settled.ts'
import { readZipTexts } from './zip-texts.ts'

/** What a spreadsheet might take for a formula or a command, at the beginning of a text. */
const HOSTILE = [
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://x.invalid";"x")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  "'=1+1",
  '＝1+1',
  '\t=1+1',
]

/** What a workbook reads as the number of a sign, or its writer as something of its own. */
const OWN_MEANING = ['_x003D_1+1', '_x0041_', 'toString', 'constructor', '__proto__']

type Writer = 'write-xlsx' | 'write-csv' | 'faults-file' | 'write-template'

/** Every route that hands out a table, and who writes it. A new one is entered here, and its writer is tried below. */
const EXPORTS: Record<string, Writer> = {
  '/consultations/register.csv': 'write-csv',
  '/consultations/register.xlsx': 'write-xlsx',
  '/disputes/:id/copy-sheet/:platform/xlsx': 'write-xlsx',
  '/hand-overs/list.csv': 'write-csv',
  '/hand-overs/list.xlsx': 'write-xlsx',
  '/reports/recovered.xlsx': 'write-xlsx',
  '/reports/recovered.csv': 'write-csv',
  '/reports/legal-aid.xlsx': 'write-xlsx',
  '/reports/legal-aid.csv': 'write-csv',
  '/reports/quarter.xlsx': 'write-xlsx',
  '/reports/quarter.csv': 'write-csv',
  '/outreach/export.csv': 'write-csv',
  '/reports/ratings.csv': 'write-csv',
  '/reports/ratings.xlsx': 'write-xlsx',
  '/teams/register.xlsx': 'write-xlsx',
  '/radar/export.csv': 'write-csv',
  '/radar/export.xlsx': 'write-xlsx',
  '/outreach/export.xlsx': 'write-xlsx',
  '/open-data/data.csv': 'write-csv',
  '/destruction/lists/:listId/xlsx': 'write-xlsx',
  '/history/import/:draftId/faults.xlsx': 'faults-file',
  '/history/template.xlsx': 'write-template',
  '/intake/group/template.xlsx': 'write-template',
}

/** The only files that may set a table into a spreadsheet's own form. */
const WRITERS: Record<Writer, string> = {
  'write-xlsx': 'server/reports/write-xlsx.ts',
  'write-csv': 'server/reports/write-csv.ts',
  'faults-file': 'server/history/faults-file.ts',
  'write-template': 'server/tables/write-template.ts',
}

/** The only files that name a spreadsheet as what they send. */
const SENDERS = [
  'server/consultations/requests.ts',
  'server/copy-sheet/routes.ts',
  'server/dashboard/routes.ts',
  'server/destruction/requests.ts',
  'server/groups/requests.ts',
  'server/hand-overs/export-list.ts',
  'server/history/requests.ts',
  'server/reports/quarter-requests.ts',
  'server/reports/routes.ts',
  'server/tables/send-table.ts',
]

const { at, signedIn } = caseSite()

test('every export stands in the table, and only its writers and senders know a spreadsheet', () => {
  const tables = routes.filter(({ path }) => /xlsx|csv|xls\b|tsv/u.test(path)).map(({ path }) => path)
  expect(tables.toSorted()).toEqual(Object.keys(EXPORTS).toSorted())
  const code = sourceFiles().filter(({ path }) => path.startsWith('server/'))
  const writing = code.filter(({ text }) => /import\('write-excel-file|from 'csv-stringify/u.test(text))
  expect(writing.map(({ path }) => path).toSorted()).toEqual(Object.values(WRITERS).toSorted())
  const sending = code.filter(({ text }) => /answer\.ts/u.test(text) && /spreadsheetml|text\/csv/u.test(text))
  expect(sending.map(({ path }) => path).filter((path) => path !== 'server/groups/begin-list.ts')).toEqual(SENDERS)
})

/** Throws unless every cell is a number or a shared text; returns the texts of the workbook. */
function plainTexts(bytes: Uint8Array): string {
  const parts = readZipTexts(Buffer.from(bytes))
  const sheets = parts.filter(({ name }) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets.length).toBeGreaterThan(0)
  for (const { text } of sheets) {
    expect(text).not.toMatch(/<f[ >/]|<hyperlink|t="str"/u)
    for (const [cell] of text.matchAll(/<c [^>]*>/gu)) expect(cell).toMatch(/t="(s|n|inlineStr)"|^<c (?!.*t=)/u)
  }
  expect(parts.map(({ name }) => name).filter((name) => /external|vba|ddeLink|calcChain/iu.test(name))).toEqual([])
  return JSON.stringify(readXlsx(Buffer.from(bytes), { rows: 2000 }).rows.map((row) => row.cells))
}

const seen = (text: string): string => JSON.stringify(text.trim()).slice(1, -1)

test('a workbook keeps every text as text: title, lines, heads, cells and foot', async () => {
  for (const text of [...HOSTILE, ...OWN_MEANING]) {
    const cell = { text }
    const sheet = {
      name: 'x',
      heads: [text, text],
      rows: [
        [cell, cell],
        [cell, { count: -1 }],
        [null, { fen: -105 }],
      ],
    }
    const told = plainTexts(await writeXlsx([sheet], { title: text, lines: [text], foot: [text, text] }))
    expect(told.split(seen(text)).length - 1, text).toBeGreaterThanOrEqual(8)
  }
})

test('a file of faults keeps what was typed as text, with its heads and reasons', async () => {
  for (const text of [...HOSTILE, ...OWN_MEANING]) {
    const rows = [1, 2].map((line) => ({ at: line, cells: [text, text], faults: {} }))
    const fault = { at: 2, column: 0, text, code: 'history-outcome-unknown', values: { text } }
    const told = plainTexts(await writeFaults({ rows, more: false }, 0, [fault], 'zh-CN'))
    expect(told.split(seen(text)).length - 1, text).toBeGreaterThanOrEqual(4)
  }
})

test('an empty table keeps its heads as text', async () => {
  expect(plainTexts(await writeTemplate('x', HOSTILE))).toContain(seen('=cmd'))
})

test('a CSV disarms every text, its heads too', () => {
  const lines = HOSTILE.map((text) => [{ text }, { count: -2 }, { text }])
  const bytes = writeCsv({ name: 'x', heads: HOSTILE.slice(0, 3), rows: lines })
  const [heads = '', ...rows] = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
  expect(rows).toHaveLength(HOSTILE.length)
  for (const line of [heads, ...rows]) expect(line.replaceAll(',-2,', ','), line).not.toMatch(/(^|,)"?[=+\-@＝\t\r]/u)
})

test('a CSV put in again gives every text as it was, with and without apostrophes before it', () => {
  const texts = [...HOSTILE, "'", "''=1", "'王", 'O\u2019Neill', "''+86", '-'].map((text) => text.trim())
  const heads = ['a', 'b']
  const bytes = writeCsv({ name: 'x', heads, rows: texts.map((text) => [{ text }, { count: -2 }]) })
  const read = readTextTable(new TextDecoder().decode(bytes), { rows: 100 })
  expect(read.rows.map((row) => row.cells)).toEqual([heads, ...texts.map((text) => [text, '-2'])])
})

test('the copy sheet of a case with such names holds them as text', async () => {
  const { desk, county } = at()
  const mediator = await county.actor('mediator', 'room')
  const [name = ''] = HOSTILE
  const given = dispute(county.units.room, { workers: [worker(name)], respondents: [company(name)], summary: name })
  const { disputeId } = await accepted(desk, mediator, given)
  const { visitor } = await signedIn('director', 'committee')
  for (const platform of ['justice', 'court', 'union']) {
    const { status, bytes } = await visitor.download(`/disputes/${disputeId}/copy-sheet/${platform}/xlsx`)
    expect(status, platform).toBe(200)
    expect(plainTexts(bytes), platform).toContain(seen(name))
  }
})
