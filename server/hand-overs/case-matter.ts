/** A dispute as its hand-overs see it. */
import type { Reader } from '../../db/database.ts'
import { papersOf } from '../../db/repositories/papers.ts'
import { partyName } from '../../db/repositories/parties.ts'
import { caseHandOverKinds } from '../../workflows/referral/context.ts'
import { matters } from '../../workflows/referral/facts.ts'
import { day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'
import { inspectionTooLate } from '../disputes/case/other-ways.ts'
import { mayOn, openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { noteInJournal } from '../disputes/note-in-journal.ts'
import { paths, pathTo } from '../http/paths.ts'
import { aboutQuery } from '../papers/page.ts'
import { aboutNothing } from '../papers/paper-builder.ts'
import { caseText } from '../referrals/page.ts'
import type { HandOverMatter, Reach } from './matter.ts'

const ACTIONS = { read: 'referral:read', manage: 'referral:manage' } as const

/** Throws not-found outside the actor's scope, not-allowed where his role does not reach it. */
export const openCaseMatter = async (reader: Reader, actor: Actor, id: string, reach: Reach): Promise<HandOverMatter> =>
  caseMatter(await openFile(reader, actor, id, ACTIONS[reach]), actor)

export function caseMatter(file: DisputeFile, actor: Actor): HandOverMatter {
  const { row } = file
  const href = pathTo(paths.dispute, { id: row.id })
  const text = caseText(file)
  return {
    of: 'dispute',
    id: row.id,
    unitId: row.unit_id,
    since: day(row.received_on),
    text,
    href,
    crumbs: () => [{ href, text }],
    kinds: caseHandOverKinds,
    tells: matters,
    people: file.workers.map((worker) => ({ id: worker.id, name: partyName(worker) })),
    handOvers: file.handOvers,
    mayManage: mayOn(file, actor, 'referral:manage'),
    inspectionTooLate: (on, calendar) => inspectionTooLate(file, on, calendar),
    newHref: (kind) => `${pathTo(paths.newHandOver, { id: row.id })}?kind=${kind}`,
    stepHref: (handOverId, event) => pathTo(paths.handOverStep, { handOverId, event }),
    letter: (handOver) => {
      // The police get a short report of the danger.
      const kind = handOver.kind === 'police' ? 'police-report' : 'hand-over-letter'
      const about = aboutQuery({ ...aboutNothing, recipientId: handOver.id })
      return { kind, href: pathTo(paths.paperPreview, { id: row.id, kind }) + about }
    },
    issuedLetters: async (reader, handOver) =>
      (await papersOf(reader, row.id))
        .filter((paper) => paper.recipient_id === handOver.id)
        .map((paper) => ({
          href: pathTo(paths.issuedPaper, { paperId: paper.id }),
          issuedOn: paper.issued_on,
          superseded: paper.status === 'superseded',
        })),
    tell: async ({ desk, tx, stamp, actor: teller }, told) => {
      const { handOverId, kind, on: occurredOn } = told
      const note =
        told.type === 'hand-over-answered'
          ? ({ type: told.type, data: { handOverId, kind, result: told.result }, occurredOn } as const)
          : ({ type: told.type, data: { handOverId, kind }, occurredOn } as const)
      await noteInJournal(desk, tx, row.id, note, { by: teller.staffId, requestId: stamp.requestId, at: stamp.at })
    },
  }
}
