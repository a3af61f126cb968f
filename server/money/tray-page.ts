/** What the tray of unverified payments shows, narrowed to a unit, page by page. */
import type { z } from 'zod'
import { waitingPayments, waitingTotal, type TrayKey, type WaitingPayment } from '../../db/repositories/payment-tray.ts'
import { anyCovers, unitNamesBelow } from '../../db/repositories/units.ts'
import type { paymentTrayPage } from '../../templates/pages/money/tray.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'

const PAGE_SIZE = 50

/** The context of the tray. Throws not-found for a unit outside the reader's scope. */
export async function trayPage(call: SignedInCall): Promise<z.input<typeof paymentTrayPage.context>> {
  const { actor, desk, query } = call
  const { reader } = desk.db
  const roots = scopeRoots(actor.grants, 'payment:verify')
  const unit = query.unit ?? ''
  if (unit !== '' && !(await anyCovers(reader, roots, unit))) throw new DomainError('not-found', 'no-such-page')
  const within = unit === '' ? roots : [unit]
  const found = await waitingPayments(reader, { roots: within, after: keyOf(query.after), limit: PAGE_SIZE + 1 })
  const shown = found.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  const kept = unit === '' ? '' : `unit=${unit}&`
  return {
    statements: mayEver(actor.grants, 'payment:record') ? paths.statements : null,
    filter: {
      action: paths.payments,
      fields: [
        formFields({ unit }).select({ name: 'unit', label: 'money.unit', width: 'long' }, [
          { value: '', label: 'money.all-units' },
          ...(await unitNamesBelow(reader, roots)).map((one) => ({ value: one.id, text: one.name })),
        ]),
      ],
      reset: paths.payments,
      kept: [],
    },
    rows: shown.map((payment) => rowOf(call, payment)),
    ...(await waitingTotal(reader, within)),
    first: query.after === undefined ? null : unit === '' ? paths.payments : `${paths.payments}?unit=${unit}`,
    next:
      found.length > PAGE_SIZE && last
        ? `${paths.payments}?${kept}after=${encodeURIComponent(`${last.recordedAt}_${last.id}`)}`
        : null,
  }
}

function rowOf(call: SignedInCall, payment: WaitingPayment): z.input<typeof paymentTrayPage.context>['rows'][number] {
  const { actor } = call
  return {
    caseHref: pathTo(paths.dispute, { id: payment.disputeId }),
    number: payment.caseNumber ?? payment.registrationCode,
    payee: payment.payeeName ?? words(call.locale)('value.blank'),
    payer: payment.payer,
    unit: payment.unitName,
    fen: payment.amountFen,
    paidOn: payment.paidOn,
    manner: wordKey('pay-manner', payment.manner),
    evidence: wordKey('evidence', payment.evidence),
    recorder: payment.recorderName,
    verify:
      payment.recordedBy === actor.staffId
        ? null
        : {
            action: pathTo(paths.verifyPayment, { paymentId: payment.id }),
            keys: { key: newToken(), revision: payment.revision },
          },
    counterHref: mayEver(actor.grants, 'payment:correct')
      ? pathTo(paths.counterPayment, { paymentId: payment.id })
      : null,
  }
}

function keyOf(text: string | undefined): TrayKey | null {
  const [recordedAt = '', id = ''] = (text ?? '').split('_')
  return recordedAt !== '' && id !== '' ? { recordedAt, id } : null
}
