/** Shows an import under way or ended, and stops it. */
import { findHistoryImport, type HistoryImport } from '../../db/repositories/historical-cases.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { historyRunPage } from '../../templates/pages/history/run.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { endedBadly, isUnderWay } from '../long-job.ts'
import { crumb } from './crumbs.ts'
import { stopImport } from './import-history.ts'

async function openImport({ desk, actor, params }: SignedInCall): Promise<HistoryImport> {
  const one = await findHistoryImport(desk.db.reader, params.importId ?? '')
  const roots = scopeRoots(actor.grants, 'history:import')
  if (!one || !(await anyCovers(desk.db.reader, roots, one.unit_id))) throw new DomainError('not-found', 'no-such-page')
  return one
}

/** How far an import is, or what came of it. */
export async function showImport(call: SignedInCall): Promise<Answer> {
  const { desk } = call
  const one = await openImport(call)
  const importId = one.id
  const { added, changed, done, parts } = one
  const underWay = isUnderWay(desk, one)
  const how = endedBadly(one) ?? 'done'
  return page(
    historyRunPage,
    {
      running: underWay
        ? {
            words: phrase('history.running', { done, parts }),
            done,
            parts: Math.max(1, parts),
            refresh: pathTo(paths.historyImport, { importId }),
            stop: pathTo(paths.stopHistory, { importId }),
            keys: { key: newToken(), revision: null },
          }
        : null,
      ended: underWay
        ? null
        : {
            tone: how === 'done' ? 'good' : 'soon',
            text: phrase(wordKey('history', `state-${how}`), { added, changed }),
            link: null,
          },
      list: `${paths.history}?unit=${one.unit_id}`,
      again: paths.newHistory,
    },
    { title: words(call.locale)('history.import-title'), breadcrumb: crumb(call, 'history.import-title') },
  )
}

export async function endImport(call: SignedInCall): Promise<Answer> {
  const one = await openImport(call)
  await stopImport(call.desk, call.act, { id: one.id, unitId: one.unit_id })
  return redirect(pathTo(paths.historyImport, { importId: one.id }))
}
