/** The bar pinned above every page of a case: number, parties, stage, nearest term, holder and money. */
import { staffNames } from '../../../db/repositories/names.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import type { Reader } from '../../../db/database.ts'
import type { IdentityBar } from '../../../templates/parts/identity-bar.ts'
import { lampOn, noLamp, type Lamp } from '../../../templates/parts/lamp.ts'
import { moneyBarOf } from '../../../templates/parts/money-bar.ts'
import { tagOf, type Tag, type Tone } from '../../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { phaseOf, type Stage, type StagePhase } from '../../../workflows/dispute/stages.ts'
import { isGroup } from '../../../workflows/law/representatives.ts'
import { leadRules } from '../../../workflows/law/term-rules.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { isDestroyed, type DisputeFile } from '../dispute-file.ts'
import { moneyBar, overdueFen } from '../money.ts'
import { saidNames } from './said.ts'

/** The identity bar of a file; every page about one case may show it. */
export async function identityOf(reader: Reader, locale: Locale, file: DisputeFile, today: Day): Promise<IdentityBar> {
  const { row } = file
  const owners = await staffNames(reader, row.owner_id === null ? [] : [row.owner_id])
  const money = moneyBar(file)
  const concluded = file.agreements.some((agreement) => agreement.effective_on !== null)
  const employers = file.employers.map(partyName)
  return {
    href: pathTo(paths.dispute, { id: row.id }),
    code: row.registration_code,
    number: row.case_number,
    workers: saidNames(locale, file.workers.map(partyName), 'workers'),
    employers:
      employers.length === 0 ? words(locale)('disputes.no-employer') : saidNames(locale, employers, 'employers'),
    stage: stageTag(row.stage),
    marks: marksOf(file, today),
    clock: clockLamp(row.next_clock, row.next_due_on, today),
    owner: row.owner_id === null ? null : (owners.get(row.owner_id) ?? null),
    unit: file.units[0]?.name ?? '',
    money: moneyBarOf({
      claimed: money.claimedFen,
      agreed: concluded ? money.agreedFen : null,
      received: concluded ? money.receivedFen : null,
      verified: concluded ? money.verifiedFen : null,
    }),
  }
}

const toneOf: Record<StagePhase, Tone> = {
  intake: 'soon',
  mediation: 'accent',
  agreement: 'accent',
  performance: 'good',
  ended: 'plain',
  archived: 'quiet',
}

/** The stage as a tag; a default stands out. */
export const stageTag = (stage: string): Tag =>
  tagOf(
    phrase(wordKey('stage', stage)),
    stage === 'performing.defaulted' ? 'late' : stage === 'performed' ? 'good' : toneOf[phaseOf(stage as Stage)],
  )

/** The lamp of a term by its rule and last day. */
export function clockLamp(rule: string | null, dueOn: string | null, today: Day): Lamp {
  if (rule === null || dueOn === null) return noLamp
  // Under seven days of limitation legal aid is given at once (FYF 44).
  const urgentWithin = rule === 'T10' ? leadRules.T14.days : undefined
  return lampOn(day(dueOn), today, phrase(wordKey('clock', rule)), undefined, urgentWithin)
}

function marksOf(file: DisputeFile, today: Day): Tag[] {
  const count = file.workers.length
  return [
    ...(isGroup(count) ? [tagOf(phrase('disputes.mark-group-large', { count }), 'soon')] : []),
    ...(provisional(file) ? [tagOf(phrase('disputes.mark-provisional'), 'soon')] : []),
    ...(file.commission ? [tagOf(phrase('disputes.mark-commissioned'))] : []),
    ...(isDestroyed(file) ? [tagOf(phrase('disputes.mark-destroyed'), 'quiet')] : []),
    ...(file.row.number_void === 1 ? [tagOf(phrase('disputes.mark-void'), 'late')] : []),
    ...(overdueFen(file, today) > 0 && file.row.stage !== 'performing.defaulted'
      ? [tagOf(phrase('disputes.mark-overdue'), 'late')]
      : []),
  ]
}

/** The next clock rests on days off that nobody has announced yet. */
const provisional = ({ row, clocks }: DisputeFile): boolean =>
  row.next_clock !== null &&
  clocks.some((clock) => clock.rule === row.next_clock && clock.due_on === row.next_due_on && clock.provisional === 1)
