/** What a dispute's page says of legal aid: which workers have it and where it stands, or that it can be applied for. */
import { aidCasesOfDispute } from '../../db/repositories/aid-cases.ts'
import type { Reader } from '../../db/database.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'

/** Outcomes after which somebody still goes to law. */
const UNSETTLED: ReadonlySet<string> = new Set(['terminated', 'not-accepted', 'withdrawn'])

/** The notices, empty where nobody applied and nothing has failed. The stage is told to whoever mediates; the case opens only for the aid desk. */
export async function aidNotices(reader: Reader, locale: Locale, file: DisputeFile, actor: Actor): Promise<Notice[]> {
  const cases = await aidCasesOfDispute(reader, file.row.id)
  const reads = scopeRoots(actor.grants, 'aid:read').length > 0
  const standing = cases.map((one): Notice => {
    const stage = `${one.case_number ?? one.worker_label} ${words(locale)(wordKey('aid-stage', one.stage))}`
    return {
      tone: 'note',
      text: phrase('aid.under-way', { stage }),
      link: reads ? { href: pathTo(paths.aidCase, { aidId: one.id }), word: phrase('aid.open-case') } : null,
    }
  })
  const waiting = file.workers.some(
    (worker) =>
      UNSETTLED.has(worker.outcome ?? '') && !cases.some((one) => one.party_id === worker.id && one.phase !== 'over'),
  )
  if (!waiting || !mayOn(file, actor, 'aid:apply')) return standing
  const link = { href: pathTo(paths.disputeAid, { id: file.row.id }), word: phrase('aid.apply-for') }
  return [...standing, { tone: 'soon', text: phrase('aid.offer-now'), link }]
}
