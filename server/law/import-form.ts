/** Reads the import form: the notice from the area or from a file, whichever was given. */
import { z } from 'zod'
import { maybeText, readForm, text, ticked } from '../http/fields.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { ImportYear } from './import-year.ts'

const MOST_CHARACTERS = 20_000

const importForm = z.strictObject({
  year: text(4),
  source: text(120),
  notice: maybeText(MOST_CHARACTERS, { lines: true }),
  file: maybeText(MOST_CHARACTERS, { lines: true }),
  confirmed: ticked,
})

export type ImportAsked = { ok: true; value: ImportYear; confirmed: boolean } | { ok: false; faults: FieldFault[] }

/** A chosen file outweighs what still stands in the area. */
export function readImport(body: Record<string, string | string[]>): ImportAsked {
  const form = readForm(importForm, body)
  if (!form.ok) return form
  const { year, source, confirmed } = form.value
  const notice = form.value.file ?? form.value.notice
  if (!/^\d{4}$/u.test(year)) return { ok: false, faults: [{ field: 'year', code: 'unknown-choice' }] }
  if (notice === null) return { ok: false, faults: [{ field: 'notice', code: 'required' }] }
  return { ok: true, value: { year: Number.parseInt(year, 10), source, notice }, confirmed }
}
