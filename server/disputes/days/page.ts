/** Draws the days of a case from the file, or again from what was typed. */
import { partyName } from '../../../db/repositories/parties.ts'
import { amendPage, type AmendModel } from '../../../templates/pages/disputes/amend.ts'
import type { Conflict } from '../../../templates/parts/conflict.ts'
import { formFields, type FormFields, type Typed } from '../../../templates/parts/form-fields.ts'
import { words } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { page, type Answer } from '../../http/answer.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { crumbsOf } from '../case/crumbs.ts'
import { identityOf } from '../case/identity.ts'
import { answersBeside, conflictOf } from '../conflict.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { STATUS, type Trouble } from '../trouble.ts'
import { injuredWorkers } from './form.ts'

/** Where the page is reached from and returns to. */
export const rightsTab = (file: DisputeFile): string => `${pathTo(paths.dispute, { id: file.row.id })}?tab=rights`

/** The page, empty of faults or with what went wrong. */
export async function drawDays(
  call: SignedInCall,
  file: DisputeFile,
  typed: Typed | null,
  trouble: Trouble,
): Promise<Answer> {
  const { desk, locale } = call
  const today = desk.clock.today()
  const fields = formFields(typed ?? standing(file, today), trouble.kind === 'faults' ? trouble.faults : [])
  const sections = sectionsOf(file, fields)
  const title = words(locale)('days.title')
  const model: AmendModel = {
    identity: await identityOf(desk.db.reader, locale, file, today),
    title: 'days.title',
    acts: null,
    article: 'LDTZ-27',
    back: rightsTab(file),
    errors: fields.summary(),
    refused: trouble.kind === 'refused' ? [...trouble.reasons] : null,
    conflict: trouble.kind === 'stale' ? await bothVersions(call, file, typed ?? {}) : null,
    action: pathTo(paths.days, { id: file.row.id }),
    keys: { key: newToken(), revision: file.row.revision },
    seen: String(file.journal.at(-1)?.seq ?? 0),
    sections,
    groups: [],
  }
  return page(amendPage, model, {
    title,
    status: STATUS[trouble.kind],
    reason: trouble.kind === 'stale' ? 'dispute-changed' : 'step-closed',
    breadcrumb: crumbsOf(locale, file, title),
  })
}

/** What stands, as the form would have typed it. */
function standing(file: DisputeFile, today: string): Typed {
  const injuries = injuredWorkers(file).flatMap((worker, at) => [
    [`injuries.${at}.injuredOn`, worker.injured_on ?? ''],
    [`injuries.${at}.appliedOn`, worker.recognition_applied_on ?? ''],
  ])
  return {
    on: today,
    knewOn: file.row.knew_on ?? '',
    employmentEndedOn: file.row.employment_ended_on ?? '',
    employmentContinues: file.row.employment_continues === 1 ? 'on' : '',
    wrongEndedOn: file.row.wrong_ended_on ?? '',
    ...Object.fromEntries(injuries),
  }
}

function sectionsOf(file: DisputeFile, fields: FormFields): AmendModel['sections'] {
  const ofCase = {
    id: 'days-case',
    title: 'days.of-case' as const,
    name: null,
    fold: null,
    hidden: [],
    fields: [
      fields.day({ name: 'knewOn', label: 'disputes.knew-on', hint: phrase('days.knew-on-hint'), focus: true }),
      fields.day({ name: 'employmentEndedOn', label: 'disputes.employment-ended-on' }),
      fields.tick({ name: 'employmentContinues', label: 'rights.employment-continues' }),
      fields.day({ name: 'wrongEndedOn', label: 'days.wrong-ended-on', hint: phrase('days.wrong-ended-on-hint') }),
      fields.day({ name: 'on', label: 'disputes.amended-on', required: true }),
    ],
  }
  const injuries = injuredWorkers(file).map((worker, at) => ({
    id: `days-injury-${at}`,
    title: 'days.of-injury' as const,
    name: partyName(worker),
    fold: null,
    hidden: [{ name: `injuries.${at}.id`, value: worker.id }],
    fields: [
      fields.day({
        name: `injuries.${at}.injuredOn`,
        label: 'days.injured-on',
        hint: phrase('days.injured-on-hint'),
      }),
      fields.day({ name: `injuries.${at}.appliedOn`, label: 'days.applied-on', hint: phrase('days.applied-on-hint') }),
    ],
  }))
  return [ofCase, ...injuries]
}

async function bothVersions(call: SignedInCall, file: DisputeFile, typed: Typed): Promise<Conflict> {
  const fieldsIn = (values: Typed) => sectionsOf(file, formFields(values)).flatMap((section) => section.fields)
  const yours = fieldsIn(typed).filter((field) => typed[field.name] !== undefined)
  const rows = answersBeside(call.locale, yours, fieldsIn(standing(file, call.desk.clock.today())))
  return { ...(await conflictOf(call, file, typed)), rows: rows.filter((row) => row.differs) }
}
