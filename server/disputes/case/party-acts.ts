/** Where a worker is added to a case and where a party entered by mistake is taken out: links beside the parties they are about. */
import type { PartyActs } from '../../../templates/pages/disputes/case-sections.ts'
import { wordKey } from '../../../templates/words/index.ts'
import { disputeEvents, type DisputeEventType } from '../../../workflows/dispute/events.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { mayOn, type DisputeFile } from '../dispute-file.ts'

/** Nothing for those who may not, and on an archived case; where a step is closed its page says why. */
export function partyActs(file: DisputeFile, actor: Actor): PartyActs {
  const act = (event: DisputeEventType): PartyActs['workers'] =>
    file.row.archived_on === null && mayOn(file, actor, disputeEvents[event].permission)
      ? [{ label: wordKey('step', event), href: pathTo(paths.step, { id: file.row.id, event }) }]
      : []
  const joins = act('worker-joined')
  const byList = joins.map(() => ({
    label: 'groups.join-title' as const,
    href: pathTo(paths.joinGroup, { id: file.row.id }),
  }))
  return {
    workers: [
      ...joins,
      ...byList,
      ...(file.workers.length > 1 ? act('worker-struck-out') : []),
      ...act('heirs-entered'),
    ],
    employers: file.employers.length > 1 ? act('respondent-struck-out') : [],
  }
}
