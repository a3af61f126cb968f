/** Answers the two requests of the amendment: draw it, and save it or say why not with everything typed kept. */
import type { FieldFault } from '../../../workflows/errors.ts'
import { redirect, type Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { placedFaults, withRows } from '../../http/form-body.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { openFile } from '../dispute-file.ts'
import { troubleOf } from '../trouble.ts'
import { amendDispute } from './amend-dispute.ts'
import { amendForm, amendLists } from './form.ts'
import { drawAmend } from './page.ts'

const open = (call: SignedInCall) => openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'dispute:amend')

export async function askAmendment(call: SignedInCall): Promise<Answer> {
  return drawAmend(call, await open(call), null, { kind: 'none' })
}

export async function sendAmendment(call: SignedInCall): Promise<Answer> {
  const file = await open(call)
  const grouped = withRows(call.body, amendLists)
  const read = readForm(amendForm(file), grouped)
  if (!read.ok) {
    const faults: FieldFault[] = placedFaults(read.faults, grouped)
    return drawAmend(call, file, call.body, { kind: 'faults', faults })
  }
  try {
    await amendDispute(call.desk, call.act, file.row.id, read.value)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble === null) throw fault
    return drawAmend(call, await open(call), call.body, trouble)
  }
  return redirect(`${pathTo(paths.dispute, { id: file.row.id })}?tab=parties`, { kind: 'done', key: 'disputes.done' })
}
