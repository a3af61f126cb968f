/** Answers the requests of a volume's page. */
import { findVolume } from '../../db/repositories/volumes.ts'
import { volumePage } from '../../templates/pages/volume/volume.ts'
import { words, type WordKey } from '../../templates/words/index.ts'
import { DomainError, type FieldFault, type Reason } from '../../workflows/errors.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { isDestroyed, openFile } from '../disputes/dispute-file.ts'
import { troubleOf } from '../disputes/trouble.ts'
import { file as fileAnswer, page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { numberOf } from '../papers/contexts/common.ts'
import { bindVolumeOf, stopBinding } from './bind-volume.ts'
import { checkVolume } from './check-volume.ts'
import { keepSheets } from './file-sheets.ts'
import { changeRetentionOf } from './change-retention.ts'
import { retentionForm, sheetsForm } from './form.ts'
import { nothingTyped, volumeModel, type VolumeTrouble } from './page.ts'

const idOf = (call: SignedInCall): string => call.params.id ?? ''
const place = (call: SignedInCall): string => pathTo(paths.volume, { id: idOf(call) })

export async function drawVolume(
  call: SignedInCall,
  trouble: VolumeTrouble | null = null,
  status = 200,
): Promise<Answer> {
  const { desk, actor, locale } = call
  const file = await openFile(desk.db.reader, actor, idOf(call), 'dispute:read')
  // Nothing lies in it any more: the case tells since when and by which list.
  if (isDestroyed(file)) return redirect(pathTo(paths.dispute, { id: file.row.id }))
  const title = words(locale)('volume.title')
  return page(volumePage, await volumeModel(desk, locale, file, actor, trouble), {
    title,
    status,
    breadcrumb: crumbsOf(locale, file, title),
  })
}

export async function takeSheets(call: SignedInCall): Promise<Answer> {
  const form = readForm(sheetsForm, call.body)
  if (!form.ok) return drawVolume(call, { ...nothingTyped, typed: call.body, faults: form.faults }, 422)
  try {
    await keepSheets(call.desk, call.act, idOf(call), form.value)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'refused') throw fault
    return drawVolume(call, { ...nothingTyped, typed: call.body, reasons: trouble.reasons }, 409)
  }
  return redirect(place(call), { kind: 'done', key: 'volume.sheets-kept' })
}

export async function takeRetention(call: SignedInCall): Promise<Answer> {
  const form = readForm(retentionForm, call.body)
  const again = (faults: readonly FieldFault[], reasons: readonly Reason[], status: number): Promise<Answer> =>
    drawVolume(call, { ...nothingTyped, retention: { typed: call.body, faults }, reasons }, status)
  if (!form.ok) return again(form.faults, [], 422)
  try {
    await changeRetentionOf(call.desk, call.act, idOf(call), form.value)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind === 'faults') return again(trouble.faults, [], 422)
    if (trouble?.kind !== 'refused') throw fault
    return again([], trouble.reasons, 409)
  }
  return redirect(place(call), { kind: 'done', key: 'volume.retention-changed' })
}

/** Back to the page with a sentence, or the page again with the reasons of a refusal. */
async function answered(call: SignedInCall, key: WordKey, act: () => Promise<unknown>): Promise<Answer> {
  try {
    await act()
    return redirect(place(call), { kind: 'done', key })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'refused') throw fault
    return drawVolume(call, { ...nothingTyped, reasons: trouble.reasons }, 409)
  }
}

export const beginBinding = (call: SignedInCall): Promise<Answer> =>
  answered(call, 'volume.bind-began', () => bindVolumeOf(call.desk, call.act, idOf(call)))

export const endBinding = (call: SignedInCall): Promise<Answer> =>
  answered(call, 'volume.stop-asked', () => stopBinding(call.desk, call.act, idOf(call)))

export const signCheck = (call: SignedInCall): Promise<Answer> =>
  answered(call, 'volume.check-done', () => checkVolume(call.desk, call.act, idOf(call)))

/** The volume as it was bound; it bears unmasked numbers as its papers do. */
export async function sendVolume(call: SignedInCall): Promise<Answer> {
  const { desk } = call
  const file = await openFile(desk.db.reader, call.actor, idOf(call), 'paper:issue')
  const volume = await findVolume(desk.db.reader, file.row.id)
  if (!volume) throw new DomainError('not-found', 'no-such-page')
  const name = words('zh-CN')('volume.file-name', { number: numberOf(file) })
  return fileAnswer(await desk.files.get(volume.sha256), 'application/pdf', `${name}.pdf`, true)
}
