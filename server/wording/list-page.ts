/** The list of papers with what each says at a unit and what awaits somebody. */
import type { z } from 'zod'
import type { Unit } from '../../db/repositories/units.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import { paperKinds, type PaperKindName } from '../../templates/papers/index.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { column, dayCell, linkCell, tableRow, tagCell, textCell } from '../../templates/parts/table-cells.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { saidHeld, standingOf, type Standing } from './standing.ts'

/** The address of one kind's page at a unit. */
export const wordingAddress = (
  kind: PaperKindName,
  unitId: string,
  path: string = paths.wordingOfKind,
  more: Record<string, string> = {},
): string => `${pathTo(path, { kind, ...more })}?unit=${unitId}`

/** All kinds at a unit; `places` are those the reader may choose from. */
export async function wordingList(
  { desk, locale }: SignedInCall,
  unit: Unit | null,
  places: readonly Unit[],
): Promise<z.input<typeof listPage.context>> {
  const say = words(locale)
  const standings: Standing[] = []
  for (const kind of unit === null ? [] : paperKinds)
    if (unit !== null) standings.push(await standingOf(desk.db.reader, kind, unit))
  return {
    heading: say('wording.title'),
    lead: say(unit === null ? 'wording.room-only' : 'wording.lead'),
    add: null,
    filter:
      places.length < 2 || unit === null
        ? null
        : {
            action: paths.wording,
            fields: [
              formFields({ unit: unit.id }).select(
                { name: 'unit', label: 'wording.unit', width: 'long' },
                places.map((place) => ({ value: place.id, text: place.name })),
              ),
            ],
            reset: paths.wording,
            kept: [],
          },
    table: {
      caption: 'wording.title',
      columns: [column('wording.paper'), column('wording.holds'), column('wording.since'), column('wording.state')],
      rows: standings.map((standing) =>
        tableRow([
          linkCell(wordingAddress(standing.kind, standing.unit.id), say(wordKey('paper-offer', standing.kind))),
          textCell(saidHeld(locale, standing)),
          dayCell(standing.since),
          tagCell(standing.open === null ? null : tagOf(phrase('wording.waits'), 'soon')),
        ]),
      ),
      empty: 'wording.none',
      pickForm: null,
      pager: null,
      note: null,
    },
  }
}
