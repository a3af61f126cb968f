/** The papers of money: the committee's reminder to who did not pay, and the payee's receipt for what came. */
import { partyName } from '../../../db/repositories/parties.ts'
import type { HeirRow } from '../../../db/repositories/heirs.ts'
import type { PaymentRow } from '../../../db/repositories/payments.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { words } from '../../../templates/words/index.ts'
import { allowsPaymentOrder, isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { day } from '../../../workflows/values/day.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { heirMoney } from '../../disputes/heirs.ts'
import { openInstalments } from '../../disputes/money.ts'
import type { Asked } from '../paper-builder.ts'
import { mediatorNames, numberOf } from './common.ts'
import { contactOf } from './letters.ts'
import { enforceableBy, namedAgreements, owedOn, sumOpen } from './owed.ts'
import { named, names, ownerOf, privateParts } from './parties.ts'
import { itemOf } from './payments.ts'

const numberTags = words('zh-CN')

/** 履行催告书 to all who owe something overdue; null while nothing is. */
export async function reminderContext({ reader, file, on }: Asked): Promise<PaperContext<'default-reminder'> | null> {
  const owed = owedOn(file, on, () => true)
  if (owed === null) return null
  const ids = new Set(owed.agreements.map((agreement) => agreement.id))
  const hastened = new Set(owed.agreements.filter((one) => one.acceleration === 1).map((one) => one.id))
  const rest = sumOpen(openInstalments(file).filter((part) => part.dueOn >= on && hastened.has(part.agreementId)))
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    payers: names(owed.payers),
    joint: owed.joint,
    workers: named(owed.workers),
    ...namedAgreements(file, owed.agreements),
    overdue: owed.rows,
    overdueTotal: owed.totalFen,
    restTotal: rest === 0 ? null : rest,
    paymentOrderOpen: owed.parts.some((part) => isClaimItemCode(part.item) && allowsPaymentOrder(part.item)),
    enforceable: enforceableBy(file, ids) !== null,
    contact: await contactOf(reader, file),
    remindedOn: on,
  }
}

/** Payments of one transfer: recorded at once for one payee, cut along the instalments it paid. */
type Transfer = { payments: PaymentRow[]; ordinal: number }

/** Transfers of a case in the order they were recorded; a countered one keeps its place, so that no number is used twice. */
function transfersOf(file: DisputeFile): Transfer[] {
  const grouped = new Map<string, PaymentRow[]>()
  for (const payment of file.payments.toSorted((a, b) =>
    `${a.recorded_at}${a.id}` < `${b.recorded_at}${b.id}` ? -1 : 1,
  )) {
    const key = `${payment.recorded_at} ${payment.payee_party_id} ${payment.heir_party_id ?? ''} ${payment.agreement_id}`
    grouped.set(key, [...(grouped.get(key) ?? []), payment])
  }
  return [...grouped.values()].map((payments, at) => ({ payments, ordinal: at + 1 }))
}

/** Transfers nobody countered. */
export const validTransfers = (file: DisputeFile): Transfer[] =>
  transfersOf(file).filter(({ payments }) => payments.every((one) => one.status !== 'countered'))

/** 收条 of the transfer that a payment belongs to, else of the latest; null while nothing came. */
export async function receiptContext({ desk, reader, file, about }: Asked): Promise<PaperContext<'receipt'> | null> {
  const valid = validTransfers(file)
  const transfer = valid.find(({ payments }) => payments.some((one) => one.id === about.paymentId)) ?? valid.at(-1)
  const [first] = transfer?.payments ?? []
  const agreement = file.agreements.find((one) => one.id === first?.agreement_id)
  const payee = file.workers.find((one) => one.id === first?.payee_party_id)
  if (!transfer || !first || !agreement || !payee) return null
  const own = agreement.clauses.filter((clause) => clause.payee_party_id === payee.id)
  const parts = own.flatMap((clause) => clause.instalments.map((part) => ({ ...part, item: clause.item })))
  const paid = new Set(transfer.payments.map((one) => one.instalment_id))
  const so = valid
    .filter(({ ordinal }) => ordinal <= transfer.ordinal)
    .flatMap(({ payments }) => payments)
    .filter((one) => one.payee_party_id === payee.id && one.agreement_id === agreement.id)
    .filter((one) => first.heir_party_id === null || one.heir_party_id === first.heir_party_id)
  const entered = file.heirs.find((one) => one.id === first.heir_party_id)
  const share = heirMoney(file, payee.id).find(({ heir }) => heir.id === entered?.id)?.shareFen
  const promised = share ?? parts.reduce((total, part) => total + part.amount_fen - part.set_off_fen, 0)
  const rest = promised - sumOf(so)
  const { identities } = await privateParts(desk, reader, file)
  const items = parts.filter((part) => paid.has(part.id)).map((part) => itemOf(part.item))
  const heir = entered ? heirEntered(entered) : heirOf(file, payee.id, first.paid_on)
  return {
    number: numberTags('paper-part.receipt-number', { number: numberOf(file), ordinal: transfer.ordinal }),
    committeeName: committeeUnit(file).name,
    agreementNumber: agreement.number ?? numberOf(file),
    payeeName: heir?.who ?? partyName(payee),
    inPlaceOf: heir ? partyName(payee) : null,
    proofs: heir ? heir.proof.split('\n').filter((line) => line.trim() !== '') : [],
    payeeIdentityNumber: heir && !entered ? null : (identities.get(ownerOf(entered ?? payee) ?? '') ?? null),
    payer: first.payer,
    items: items.length > 0 ? [...new Set(items)] : own.slice(0, 1).map((clause) => itemOf(clause.item)),
    amount: sumOf(transfer.payments),
    manner: mannerOf(first.manner),
    paidOn: day(first.paid_on),
    rest: rest > 0 ? rest : null,
    mediators: mediatorNames(file),
  }
}

/** An heir who stands in the case as a party: his name, and by which proof. */
const heirEntered = (heir: HeirRow): { who: string; proof: string } => ({
  who: partyName(heir),
  proof: heir.heir.proof,
})

/** Whoever was proved an heir of a payee known to be dead on that day (MFD 1121). */
const heirOf = (file: DisputeFile, payeeId: string, on: string) =>
  file.hindrances.findLast(
    (one) =>
      one.kind === 'payee-deceased' &&
      one.party_id === payeeId &&
      one.ended_on !== null &&
      one.who !== null &&
      one.since_on <= on,
  )

const sumOf = (payments: readonly PaymentRow[]): number => payments.reduce((total, one) => total + one.amount_fen, 0)

type Manner = PaperContext<'receipt'>['manner']
const MANNERS: readonly Manner[] = ['transfer', 'cash', 'mobile', 'other']
const mannerOf = (manner: string): Manner => MANNERS.find((known) => known === manner) ?? 'other'
