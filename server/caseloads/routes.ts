/** Routes of the caseloads: everybody side by side, one mediator's desk, and handing cases over. */
import { redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { deskAddress, deskAsked } from './address.ts'
import { drawDesk, openDesk } from './desk-page.ts'
import { handOverForm } from './form.ts'
import { handOverCases } from './hand-over-cases.ts'
import { drawHandOverList } from './list-page.ts'
import { drawOverview } from './overview-page.ts'

export const caseloadRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.caseloads,
    permission: 'caseload:oversee',
    audit: 'none:read',
    handle: drawOverview,
  },
  {
    method: 'GET',
    path: paths.caseload,
    permission: 'caseload:oversee',
    audit: 'none:read',
    handle: async (call) => drawDesk(call, await openDesk(call), null),
  },
  {
    method: 'GET',
    path: paths.handOverList,
    permission: 'caseload:oversee',
    audit: 'none:read',
    handle: async (call) => drawHandOverList(call, await openDesk(call)),
  },
  {
    method: 'POST',
    path: paths.caseload,
    permission: 'caseload:oversee',
    audit: 'caseload:hand-over',
    handle: handOver,
  },
]

async function handOver(call: SignedInCall): Promise<Answer> {
  const opened = await openDesk(call)
  const read = readForm(handOverForm(opened.successors.map((one) => one.staffId)), call.body)
  if (!read.ok) return drawDesk(call, opened, { typed: call.body, faults: read.faults, result: null })
  const { picked, ...given } = read.value
  const result = await handOverCases(call.desk, call.act, { ...given, leaving: opened.load.staffId }, picked)
  if (result.refused.length > 0) return drawDesk(call, await openDesk(call), { typed: call.body, faults: [], result })
  return redirect(deskAddress({ ...deskAsked(call), after: null }), {
    kind: 'done',
    key: 'caseload.done',
    values: { moved: result.moved.length },
  })
}
