/** Answers the two requests of the days of a case: draw them, and write them or say why not with everything typed kept. */
import { redirect, type Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { placedFaults, withRows } from '../../http/form-body.ts'
import type { SignedInCall } from '../../http/route.ts'
import { openFile } from '../dispute-file.ts'
import { troubleOf } from '../trouble.ts'
import { daysForm, daysLists } from './form.ts'
import { drawDays, rightsTab } from './page.ts'
import { tellDays } from './tell-days.ts'

const open = (call: SignedInCall) => openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'dispute:amend')

export const askDays = async (call: SignedInCall): Promise<Answer> =>
  drawDays(call, await open(call), null, { kind: 'none' })

export async function sendDays(call: SignedInCall): Promise<Answer> {
  const file = await open(call)
  const grouped = withRows(call.body, daysLists)
  const read = readForm(daysForm(call.desk.clock.today()), grouped)
  if (!read.ok) {
    return drawDays(call, file, call.body, { kind: 'faults', faults: placedFaults(read.faults, grouped) })
  }
  try {
    await tellDays(call.desk, call.act, file.row.id, read.value)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble === null) throw fault
    return drawDays(call, await open(call), call.body, trouble)
  }
  return redirect(rightsTab(file), { kind: 'done', key: 'days.done' })
}
