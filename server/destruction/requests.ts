/** What the pages of destruction answer: each reads its form, calls one use case and draws the page again when something is wrong. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import type { WordKey } from '../../templates/words/index.ts'
import { file as fileAnswer, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { troubleOf, STATUS } from '../disputes/trouble.ts'
import { drawArchive } from './archive-page.ts'
import { carryOutDestruction } from './carry-out.ts'
import { decideDestruction } from './decide-destruction.ts'
import { carryOutForm, decideForm, proposeForm } from './form.ts'
import { listPdf, listXlsx } from './list-paper.ts'
import { openList } from './places.ts'
import { proposeDestruction } from './propose-destruction.ts'
import { drawListPage } from './show-list.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const listIdOf = (call: SignedInCall): string => call.params.listId ?? ''

export async function propose(call: SignedInCall): Promise<Answer> {
  const form = readForm(proposeForm, call.body)
  if (!form.ok) return drawArchive(call, form.faults)
  const { committee: committeeId, picked: disputeIds } = form.value
  try {
    const { listId } = await proposeDestruction(call.desk, call.act, { committeeId, disputeIds })
    return redirect(pathTo(paths.destructionList, { listId }), { kind: 'done', key: 'destruction.proposed-done' })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'faults') throw fault
    return drawArchive(call, trouble.faults)
  }
}

export function decide(call: SignedInCall): Promise<Answer> {
  const form = readForm(decideForm, call.body)
  if (!form.ok) return drawListPage(call, { faults: form.faults, reasons: [], status: 422 })
  return answered(
    call,
    form.value.outcome === 'approved' ? 'destruction.approved-done' : 'destruction.returned-done',
    () => decideDestruction(call.desk, call.act, { ...form.value, listId: listIdOf(call) }),
  )
}

export function carryOut(call: SignedInCall): Promise<Answer> {
  const form = readForm(carryOutForm, call.body)
  if (!form.ok) return drawListPage(call, { faults: form.faults, reasons: [], status: 422 })
  return answered(call, 'destruction.carried-out-done', () =>
    carryOutDestruction(call.desk, call.act, { ...form.value, listId: listIdOf(call) }),
  )
}

async function answered(call: SignedInCall, key: WordKey, act: () => Promise<void>): Promise<Answer> {
  try {
    await act()
    return redirect(pathTo(paths.destructionList, { listId: listIdOf(call) }), { kind: 'done', key })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind === 'faults')
      return drawListPage(call, { faults: trouble.faults, reasons: [], status: STATUS.faults })
    if (trouble?.kind !== 'refused') throw fault
    return drawListPage(call, { faults: [], reasons: trouble.reasons, status: STATUS.refused })
  }
}

export async function sendPdf(call: SignedInCall): Promise<Answer> {
  const { list, committee } = await openList(call.desk.db.reader, call.actor, listIdOf(call), 'destruction:propose')
  const { name, bytes } = await listPdf(call.desk, list, committee)
  return fileAnswer(bytes, 'application/pdf', `${name}.pdf`, true)
}

export async function sendXlsx(call: SignedInCall): Promise<Answer> {
  const { desk, actor } = call
  const { list, committee } = await openList(desk.db.reader, actor, listIdOf(call), 'destruction:propose')
  const at = desk.clock.now()
  const { name, bytes, volumes } = await listXlsx(desk, list, committee, { by: actor.name, at })
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at,
      actorId: actor.staffId,
      action: 'destruction:export',
      object: { kind: 'destruction-list', id: list.id, unitId: committee.id },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { rows: volumes },
    }),
  )
  return fileAnswer(bytes, XLSX, `${name}.xlsx`)
}
