/** An early warning as its hand-overs see it: it knows no worker by row, and its own machine is told that it was handed over. */
import type { Reader } from '../../db/database.ts'
import { matterPapersOf } from '../../db/repositories/matter-papers.ts'
import { words } from '../../templates/words/index.ts'
import { warningMatters } from '../../workflows/referral/facts.ts'
import { day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'
import { paths, pathTo } from '../http/paths.ts'
import { moveWarning } from '../warnings/take-warning-step.ts'
import { mayOnWarning, openWarning, warningCode, type WarningFile } from '../warnings/warning-file.ts'
import type { HandOverMatter, Reach } from './matter.ts'

const ACTIONS = { read: 'warning:read', manage: 'warning:handle' } as const

/** The kind of the letter: one for every body. */
export const WARNING_LETTER = 'warning-hand-over'

/** Throws not-found outside the actor's scope, not-allowed where his role does not reach it. */
export const openWarningMatter = async (
  reader: Reader,
  actor: Actor,
  id: string,
  reach: Reach,
): Promise<HandOverMatter> => warningMatter(await openWarning(reader, actor, id, ACTIONS[reach]), actor)

export function warningMatter(file: WarningFile, actor: Actor): HandOverMatter {
  const { row } = file
  const href = pathTo(paths.warning, { id: row.id })
  return {
    of: 'warning',
    id: row.id,
    unitId: row.unit_id,
    since: day(row.happened_on),
    text: `${warningCode(row)} ${row.employer_name}`,
    href,
    crumbs: (locale) => [
      { href: paths.warnings, text: words(locale)('warnings.title') },
      { href, text: row.employer_name },
    ],
    // Whoever can act against the employer first.
    kinds: ['labour-inspection', 'police', 'emergency', 'hardship-help', 'counselling', 'other-body'],
    tells: warningMatters,
    people: [],
    handOvers: file.handOvers,
    mayManage: mayOnWarning(file, actor, 'warning:handle'),
    // What is reported is going on; nobody knows an end from which two years would run.
    inspectionTooLate: () => null,
    newHref: (kind) => `${pathTo(paths.newWarningHandOver, { id: row.id })}?kind=${kind}`,
    stepHref: (handOverId, event) => pathTo(paths.warningHandOverStep, { handOverId, event }),
    letter: (handOver) => ({
      kind: WARNING_LETTER,
      href: `${pathTo(paths.warningHandOverPreview, { id: row.id, kind: WARNING_LETTER })}?part=${handOver.id}`,
    }),
    issuedLetters: async (reader, handOver) =>
      (await matterPapersOf(reader, { matter: 'warning', matterId: row.id }))
        .filter((paper) => paper.kind === WARNING_LETTER && paper.part_id === handOver.id)
        .map((paper) => ({
          href: pathTo(paths.warningHandOverIssued, { paperId: paper.id }),
          issuedOn: paper.issued_on,
          superseded: paper.status === 'superseded',
        })),
    tell: async ({ desk, tx, stamp, actor: teller }, told) => {
      // The answer stands in the journal of the hand-over; the warning's own knows of no such step.
      if (told.type !== 'handed-over') return
      const { on, kind, handOverId } = told
      await moveWarning(desk, tx, stamp, teller, file, {
        type: 'handed-over',
        to: kind,
        referralId: handOverId,
        on,
        note: null,
      })
    },
  }
}
