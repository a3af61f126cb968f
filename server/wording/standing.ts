/** Where the wording of a kind stands at a unit: what holds and since when, what was ever proposed, and how each is called. */
import type { Reader } from '../../db/database.ts'
import { staffNames, unitNames } from '../../db/repositories/names.ts'
import type { Unit } from '../../db/repositories/units.ts'
import {
  findWording,
  proposalsOf,
  wordingInForce,
  type ProposalRow,
  type WordingRow,
} from '../../db/repositories/wordings.ts'
import { papers, type PaperKindName } from '../../templates/papers/index.ts'
import { words, type Locale } from '../../templates/words/index.ts'

export type Standing = {
  kind: PaperKindName
  unit: Unit
  /** What papers of the unit are set with; null for the shipped text. */
  held: WordingRow | null
  /** The day it began to hold, and the name of the unit it comes from; null for the shipped text. */
  since: string | null
  heldUnit: string | null
  /** Everything proposed at the unit, latest first. */
  proposals: ProposalRow[]
  /** The proposal that awaits a second person. */
  open: ProposalRow | null
  /** Names of everybody who proposed or decided. */
  names: Map<string, string>
}

/** Reads it. */
export async function standingOf(reader: Reader, kind: PaperKindName, unit: Unit): Promise<Standing> {
  const held = await wordingInForce(reader, kind, unit.id)
  const proposals = await proposalsOf(reader, unit.id, kind)
  const bearing = held === null || held.unit_id === unit.id ? proposals : await proposalsOf(reader, held.unit_id, kind)
  const activated = bearing.find((one) => one.outcome === 'activated' && one.wording_id === held?.id)
  const [latest] = proposals
  const people = proposals.flatMap((one) => [one.proposed_by, ...(one.decided_by === null ? [] : [one.decided_by])])
  return {
    kind,
    unit,
    held,
    since: activated?.decided_on ?? null,
    heldUnit: held === null ? null : ((await unitNames(reader, [held.unit_id])).get(held.unit_id) ?? null),
    proposals,
    open: latest && latest.outcome === null ? latest : null,
    names: await staffNames(reader, people),
  }
}

/** The text papers of the unit are set with. */
export const heldText = ({ kind, held }: Standing): string => held?.text ?? papers[kind].template()

/** How many proposals a form drawn now has seen. */
export const revisionOf = ({ proposals }: Standing): number => proposals[0]?.seq ?? 0

/** What holds, as people call it. */
export function saidHeld(locale: Locale, standing: Standing): string {
  const { held, unit, heldUnit, kind } = standing
  const say = words(locale)
  if (held === null) return say('wording.shipped-of', { version: papers[kind].version })
  return held.unit_id === unit.id
    ? say('wording.version', { number: held.number })
    : say('wording.version-of', { number: held.number, unit: heldUnit ?? '' })
}

/** What a proposal would bring, as people call it. */
export const saidProposed = (locale: Locale, { number }: ProposalRow): string =>
  number === null ? words(locale)('wording.above') : words(locale)('wording.version', { number })

/** The text a proposal would bring in force: its version's, or what holds above the unit. */
export async function proposedText(reader: Reader, { kind, unit }: Standing, proposal: ProposalRow): Promise<string> {
  const above = async (): Promise<WordingRow | null> =>
    unit.parentId === null ? null : wordingInForce(reader, kind, unit.parentId)
  const row = proposal.number === null ? await above() : await findWording(reader, kind, proposal.number)
  return row?.text ?? papers[kind].template()
}
