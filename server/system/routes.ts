/** What machines and browsers ask without signing in: is the desk ready, and its style sheet and script. */
import { healthPage } from '../../templates/pages/system/health.ts'
import { assets } from '../../templates/assets.ts'
import { partsPage } from '../../templates/pages/system/parts.ts'
import { partsSample } from '../../templates/pages/system/parts-sample.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { page, redirect, text } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { backUpNow } from './health/back-up-now.ts'
import { healthModel, lookAgain } from './health/page.ts'

export const systemRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.health,
    permission: 'public',
    audit: 'none:constant',
    handle: () => Promise.resolve(text('ok')),
  },
  {
    method: 'GET',
    path: `${paths.assets}/:name`,
    permission: 'public',
    audit: 'none:read',
    handle: (call) => {
      const asset = assets().find((entry) => entry.name === call.params.name)
      if (!asset) throw new DomainError('not-found', 'no-such-page')
      return Promise.resolve({ kind: 'asset', body: asset.body, type: asset.type })
    },
  },
  {
    method: 'GET',
    path: paths.parts,
    permission: 'signed-in',
    audit: 'none:read',
    handle: (call) =>
      Promise.resolve(page(partsPage, partsSample(call.locale), { title: words(call.locale)('samples.title') })),
  },
  {
    method: 'GET',
    path: paths.systemHealth,
    permission: 'system:read',
    audit: 'none:read',
    handle: async ({ desk, actor, locale }) =>
      page(healthPage, await healthModel(desk, actor), { title: words(locale)('health.title'), search: null }),
  },
  {
    method: 'POST',
    path: paths.backUp,
    permission: 'system:backup',
    audit: 'backup:make',
    handle: async ({ desk, act }) => {
      const { ended } = await backUpNow(desk, act)
      void ended.then(() => lookAgain(desk))
      return redirect(paths.systemHealth, { kind: 'done', key: 'health.backup-began' })
    },
  },
]
