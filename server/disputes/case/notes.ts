/** Private notes as their tab shows them: one's own, and another's only to the director who has just told why (domain.md 6.5, 6.9). */
import { privateNotesOf } from '../../../db/repositories/private-notes.ts'
import type { CaseModel } from '../../../templates/pages/disputes/case.ts'
import { codeChoices, formFields } from '../../../templates/parts/form-fields.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import { shanghaiTime } from '../../clock.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { mayOn, type DisputeFile } from '../dispute-file.ts'
import { openNotesReasons } from '../steps/codes.ts'

/** What was typed and is wrong with it, or that another's notes were opened for this answer. */
export type NotesShowing = { typed: { body?: string; reason?: string }; faults: readonly FieldFault[]; opened: boolean }

/** Whether there is anything for this person under the tab. */
export const maySeeNotes = (file: DisputeFile, actor: Actor): boolean =>
  mayOn(file, actor, 'private-note:read') || mayOn(file, actor, 'private-note:open')

/** The tab. */
export async function notesOf(
  { desk, actor }: SignedInCall,
  file: DisputeFile,
  showing: NotesShowing | null,
): Promise<NonNullable<CaseModel['notes']>> {
  const all = await privateNotesOf(desk.db.reader, file.row.id)
  const others = all.filter((note) => note.authorId !== actor.staffId)
  const opened = showing?.opened === true
  const shown = opened ? all : all.filter((note) => note.authorId === actor.staffId)
  const fields = formFields({ body: '', reason: '', ...showing?.typed }, showing?.faults ?? [])
  const action = pathTo(paths.notes, { id: file.row.id })
  return {
    notes: shown.map((note) => ({
      id: note.id,
      who: note.authorName,
      when: shanghaiTime(note.recordedAt),
      body: note.body,
    })),
    errors: fields.summary(),
    form: mayOn(file, actor, 'private-note:write')
      ? {
          action,
          keys: { key: newToken(), revision: null },
          body: fields.area({ name: 'body', label: 'disputes.note-body', required: true, rows: 4, max: 4000 }),
        }
      : null,
    others: opened || others.length === 0 ? null : others.length,
    open:
      !opened && others.length > 0 && mayOn(file, actor, 'private-note:open')
        ? {
            action: pathTo(paths.openNotes, { id: file.row.id }),
            keys: { key: newToken(), revision: null },
            reason: fields.select({ name: 'reason', label: 'disputes.open-notes-why', required: true }, [
              { value: '', label: 'disputes.choose' },
              ...codeChoices('open-notes-reason', openNotesReasons),
            ]),
          }
        : null,
  }
}
