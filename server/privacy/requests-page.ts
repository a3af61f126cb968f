/** The form by which a person's question is answered, and what was answered before. */
import { personRequestsOf } from '../../db/repositories/person-requests.ts'
import { staffNames, unitNames } from '../../db/repositories/names.ts'
import { requestsPage } from '../../templates/pages/privacy/requests.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  dayCell,
  figureColumn,
  linkCell,
  tableRow,
  textCell,
  wordCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { listNumber, saidListNumber } from '../destruction/list-number.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { proofs, requestKinds } from './request-form.ts'
import { privacyTabs } from './tabs.ts'

const SHOWN = 60

/** With faults the form as it was typed. */
export async function drawRequests(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, locale } = call
  const say = words(locale)
  const typed = { kind: 'access', askedOn: desk.clock.today(), ...call.body }
  const fields = formFields(typed, faults)
  // The summary leads to fields it has met.
  const asked = [
    fields.radios(
      { name: 'kind', label: 'person-request.kind', required: true },
      codeChoices('person-request-kind', requestKinds),
    ),
    fields.text({ name: 'name', label: 'held.name', max: 60, required: true }),
    fields.text({
      name: 'identity',
      label: 'held.identity',
      max: 30,
      width: 'long',
      hint: phrase('person-request.identity-hint'),
    }),
    fields.text({ name: 'phone', label: 'held.phone', max: 20, hint: phrase('person-request.phone-hint') }),
    fields.select(
      { name: 'provedBy', label: 'person-request.proved', required: true },
      codeChoices('person-proof', proofs),
    ),
    fields.day({ name: 'askedOn', label: 'person-request.asked-on', required: true }),
    fields.text({ name: 'words', label: 'person-request.words', max: 200, width: 'full' }),
  ]
  return page(
    requestsPage,
    {
      tabs: privacyTabs('requests'),
      errors: faults.length > 0 ? fields.summary() : null,
      action: paths.personRequests,
      keys: { key: newToken(), revision: null },
      fields: asked,
      made: await madeTable(call),
    },
    { title: say('person-request.title'), status: faults.length > 0 ? 422 : 200 },
  )
}

async function madeTable({ desk, actor }: SignedInCall): Promise<DataTable> {
  const { reader } = desk.db
  const rows = await personRequestsOf(reader, scopeRoots(actor.grants, 'person:answer'), SHOWN)
  const names = await staffNames(
    reader,
    rows.map((row) => row.answered_by),
  )
  const units = await unitNames(
    reader,
    rows.map((row) => row.unit_id),
  )
  return {
    caption: 'person-request.made',
    columns: [
      column('person-request.number'),
      column('person-request.kind'),
      column('person-request.asked-on'),
      column('person-request.answered'),
      column('erasure.unit'),
      figureColumn('person-request.held'),
    ],
    rows: rows.map((row) =>
      tableRow([
        linkCell(pathTo(paths.personRequest, { requestId: row.id }), saidListNumber(listNumber(row))),
        wordCell(phrase(wordKey('person-request-kind', row.kind))),
        dayCell(row.asked_on),
        textCell(row.answered_on, names.get(row.answered_by) ?? null),
        textCell(units.get(row.unit_id) ?? null),
        countCell(row.held),
      ]),
    ),
    pickForm: null,
    empty: 'person-request.none',
    pager: null,
    note: null,
  }
}
