/** What was agreed, what is due, what arrived, and where the case stands before a court or arbitration body. */
import type { z } from 'zod'
import { partyName } from '../../../db/repositories/parties.ts'
import type { InstalmentRow } from '../../../db/repositories/agreements.ts'
import type { performanceSection } from '../../../templates/pages/disputes/case-sections.ts'
import type { DataTable, TableRow } from '../../../templates/parts/data-table.ts'
import {
  column,
  dayCell,
  fenCell,
  figureColumn,
  linkCell,
  tableRow,
  tagCell,
  textCell,
} from '../../../templates/parts/table-cells.ts'
import { tagOf, type Tone } from '../../../templates/parts/tag.ts'
import { wordKey, words, type Locale, type WordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { aboutQuery } from '../../papers/page.ts'
import { aboutNothing } from '../../papers/paper-builder.ts'
import { agreementsInForce, mayOn, type DisputeFile } from '../dispute-file.ts'
import { heirMoney } from '../heirs.ts'
import { isHindered } from '../hindrances.ts'
import { openFenOf, openInstalments } from '../money.ts'
import { saidCode, saidItem } from './said.ts'

type PerformanceModel = z.input<typeof performanceSection>

/** The performance tab. */
export function performanceOf(
  locale: Locale,
  file: DisputeFile,
  actor: Actor,
  today: Day,
  ladder: PerformanceModel['ladder'],
): PerformanceModel {
  const payable = agreementsInForce(file).some((agreement) => agreement.total_fen > 0)
  // What is owed after the archive is followed once performance resumes.
  const followed = file.row.archived_on === null || openInstalments(file).length === 0
  return {
    record:
      payable && followed && mayOn(file, actor, 'payment:record')
        ? pathTo(paths.newPayment, { id: file.row.id })
        : null,
    ratings:
      file.row.closed_on !== null && (mayOn(file, actor, 'rating:read') || mayOn(file, actor, 'rating:record'))
        ? pathTo(paths.caseRatings, { id: file.row.id })
        : null,
    ledger: pathTo(paths.caseLedger, { id: file.row.id }),
    ladder,
    heirs: file.heirs.length === 0 ? null : heirTable(locale, file),
    hindrances: file.hindrances.length === 0 ? null : hindranceTable(locale, file, actor),
    hinder:
      followed && mayOn(file, actor, 'performance:follow') && openInstalments(file).length > 0
        ? pathTo(paths.step, { id: file.row.id, event: 'hindrance-noted' })
        : null,
    agreements: agreementTable(locale, file),
    instalments: instalmentTable(locale, file, today),
    payments: paymentTable(locale, file, mayOn(file, actor, 'paper:issue')),
    referrals: referralTable(locale, file),
  }
}

/** What each heir gets of what his worker was still owed, and what of it has reached him. */
const heirTable = (locale: Locale, file: DisputeFile): DataTable => ({
  ...table(
    'heirs.shares',
    [
      column('heirs.heir'),
      column('heirs.place'),
      figureColumn('heirs.share-fen'),
      figureColumn('heirs.received'),
      figureColumn('heirs.open'),
    ],
    file.workers.flatMap((worker) =>
      heirMoney(file, worker.id).map(({ heir, shareFen, receivedFen, openFen }) =>
        tableRow([
          textCell(partyName(heir), saidCode(locale, 'heir-relation', heir.heir.relation)),
          textCell(partyName(worker)),
          fenCell(shareFen),
          fenCell(receivedFen),
          fenCell(openFen),
        ]),
      ),
    ),
    'disputes.no-instalments',
  ),
  note: phrase('heirs.shares-note'),
})

const table = (caption: WordKey, columns: DataTable['columns'], rows: TableRow[], empty: WordKey): DataTable => ({
  caption,
  columns,
  rows,
  pickForm: null,
  empty,
  pager: null,
  note: null,
})

const tagged = (family: string, code: string, tone: Tone) => tagCell(tagOf(phrase(wordKey(family, code)), tone))

const agreementTone: Record<string, Tone> = { effective: 'good', signing: 'soon', drafting: 'accent' }

const agreementTable = (locale: Locale, file: DisputeFile): DataTable =>
  table(
    'disputes.agreements',
    [
      column('disputes.number'),
      column('disputes.paper-state'),
      figureColumn('disputes.amount'),
      column('disputes.effective-on'),
    ],
    file.agreements.map((agreement) =>
      tableRow([
        linkCell(
          pathTo(paths.agreement, { agreementId: agreement.id }),
          agreement.number ?? words(locale)('disputes.agreement-version', { version: agreement.version }),
        ),
        tagged('agreement-state', agreement.status, agreementTone[agreement.status] ?? 'quiet'),
        fenCell(agreement.total_fen),
        dayCell(agreement.effective_on),
      ]),
    ),
    'disputes.no-agreements',
  )

function instalmentTable(locale: Locale, file: DisputeFile, today: Day): DataTable {
  const names = new Map(file.workers.map((worker) => [worker.id, partyName(worker)]))
  const parts = agreementsInForce(file)
    .flatMap((agreement) =>
      agreement.clauses.flatMap((clause) => clause.instalments.map((part) => ({ part, clause, agreement }))),
    )
    .toSorted((a, b) => (a.part.due_on < b.part.due_on ? -1 : 1))
  return table(
    'disputes.instalments',
    [
      column('disputes.due'),
      column('disputes.payee'),
      column('disputes.item'),
      figureColumn('disputes.due-amount'),
      figureColumn('disputes.received-amount'),
      column('disputes.instalment-state'),
    ],
    parts.map(({ part, clause, agreement }) =>
      tableRow([
        dayCell(part.due_on),
        textCell(names.get(clause.payee_party_id) ?? null),
        textCell(saidItem(locale, clause.item)),
        fenCell(part.amount_fen),
        fenCell(part.received_fen),
        instalmentTag(part, isHindered(file, agreement, clause), today),
      ]),
    ),
    'disputes.no-instalments',
  )
}

function instalmentTag(part: InstalmentRow, hindered: boolean, today: Day) {
  if (part.status === 'cancelled') return tagged('instalment-state', 'cancelled', 'quiet')
  if (part.received_fen >= part.amount_fen) return tagged('instalment-state', 'paid', 'good')
  if (openFenOf(part) === 0)
    return tagged('instalment-state', part.written_off_fen > 0 ? 'written-off' : 'deposited', 'quiet')
  if (hindered) return tagged('instalment-state', 'hindered', 'soon')
  return part.due_on < today
    ? tagged('instalment-state', 'overdue', 'late')
    : tagged('instalment-state', 'open', 'plain')
}

/** Each leads to its next step while it is not over. */
const hindranceTable = (locale: Locale, file: DisputeFile, actor: Actor): DataTable =>
  table(
    'hindrance.title',
    [
      column('hindrance.since'),
      column('hindrance.party'),
      column('hindrance.state'),
      column('hindrance.who'),
      column('hindrance.next'),
    ],
    file.hindrances.map((one) => {
      const party = [...file.workers, ...file.employers].find((candidate) => candidate.id === one.party_id)
      const over = one.ended_on !== null
      const stage = over ? 'ended' : `${one.kind}.${one.stage}`
      return tableRow([
        dayCell(one.since_on),
        textCell(party ? partyName(party) : null, saidCode(locale, 'hindrance-kind', one.kind)),
        tagged('hindrance-stage', stage, over ? 'quiet' : 'soon'),
        textCell(one.who),
        over || !mayOn(file, actor, 'performance:follow')
          ? textCell(saidCode(locale, 'hindrance-event', one.result))
          : linkCell(
              pathTo(paths.step, { id: file.row.id, event: 'hindrance-ended' }),
              words(locale)('step.hindrance-ended'),
            ),
      ])
    }),
    'hindrance.none',
  )

const paymentTone: Record<string, Tone> = { recorded: 'soon', verified: 'good', countered: 'quiet' }

/** Each payment leads to the receipt of its transfer, which bears the payee's identity number. */
function paymentTable(locale: Locale, file: DisputeFile, mayIssue: boolean): DataTable {
  const names = new Map([...file.workers, ...file.heirs].map((party) => [party.id, partyName(party)]))
  return table(
    'disputes.payments',
    [
      column('disputes.paid-on'),
      column('disputes.payee'),
      figureColumn('disputes.amount'),
      column('disputes.paper-state'),
      column('disputes.remark'),
      column('disputes.paper'),
    ],
    file.payments
      .toReversed()
      .map((payment) =>
        tableRow([
          dayCell(payment.paid_on),
          textCell(names.get(payment.heir_party_id ?? payment.payee_party_id) ?? null),
          fenCell(payment.amount_fen),
          tagged('payment-state', payment.status, paymentTone[payment.status] ?? 'plain'),
          textCell(payment.note),
          mayIssue && payment.status !== 'countered'
            ? linkCell(receiptOf(file, payment.id), words(locale)('paper-offer.receipt'))
            : textCell(null),
        ]),
      ),
    'disputes.no-payments',
  )
}

const receiptOf = (file: DisputeFile, paymentId: string): string =>
  pathTo(paths.paperPreview, { id: file.row.id, kind: 'receipt' }) + aboutQuery({ ...aboutNothing, paymentId })

const referralTable = (locale: Locale, file: DisputeFile): DataTable =>
  table(
    'disputes.referrals',
    [
      column('disputes.referrals'),
      column('disputes.body'),
      column('disputes.their-number'),
      column('disputes.stage'),
      column('disputes.result'),
    ],
    file.referrals.map((referral) =>
      tableRow([
        linkCell(
          pathTo(paths.referral, { referralId: referral.id }),
          saidCode(locale, 'referral-kind', referral.kind) ?? referral.kind,
        ),
        textCell(referral.body_name),
        textCell(referral.their_number),
        tagged('referral-stage', referral.state, 'accent'),
        textCell(saidCode(locale, 'referral-result', referral.result)),
      ]),
    ),
    'disputes.no-referrals',
  )
