/** Takes a year's notice into the calendar: read and checked again inside the transaction, kept as an edition nobody changes. */
import { importedYears, insertImportedYear } from '../../db/repositories/calendar-imports.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { checkYear, type CheckedYear } from '../../workflows/law/check-year.ts'
import { readNotice, type NoticeFault } from '../../workflows/law/read-notice.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { currentCalendar } from './current-calendar.ts'
import { maySetLaw } from './set-parameter.ts'

/** `notice` is the text as pasted; `source` what the calendar page names as its origin. */
export type ImportYear = { year: number; source: string; notice: string }

/** What a notice would make of its year, or every fault with its line. */
export const draftYear = ({ year, source, notice }: ImportYear, known: Calendar): CheckedYear =>
  checkYear(year, readNotice(notice, year), source, known)

/** Throws invalid with the faults of the notice, not-allowed below the top of the tree, stale when somebody imported the year first. */
export async function importYear(
  desk: Desk,
  act: Act,
  command: ImportYear,
): Promise<{ year: number; edition: number }> {
  return commit(desk, act, async (tx, stamp) => {
    if (!(await maySetLaw(tx, act.actor))) throw new DomainError('not-allowed', 'role-without-permission')
    const checked = draftYear(command, await currentCalendar(tx))
    if (!checked.ok) throw new DomainError('invalid', 'notice-not-clear', { faults: fieldFaults(checked.faults) })
    const { year, off, makeUp, statutory, source } = checked.year
    const edition = 1 + ((await importedYears(tx)).find((one) => one.year === year)?.edition ?? 0)
    const id = desk.newId()
    const kept = await insertImportedYear(tx, {
      id,
      year,
      edition,
      source,
      off: JSON.stringify(off),
      make_up: JSON.stringify(makeUp),
      statutory: JSON.stringify(statutory),
      imported_by: act.actor.staffId,
      recorded_at: stamp.at,
    })
    if (!kept) throw new DomainError('stale', 'year-imported-meanwhile')
    return {
      answer: { year, edition },
      object: { kind: 'calendar-import', id, unitId: null },
      details: { year, edition },
    }
  })
}

/** The faults of a notice as those of its form. */
export const fieldFaults = (faults: readonly NoticeFault[]): FieldFault[] =>
  faults.map(({ line, code, values }) => ({
    field: code === 'notice-year-not-next' ? 'year' : 'notice',
    code,
    values: line === null ? values : { line, ...values },
  }))
