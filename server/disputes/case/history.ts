/** The first face of a case: its key facts and everything that happened. */
import type { z } from 'zod'
import { mediationSessionsOf } from '../../../db/repositories/mediation-sessions.ts'
import { consultationsOfDispute } from '../../../db/repositories/consultations.ts'
import { offersOf } from '../../../db/repositories/offers.ts'
import type { Reader } from '../../../db/database.ts'
import type { historySection } from '../../../templates/pages/disputes/case-sections.ts'
import type { Facts } from '../../../templates/parts/facts.ts'
import { wordKey, words, type Locale, type WordKey } from '../../../templates/words/index.ts'
import { scopeRoots } from '../../../workflows/permissions.ts'
import { courtOf } from '../../../workflows/dispute/stages.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { Actor } from '../../desk.ts'
import { mayOn, type DisputeFile } from '../dispute-file.ts'
import { storedOf } from '../take-step.ts'
import { saidCause, saidChannel, saidCode } from './said.ts'
import { offerTableOf } from './offers.ts'
import { timelineOf } from './timeline.ts'

/** The history tab. */
export async function historyOf(
  reader: Reader,
  locale: Locale,
  file: DisputeFile,
  actor: Actor,
): Promise<z.input<typeof historySection>> {
  const sessions = await mediationSessionsOf(reader, file.row.id)
  const entries = await timelineOf(reader, locale, file, sessions)
  return {
    summary: file.row.summary,
    overview: [...overviewOf(locale, file), ...(await askedBefore(reader, locale, file, actor))],
    diagram: pathTo(paths.diagram, { id: file.row.id }),
    offers: mayOn(file, actor, 'dispute:mediate') ? offerTableOf(file, await offersOf(reader, file.row.id)) : null,
    timeline: {
      entries: mayOn(file, actor, 'paper:issue') ? entries : entries.map((entry) => ({ ...entry, links: [] })),
      earlier: null,
    },
  }
}

/** The consultation it came from, for whoever may read it there. */
async function askedBefore(reader: Reader, locale: Locale, file: DisputeFile, actor: Actor): Promise<Facts> {
  const roots = scopeRoots(actor.grants, 'consultation:read')
  return (await consultationsOfDispute(reader, roots, file.row.id)).map((asked) => ({
    label: 'consultation.came-from',
    text: words(locale)('consultation.of-day', { day: asked.occurred_on }),
    fen: null,
    day: null,
    href: pathTo(paths.consultation, { consultationId: asked.id }),
  }))
}

const said = (label: WordKey, text: string | null): Facts[number] => ({ label, text, fen: null, day: null, href: null })
const on = (label: WordKey, day: string | null): Facts[number] => ({ label, text: null, fen: null, day, href: null })

/** Settled, performed and archived are three days (design.md 3). */
function overviewOf(locale: Locale, file: DisputeFile): Facts {
  const { row } = file
  const court = courtOf(storedOf(file).value)
  return [
    said('disputes.registration-code', row.registration_code),
    said('disputes.cause', saidCause(locale, row.cause_code)),
    said('disputes.channel', saidChannel(locale, row.channel)),
    said('disputes.holder', file.units[0]?.name ?? null),
    on('disputes.received', row.received_on),
    on('disputes.accepted-on', row.accepted_on),
    said('disputes.outcome', saidCode(locale, 'outcome', row.outcome)),
    on('disputes.settled-on', row.settled_on),
    on('disputes.performed-on', row.performed_on),
    on('disputes.archived-on', row.archived_on),
    ...suitGroundOf(locale, file),
    ...(court === 'none' ? [] : [said('disputes.court', words(locale)(wordKey('court', court)))]),
  ]
}

/** A court's case reaches it after arbitration only: what opened the way, or why nothing was shown (domain.md 6.7). */
function suitGroundOf(locale: Locale, { commission }: DisputeFile): Facts {
  if (commission?.body_kind !== 'court') return []
  const { suit_ground: ground, suit_ground_number: number, suit_ground_on: day, suit_ground_note: note } = commission
  const name = words(locale)(ground === null ? 'intake.suit-ground-none' : wordKey('suit-ground', ground))
  return [said('disputes.suit-ground', [name, number, day, note].filter((part) => part !== null).join(' '))]
}
