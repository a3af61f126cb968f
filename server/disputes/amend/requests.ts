/** Answers the two requests of the amendment: draw it, and save it or say why not with everything typed kept. */
import type { Typed } from '../../../templates/parts/form-fields.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import { redirect, type Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { placedFaults, withRows } from '../../http/form-body.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { employerRoles } from '../../intake/counter-codes.ts'
import { openFile, type DisputeFile } from '../dispute-file.ts'
import { troubleOf } from '../trouble.ts'
import { unanswered } from '../../intake/doubts.ts'
import { amendDispute } from './amend-dispute.ts'
import { amendDoubts } from './doubts.ts'
import { amendForm, amendLists, readableParts } from './form.ts'
import { drawAmend, standing } from './page.ts'

const open = (call: SignedInCall) => openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'dispute:amend')

/** The form as it stands with one more respondent begun, of a part the law joins to the case. */
const withParty = (call: SignedInCall, file: DisputeFile, role: string): Typed => ({
  ...standing(file, call.desk.clock.today()),
  'further.0.kind': 'company',
  'further.0.role': role,
})

export async function askAmendment(call: SignedInCall): Promise<Answer> {
  const file = await open(call)
  const role = employerRoles.find((candidate) => candidate === call.query.add)
  return drawAmend(call, file, role === undefined ? null : withParty(call, file, role), { kind: 'none' })
}

export async function sendAmendment(call: SignedInCall): Promise<Answer> {
  const file = await open(call)
  const grouped = withRows(call.body, amendLists)
  const read = readForm(amendForm(file), grouped)
  const doubts = placedFaults(amendDoubts(file, readableParts.parse(grouped)), grouped)
  if (!read.ok) {
    const faults: FieldFault[] = placedFaults(read.faults, grouped)
    return drawAmend(call, file, call.body, { kind: 'faults', faults, doubts })
  }
  if (unanswered(doubts, call.body).length > 0)
    return drawAmend(call, file, call.body, { kind: 'faults', faults: [], doubts })
  try {
    await amendDispute(call.desk, call.act, file.row.id, read.value)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble === null) throw fault
    return drawAmend(call, await open(call), call.body, trouble)
  }
  return redirect(`${pathTo(paths.dispute, { id: file.row.id })}?tab=parties`, { kind: 'done', key: 'disputes.done' })
}
