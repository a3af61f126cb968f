/** The report from the field: what it asks, in the order in which somebody on the spot knows it. */
import type { z } from 'zod'
import { parksKnown } from '../../db/repositories/warning-lists.ts'
import type { reportWarningPage } from '../../templates/pages/warnings/report.ts'
import { versionOf } from '../../templates/assets.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { warningSigns } from '../../workflows/law/warning-rules.ts'
import { moods, ownerReaches, warningKinds } from '../../workflows/warning/codes.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { scopeRoots } from '../../workflows/permissions.ts'

export type Redrawn = { typed: Typed; faults: readonly FieldFault[]; refused: readonly Reason[] | null }
export const FRESH: Redrawn = { typed: {}, faults: [], refused: null }

/** The page; a form drawn again after a fault keeps its id, so that it stays one report. */
export async function reportModel(
  { desk, actor }: SignedInCall,
  { typed, faults, refused }: Redrawn,
): Promise<z.input<typeof reportWarningPage.context>> {
  const fields = formFields({ ownerReach: 'unknown', mood: 'calm', ...typed }, faults)
  const first = [
    fields.text({
      name: 'employerName',
      label: 'warnings.employer',
      required: true,
      max: 60,
      width: 'full',
      focus: true,
      suggestUrl: paths.warningEmployers,
    }),
    fields.chips({ name: 'kinds', label: 'warnings.kinds', required: true }, codeChoices('warning-kind', warningKinds)),
    fields.chips({ name: 'signs', label: 'warnings.signs' }, codeChoices('warning-sign', warningSigns)),
  ]
  const figures = figureFields(fields)
  const more = [
    fields.text({ name: 'park', label: 'warnings.park', max: 40, hint: phrase('warnings.park-hint') }),
    fields.text({ name: 'place', label: 'warnings.place', max: 80, width: 'long' }),
    fields.radios({ name: 'mood', label: 'warnings.mood' }, codeChoices('warning-mood', moods)),
    fields.area({ name: 'demand', label: 'warnings.demand', max: 300, rows: 2 }),
    fields.area({ name: 'actions', label: 'warnings.actions', max: 300, rows: 2 }),
  ]
  const picture = fields.camera({ name: 'pictures', label: 'warnings.picture', width: 'full' })
  const clientId = typeof typed.clientId === 'string' && typed.clientId !== '' ? typed.clientId : desk.newId()
  return {
    errors: fields.summary(),
    refused: refused === null ? null : [...refused],
    action: paths.newWarning,
    deliver: paths.deliverWarning,
    // Its version in the address: a browser asks again only for another one.
    worker: `${paths.warningWorker}?${versionOf('report-worker.js')}`,
    staff: actor.staffId,
    back: paths.warnings,
    clientId,
    keys: { key: clientId, revision: null },
    first,
    figures,
    more,
    parks: await parksKnown(desk.db.reader, scopeRoots(actor.grants, 'warning:report')),
    picture,
  }
}

/** What a level is found by; asked again when more is known. */
export const figureFields = (fields: FormFields) => [
  fields.text({
    name: 'people',
    label: 'warnings.people',
    max: 7,
    width: 'short',
    hint: phrase('warnings.people-hint'),
  }),
  fields.text({ name: 'arrearsMonths', label: 'warnings.arrears-months', max: 4, width: 'short' }),
  fields.amount({ name: 'arrears', label: 'warnings.arrears', width: 'short' }),
  fields.text({ name: 'layoffPeople', label: 'warnings.layoff-people', max: 7, width: 'short' }),
  fields.text({ name: 'staffCount', label: 'warnings.staff-count', max: 7, width: 'short' }),
  fields.radios({ name: 'ownerReach', label: 'warnings.owner' }, codeChoices('warning-owner', ownerReaches)),
]
