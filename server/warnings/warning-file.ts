/** One warning with everything written about it, opened inside somebody's scope. */
import type { Reader } from '../../db/database.ts'
import { handOversOfWarning, type HandOver } from '../../db/repositories/hand-overs.ts'
import { ancestorsOf, type Unit } from '../../db/repositories/units.ts'
import {
  findWarning,
  warningClocks,
  warningJournal,
  warningLetters,
  warningNotes,
  warningPictures,
  type WarningClockRow,
  type WarningEventRow,
  type WarningLetterRow,
  type WarningPictureRow,
  type WarningRow,
} from '../../db/repositories/warnings.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Stored } from '../../workflows/kernel/definition.ts'
import { warningSigns, type WarningBasis, type WarningSign } from '../../workflows/law/warning-rules.ts'
import { permits, relationOf, type Action, type Covers } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'

export type WarningFile = {
  row: WarningRow
  clocks: WarningClockRow[]
  letters: WarningLetterRow[]
  pictures: WarningPictureRow[]
  journal: WarningEventRow[]
  /** What of it was handed over to other bodies, oldest first. */
  handOvers: HandOver[]
  /** What was said with a step, by the step. */
  notes: ReadonlyMap<string, string>
  /** The unit that reported and everything above it, nearest first. */
  units: Unit[]
}

/** Throws not-found where the actor may not read it, not-allowed where his role does not reach the action. */
export async function openWarning(reader: Reader, actor: Actor, id: string, action: Action): Promise<WarningFile> {
  const row = await findWarning(reader, id)
  if (!row) throw new DomainError('not-found', 'no-such-page')
  const units = await ancestorsOf(reader, row.unit_id)
  const file: WarningFile = {
    row,
    units,
    clocks: await warningClocks(reader, id),
    letters: await warningLetters(reader, id),
    pictures: await warningPictures(reader, id),
    journal: await warningJournal(reader, id),
    handOvers: await handOversOfWarning(reader, id),
    notes: await warningNotes(reader, id),
  }
  if (!mayOnWarning(file, actor, 'warning:read')) throw new DomainError('not-found', 'no-such-page')
  if (!mayOnWarning(file, actor, action)) throw new DomainError('not-allowed', 'role-without-permission')
  return file
}

/** Whether the actor may do this to the warning; who reported it counts as its own. */
export function mayOnWarning({ row, units }: WarningFile, actor: Actor, action: Action): boolean {
  const depths = new Map(units.map((unit, depth) => [unit.id, depth]))
  const covers: Covers = (unitId, placeId) => {
    const [unit, place] = [depths.get(unitId), depths.get(placeId)]
    return unit !== undefined && place !== undefined && unit >= place
  }
  const place = { unitId: row.unit_id, committeeId: row.unit_id, assigned: row.reported_by === actor.staffId }
  return permits(actor.grants, action, place, covers)
}

/** The units whose warnings the actor sees, all of them; a grant that shows one's own reports only opens none. */
export const warningRoots = ({ grants }: Actor): string[] => [
  ...new Set(grants.filter(({ role }) => relationOf(role, 'warning:read') === 'own').map(({ unitId }) => unitId)),
]

/** The workflow columns of a warning. */
export const storedWarning = (row: WarningRow): Stored => ({
  stage: row.state,
  value: row.state,
  context: JSON.parse(row.context) as unknown,
  version: row.machine_version,
})

/** The codes kept in one column. */
export const codesIn = (column: string): string[] => column.split(' ').filter(Boolean)
export const signsOf = (row: Pick<WarningRow, 'signs'>): WarningSign[] => {
  const kept = new Set(codesIn(row.signs))
  return warningSigns.filter((sign) => kept.has(sign))
}

export const runningClocks = (file: WarningFile): WarningClockRow[] =>
  file.clocks.filter((clock) => clock.status === 'running')

/** The letters that wait for an answer. */
export const waitingLetters = (file: WarningFile): WarningLetterRow[] =>
  file.letters.filter((letter) => letter.result === null)

/** What a warning is called where it has no number: the day it was reported and the end of its id. */
export const warningCode = (row: Pick<WarningRow, 'id' | 'happened_on'>): string =>
  `${row.happened_on.replaceAll('-', '')}-${row.id.slice(-6).toUpperCase()}`

/** What made the level it has: the newest of the report and the rises and falls. */
export function basisOf({ journal }: WarningFile): WarningBasis[] {
  const judged = journal.findLast((event) => ['reported', 'level-raised', 'level-lowered'].includes(event.type))
  return judged === undefined ? [] : (JSON.parse(judged.payload) as { basis: WarningBasis[] }).basis
}
