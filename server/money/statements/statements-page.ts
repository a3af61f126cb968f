/** What the page of bank statements shows: the lines of one state with their proposals, and the latest files. */
import type { z } from 'zod'
import {
  countLines,
  latestStatements,
  linesIn,
  type BankLineRow,
  type BankStatementRow,
  type LineKey,
} from '../../../db/repositories/bank-statements.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import type { statementsPage } from '../../../templates/pages/money/statements.ts'
import type { DataTable } from '../../../templates/parts/data-table.ts'
import { formFields } from '../../../templates/parts/form-fields.ts'
import { column, countCell, figureColumn, tableRow, textCell } from '../../../templates/parts/table-cells.ts'
import { tagOf, type Tone } from '../../../templates/parts/tag.ts'
import { wordKey, words, type Locale, type WordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import { matchTransfer, type Fit, type Proposal } from '../../../workflows/money/match-transfer.ts'
import type { RowFault } from '../../../workflows/money/statement.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import { shanghaiTime } from '../../clock.ts'
import type { Desk } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { debtsFor, type Candidates } from './debts.ts'
import { openLine } from './keep-lines.ts'
import { statementUnits } from './place.ts'
import { asideReasons, proposalKey, transferOf } from './settle-line.ts'

type Model = z.input<typeof statementsPage.context>
type Line = Model['lines'][number]
type Status = BankLineRow['status']

const PAGE_SIZE = 50
const LATEST = 10
const STATES: readonly Status[] = ['open', 'booked', 'set-aside']

/** The context of the page. */
export async function statementsContext(call: SignedInCall, faults: readonly FieldFault[]): Promise<Model> {
  const { actor, desk, locale, query } = call
  const { reader } = desk.db
  const unitIds = await statementUnits(reader, actor)
  const status = STATES.find((one) => one === query.status) ?? 'open'
  const found = await linesIn(reader, { unitIds, status, after: keyOf(query.after), limit: PAGE_SIZE + 1 })
  const shown = found.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  const counts = await countLines(reader, unitIds)
  const transfers = shown.map((row) => transferOf(desk, row))
  const candidates: Candidates =
    status === 'open' ? await debtsFor(reader, actor, transfers) : { debts: [], files: new Map() }
  const fields = formFields({}, faults)
  const file = fields.textFile({
    name: 'statement',
    label: 'statements.file',
    required: true,
    hint: phrase('statements.file-hint'),
    width: 'long',
  })
  return {
    errors: fields.summary(),
    bring: { action: paths.statements, keys: { key: newToken(), revision: null }, file },
    tabs: {
      label: 'statements.states',
      tabs: STATES.map((one) => ({
        label: wordKey('statements', one),
        href: addressOf(one),
        current: one === status,
        count: counts[one],
      })),
    },
    empty: wordKey('statements', `${status}-empty`),
    lines: shown.map((row, at) => {
      const transfer = transfers[at]
      const proposals = transfer ? matchTransfer(transfer, candidates.debts) : []
      return lineOf(desk, row, proposals, candidates, locale)
    }),
    first: query.after === undefined ? null : addressOf(status),
    next: found.length > PAGE_SIZE && last ? `${addressOf(status)}&after=${last.paid_on}_${last.id}` : null,
    latest: latestTable(await latestStatements(reader, unitIds, LATEST), locale),
  }
}

const addressOf = (status: Status): string => `${paths.statements}?status=${status}`

function keyOf(text: string | undefined): LineKey | null {
  const [paidOn = '', id = ''] = (text ?? '').split('_')
  return paidOn !== '' && id !== '' ? { paidOn, id } : null
}

const TAIL = 4

function lineOf(
  desk: Desk,
  row: BankLineRow,
  proposals: readonly Proposal[],
  candidates: Candidates,
  locale: Locale,
): Line {
  const { payer, payee, account, memo } = openLine(desk, row)
  const act = (path: string) => ({
    action: pathTo(path, { lineId: row.id }),
    keys: { key: newToken(), revision: row.revision },
  })
  return {
    paidOn: row.paid_on,
    fen: row.amount_fen,
    payer,
    payee,
    account: account === null ? null : `****${account.slice(-TAIL)}`,
    memo,
    book:
      row.status === 'open'
        ? {
            ...act(paths.bookLine),
            proposals: proposals.map((proposal) => proposalOf(desk, proposal, candidates, locale)),
          }
        : null,
    aside:
      row.status === 'open'
        ? {
            ...act(paths.lineAside),
            reasons: asideReasons.map((reason) => ({ value: reason, label: wordKey('aside-reason', reason) })),
          }
        : null,
    back: row.status === 'set-aside' ? act(paths.lineAside) : null,
    reason: row.reason === null ? null : wordKey('aside-reason', row.reason),
    caseHref: row.dispute_id === null ? null : pathTo(paths.dispute, { id: row.dispute_id }),
  }
}

const toneOf: Record<Fit, Tone> = {
  recorded: 'accent',
  due: 'good',
  instalment: 'good',
  whole: 'good',
  several: 'good',
  part: 'soon',
  over: 'late',
}
const submitOf: Partial<Record<Fit, WordKey>> = { recorded: 'statements.mark', over: 'statements.book-over' }

function proposalOf(
  desk: Desk,
  proposal: Proposal,
  { files, debts }: Candidates,
  locale: Locale,
): NonNullable<Line['book']>['proposals'][number] {
  const file = files.get(proposal.disputeId)
  const [only] = proposal.shares
  const worker =
    file?.workers.find((one) => one.id === only?.workerId) ??
    file?.workers.find((one) =>
      debts.some(
        (debt) =>
          debt.workerId === one.id &&
          debt.recorded.some((payment) => payment.paymentIds.some((id) => proposal.paymentIds.includes(id))),
      ),
    )
  const total = proposal.shares.reduce((sum, share) => sum + share.fen, 0)
  return {
    key: proposalKey(desk, proposal),
    caseHref: pathTo(paths.dispute, { id: proposal.disputeId }),
    number: file?.row.case_number ?? file?.row.registration_code ?? '',
    who:
      proposal.shares.length > 1
        ? phrase('statements.several', { count: proposal.shares.length, amount: formatYuan(fen(total)) })
        : phrase('statements.one', { name: worker ? partyName(worker) : words(locale)('value.blank') }),
    fit: tagOf(phrase(wordKey('fit', proposal.fit)), toneOf[proposal.fit]),
    over: proposal.overFen > 0 ? phrase('statements.over', { amount: formatYuan(proposal.overFen) }) : null,
    check: !proposal.certain,
    submit: submitOf[proposal.fit] ?? 'statements.book',
  }
}

const LINES_TOLD = 8

const latestTable = (rows: readonly BankStatementRow[], locale: Locale): DataTable => ({
  caption: 'statements.latest',
  columns: [
    column('statements.when'),
    figureColumn('statements.added'),
    figureColumn('statements.repeated'),
    figureColumn('statements.passed'),
    column('statements.faults'),
  ],
  rows: rows.map((row) =>
    tableRow([
      textCell(shanghaiTime(row.brought_at)),
      countCell(row.added),
      countCell(row.repeated),
      countCell(row.passed),
      textCell(faultLines(JSON.parse(row.faults) as RowFault[], locale)),
    ]),
  ),
  pickForm: null,
  empty: 'statements.none-yet',
  pager: null,
  note: null,
})

function faultLines(faults: readonly RowFault[], locale: Locale): string | null {
  if (faults.length === 0) return null
  const say = words(locale)
  const lines = faults
    .slice(0, LINES_TOLD)
    .map((one) => one.line)
    .join(say('disputes.list-comma'))
  return say(faults.length > LINES_TOLD ? 'statements.fault-more' : 'statements.fault-lines', { lines })
}
