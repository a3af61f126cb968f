/** Spreadsheets written part by part, so that a test can say what no program would. */
import { deflateRawSync } from 'node:zlib'

type Part = { name: string; text: string; lies?: number }

/** A zip of the parts; `lies` puts another unpacked size into the list of contents. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const plain = Buffer.from(part.text)
    const packed = deflateRawSync(plain)
    const sizes = Buffer.alloc(8)
    sizes.writeUInt32LE(packed.length, 0)
    sizes.writeUInt32LE(part.lies ?? plain.length, 4)
    const common = Buffer.alloc(22)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    sizes.copy(common, 14)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, lengths(name.length, 0), name, packed])
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002', 0, 'latin1')
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(8, 10)
    sizes.copy(entry, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local)
    listed.push(Buffer.concat([entry, name]))
    at += local.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, list, end])
}

function lengths(name: number, extra: number): Buffer {
  const both = Buffer.alloc(4)
  both.writeUInt16LE(name, 0)
  both.writeUInt16LE(extra, 2)
  return both
}

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>'

/** A workbook with one sheet; style 1 and 2 show days, 3 a sum. */
export const xlsxOf = (
  sheetData: string,
  { after = '', strings = '', more = [] }: { after?: string; strings?: string; more?: readonly Part[] } = {},
): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      text: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/styles.xml', text: STYLES },
    { name: 'xl/sharedStrings.xml', text: `<sst>${strings}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<worksheet><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    },
    ...more,
  ])

/** A row of cells given as XML, in columns A, B, C … */
export const rowOf = (at: number, cells: readonly string[]): string =>
  `<row r="${at}">${cells.map((cell, place) => cell.replace('<c', `<c r="${String.fromCodePoint(65 + place)}${at}"`)).join('')}</row>`

export const textCell = (text: string): string =>
  `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
