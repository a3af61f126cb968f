/** Routes of the calendar: for everybody to read, for the administrator of the whole desk to import the next year. */
import { importsMade } from '../../db/repositories/calendar-imports.ts'
import { lawCalendarPage } from '../../templates/pages/law/calendar.ts'
import { importYearPage } from '../../templates/pages/law/import-year.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { explained } from '../http/explained.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { calendarModel } from './calendar-page.ts'
import { currentCalendar } from './current-calendar.ts'
import { readImport } from './import-form.ts'
import { importModel, type Preview } from './import-page.ts'
import { draftYear, fieldFaults, importYear } from './import-year.ts'
import { maySetLaw } from './set-parameter.ts'

export const calendarRoutes: readonly Route[] = [
  { method: 'GET', path: paths.lawCalendar, permission: 'desk:enter', audit: 'none:read', handle: showCalendar },
  {
    method: 'GET',
    path: paths.importYear,
    permission: 'law:set',
    audit: 'none:read',
    handle: (call) => showImport(call, [], null),
  },
  {
    method: 'POST',
    path: paths.importYear,
    permission: 'law:set',
    audit: 'calendar-imported',
    takesFiles: 'text',
    handle: takeNotice,
  },
]

async function showCalendar(call: SignedInCall): Promise<Answer> {
  const { reader } = call.desk.db
  const model = calendarModel(call.locale, await currentCalendar(reader), {
    today: call.desk.clock.today(),
    imports: await importsMade(reader),
    mayImport: await maySetLaw(reader, call.actor),
  })
  return page(lawCalendarPage, model, { title: words(call.locale)('law.calendar') })
}

/** Without the word that it counts a notice is only read and shown; nothing is written. */
async function takeNotice(call: SignedInCall): Promise<Answer> {
  const asked = readImport(call.body)
  if (!asked.ok) return showImport(call, asked.faults, null)
  const checked = draftYear(asked.value, await currentCalendar(call.desk.db.reader))
  if (!checked.ok && !asked.confirmed) return showImport(call, fieldFaults(checked.faults), null)
  if (!asked.confirmed && checked.ok) return showImport(call, [], { asked: asked.value, ...checked })
  return explained(
    async () => {
      const { year } = await importYear(call.desk, call.act, asked.value)
      return redirect(paths.lawCalendar, { kind: 'done', key: 'law.imported', values: { year } })
    },
    (faults) => showImport(call, faults, null),
  )
}

async function showImport(call: SignedInCall, faults: readonly FieldFault[], preview: Preview | null): Promise<Answer> {
  const { reader } = call.desk.db
  if (!(await maySetLaw(reader, call.actor))) throw new DomainError('not-allowed', 'role-without-permission')
  const typed = preview === null ? call.body : { ...call.body, notice: preview.asked.notice }
  const model = importModel(call.locale, await currentCalendar(reader), typed, faults, preview)
  return page(importYearPage, model, {
    title: words(call.locale)('law.import'),
    status: faults.length > 0 ? 422 : 200,
  })
}
