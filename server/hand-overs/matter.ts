/** What is handed over, so that a case and a warning go to another body in the one way. */
import type { Reader, Tx } from '../../db/database.ts'
import type { HandOver } from '../../db/repositories/hand-overs.ts'
import type { Locale } from '../../templates/words/index.ts'
import type { Reason } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import type { HandOverKind } from '../../workflows/referral/context.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'
import type { Crumb } from '../http/answer.ts'

/** What became of a hand-over, for the journal of what it came from. */
export type HandOverTold =
  | { type: 'handed-over'; handOverId: string; kind: HandOverKind; on: Day }
  | { type: 'hand-over-answered'; handOverId: string; kind: HandOverKind; result: string; on: Day }

export type IssuedLetter = { href: string; issuedOn: string; superseded: boolean }

export type Telling = { desk: Desk; tx: Tx; stamp: Stamp; actor: Actor }

export type HandOverMatter = {
  readonly of: 'dispute' | 'warning'
  readonly id: string
  readonly unitId: string
  /** Nothing of it was handed over before this day. */
  readonly since: Day
  /** What it is called and where it lies. */
  readonly text: string
  readonly href: string
  readonly crumbs: (locale: Locale) => Crumb[]
  /** The bodies it may go to, and what a letter may tell them. */
  readonly kinds: readonly HandOverKind[]
  readonly tells: readonly string[]
  /** Workers known by row; a warning knows none. */
  readonly people: readonly { id: string; name: string }[]
  /** All of it, oldest first. */
  readonly handOvers: readonly HandOver[]
  /** Whether the reader may take steps of its hand-overs. */
  readonly mayManage: boolean
  /** Why the inspection no longer looks on a day, or null (JC 20). */
  readonly inspectionTooLate: (on: Day, calendar: Calendar) => Reason | null
  readonly newHref: (kind: HandOverKind) => string
  readonly stepHref: (handOverId: string, event: string) => string
  readonly letter: (handOver: HandOver) => { kind: string; href: string }
  /** Letters of a hand-over that were issued, latest first. */
  readonly issuedLetters: (reader: Reader, handOver: HandOver) => Promise<IssuedLetter[]>
  /** Writes into its own journal. Throws refused where its workflow does not allow it. */
  readonly tell: (telling: Telling, told: HandOverTold) => Promise<void>
}

/** To look at it, or to hand it over and record what becomes of that. */
export type Reach = 'read' | 'manage'
