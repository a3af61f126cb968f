/** Reads the page a list is checked on: its columns, what was mended, and what is asked of the case. */
import { z } from 'zod'
import type { FieldFault } from '../../workflows/errors.ts'
import { isClaimItemCode } from '../../workflows/law/claim-items.ts'
import { dayField, readForm } from '../http/fields.ts'
import { placedFaults, withRows } from '../http/form-body.ts'
import type { Typed } from '../drafts.ts'
import { caseQuestions, type CaseForm } from '../intake/form.ts'
import { isColumn } from './list-columns.ts'
import type { ListDraft } from './list-draft.ts'
import { mendKey } from './read-workers.ts'

export const columnField = (place: number): string => `map.${place}`
export const mendField = (at: number, column: number): string => `mend.${at}.${column}`

const single = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
const OF_THE_LIST = /^(?:map|mend)\./u

/** The list with what was changed of it, and everything else typed kept beside. */
export function withChanges(list: ListDraft, body: Typed): ListDraft {
  const mended = { ...list.mended }
  for (const [name, value] of Object.entries(body)) {
    const [, at, column] = /^mend\.(\d{1,6})\.(\d{1,2})$/u.exec(name) ?? []
    if (at !== undefined && column !== undefined) mended[mendKey(Number(at), Number(column))] = single(value)
  }
  const mapping = list.mapping.map((key, place) => {
    const asked = body[columnField(place)]
    if (asked === undefined) return key
    return isColumn(single(asked)) ? single(asked) : null
  })
  const item = single(body.item)
  const typed = Object.fromEntries(Object.entries(body).filter(([name]) => !OF_THE_LIST.test(name) && name !== 'item'))
  return { ...list, mapping, mended, typed, item: isClaimItemCode(item) ? item : list.item }
}

const looked = z.string().optional()
const newCase = z.strictObject({ ...caseQuestions, looked })
const joining = z.strictObject({ on: dayField, looked, checked: z.unknown().optional() })

type Read<Value> = { ok: true; value: Value } | { ok: false; faults: FieldFault[] }

/** What is asked of a new case. */
export function readCase(typed: Typed): Read<CaseForm & { looked?: string | undefined }> {
  const grouped = withRows(typed, ['respondents'])
  const read = readForm(newCase, grouped)
  return read.ok ? read : { ok: false, faults: placedFaults(read.faults, grouped) }
}

/** What is asked where the list joins a case. */
export const readJoining = (typed: Typed): Read<{ on: z.output<typeof dayField>; looked?: string | undefined }> =>
  readForm(joining, typed)
