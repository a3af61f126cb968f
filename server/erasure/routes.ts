/** Routes of records that are no volumes and have outlived their term: what is due, a list, and the second person's word. */
import { readForm } from '../http/fields.ts'
import { redirect, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { STATUS, troubleOf } from '../disputes/trouble.ts'
import { decideErasure } from './decide-erasure.ts'
import { drawDueRecords } from './due-page.ts'
import { decideForm, proposeForm } from './form.ts'
import { proposeErasure } from './propose-erasure.ts'
import { drawErasureList } from './show-list.ts'

export const erasureRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.erasures,
    permission: 'destruction:propose',
    audit: 'none:read',
    handle: (call) => drawDueRecords(call),
  },
  {
    method: 'POST',
    path: paths.erasures,
    permission: 'destruction:propose',
    audit: 'erasure:propose',
    handle: propose,
  },
  {
    method: 'GET',
    path: paths.erasureList,
    permission: 'destruction:propose',
    audit: 'none:read',
    handle: (call) => drawErasureList(call),
  },
  {
    method: 'POST',
    path: paths.erasureDecision,
    permission: 'destruction:approve',
    audit: 'erasure:decide',
    handle: decide,
  },
]

async function propose(call: SignedInCall): Promise<Answer> {
  const form = readForm(proposeForm, call.body)
  if (!form.ok) return drawDueRecords(call, form.faults)
  const { unit: unitId, term, picked: ids } = form.value
  try {
    const { listId } = await proposeErasure(call.desk, call.act, { unitId, term, ids })
    return redirect(pathTo(paths.erasureList, { erasureId: listId }), { kind: 'done', key: 'erasure.proposed-done' })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'faults') throw fault
    return drawDueRecords(call, trouble.faults)
  }
}

async function decide(call: SignedInCall): Promise<Answer> {
  const form = readForm(decideForm, call.body)
  if (!form.ok) return drawErasureList(call, { faults: form.faults, reasons: [], status: STATUS.faults })
  const listId = call.params.erasureId ?? ''
  try {
    await decideErasure(call.desk, call.act, { ...form.value, listId })
    return redirect(pathTo(paths.erasureList, { erasureId: listId }), {
      kind: 'done',
      key: form.value.outcome === 'erased' ? 'erasure.erased-done' : 'erasure.returned-done',
    })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind === 'faults')
      return drawErasureList(call, { faults: trouble.faults, reasons: [], status: STATUS.faults })
    if (trouble?.kind !== 'refused') throw fault
    return drawErasureList(call, { faults: [], reasons: trouble.reasons, status: STATUS.refused })
  }
}
