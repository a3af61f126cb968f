/** What the page before a taking back says: which payment, what follows, and the reason to choose. */
import type { z } from 'zod'
import type { PaymentRow } from '../../db/repositories/payments.ts'
import type { counterPaymentPage } from '../../templates/pages/money/counter.ts'
import { codeChoices, formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { newToken } from '../ids.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import { counterReasons } from './counter-payment.ts'
import { nameOf } from './record-page.ts'

/** The context of the page. */
export function counterPage(
  file: DisputeFile,
  payment: PaymentRow,
  typed: Typed,
  wrong: { faults: readonly FieldFault[]; reasons: readonly Reason[] },
  locale: Locale,
): z.input<typeof counterPaymentPage.context> {
  const fields = formFields(typed, wrong.faults)
  const reason = fields.radios(
    { name: 'reason', label: 'money.counter-reason', required: true, focus: true },
    codeChoices('counter-reason', counterReasons),
  )
  return {
    reasons: [...wrong.reasons],
    confirm: {
      title: 'money.counter-title',
      about: words(locale)('money.counter-about', {
        payee: nameOf(file.workers, payment.payee_party_id),
        paidOn: payment.paid_on,
        amount: formatYuan(fen(payment.amount_fen)),
      }),
      consequences: [phrase('money.counter-keeps'), phrase('money.counter-ledger'), phrase('money.counter-owed')],
      errors: fields.summary(),
      action: pathTo(paths.counterPayment, { paymentId: payment.id }),
      keys: { key: newToken(), revision: payment.revision },
      fields: [reason],
      submit: 'money.counter-go',
      back: pathTo(paths.newPayment, { id: file.row.id }),
    },
  }
}
