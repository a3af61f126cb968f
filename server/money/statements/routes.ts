/** Routes of bank statements: bring one in, name its columns once, settle its lines. */
import { statementColumnsPage } from '../../../templates/pages/money/statement-columns.ts'
import { statementsPage } from '../../../templates/pages/money/statements.ts'
import { words } from '../../../templates/words/index.ts'
import { DomainError, type FieldFault } from '../../../workflows/errors.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import type { Actor, Desk } from '../../desk.ts'
import { page, redirect, type Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { Route, SignedInCall } from '../../http/route.ts'
import { bringStatement, mapStatement, tableOf, waitingStatement, type Brought } from './bring-statement.ts'
import { columnsContext } from './columns-page.ts'
import { asideForm, bringForm, columnsForm, lineForm } from './form.ts'
import { bookLine, putAside } from './settle-line.ts'
import { statementsContext } from './statements-page.ts'

export const statementRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.statements,
    permission: 'payment:record',
    audit: 'none:read',
    handle: (call) => list(call, []),
  },
  {
    method: 'POST',
    path: paths.statements,
    permission: 'payment:record',
    audit: 'statement:bring',
    takesFiles: 'text',
    handle: bring,
  },
  {
    method: 'GET',
    path: paths.statementColumns,
    permission: 'payment:record',
    audit: 'none:read',
    handle: (call) => askColumns(call, []),
  },
  {
    method: 'POST',
    path: paths.statementColumns,
    permission: 'payment:record',
    audit: 'statement:columns',
    handle: nameColumns,
  },
  { method: 'POST', path: paths.bookLine, permission: 'payment:record', audit: 'statement:book', handle: book },
  { method: 'POST', path: paths.lineAside, permission: 'payment:record', audit: 'statement:aside', handle: aside },
]

const list = async (call: SignedInCall, faults: readonly FieldFault[]): Promise<Answer> =>
  page(statementsPage, await statementsContext(call, faults), {
    title: words(call.locale)('statements.title'),
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: [
      { href: paths.payments, text: words(call.locale)('money.tray-title') },
      { href: null, text: words(call.locale)('statements.title') },
    ],
  })

async function bring(call: SignedInCall): Promise<Answer> {
  const form = readForm(bringForm, call.body)
  if (!form.ok) return list(call, form.faults)
  try {
    const brought = await bringStatement(call.desk, call.act, form.value.statement)
    return brought.waiting
      ? redirect(pathTo(paths.statementColumns, { statementId: brought.statementId }))
      : done(brought)
  } catch (fault) {
    return list(call, faultsOf(fault))
  }
}

/** What is wrong with the text itself; anything else is thrown on. */
function faultsOf(fault: unknown): readonly FieldFault[] {
  if (fault instanceof DomainError && fault.kind === 'invalid' && fault.faults.length > 0) return fault.faults
  throw fault
}

const done = ({ added, repeated, faults }: Brought): Answer =>
  redirect(paths.statements, {
    kind: 'done',
    key: faults > 0 ? 'statements.brought-faults' : 'statements.brought',
    values: { added, repeated, faults },
  })

async function askColumns(call: SignedInCall, faults: readonly FieldFault[]): Promise<Answer> {
  const { desk, actor, locale } = call
  const { row, text } = await waitingStatement(desk, actor, call.params.statementId ?? '')
  const table = await tableOf(desk, text, null)
  const typed = faults.length > 0 ? call.body : null
  const title = words(locale)('statements.columns-title')
  return page(statementColumnsPage, columnsContext(row, table, locale, typed, faults), {
    title,
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: [
      { href: paths.statements, text: words(locale)('statements.title') },
      { href: null, text: title },
    ],
  })
}

async function nameColumns(call: SignedInCall): Promise<Answer> {
  const { desk, actor } = call
  const statementId = call.params.statementId ?? ''
  const text = await textOf(desk, actor, statementId)
  // A second click finds it read already.
  if (text === null) return redirect(paths.statements)
  const { head } = await tableOf(desk, text, null)
  const form = readForm(columnsForm(head.length), call.body)
  if (!form.ok) return askColumns(call, form.faults)
  try {
    return done(await mapStatement(desk, call.act, statementId, form.value))
  } catch (fault) {
    return askColumns(
      call,
      faultsOf(fault).map((one) => ({ ...one, field: 'amount' })),
    )
  }
}

async function textOf(desk: Desk, actor: Actor, statementId: string): Promise<string | null> {
  try {
    return (await waitingStatement(desk, actor, statementId)).text
  } catch (fault) {
    if (fault instanceof DomainError && fault.kind === 'stale') return null
    throw fault
  }
}

async function book(call: SignedInCall): Promise<Answer> {
  const form = readForm(lineForm, call.body)
  if (!form.ok) throw new DomainError('invalid', 'form-damaged', { faults: form.faults })
  const booked = await bookLine(call.desk, call.act, { lineId: call.params.lineId ?? '', ...form.value })
  return redirect(paths.statements, {
    kind: 'done',
    key: booked.alreadyThere ? 'statements.marked' : 'statements.done',
    values: { amount: formatYuan(fen(booked.fen)) },
  })
}

async function aside(call: SignedInCall): Promise<Answer> {
  const form = readForm(asideForm, call.body)
  if (!form.ok) throw new DomainError('invalid', 'form-damaged', { faults: form.faults })
  await putAside(call.desk, call.act, { lineId: call.params.lineId ?? '', ...form.value })
  return redirect(paths.statements, {
    kind: 'done',
    key: form.value.reason === null ? 'statements.put-back' : 'statements.put-aside',
  })
}
