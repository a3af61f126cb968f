/** Answers the requests of a case's materials: take one in, hand one out, strike one out. */
import { findAttachment, type AttachmentRow } from '../../db/repositories/attachments.ts'
import { strikePage } from '../../templates/pages/attachments/strike.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError, type FieldFault, type Reason } from '../../workflows/errors.ts'
import { isPicture } from '../../workflows/values/media-type.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { drawCase } from '../disputes/case/page.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { troubleOf } from '../disputes/trouble.ts'
import { file as fileAnswer, page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { materialForm, strikeForm, strikeReasons } from './form.ts'
import { keepEvidence } from './keep-evidence.ts'
import { strikeFile } from './strike-file.ts'

const tabOf = (id: string): string => `${pathTo(paths.dispute, { id })}?tab=evidence`

/** Takes a file in; a photograph taken on the spot comes in a field of its own. */
export async function takeEvidence(call: SignedInCall): Promise<Answer> {
  const { desk, actor, uploads, body } = call
  const id = call.params.id ?? ''
  const form = readForm(materialForm, body)
  const files = Object.values(uploads.files)
  const faults = [
    ...uploads.faults,
    ...(files.length === 0 && uploads.faults.length === 0 ? [{ field: 'file', code: 'file-missing' }] : []),
    ...(form.ok ? [] : form.faults),
  ]
  const again = async (wrong: { faults: readonly FieldFault[]; reasons: readonly Reason[] }): Promise<Answer> =>
    drawCase(call, await openFile(desk.db.reader, actor, id, 'evidence:keep'), {
      tab: 'evidence',
      evidence: { typed: body, ...wrong },
    })
  if (!form.ok || faults.length > 0) return again({ faults, reasons: [] })
  try {
    await keepEvidence(desk, call.act, id, files, form.value)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind === 'faults') return again({ faults: trouble.faults, reasons: [] })
    if (trouble?.kind === 'refused') return again({ faults: [], reasons: trouble.reasons })
    throw fault
  }
  return redirect(tabOf(id), { kind: 'done', key: 'evidence.kept' })
}

/** Reading a material bears unmasked numbers, as a paper does; outside one's scope it does not exist. */
async function opened(call: SignedInCall): Promise<{ row: AttachmentRow; file: DisputeFile }> {
  const row = await findAttachment(call.desk.db.reader, call.params.attachmentId ?? '')
  if (!row) throw new DomainError('not-found', 'no-such-page')
  return { row, file: await openFile(call.desk.db.reader, call.actor, row.dispute_id, 'paper:issue') }
}

/** The file as it came, always as a download: what somebody sent in never runs in the desk's own pages. */
export async function sendFile(call: SignedInCall): Promise<Answer> {
  const { row } = await opened(call)
  return fileAnswer(await call.desk.files.get(row.sha256), row.media_type, row.name)
}

/** A picture to look at; nothing but the two kinds of pictures a browser only draws. */
export async function sendPicture(call: SignedInCall): Promise<Answer> {
  const { row } = await opened(call)
  if (!isPicture(row.media_type)) throw new DomainError('not-found', 'no-such-page')
  return fileAnswer(await call.desk.files.get(row.sha256), row.media_type, row.name, true)
}

export const askStrike = (call: SignedInCall): Promise<Answer> => drawStrike(call, { faults: [], reasons: [] }, 200)

export async function sendStrike(call: SignedInCall): Promise<Answer> {
  const form = readForm(strikeForm, call.body)
  if (!form.ok) return drawStrike(call, { faults: form.faults, reasons: [] }, 422)
  try {
    const { disputeId } = await strikeFile(call.desk, call.act, call.params.attachmentId ?? '', form.value)
    return redirect(tabOf(disputeId), { kind: 'done', key: 'evidence.struck-done' })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind === 'refused') return drawStrike(call, { faults: [], reasons: trouble.reasons }, 409)
    throw fault
  }
}

async function drawStrike(
  call: SignedInCall,
  wrong: { faults: readonly FieldFault[]; reasons: readonly Reason[] },
  status: number,
): Promise<Answer> {
  const { row, file } = await opened(call)
  if (row.struck_at !== null) throw new DomainError('stale', 'dispute-changed')
  const say = words(call.locale)
  const fields = formFields(call.body, wrong.faults)
  const reason = fields.radios(
    { name: 'reason', label: 'evidence.strike-reason', required: true, focus: true },
    codeChoices('strike-reason', strikeReasons),
  )
  return page(
    strikePage,
    {
      reasons: [...wrong.reasons],
      confirm: {
        title: 'evidence.strike-title',
        about: say('evidence.strike-about', { name: row.title || row.name }),
        consequences: [phrase('evidence.strike-stays'), phrase('evidence.strike-counts-not')],
        errors: fields.summary(),
        action: pathTo(paths.strikeAttachment, { attachmentId: row.id }),
        keys: { key: newToken(), revision: row.revision },
        fields: [reason],
        submit: 'evidence.strike-go',
        back: tabOf(file.row.id),
      },
    },
    {
      title: say('evidence.strike-title'),
      status,
      breadcrumb: crumbsOf(call.locale, file, say('evidence.strike-title')),
    },
  )
}
