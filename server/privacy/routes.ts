/** Routes of what the desk keeps of persons: the inventory, and the answers to persons who ask about themselves. */
import { inventoryPage } from '../../templates/pages/privacy/inventory.ts'
import { words } from '../../templates/words/index.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { troubleOf } from '../disputes/trouble.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { drawAnswer, sendAnswer } from './answer-page.ts'
import { answerRequest } from './answer-request.ts'
import { inventoryModel } from './inventory.ts'
import { readRequest } from './request-form.ts'
import { drawRequests } from './requests-page.ts'
import { privacyTabs } from './tabs.ts'

export const privacyRoutes: readonly Route[] = [
  { method: 'GET', path: paths.privacy, permission: 'privacy:inventory', audit: 'none:read', handle: showInventory },
  {
    method: 'GET',
    path: paths.personRequests,
    permission: 'person:answer',
    audit: 'none:read',
    handle: (call) => drawRequests(call),
  },
  { method: 'POST', path: paths.personRequests, permission: 'person:answer', audit: 'person:answer', handle: answer },
  {
    method: 'GET',
    path: paths.personRequest,
    permission: 'person:answer',
    audit: 'person:answer-read',
    handle: drawAnswer,
  },
  {
    method: 'GET',
    path: paths.personRequestJson,
    permission: 'person:answer',
    audit: 'person:answer-file',
    bound: 'export',
    handle: sendAnswer,
  },
]

async function showInventory({ locale, actor }: SignedInCall): Promise<Answer> {
  const tabs = mayEver(actor.grants, 'person:answer') ? privacyTabs('inventory') : null
  return page(inventoryPage, { tabs, ...inventoryModel(locale) }, { title: words(locale)('privacy.title') })
}

async function answer(call: SignedInCall): Promise<Answer> {
  const form = readRequest(call.body)
  if (!form.ok) return drawRequests(call, form.faults)
  try {
    const { requestId } = await answerRequest(call.desk, call.act, form.value)
    return redirect(pathTo(paths.personRequest, { requestId }), { kind: 'done', key: 'person-request.done' })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'faults') throw fault
    return drawRequests(call, trouble.faults)
  }
}
