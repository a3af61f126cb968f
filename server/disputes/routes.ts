/** Routes of the list, the case page and its steps. */
import { coveredNumberPage } from '../../templates/pages/disputes/covered-number.ts'
import { renderFragment } from '../../templates/pages/render.ts'
import { DomainError } from '../../workflows/errors.ts'
import { fragment, redirect, type Answer } from '../http/answer.ts'
import { csrfToken } from '../http/csrf.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { askAmendment, sendAmendment } from './amend/requests.ts'
import { askDays, sendDays } from './days/requests.ts'
import { drawDiagramPage } from './case/diagram.ts'
import { coveredNumber, holderOf, numbersOf } from './case/numbers.ts'
import { caseTabs, drawCase } from './case/page.ts'
import { openFile, type DisputeFile } from './dispute-file.ts'
import { callForm, noteForm, openNotesForm, revealForm } from './form.ts'
import { keepNote } from './keep-note.ts'
import { drawList } from './list-page.ts'
import { logContact } from './log-contact.ts'
import { openNotes } from './open-notes.ts'
import { revealNumber } from './reveal-number.ts'
import { askStep, sendStep } from './step-requests.ts'

const idOf = (call: SignedInCall): string => call.params.id ?? ''
const read = (call: SignedInCall): Promise<DisputeFile> =>
  openFile(call.desk.db.reader, call.actor, idOf(call), 'dispute:read')
const back = (call: SignedInCall, query = ''): string => `${pathTo(paths.dispute, { id: idOf(call) })}${query}`

export const disputeRoutes: readonly Route[] = [
  { method: 'GET', path: paths.disputes, permission: 'dispute:read', audit: 'none:read', handle: drawList },
  {
    method: 'GET',
    path: paths.dispute,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: async (call) =>
      drawCase(call, await read(call), { tab: caseTabs.find((tab) => tab === call.query.tab) ?? 'history' }),
  },
  {
    method: 'GET',
    path: paths.diagram,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: async (call) => drawDiagramPage(call, await read(call)),
  },
  { method: 'GET', path: paths.step, permission: 'dispute:read', audit: 'none:read', handle: askStep },
  {
    method: 'POST',
    path: paths.step,
    permission: 'dispute:read',
    audit: 'dispute:step',
    takesFiles: 'papers',
    handle: sendStep,
  },
  { method: 'GET', path: paths.amend, permission: 'dispute:amend', audit: 'none:read', handle: askAmendment },
  { method: 'POST', path: paths.amend, permission: 'dispute:amend', audit: 'dispute:amend', handle: sendAmendment },
  { method: 'GET', path: paths.days, permission: 'dispute:amend', audit: 'none:read', handle: askDays },
  { method: 'POST', path: paths.days, permission: 'dispute:amend', audit: 'dispute:days', handle: sendDays },
  {
    method: 'POST',
    path: paths.contact,
    permission: 'dispute:consult',
    audit: 'dispute:contact',
    handle: async (call) => {
      const form = readForm(callForm, call.body)
      if (!form.ok) throw new DomainError('invalid', 'unknown-choice', { faults: form.faults })
      await logContact(call.desk, call.act, idOf(call), form.value.call)
      return redirect(back(call), { kind: 'done', key: 'disputes.done' })
    },
  },
  { method: 'POST', path: paths.reveal, permission: 'person:reveal', audit: 'person:reveal', handle: reveal },
  {
    method: 'POST',
    path: paths.notes,
    permission: 'private-note:write',
    audit: 'private-note:write',
    handle: async (call) => {
      const form = readForm(noteForm, call.body)
      if (!form.ok) {
        const body = typeof call.body.body === 'string' ? call.body.body : ''
        const notes = { typed: { body }, faults: form.faults, opened: false }
        return drawCase(call, await read(call), { tab: 'notes', notes })
      }
      await keepNote(call.desk, call.act, idOf(call), form.value.body)
      return redirect(back(call, '?tab=notes'), { kind: 'done', key: 'disputes.note-kept' })
    },
  },
  {
    method: 'POST',
    path: paths.openNotes,
    permission: 'private-note:open',
    audit: 'private-note:open',
    handle: async (call) => {
      const form = readForm(openNotesForm, call.body)
      if (form.ok) await openNotes(call.desk, call.act, idOf(call), form.value.reason)
      const notes = form.ok
        ? { typed: {}, faults: [], opened: true }
        : { typed: {}, faults: form.faults, opened: false }
      return drawCase(call, await read(call), { tab: 'notes', notes })
    },
  },
]

/** Shows one number: in its place when a script asked, else on the page it stands on. */
async function reveal(call: SignedInCall): Promise<Answer> {
  const form = readForm(revealForm, call.body)
  if (!form.ok) throw new DomainError('invalid', 'unknown-choice', { faults: form.faults })
  const { field, reason } = form.value
  const text = await revealNumber(call.desk, call.act, idOf(call), field, reason)
  const file = await read(call)
  const shown = { ...field, text }
  const party = [...file.workers, ...file.heirs, ...file.employers].find((candidate) => candidate.id === field.partyId)
  if (!call.inPlace || !party) return drawCase(call, file, { tab: 'parties', shown })
  const numbers = await numbersOf(call.desk, file)
  const model = coveredNumber(file, call.actor, party, field.kind, numbers[field.kind].get(holderOf(party)), shown)
  if (!model) throw new DomainError('not-found', 'no-such-page')
  const place = { locale: call.locale, csrfToken: csrfToken(call.desk, call.visitor.subject) }
  return fragment(renderFragment(coveredNumberPage, model, place))
}
