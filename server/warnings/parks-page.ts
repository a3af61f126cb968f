/** Parks and units by level: one line a park, how many warnings of each level, the gravest first in sight. */
import { warningsByPark, type ParkLevels } from '../../db/repositories/warning-lists.ts'
import { warningParksPage } from '../../templates/pages/warnings/parks.ts'
import {
  column,
  countCell,
  figureColumn,
  linkCell,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { words } from '../../templates/words/index.ts'
import { compareLevels, warningLevels, type WarningLevel } from '../../workflows/law/warning-rules.ts'
import { openStages } from '../../workflows/warning/machine.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { levelTag } from './said.ts'
import { warningRoots } from './warning-file.ts'

type Line = Pick<ParkLevels, 'unitId' | 'unitName' | 'park'> & { people: number; by: Map<string, number> }

/** The grid of whatever is open in the reader's scope. */
export async function drawParks({ desk, actor, locale }: SignedInCall): Promise<Answer> {
  const lines = linesOf(await warningsByPark(desk.db.reader, warningRoots(actor), openStages))
  const say = words(locale)
  return page(
    warningParksPage,
    {
      unit: actor.unitName,
      today: desk.clock.today(),
      back: paths.warnings,
      table:
        lines.length === 0
          ? null
          : {
              caption: 'warnings.parks-title',
              columns: [
                column('warnings.park'),
                column('warnings.unit'),
                column('warnings.worst'),
                figureColumn('warning-level.red'),
                figureColumn('warning-level.orange'),
                figureColumn('warning-level.yellow'),
                figureColumn('warnings.people-head'),
              ],
              rows: lines.map((line) =>
                tableRow([
                  linkCell(listAt(line), line.park ?? say('warnings.no-park')),
                  textCell(line.unitName),
                  tagCell(levelTag(worstOf(line))),
                  countCell(line.by.get('red') ?? 0),
                  countCell(line.by.get('orange') ?? 0),
                  countCell(line.by.get('yellow') ?? 0),
                  countCell(line.people),
                ]),
              ),
              pickForm: null,
              empty: 'warnings.none',
              pager: { total: lines.length, first: null, previous: null, next: null },
              note: null,
            },
      empty: lines.length === 0 ? { title: 'warnings.none', text: null, act: null } : null,
    },
    {
      title: say('warnings.parks-title'),
      breadcrumb: [
        { href: paths.warnings, text: say('warnings.title') },
        { href: null, text: say('warnings.parks-title') },
      ],
    },
  )
}

function listAt({ unitId, park }: Line): string {
  const query = new URLSearchParams({ unit: unitId })
  if (park !== null) query.set('park', park)
  return `${paths.warnings}?${query.toString()}`
}

const worstOf = ({ by }: Line): WarningLevel => warningLevels.findLast((level) => (by.get(level) ?? 0) > 0) ?? 'yellow'

/** Rows of one park of one unit together, the gravest first, then whoever has most people. */
function linesOf(rows: readonly ParkLevels[]): Line[] {
  const lines = new Map<string, Line>()
  for (const row of rows) {
    const key = `${row.unitId} ${row.park ?? ''}`
    const line = lines.get(key) ?? { ...row, people: 0, by: new Map<string, number>() }
    line.by.set(row.level, row.warnings)
    line.people += row.people
    lines.set(key, line)
  }
  return [...lines.values()].toSorted(
    (a, b) => compareLevels(worstOf(b), worstOf(a)) || b.people - a.people || (a.unitName < b.unitName ? -1 : 1),
  )
}
