/** What the ledger of a case shows: the balance on a day, worker by worker, and every entry that makes it. */
import type { z } from 'zod'
import type { LedgerRow } from '../../db/repositories/ledger.ts'
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import type { PaymentRow } from '../../db/repositories/payments.ts'
import type { ledgerPage } from '../../templates/pages/money/ledger.ts'
import type { DataTable, TableCell } from '../../templates/parts/data-table.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { moneyBarOf } from '../../templates/parts/money-bar.ts'
import {
  column,
  dayCell,
  fenCell,
  figureColumn,
  linkCell,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { tagOf, type Tone } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { balanceOn, balancesOn, type LedgerLine } from '../../workflows/money/balance.ts'
import { day, parseDay, type Day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'
import { saidCode, saidItem } from '../disputes/case/said.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'

type Model = z.input<typeof ledgerPage.context>
type Place = { actor: Actor; locale: Locale; today: Day }

const PAGE_SIZE = 100

/** The context of the page; a day or worker the address names badly is left out of account. */
export function ledgerContext(
  file: DisputeFile,
  entries: readonly LedgerRow[],
  place: Place,
  query: Record<string, string>,
): Model {
  const on = parseDay(query.on ?? '') ?? place.today
  const people = [...file.workers, ...file.struckOut]
  const worker = file.workers.find((one) => one.id === query.worker) ?? null
  const known = entries.filter((entry) => entry.occurred_on <= on && (worker === null || entry.party_id === worker.id))
  const lines = known.map(lineOf)
  const { due, owed, overdue, overpaid, writtenOff, ...bar } = balanceOn(lines, on)
  const few = worker !== null || file.workers.length === 1
  return {
    caseHref: pathTo(paths.dispute, { id: file.row.id }),
    number: file.row.case_number ?? file.row.registration_code,
    workers: file.row.worker_label,
    employers: file.row.employer_label,
    filter: filterOf(file, on, worker),
    on,
    isToday: on === place.today,
    money: moneyBarOf(bar),
    due,
    owed,
    overdue: overdue > 0 ? overdue : null,
    overpaid: overpaid > 0 ? overpaid : null,
    writtenOff: writtenOff > 0 ? writtenOff : null,
    perWorker: few ? null : perWorker(people, lines, on),
    entries: entryTable(file, known, entries, place, addressOf(file, on, worker), query.after),
  }
}

/** An entry as the fold reads it. */
export const lineOf = (entry: LedgerRow): LedgerLine => ({
  kind: entry.kind,
  partyId: entry.party_id,
  fen: entry.amount_fen,
  on: day(entry.occurred_on),
})

function filterOf(file: DisputeFile, on: Day, worker: PartyRow | null): Model['filter'] {
  const address = pathTo(paths.caseLedger, { id: file.row.id })
  const fields = formFields({ on, worker: worker?.id ?? '' })
  return {
    action: address,
    fields: [
      fields.day({ name: 'on', label: 'ledger.on' }),
      ...(file.workers.length > 1
        ? [
            fields.select({ name: 'worker', label: 'ledger.worker' }, [
              { value: '', label: 'ledger.all-workers' },
              ...file.workers.map((one) => ({ value: one.id, text: partyName(one) })),
            ]),
          ]
        : []),
    ],
    reset: address,
    kept: [],
  }
}

function addressOf(file: DisputeFile, on: Day, worker: PartyRow | null): string {
  const kept = worker === null ? '' : `&worker=${worker.id}`
  return `${pathTo(paths.caseLedger, { id: file.row.id })}?on=${on}${kept}`
}

function perWorker(people: readonly PartyRow[], lines: readonly LedgerLine[], on: Day): DataTable {
  const balances = balancesOn(lines, on)
  return {
    caption: 'ledger.per-worker',
    columns: [
      column('ledger.worker'),
      figureColumn('ledger.agreed-yuan'),
      figureColumn('ledger.due'),
      figureColumn('ledger.received-yuan'),
      figureColumn('ledger.verified-yuan'),
      figureColumn('ledger.owed'),
    ],
    rows: people.flatMap((one) => {
      const balance = balances.get(one.id)
      return balance
        ? [
            tableRow([
              textCell(partyName(one)),
              fenCell(balance.agreed),
              fenCell(balance.due),
              fenCell(balance.received),
              fenCell(balance.verified),
              fenCell(balance.owed),
            ]),
          ]
        : []
    }),
    pickForm: null,
    empty: 'ledger.empty',
    pager: null,
    note: null,
  }
}

const toneOf: Partial<Record<LedgerRow['kind'], Tone>> = {
  agreed: 'agreed',
  received: 'received',
  verified: 'verified',
  'written-off': 'quiet',
}

function entryTable(
  file: DisputeFile,
  known: readonly LedgerRow[],
  all: readonly LedgerRow[],
  { actor, locale }: Place,
  address: string,
  after: string | undefined,
): DataTable {
  const newestFirst = known.toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
  const rest = newestFirst.slice(newestFirst.findIndex((entry) => entry.id === after) + 1)
  const shown = rest.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  const names = new Map([...file.workers, ...file.heirs, ...file.struckOut].map((one) => [one.id, partyName(one)]))
  const payments = new Map(file.payments.map((payment) => [payment.id, payment]))
  const byId = new Map(all.map((entry) => [entry.id, entry]))
  const countered = new Set(known.map((entry) => entry.corrects))
  const mayOpen = mayOn(file, actor, 'paper:issue')
  return {
    caption: 'ledger.entries',
    columns: [
      column('ledger.day'),
      column('ledger.kind'),
      column('money.payee'),
      figureColumn('ledger.amount'),
      column('ledger.payer'),
      column('ledger.manner-evidence'),
      column('ledger.month'),
    ],
    rows: shown.map((entry) => {
      const payment = entry.payment_id === null ? undefined : payments.get(entry.payment_id)
      return tableRow([
        dayCell(entry.occurred_on),
        kindCell(locale, entry, byId, countered.has(entry.id)),
        textCell(
          names.get(payment?.heir_party_id ?? entry.party_id) ?? names.get(entry.party_id) ?? null,
          saidItem(locale, entry.item),
        ),
        fenCell(entry.amount_fen),
        textCell(
          payment?.payer ?? null,
          payment && payment.payer_kind !== 'employer' ? saidCode(locale, 'payer-kind', payment.payer_kind) : null,
        ),
        payment ? evidenceCell(locale, payment, mayOpen) : textCell(null),
        textCell(entry.booked_month, monthMark(locale, entry)),
      ])
    }),
    pickForm: null,
    empty: 'ledger.empty',
    pager: {
      total: known.length,
      first: after === undefined ? null : address,
      previous: null,
      next: rest.length > PAGE_SIZE && last ? `${address}&after=${last.id}` : null,
    },
    note: null,
  }
}

const keyOf = (entry: LedgerRow): string => `${entry.occurred_on} ${entry.recorded_at} ${entry.id}`

function kindCell(
  locale: Locale,
  entry: LedgerRow,
  byId: ReadonlyMap<string, LedgerRow>,
  isCountered: boolean,
): TableCell {
  const say = words(locale)
  const before = entry.corrects === null ? undefined : byId.get(entry.corrects)
  const under = before
    ? say('ledger.counters', { day: before.occurred_on })
    : isCountered
      ? say('ledger.countered')
      : null
  const cell = tagCell(tagOf(phrase(wordKey('ledger-kind', entry.kind)), toneOf[entry.kind] ?? 'plain'))
  return cell.rich ? { ...cell, rich: { ...cell.rich, under } } : cell
}

function evidenceCell(locale: Locale, payment: PaymentRow, mayOpen: boolean): TableCell {
  const manner = saidCode(locale, 'pay-manner', payment.manner)
  const evidence = saidCode(locale, 'evidence', payment.evidence)
  return mayOpen && payment.evidence_file_id !== null
    ? linkCell(pathTo(paths.attachment, { attachmentId: payment.evidence_file_id }), evidence ?? '', manner)
    : textCell(evidence, manner)
}

function monthMark(locale: Locale, entry: LedgerRow): string | null {
  if (entry.mark === 'in-time' || entry.origin_month === null) return null
  const say = words(locale)
  return say('ledger.month-mark', { mark: say(wordKey('booking-mark', entry.mark)), month: entry.origin_month })
}
