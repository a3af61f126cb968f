/** One desk as the address asks for it: whose, which of its cases, and after which line. */
import { caseloadViews, type CaseloadView } from '../../db/repositories/caseloads.ts'
import type { ListKey } from '../../db/repositories/dispute-lists.ts'
import { keyOf, keyText } from '../disputes/case-rows.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'

export type DeskAsked = { staffId: string; view: CaseloadView | null; after: ListKey | null }

export const deskAsked = (call: SignedInCall): DeskAsked => ({
  staffId: call.params.staffId ?? '',
  view: caseloadViews.find((view) => view === call.query.show) ?? null,
  after: keyOf(call.query.after ?? ''),
})

export function deskAddress({ staffId, view, after }: DeskAsked): string {
  const query = new URLSearchParams()
  if (view !== null) query.set('show', view)
  if (after !== null) query.set('after', keyText(after))
  return `${pathTo(paths.caseload, { staffId })}${query.size > 0 ? `?${query.toString()}` : ''}`
}
