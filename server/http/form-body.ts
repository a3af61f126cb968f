/** Turns flat field names such as `workers.0.name` into rows, because HTML forms know no lists of groups. */
import type { FieldFault } from '../../workflows/errors.ts'

type Flat = Record<string, string | string[]>
type Row = Record<string, string | string[]>

const ROW_NAME = /^([a-z][a-zA-Z]*)\.(\d{1,3})\.([a-z][a-zA-Z]*\d{0,2})$/

/** Groups the fields of the named lists into rows; rows left wholly empty are dropped, and each keeps its place as typed in `at`. */
export function withRows(body: Flat, lists: readonly string[]): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  const rows = new Map<string, Map<number, Row>>(lists.map((list) => [list, new Map()]))
  for (const [name, value] of Object.entries(body)) {
    const parts = ROW_NAME.exec(name)
    const list = parts ? rows.get(parts[1] ?? '') : undefined
    if (!parts || !list) {
      plain[name] = value
      continue
    }
    const at = Number(parts[2])
    list.set(at, { ...list.get(at), [parts[3] ?? '']: value })
  }
  for (const [list, found] of rows) {
    plain[list] = [...found.entries()]
      .toSorted(([a], [b]) => a - b)
      .filter(([, row]) => Object.values(row).some((value) => value.length > 0 && value !== ''))
      .map(([at, row]) => ({ ...row, at: String(at) }))
  }
  return plain
}

/** Gives faults of rows the field names of the form again: dropped empty rows had moved the others up. */
export function placedFaults(faults: readonly FieldFault[], grouped: Record<string, unknown>): FieldFault[] {
  return faults.map((fault) => {
    const [list = '', index = '', name = ''] = fault.field.split('.')
    const rows = grouped[list]
    const row: unknown = Array.isArray(rows) ? rows[Number(index)] : undefined
    const at = typeof row === 'object' && row !== null && 'at' in row ? row.at : null
    return typeof at === 'string' ? { ...fault, field: `${list}.${at}.${name}` } : fault
  })
}
