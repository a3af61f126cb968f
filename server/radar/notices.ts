/** The radar's word on the page of an employer. */
import type { EmployerModel } from '../../templates/pages/employers/employer.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { saidShare, saidWhy } from './page.ts'
import { patternsFor } from './patterns.ts'

/** What the radar says of these names, to whom it speaks: reasons and numbers, never a case of another unit. */
export async function radarNotices(
  { desk, actor, locale }: SignedInCall,
  ids: readonly string[],
): Promise<EmployerModel['notices']> {
  if (!mayEver(actor.grants, 'radar:read')) return []
  const { reader } = desk.db
  const roots = scopeRoots(actor.grants, 'radar:read')
  const patterns = await patternsFor(reader, roots, await knownParameters(reader), desk.clock.today())
  return patterns
    .filter((pattern) => pattern.ownIds.some((id) => ids.includes(id)))
    .map((pattern) => ({
      tone: 'soon' as const,
      text: phrase('radar.notice', {
        why: saidWhy(locale, pattern),
        own: saidShare(locale, pattern.own),
        elsewhere: saidShare(locale, pattern.elsewhere),
      }),
      link: { href: paths.radar, word: phrase('radar.open') },
    }))
}
