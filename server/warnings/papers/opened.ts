/** A warning as its papers read it. */
import type { Reader } from '../../../db/database.ts'
import { namesOfStaff } from '../../../db/repositories/staff.ts'
import type { Unit } from '../../../db/repositories/units.ts'
import { words, type Locale } from '../../../templates/words/index.ts'
import type { Action } from '../../../workflows/permissions.ts'
import type { Actor, Desk } from '../../desk.ts'
import type { Crumb } from '../../http/answer.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { OpenedMatter } from '../../papers/matters/matter.ts'
import { openWarning, warningCode, type WarningFile } from '../warning-file.ts'

export type OpenedWarning = OpenedMatter & {
  file: WarningFile
  /** Whoever reported and whoever sent letters. */
  names: ReadonlyMap<string, string>
}

/** Throws not-found outside the scope, not-allowed where the role does not reach it. */
export async function openForPapers(
  _desk: Desk,
  reader: Reader,
  actor: Actor,
  id: string,
  action: Action,
): Promise<OpenedWarning> {
  const file = await openWarning(reader, actor, id, action)
  const { row } = file
  const people = [row.reported_by, ...file.letters.map((letter) => letter.sent_by)]
  return {
    matter: {
      matter: 'warning',
      matterId: row.id,
      unitId: row.unit_id,
      revision: row.revision,
      number: warningCode(row),
    },
    file,
    names: await namesOfStaff(reader, people),
  }
}

/** The union that supervises: the county's, else the highest there is. */
export const unionOf = ({ units }: WarningFile): Unit | null =>
  units.find((unit) => unit.kind === 'county') ?? units.at(-1) ?? null

/** The union a report goes to: the next one above the unit that reports. */
export const unionAbove = ({ units }: WarningFile): Unit | null =>
  units.slice(1).find((unit) => unit.kind === 'county' || unit.kind === 'city') ?? units.at(-1) ?? null

export const warningPageOf = ({ file }: OpenedWarning): string => pathTo(paths.warning, { id: file.row.id })

export const warningCrumbs = (opened: OpenedWarning, locale: Locale, last: string): Crumb[] => [
  { href: paths.warnings, text: words(locale)('warnings.title') },
  { href: warningPageOf(opened), text: opened.file.row.employer_name },
  { href: null, text: last },
]
