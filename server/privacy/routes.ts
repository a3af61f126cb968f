/** Routes of what the desk keeps of persons. */
import { inventoryPage } from '../../templates/pages/privacy/inventory.ts'
import { words } from '../../templates/words/index.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { inventoryModel } from './inventory.ts'

export const privacyRoutes: readonly Route[] = [
  { method: 'GET', path: paths.privacy, permission: 'privacy:inventory', audit: 'none:read', handle: showInventory },
]

async function showInventory({ locale }: SignedInCall): Promise<Answer> {
  return page(inventoryPage, { tabs: null, ...inventoryModel(locale) }, { title: words(locale)('privacy.title') })
}
