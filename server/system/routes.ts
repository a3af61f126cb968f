/** What machines and browsers ask without signing in: is the desk ready, and its style sheet and script. */
import { assets } from '../../templates/assets.ts'
import { partsPage } from '../../templates/pages/system/parts.ts'
import { partsSample } from '../../templates/pages/system/parts-sample.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { page, text } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'

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
]
