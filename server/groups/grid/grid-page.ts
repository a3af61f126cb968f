/** The model of a case's table of workers. */
import { partyName } from '../../../db/repositories/parties.ts'
import type { SignatureRow, WholeAgreement } from '../../../db/repositories/agreements.ts'
import type { GridModel } from '../../../templates/pages/groups/grid.ts'
import {
  codeChoices,
  faultPhrase,
  formFields,
  type FormFields,
  type Typed,
} from '../../../templates/parts/form-fields.ts'
import { tagOf } from '../../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import { claimItem, isClaimItemCode, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import type { Actor, Desk } from '../../desk.ts'
import { manners } from '../../agreements/agreement-given.ts'
import { paperForms } from '../../agreements/draft-agreement.ts'
import { identityOf } from '../../disputes/case/identity.ts'
import { mayOn, openWorkers, type DisputeFile } from '../../disputes/dispute-file.ts'
import { BY_REPRESENTATIVE, consentTo } from '../../disputes/signatures.ts'
import { optionsOf } from '../../disputes/options.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { newToken } from '../../ids.ts'
import { paymentEvidences, paymentManners } from '../../money/write-payment.ts'
import { paidItems } from '../list-columns.ts'
import type { CellRefused } from './grid-form.ts'
import { cellText, gridOf, gridViews, type Grid, type GridKey, type GridRow, type GridView } from './grid-rows.ts'

export type GridAsked = {
  view: GridView
  /** The row typed into where no script runs. */
  row: string | null
  item: ClaimItemCode | null
}
/** A try to save that did not go through whole. */
export type GridTried = { typed: Typed; refused: readonly CellRefused[]; faults: readonly FieldFault[] }

type Drawing = {
  desk: Desk
  locale: Locale
  actor: Actor
  file: DisputeFile
  asked: GridAsked
  tried: GridTried | null
}

const ACTIONS = { claims: 'dispute:amend', agreed: 'agreement:draft', payments: 'payment:record' } as const
const SAVES = { claims: paths.gridClaims, agreed: paths.gridAgreed, payments: paths.gridPayments } as const

export async function gridModel(drawing: Drawing): Promise<GridModel> {
  const { desk, locale, actor, file, asked, tried } = drawing
  const id = { id: file.row.id }
  const today = desk.clock.today()
  const grid = gridOf(file, asked.view, asked.item === null ? [] : [asked.item])
  const mayType = mayOn(file, actor, ACTIONS[asked.view]) && file.row.archived_on === null
  const some = grid.rows.some((row) => [...row.cells.values()].some((cell) => cell.editable))
  const f = formFields({ ...usual(drawing, today), ...tried?.typed }, tried?.faults ?? [])
  const arrival = asked.view === 'payments' && mayType && some ? arrivalFields(f) : []
  const draft = draftOf(drawing, f, today)
  const rows = grid.rows.map((row, at) => rowModel(drawing, grid, row, at, mayType))
  return {
    identity: await identityOf(desk.db.reader, locale, file, today),
    tabs: {
      label: 'grid.tabs',
      tabs: gridViews.map((view) => ({
        label: wordKey('grid-view', view),
        href: `${pathTo(paths.grid, id)}?view=${view}`,
        current: view === asked.view,
        count: null,
      })),
    },
    errors: f.summary(),
    save: mayType && some ? { action: pathTo(SAVES[asked.view], id), keys: { key: newToken(), revision: null } } : null,
    columns: grid.columns.map(({ key }) => ({ key, text: columnText(locale, key) })),
    rows,
    signatures: file.agreements.some(isOnTable),
    consents: file.agreements.some((agreement) => isOnTable(agreement) && agreement.signatures.some(byRepresentative)),
    totals: totalsOf(grid),
    sum: phrase('grid.sum', { count: grid.rows.length }),
    add: asked.view === 'claims' && mayType ? { action: pathTo(paths.grid, id), field: addField(f, locale) } : null,
    arrival,
    agreements: agreementLinks(drawing),
    draft,
    refer:
      mayOn(file, actor, 'referral:manage') && rows.some((row) => row.pick !== null)
        ? { action: pathTo(paths.newReferral, id), keys: { key: newToken(), revision: null } }
        : null,
  }
}

/** The sums under the table, by column. */
export const totalsOf = (grid: Grid): GridModel['totals'] =>
  grid.columns.map(({ key }) => ({ key, text: key === 'pay' ? '' : formatYuan(fen(grid.totals.get(key) ?? 0)) }))

function columnText(locale: Locale, key: GridKey): string {
  if (!isClaimItemCode(key)) return words(locale)(wordKey('grid-column', key))
  const { zh, en } = claimItem(key)
  return locale === 'en' ? en : zh
}

function rowModel(drawing: Drawing, grid: Grid, row: GridRow, at: number, mayType: boolean): GridModel['rows'][number] {
  const { locale, file, asked, tried } = drawing
  const { party } = row
  const name = partyName(party)
  const typing = mayType && (asked.row === party.id || wasTyped(tried, party.id))
  const editable = mayType && [...row.cells.values()].some((cell) => cell.editable)
  return {
    id: party.id,
    nth: at + 1,
    name,
    mark: party.is_representative === 1 ? 'disputes.is-representative' : null,
    state:
      party.outcome === null
        ? tagOf(phrase('disputes.still-open'), 'accent')
        : tagOf(phrase(wordKey('outcome', party.outcome)), party.outcome === 'settled' ? 'good' : 'quiet'),
    signed: signedOn(file, party.id),
    consent: consentOf(file, party.id),
    cells: grid.columns.map(({ key }) => {
      const cell = row.cells.get(key) ?? { fen: null, editable: false }
      const field = `cell.${party.id}.${key}`
      const typed = tried?.typed[field]
      const wrong = tried?.refused.find((one) => one.partyId === party.id && one.key === key)
      return {
        key,
        plain: cellText(cell.fen),
        text: cell.fen === null ? '' : formatYuan(fen(cell.fen)),
        editable: mayType && cell.editable,
        input:
          typing && cell.editable
            ? {
                name: field,
                was: `was.${party.id}.${key}`,
                value: typeof typed === 'string' ? typed : cellText(cell.fen),
                label: phrase('grid.cell-of', { name, column: columnText(locale, key) }),
              }
            : null,
        error: wrong ? faultPhrase({ field, code: wrong.code, values: wrong.values }) : null,
      }
    }),
    edit: editable ? rowAddress(file, asked, party.id) : null,
    saves: typing && editable,
    pick: party.outcome === 'settled' ? null : phrase('grid.pick', { name }),
  }
}

const wasTyped = (tried: GridTried | null, partyId: string): boolean =>
  Object.keys(tried?.typed ?? {}).some((name) => name.startsWith(`cell.${partyId}.`))

const rowAddress = (file: DisputeFile, asked: GridAsked, partyId: string): string =>
  `${pathTo(paths.grid, { id: file.row.id })}?view=${asked.view}${asked.item === null ? '' : `&item=${asked.item}`}&row=${partyId}#row-${partyId}`

/** The day a worker put his name to the latest paper that is in hand or binds; null while he has not. */
function signedOn(file: DisputeFile, partyId: string): string | null {
  const marks = file.agreements
    .filter(isOnTable)
    .flatMap((agreement) => agreement.signatures)
    .filter((signature) => signature.party_id === partyId)
  return marks.at(-1)?.signed_on ?? null
}

const isOnTable = ({ status }: WholeAgreement): boolean => status === 'signing' || status === 'effective'

const byRepresentative = (mark: SignatureRow): boolean => mark.authority === BY_REPRESENTATIVE

/** Whether, when and by which means somebody for whom a representative signed consented; null for who signs himself. */
function consentOf(file: DisputeFile, partyId: string): GridModel['rows'][number]['consent'] {
  const paper = file.agreements.find(
    (agreement) =>
      isOnTable(agreement) &&
      agreement.signatures.findLast((mark) => mark.party_id === partyId)?.authority === BY_REPRESENTATIVE,
  )
  if (!paper) return null
  const consent = consentTo(file, paper.id, partyId)
  return { on: consent?.on ?? null, manner: consent ? wordKey('contact-manner', consent.manner) : null }
}

const addField = (f: FormFields, locale: Locale) =>
  f.select(
    { name: 'item', label: 'grid.add-item' },
    paidItems.map((value) => ({ value, text: columnText(locale, value) })),
  )

const arrivalFields = (f: FormFields) => [
  f.day({ name: 'paidOn', label: 'money.paid-on', required: true }),
  f.text({ name: 'payer', label: 'money.payer', required: true, width: 'long', max: 100 }),
  f.select({ name: 'manner', label: 'money.manner' }, codeChoices('pay-manner', paymentManners)),
  f.select({ name: 'evidence', label: 'money.evidence' }, codeChoices('evidence', paymentEvidences)),
]

/** Asked only where an agreement may be drafted now and none is in hand. */
function draftOf({ file, actor, asked }: Drawing, f: FormFields, today: Day): GridModel['draft'] {
  if (asked.view !== 'agreed' || !mayOn(file, actor, 'agreement:draft')) return null
  const inHand = file.agreements.some(({ status }) => status === 'drafting' || status === 'signing')
  const closed = optionsOf(file, today).find((option) => option.event === 'agreement-drafted')?.reasons ?? []
  if (inHand || closed.length > 0 || openWorkers(file).length === 0) return null
  return {
    action: pathTo(paths.gridDraft, { id: file.row.id }),
    keys: { key: newToken(), revision: null },
    fields: [
      f.area({ name: 'facts', label: 'grid.draft-facts', required: true, max: 2000 }),
      f.day({ name: 'firstDueOn', label: 'grid.draft-due', required: true }),
      f.select({ name: 'manner', label: 'grid.draft-manner' }, codeChoices('pay-manner', manners)),
      f.select({ name: 'papers', label: 'grid.draft-papers' }, codeChoices('agreement-papers', paperForms)),
    ],
  }
}

function agreementLinks({ locale, file, asked }: Drawing): GridModel['agreements'] {
  if (asked.view !== 'agreed') return []
  const say = words(locale)
  return file.agreements
    .filter(({ status }) => status === 'drafting' || status === 'signing' || status === 'effective')
    .slice(0, 10)
    .map((agreement) => ({
      href: pathTo(paths.agreement, { agreementId: agreement.id }),
      text: agreement.number ?? say('grid.to-agreement'),
    }))
}

/** What the shared questions hold before anybody typed. */
function usual({ file }: Drawing, today: Day): Typed {
  const [employer] = file.employers
  return {
    paidOn: today,
    payer: employer ? partyName(employer) : '',
    manner: 'transfer',
    evidence: 'none',
    facts: file.row.summary,
    papers: 'one',
  }
}
