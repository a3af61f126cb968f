/** Draws the tray of papers that wait for the committee's seal (待盖章). */
import { agreementsInSigning } from '../../db/repositories/agreements.ts'
import { sealInUse } from '../../db/repositories/seals.ts'
import { sealTrayPage } from '../../templates/pages/agreements/seal-tray.ts'
import type { DataTable, TableRow } from '../../templates/parts/data-table.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  linkCell,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { words, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { saidParties } from '../disputes/case/said.ts'
import { reopenFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { missingSignatures, signingParties } from '../disputes/signatures.ts'
import { page, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { agreementIn, openAgreement } from './open-agreement.ts'
import { committeesInReach } from './seals/committees.ts'
import type { Sealed } from './seal-agreements.ts'

/** Papers shown at once; the oldest cases come first. */
const SHOWN = 200

export type TrayTrouble = { typed: Typed; faults: readonly FieldFault[]; refused: Sealed['refused'] }

/** The tray; what could not be sealed is told with its reasons. */
export async function drawTray(call: SignedInCall, trouble: TrayTrouble | null): Promise<Answer> {
  const { desk } = call
  const today = desk.clock.today()
  const found = await agreementsInSigning(desk.db.reader, scopeRoots(call.actor.grants, 'agreement:seal'), SHOWN)
  const ready: TableRow[] = []
  const waiting: TableRow[] = []
  for (const one of found) {
    const file = await reopenFile(desk.db.reader, one.disputeId)
    const missing = missingSignatures(file, agreementIn(file, one.agreementId))
    if (missing.parties.length > 0 || missing.mediator)
      waiting.push(rowOf(call, file, one.agreementId, missing.parties.length + (missing.mediator ? 1 : 0)))
    else ready.push(rowOf(call, file, one.agreementId, null))
  }
  const fields = formFields(trouble?.typed ?? { on: today }, trouble?.faults ?? [])
  const day = fields.day({ name: 'on', label: 'seal-tray.day', required: true, focus: true })
  const image = (await holdsImage(call)) ? fields.tick({ name: 'image', label: 'seal.use' }) : null
  const status = trouble === null ? 200 : trouble.faults.length > 0 ? 422 : 409
  return page(
    sealTrayPage,
    {
      errors: trouble ? fields.summary() : null,
      refused: await Promise.all((trouble?.refused ?? []).map((one) => numbered(call, one))),
      form:
        ready.length === 0 ? null : { action: paths.sealTray, keys: { key: newToken(), revision: null }, day, image },
      seal: paths.seal,
      ready: tableOf('seal-tray.ready', ready, 'seal-form', 'seal-tray.nothing'),
      waiting: tableOf('seal-tray.waiting', waiting, null, 'seal-tray.none-waiting'),
    },
    { title: words(call.locale)('seal-tray.title'), status },
  )
}

/** Whether any committee whose seal this person holds has an image in use. */
async function holdsImage({ desk, actor }: SignedInCall): Promise<boolean> {
  const { reader } = desk.db
  for (const unit of await committeesInReach(reader, actor, desk.clock.today()))
    if ((await sealInUse(reader, unit.id)) !== null) return true
  return false
}

async function numbered(call: SignedInCall, refused: Sealed['refused'][number]) {
  const { agreement } = await openAgreement(call.desk.db.reader, call.actor, refused.agreementId, 'dispute:read')
  return { number: agreement.number ?? '', reasons: [...refused.reasons] }
}

function rowOf(call: SignedInCall, file: DisputeFile, agreementId: string, missing: number | null): TableRow {
  const agreement = agreementIn(file, agreementId)
  const number = agreement.number ?? ''
  const href = pathTo(paths.agreement, { agreementId })
  const signing = new Set(signingParties(file, agreement))
  const side = (of: 'worker' | 'employer') =>
    [...file.workers, ...file.heirs, ...file.employers].filter((party) => party.side === of && signing.has(party.id))
  const lastSigned = agreement.signatures.at(-1)?.signed_on ?? null
  return tableRow(
    [
      linkCell(href, number),
      textCell(saidParties(call.locale, side('worker')), saidParties(call.locale, side('employer'))),
      textCell(file.units[0]?.name ?? null),
      fenCell(agreement.total_fen),
      missing === null ? dayCell(lastSigned) : countCell(missing),
    ],
    missing === null ? { value: agreementId, label: words(call.locale)('seal-tray.pick', { number }) } : null,
  )
}

const tableOf = (caption: WordKey, rows: TableRow[], pickForm: string | null, empty: WordKey): DataTable => ({
  caption,
  columns: [
    column('seal-tray.number'),
    column('seal-tray.parties'),
    column('seal-tray.unit'),
    figureColumn('seal-tray.amount'),
    pickForm === null ? figureColumn('seal-tray.missing') : column('seal-tray.signed-on'),
  ],
  rows,
  pickForm,
  empty,
  pager: null,
  note: rows.length === 0 ? null : phrase('data-table.total', { total: rows.length }),
})
