/** The rungs between a day that passed and a court: what was done, what can be done with one click, what does not apply. */
import type { z } from 'zod'
import { papersOf } from '../../../db/repositories/papers.ts'
import type { Reader } from '../../../db/database.ts'
import type { ladderSection } from '../../../templates/pages/disputes/ladder-section.ts'
import { tagOf, type Tone } from '../../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { phrase, type Phrase } from '../../../templates/words/phrase.ts'
import type { Calendar } from '../../../workflows/law/calendar.ts'
import type { ReferralKind } from '../../../workflows/referral/context.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { wayOf } from '../../referrals/ways.ts'
import { agreementsInForce, mayOn, type DisputeFile } from '../dispute-file.ts'
import { overdueFen, restToCall } from '../money.ts'
import { saidCode } from './said.ts'

type Ladder = z.input<typeof ladderSection>
type Rung = Ladder['rungs'][number]

/** After a default these are asked; confirmation and review are no remedies, they come before it. */
const REMEDIES: readonly ReferralKind[] = ['payment-order', 'arbitration', 'enforcement']

/** The ladder of a case in which something is late; null while nothing is. */
export async function ladderOf(
  reader: Reader,
  locale: Locale,
  file: DisputeFile,
  { actor, today, calendar }: { actor: Actor; today: Day; calendar: Calendar },
): Promise<Ladder | null> {
  const overdue = overdueFen(file, today)
  if (overdue === 0) return null
  const follows = mayOn(file, actor, 'performance:follow') && file.row.archived_on === null
  const step = (event: string): string | null => (follows ? pathTo(paths.step, { id: file.row.id, event }) : null)
  const [grace, rest, declared] = (['grace-given', 'rest-called-due', 'default-declared'] as const).map((type) =>
    file.journal.findLast((event) => event.type === type),
  )
  const reminded = (await papersOf(reader, file.row.id)).find((paper) => paper.kind === 'default-reminder')
  const called = file.contacts.find((contact) => contact.instalment_id !== null)
  const until = grace ? (JSON.parse(grace.payload) as { until: string }).until : null
  const restFen = rest ? (JSON.parse(rest.payload) as { fen: number }).fen : 0
  const issues = mayOn(file, actor, 'paper:issue')
  return {
    overdue: phrase('ladder.overdue', { amount: formatYuan(fen(overdue)) }),
    rungs: [
      rung('ladder.grace', until === null ? null : phrase('ladder.grace-told', { day: until }), step('grace-given')),
      rung(
        'ladder.call',
        called
          ? phrase('ladder.call-told', {
              day: called.occurred_on,
              result: saidCode(locale, 'contact-result', called.result) ?? called.result,
            })
          : null,
        mayOn(file, actor, 'dispute:consult') ? paths.calls : null,
      ),
      rung(
        'ladder.reminder',
        reminded ? phrase('ladder.reminded', { day: reminded.issued_on }) : null,
        issues ? pathTo(paths.paperPreview, { id: file.row.id, kind: 'default-reminder' }) : null,
      ),
      rung(
        'ladder.rest',
        rest ? phrase('ladder.rest-told', { day: rest.occurred_on, amount: formatYuan(fen(restFen)) }) : null,
        restToCall(file, today) === null ? null : step('rest-called-due'),
      ),
      rung(
        'ladder.default',
        declared ? phrase('ladder.default-told', { day: declared.occurred_on }) : null,
        step('default-declared'),
      ),
    ],
    remedies: remediesOf(locale, file, { actor, today, calendar }),
  }
}

function rung(label: Rung['label'], told: Phrase | null, href: string | null): Rung {
  const [state, tone]: [Rung['label'], Tone] =
    told !== null ? ['ladder.done', 'good'] : href === null ? ['ladder.closed', 'quiet'] : ['ladder.open', 'soon']
  return { label, state: tagOf(phrase(state), tone), told, href }
}

function remediesOf(
  locale: Locale,
  file: DisputeFile,
  { actor, today, calendar }: { actor: Actor; today: Day; calendar: Calendar },
): Ladder['remedies'] {
  const agreement = agreementsInForce(file).at(-1) ?? null
  return REMEDIES.map((kind) => {
    const way = wayOf(file, agreement, kind, null, today, calendar)
    const open = way.reasons.length === 0
    return {
      label: words(locale)(wordKey('referral-kind', kind)),
      state: open ? tagOf(phrase('ladder.open'), 'soon') : tagOf(phrase('ladder.closed'), 'quiet'),
      until: way.clock === null ? null : phrase('ladder.until-told', { day: way.clock.lastDay }),
      asked: way.askedFen,
      reasons: open ? [] : [...way.reasons],
      href:
        open && mayOn(file, actor, 'referral:manage')
          ? `${pathTo(paths.newReferral, { id: file.row.id })}?kind=${kind}`
          : null,
    }
  })
}
