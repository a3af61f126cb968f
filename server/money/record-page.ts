/** What the page for a received payment shows: the case, what is owed, and every payment so far. */
import type { z } from 'zod'
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import type { PaymentRow } from '../../db/repositories/payments.ts'
import type { recordPaymentPage } from '../../templates/pages/money/record.ts'
import { formFields, codeChoices, type Choice, type Typed } from '../../templates/parts/form-fields.ts'
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
  wordCell,
} from '../../templates/parts/table-cells.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { claimItem, isClaimItemCode } from '../../workflows/law/claim-items.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen, formatYuan, plainYuan } from '../../workflows/values/fen.ts'
import { newToken } from '../ids.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { heirMoney } from '../disputes/heirs.ts'
import { moneyBar, openInstalments, type OpenInstalment } from '../disputes/money.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Actor } from '../desk.ts'
import { payerKinds, paymentEvidences, paymentManners } from './write-payment.ts'

export type RecordState = {
  typed: Typed | null
  faults: readonly FieldFault[]
  reasons: readonly Reason[]
  key: string
}

export const freshState = (): RecordState => ({ typed: null, faults: [], reasons: [], key: newToken() })

/** The context of the page; `state.typed` null means a first visit, where the next open instalment stands ready. */
export function recordPage(
  file: DisputeFile,
  place: { actor: Actor; locale: Locale; today: Day; chosen: string | null },
  state: RecordState,
): z.input<typeof recordPaymentPage.context> {
  const bar = moneyBar(file)
  const open = openInstalments(file)
  const first = open.find((part) => part.id === place.chosen) ?? open[0]
  const fields = formFields(state.typed ?? (first ? suggestion(file, first, place.today) : {}), state.faults)
  return {
    caseHref: pathTo(paths.dispute, { id: file.row.id }),
    number: file.row.case_number ?? file.row.registration_code,
    workers: file.row.worker_label,
    employers: file.row.employer_label,
    money: moneyBarOf({
      claimed: bar.claimedFen,
      agreed: bar.agreedFen,
      received: bar.receivedFen,
      verified: bar.verifiedFen,
    }),
    reasons: [...state.reasons],
    form:
      open.length === 0
        ? null
        : {
            action: pathTo(paths.newPayment, { id: file.row.id }),
            keys: { key: state.key, revision: null },
            ...questions(fields, file, open, { locale: place.locale, overpaid: asksOverpaid(state) }),
            moreOpen: state.faults.some((fault) => ['payer', 'manner', 'note', 'receipt'].includes(fault.field)),
          },
    errors: fields.summary(),
    earlier: earlier(file, place.actor),
  }
}

/** The tick box stands only once more than the debt has been typed, so that nobody ticks it by habit. */
const asksOverpaid = ({ typed, faults }: RecordState): boolean =>
  faults.some((fault) => fault.code === 'amount-exceeds-owed') || (typed?.overpaid ?? '') !== ''

function questions(
  fields: ReturnType<typeof formFields>,
  file: DisputeFile,
  open: readonly OpenInstalment[],
  { locale, overpaid }: { locale: Locale; overpaid: boolean },
) {
  const question = {
    name: 'instalmentId',
    label: 'money.instalment',
    required: true,
    hint: phrase('money.instalment-hint'),
  } as const
  const choices = open.map((part) => instalmentChoice(file, part, locale))
  return {
    instalment:
      open.length > 6 ? fields.select({ ...question, width: 'full' }, choices) : fields.radios(question, choices),
    fields: [
      ...heirQuestion(fields, file, open, locale),
      fields.amount({ name: 'amount', label: 'money.amount', required: true, focus: true, max: 20 }),
      ...(overpaid ? [fields.tick({ name: 'overpaid', label: 'money.overpaid', width: 'full' })] : []),
      fields.day({ name: 'paidOn', label: 'money.paid-on', required: true }),
      fields.radios(
        { name: 'evidence', label: 'money.evidence', hint: phrase('money.evidence-hint') },
        codeChoices('evidence', paymentEvidences),
      ),
    ],
    more: [
      fields.file({ name: 'receipt', label: 'money.receipt', hint: phrase('money.receipt-hint'), width: 'long' }),
      fields.text({
        name: 'payer',
        label: 'money.payer',
        required: true,
        hint: phrase('money.payer-hint'),
        width: 'long',
        max: 100,
      }),
      fields.select({ name: 'manner', label: 'money.manner' }, codeChoices('pay-manner', paymentManners)),
      fields.select({ name: 'payerKind', label: 'money.payer-kind' }, codeChoices('payer-kind', payerKinds)),
      fields.text({ name: 'note', label: 'money.note', width: 'full', max: 200 }),
    ],
  }
}

/** Asked only where a payee has died: one of his heirs, or all by their shares. */
function heirQuestion(
  fields: ReturnType<typeof formFields>,
  file: DisputeFile,
  open: readonly OpenInstalment[],
  locale: Locale,
) {
  const heirs = [...new Set(open.map((part) => part.payeeId))].flatMap((id) => heirMoney(file, id))
  if (heirs.length === 0) return []
  return [
    fields.select({ name: 'heir', label: 'heirs.receives', width: 'long' }, [
      { value: '', label: 'heirs.all' },
      ...heirs.map(({ heir, openFen }) => ({
        value: heir.id,
        text: words(locale)('heirs.receives-line', {
          name: partyName(heir),
          relation: words(locale)(wordKey('heir-relation', heir.heir.relation)),
          open: formatYuan(fen(openFen)),
        }),
      })),
    ]),
  ]
}

const suggestion = (file: DisputeFile, part: OpenInstalment, today: Day): Typed => ({
  instalmentId: part.id,
  amount: plainYuan(fen(part.openFen)),
  paidOn: today,
  evidence: 'none',
  payer: nameOf(file.employers, part.payerId),
  payerKind: 'employer',
  manner: part.manner,
  note: '',
})

function instalmentChoice(file: DisputeFile, part: OpenInstalment, locale: Locale): Choice {
  return {
    value: part.id,
    text: words(locale)('money.instalment-line', {
      payee: nameOf(file.workers, part.payeeId),
      item: itemName(part.item, locale),
      dueOn: part.dueOn,
      open: formatYuan(fen(part.openFen)),
    }),
  }
}

/** The name of a claim item in the reader's language. */
function itemName(code: string, locale: Locale): string {
  if (!isClaimItemCode(code)) return code
  const item = claimItem(code)
  return locale === 'en' ? item.en : item.zh
}

/** The name of a party of the file. */
export function nameOf(parties: readonly PartyRow[], id: string): string {
  const party = parties.find((candidate) => candidate.id === id)
  return party ? partyName(party) : ''
}

/** Whom a payment reached: the payee, or the heir in his place. */
const payeeOf = (file: DisputeFile, payment: PaymentRow): string =>
  nameOf([...file.heirs, ...file.workers], payment.heir_party_id ?? payment.payee_party_id)

const TONES = { recorded: 'soon', verified: 'good', countered: 'quiet' } as const

function earlier(file: DisputeFile, actor: Actor): z.input<typeof recordPaymentPage.context>['earlier'] {
  const mayCounter = mayOn(file, actor, 'payment:correct')
  const amount = (payment: PaymentRow) =>
    mayCounter && payment.status !== 'countered'
      ? fenCell(payment.amount_fen, pathTo(paths.counterPayment, { paymentId: payment.id }))
      : fenCell(payment.amount_fen)
  return {
    caption: 'money.earlier',
    columns: [
      column('money.paid-on'),
      column('money.payee'),
      figureColumn('money.amount-yuan'),
      column('money.payer'),
      column('money.manner'),
      column('money.evidence'),
      column('money.status'),
    ],
    rows: file.payments.map((payment) =>
      tableRow([
        dayCell(payment.paid_on),
        mayCounter && payment.status !== 'countered'
          ? linkCell(pathTo(paths.counterPayment, { paymentId: payment.id }), payeeOf(file, payment))
          : textCell(payeeOf(file, payment)),
        amount(payment),
        textCell(payment.payer),
        wordCell(phrase(wordKey('pay-manner', payment.manner))),
        wordCell(phrase(wordKey('evidence', payment.evidence))),
        tagCell(tagOf(phrase(wordKey('payment-status', payment.status)), TONES[payment.status])),
      ]),
    ),
    pickForm: null,
    empty: 'money.earlier-empty',
    pager: null,
    note: null,
  }
}
