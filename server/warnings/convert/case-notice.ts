/** On a case: the warning it was made of, for whoever may read warnings. */
import type { Reader } from '../../../db/database.ts'
import { warningsOfDispute } from '../../../db/repositories/warnings.ts'
import type { Notice } from '../../../templates/parts/notice.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { mayEver } from '../../../workflows/permissions.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { warningCode } from '../warning-file.ts'

export async function warningNotices(reader: Reader, actor: Actor, disputeId: string): Promise<Notice[]> {
  if (!mayEver(actor.grants, 'warning:read')) return []
  const rows = await warningsOfDispute(reader, disputeId)
  return rows.map((row) => ({
    tone: 'note' as const,
    text: phrase('warnings.behind-case', { code: warningCode(row), day: row.happened_on }),
    link: { href: pathTo(paths.warning, { id: row.id }), word: phrase('warnings.open-warning') },
  }))
}
