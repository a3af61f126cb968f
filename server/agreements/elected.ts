/** Who was elected by a group and may sign for its other workers (LDTZ 7; domain.md 6.4). */
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import { isGroup } from '../../workflows/law/representatives.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'

/** Names of those who may sign for a worker because the group elected them; none for the elected themselves. */
export const electedFor = (file: DisputeFile, worker: PartyRow): string[] =>
  worker.side === 'worker' && worker.is_representative === 0 && isGroup(file.workers.length)
    ? file.workers.filter((party) => party.is_representative === 1).map(partyName)
    : []
