/** Routes of money that arrives: the form of a case, the tray of what waits for a second person, the taking back. */
import { counterPaymentPage } from '../../templates/pages/money/counter.ts'
import { recordPaymentPage } from '../../templates/pages/money/record.ts'
import { paymentTrayPage } from '../../templates/pages/money/tray.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault, type Reason } from '../../workflows/errors.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { keepFile } from '../attachments/keep-file.ts'
import { openFile, reopenFile } from '../disputes/dispute-file.ts'
import { findPayment } from '../../db/repositories/payments.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { counterForm, recordForm, verifyForm } from './form.ts'
import { counterPage } from './counter-page.ts'
import { counterPayment } from './counter-payment.ts'
import { freshState, recordPage, type RecordState } from './record-page.ts'
import { recordPayment } from './record-payment.ts'
import { trayPage } from './tray-page.ts'
import { verifyPayment } from './verify-payment.ts'

export const moneyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.newPayment,
    permission: 'payment:record',
    audit: 'none:read',
    handle: (call) => recordPages(call, freshState()),
  },
  {
    method: 'POST',
    path: paths.newPayment,
    permission: 'payment:record',
    audit: 'payment:record',
    takesFiles: 'papers',
    handle: (call) => record(call),
  },
  {
    method: 'GET',
    path: paths.payments,
    permission: 'payment:verify',
    audit: 'none:read',
    handle: async (call) =>
      page(paymentTrayPage, await trayPage(call), { title: words(call.locale)('money.tray-title') }),
  },
  {
    method: 'POST',
    path: paths.verifyPayment,
    permission: 'payment:verify',
    audit: 'payment:verify',
    handle: (call) => verify(call),
  },
  {
    method: 'GET',
    path: paths.counterPayment,
    permission: 'payment:correct',
    audit: 'none:read',
    handle: (call) => counterPages(call, { faults: [], reasons: [] }),
  },
  {
    method: 'POST',
    path: paths.counterPayment,
    permission: 'payment:correct',
    audit: 'payment:correct',
    handle: (call) => counter(call),
  },
]

async function record(call: SignedInCall): Promise<Answer> {
  const again = (faults: readonly FieldFault[], reasons: readonly Reason[], status: number): Promise<Answer> =>
    recordPages(call, { ...freshState(), typed: call.body, faults, reasons }, status)
  const form = readForm(recordForm, call.body)
  const faults = [...(form.ok ? [] : form.faults), ...call.uploads.faults]
  if (!form.ok || faults.length > 0) return again(faults, [], 422)
  const { amount, payerKind, heir, ...given } = form.value
  try {
    const upload = call.uploads.files.receipt
    const receipt = upload === undefined ? null : await keepFile(call.desk, upload)
    const evidence = receipt !== null && given.evidence === 'none' ? 'receipt' : given.evidence
    const command = {
      ...given,
      evidence,
      receipt,
      payerKind: payerKind ?? 'employer',
      amountFen: amount,
      heirId: heir,
      disputeId: idOf(call),
    } as const
    const done = await recordPayment(call.desk, call.act, command)
    return redirect(pathTo(paths.dispute, { id: idOf(call) }), {
      kind: 'done',
      key: done.performed
        ? 'money.recorded-performed'
        : done.paymentIds.length > 1
          ? 'money.recorded-several'
          : 'money.recorded',
      values: { amount: formatYuan(amount), count: done.paymentIds.length },
    })
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault
    if (fault.kind === 'invalid' && fault.faults.length > 0) return again(fault.faults, [], 422)
    if (fault.kind === 'refused') return again([], fault.reasons, 409)
    throw fault
  }
}

async function recordPages(call: SignedInCall, state: RecordState, status = 200): Promise<Answer> {
  const { desk, actor, locale } = call
  const file = await openFile(desk.db.reader, actor, idOf(call), 'payment:record')
  const place = { actor, locale, today: desk.clock.today(), chosen: call.query.instalment ?? null }
  return page(recordPaymentPage, recordPage(file, place, state), {
    title: words(locale)('money.record-title'),
    status,
    breadcrumb: [
      { href: paths.disputes, text: words(locale)('nav.disputes') },
      { href: pathTo(paths.dispute, { id: file.row.id }), text: file.row.case_number ?? file.row.registration_code },
      { href: null, text: words(locale)('money.record-title') },
    ],
  })
}

async function verify(call: SignedInCall): Promise<Answer> {
  const form = readForm(verifyForm, call.body)
  if (!form.ok) throw new DomainError('invalid', 'form-damaged', { faults: form.faults })
  const paymentId = call.params.paymentId ?? ''
  await verifyPayment(call.desk, call.act, { paymentId, ...form.value })
  const payment = await findPayment(call.desk.db.reader, paymentId)
  return redirect(paths.payments, {
    kind: 'done',
    key: 'money.verified',
    values: { amount: formatYuan(fen(payment?.amount_fen ?? 0)) },
  })
}

async function counter(call: SignedInCall): Promise<Answer> {
  const form = readForm(counterForm, call.body)
  if (!form.ok) return counterPages(call, { faults: form.faults, reasons: [] }, 422)
  const paymentId = call.params.paymentId ?? ''
  try {
    const { disputeId } = await counterPayment(call.desk, call.act, { paymentId, ...form.value })
    const payment = await findPayment(call.desk.db.reader, paymentId)
    return redirect(pathTo(paths.newPayment, { id: disputeId }), {
      kind: 'done',
      key: 'money.countered',
      values: { amount: formatYuan(fen(payment?.amount_fen ?? 0)) },
    })
  } catch (fault) {
    if (fault instanceof DomainError && fault.kind === 'refused')
      return counterPages(call, { faults: [], reasons: fault.reasons }, 409)
    throw fault
  }
}

async function counterPages(
  call: SignedInCall,
  wrong: { faults: readonly FieldFault[]; reasons: readonly Reason[] },
  status = 200,
): Promise<Answer> {
  const { desk, actor, locale } = call
  const payment = await findPayment(desk.db.reader, call.params.paymentId ?? '')
  if (!payment) throw new DomainError('not-found', 'no-such-page')
  await openFile(desk.db.reader, actor, payment.dispute_id, 'payment:correct')
  if (payment.status === 'countered') throw new DomainError('stale', 'payment-not-open')
  const file = await reopenFile(desk.db.reader, payment.dispute_id)
  return page(counterPaymentPage, counterPage(file, payment, call.body, wrong, locale), {
    title: words(locale)('money.counter-title'),
    status,
  })
}

const idOf = (call: SignedInCall): string => call.params.id ?? ''
