/** What an agreement pays, payee by payee, as its papers print it. */
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import type { ClauseRow, WholeAgreement } from '../../../db/repositories/agreements.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { byDueDay } from '../../../workflows/dispute/instalment-plan.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { presentHeirs } from '../../disputes/heirs.ts'
import { signingParties } from '../../disputes/signatures.ts'
import { namesTogether } from '../../../templates/papers/formats.ts'

export type PaperPayments = NonNullable<PaperContext<'agreement'>['payments']>
type Payee = PaperPayments['payees'][number]

/**
 * The payment table; null for an agreement without money.
 * @param accounts account numbers by clause
 */
export function paymentsOf(
  file: DisputeFile,
  agreement: WholeAgreement,
  accounts: ReadonlyMap<string, string>,
): PaperPayments | null {
  const { clauses } = agreement
  if (clauses.length === 0) return null
  const payees = file.workers.filter((worker) => clauses.some((clause) => clause.payee_party_id === worker.id))
  return {
    total: agreement.total_fen,
    taxBasis: taxBasisOf(clauses),
    payees: payees.map((worker) => {
      const own = clauses.filter((clause) => clause.payee_party_id === worker.id)
      return { name: payeeNames(file, agreement, worker), ...payeeOf(own, accounts) }
    }),
    payers: file.employers
      .filter(
        (employer) =>
          agreement.joint_liability === 1 || clauses.some((clause) => clause.payer_party_id === employer.id),
      )
      .map(partyName),
    joint: agreement.joint_liability === 1 && file.employers.length > 1,
  }
}

/** Whoever signs for the payee is who is paid: his heirs, with their parts where those differ. */
function payeeNames(file: DisputeFile, agreement: WholeAgreement, worker: PartyRow): string {
  const signing = new Set(signingParties(file, agreement))
  const heirs = presentHeirs(file, worker.id).filter((one) => signing.has(one.id))
  if (heirs.length === 0) return partyName(worker)
  const whole = heirs.reduce((sum, one) => sum + one.heir.share, 0)
  const equal = heirs.every((one) => one.heir.share === heirs[0]?.heir.share)
  return namesTogether(heirs.map((one) => (equal ? partyName(one) : `${partyName(one)} ${one.heir.share}/${whole}`)))
}

function payeeOf(clauses: readonly ClauseRow[], accounts: ReadonlyMap<string, string>): Omit<Payee, 'name'> {
  const manners = [...new Set(clauses.map((clause) => clause.manner))]
  return {
    total: clauses.reduce((sum, clause) => sum + clause.amount_fen, 0),
    items: clauses.map((clause) => ({ item: itemOf(clause.item), amount: clause.amount_fen })),
    instalments: manners.flatMap((manner) =>
      byDueDay(
        clauses
          .filter((clause) => clause.manner === manner)
          .flatMap((clause) => clause.instalments)
          .map((part) => ({ amountFen: fen(part.amount_fen), dueOn: day(part.due_on) })),
      ).map((part) => ({ amount: part.amountFen, dueOn: part.dueOn, manner })),
    ),
    account: clauses.map((clause) => accountOf(clause, accounts)).find((account) => account !== null) ?? null,
  }
}

function accountOf(clause: ClauseRow, accounts: ReadonlyMap<string, string>): Payee['account'] {
  const number = accounts.get(clause.id)
  const { account_bank: bank, account_holder: holder } = clause
  return number === undefined || bank === null || holder === null ? null : { holder, bank, number }
}

function taxBasisOf(clauses: readonly ClauseRow[]): PaperPayments['taxBasis'] {
  const [first, ...others] = [...new Set(clauses.map((clause) => clause.tax_basis))]
  if (others.length > 0) return null
  return codesOf('tax-basis').find((code) => code === first) ?? null
}

/** A claim item as the papers' catalogue knows it. */
export const itemOf = (code: string): Payee['items'][number]['item'] => {
  const found = codesOf('item').find((known) => known === code)
  if (found === undefined) throw new RangeError(`no claim item ${code}`)
  return found
}
