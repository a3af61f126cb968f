/** Draws a committee's seal image with its latest uses. */
import { sealInUse, sealUsesOf } from '../../../db/repositories/seals.ts'
import type { Unit } from '../../../db/repositories/units.ts'
import { sealPage } from '../../../templates/pages/agreements/seal.ts'
import { formFields } from '../../../templates/parts/form-fields.ts'
import { column, dayCell, linkCell, tableRow, textCell } from '../../../templates/parts/table-cells.ts'
import { words } from '../../../templates/words/index.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import { page, type Answer } from '../../http/answer.ts'
import { pathTo, paths } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'

/** Uses shown; the trail has them all. */
const SHOWN = 100

/** The page of one committee; `others` are the person's other committees. */
export async function drawSeal(
  call: SignedInCall,
  unit: Unit,
  others: readonly Unit[],
  faults: readonly FieldFault[],
): Promise<Answer> {
  const { reader } = call.desk.db
  const seal = await sealInUse(reader, unit.id)
  const uses = await sealUsesOf(reader, unit.id, SHOWN)
  const fields = formFields({}, faults)
  const place = `${paths.seal}?unit=${unit.id}`
  const model = {
    unit: unit.name,
    others: others.map((other) => ({ name: other.name, href: `${paths.seal}?unit=${other.id}` })),
    back: paths.sealTray,
    picture: seal ? pathTo(paths.sealImage, { sealId: seal.id }) : null,
    upload: {
      action: place,
      keys: { key: newToken(), revision: null },
      field: fields.file({ name: 'seal', label: 'seal.file', required: true }),
    },
    end: seal ? { action: paths.sealEnd, unit: unit.id, keys: { key: newToken(), revision: null } } : null,
    errors: faults.length > 0 ? fields.summary() : null,
    uses: {
      caption: 'seal.uses' as const,
      columns: [column('seal.used-on'), column('seal.paper'), column('seal.used-by')],
      rows: uses.map((use) =>
        tableRow([
          dayCell(use.usedOn),
          linkCell(pathTo(paths.agreement, { agreementId: use.agreementId }), use.number ?? ''),
          textCell(use.usedBy),
        ]),
      ),
      pickForm: null,
      empty: 'seal.no-uses' as const,
      pager: null,
      note: null,
    },
  }
  const title = words(call.locale)('seal.title')
  return page(sealPage, model, { title, status: faults.length > 0 ? 422 : 200 })
}
