/** Writes the empty table a list is filled into: its heads, and columns of text so that Excel leaves numbers of cards alone. */

/** Rows prepared as text below the head. */
const ROWS = 500

/** The bytes of an xlsx. */
export async function writeTemplate(sheet: string, heads: readonly string[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const text = { value: '', type: String, format: '@' } as const
  const data = [
    heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#eeeeee' })),
    ...Array.from({ length: ROWS }, () => heads.map(() => text)),
  ]
  const columns = heads.map((head) => ({ width: Math.max(14, head.length * 2 + 4) }))
  return new Uint8Array(await writeXlsxFile([{ sheet, data, stickyRowsCount: 1, columns }]).toBuffer())
}
