/** What the cases that transfers may belong to still owe, and what was recorded there by hand. */
import { disputesNaming } from '../../../db/repositories/bank-statements.ts'
import type { Reader } from '../../../db/database.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import type { Debt, Transfer } from '../../../workflows/money/match-transfer.ts'
import { day } from '../../../workflows/values/day.ts'
import { scopeRoots } from '../../../workflows/permissions.ts'
import type { Actor } from '../../desk.ts'
import { reopenFile, type DisputeFile } from '../../disputes/dispute-file.ts'
import { presentHeirs } from '../../disputes/heirs.ts'
import { openInstalments } from '../../disputes/money.ts'
import { nameKeyOf } from '../../intake/keep-employer.ts'

/** Cases looked into for one page of lines. */
const MOST_CASES = 100

export type Candidates = { debts: Debt[]; files: Map<string, DisputeFile> }

/** Debts in the actor's scope that any of the transfers may pay. */
export async function debtsFor(reader: Reader, actor: Actor, transfers: readonly Transfer[]): Promise<Candidates> {
  const told = transfers.flatMap(({ payer, payee }) => [payer, payee]).filter((name) => name !== null)
  const names = [...new Set(told.flatMap((name) => [name, name.replaceAll(/\s/gu, '')]))]
  const roots = scopeRoots(actor.grants, 'payment:record')
  const employers = [...new Set(names.map((name) => nameKeyOf({ name, kind: 'company', site: null })))]
  const files = new Map<string, DisputeFile>()
  for (const id of await disputesNaming(reader, roots, { people: names, employers }, MOST_CASES))
    files.set(id, await reopenFile(reader, id))
  return { debts: [...files.values()].flatMap(debtsOf), files }
}

/** What each worker of a case with an agreement in force is still to get. */
function debtsOf(file: DisputeFile): Debt[] {
  const open = openInstalments(file)
  const byHand = file.payments.filter((payment) => payment.status !== 'countered' && payment.bank_line_id === null)
  return file.workers.map((worker) => ({
    disputeId: file.row.id,
    workerId: worker.id,
    worker: partyName(worker),
    heirs: presentHeirs(file, worker.id).map((heir) => partyName(heir)),
    employers: file.employers.map(partyName),
    parts: open
      .filter((part) => part.payeeId === worker.id)
      .map((part) => ({ instalmentId: part.id, dueOn: day(part.dueOn), openFen: part.openFen })),
    // One transfer stands in a row for each instalment it paid, all recorded at once.
    recorded: [
      ...Map.groupBy(
        byHand.filter((payment) => payment.payee_party_id === worker.id),
        (payment) => `${payment.recorded_at} ${payment.paid_on}`,
      ).values(),
    ].flatMap((payments) => {
      const [first] = payments
      return first
        ? [
            {
              paymentIds: payments.map((payment) => payment.id),
              paidOn: day(first.paid_on),
              fen: payments.reduce((sum, payment) => sum + payment.amount_fen, 0),
            },
          ]
        : []
    }),
  }))
}
