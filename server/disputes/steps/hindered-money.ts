/** The money of a hindrance: deposited, fetched, or given up for good, on the instalments it is about. */
import { changeInstalment, type InstalmentRow } from '../../../db/repositories/agreements.ts'
import { endClocks } from '../../../db/repositories/clocks.ts'
import type { HindranceRow } from '../../../db/repositories/hindrances.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { isOfPayee } from '../../../workflows/hindrance/context.ts'
import type { HindranceStep } from '../../../workflows/hindrance/events.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { fen, formatYuan, type Fen } from '../../../workflows/values/fen.ts'
import { takePayment } from '../../money/take-payment.ts'
import { agreementsInForce, reopenFile, type DisputeFile } from '../dispute-file.ts'
import { kindOf } from '../hindrances.ts'
import { openFenOf } from '../money.ts'
import { must } from '../must.ts'
import type { Taking } from './define-step.ts'

/** Instalments a hindrance is about: the payee's own, or those of a payer whom nobody else stands beside. */
function partsOf(file: DisputeFile, row: HindranceRow): InstalmentRow[] {
  const ofPayee = isOfPayee(kindOf(row))
  return agreementsInForce(file)
    .flatMap((agreement) =>
      agreement.clauses.filter((clause) =>
        ofPayee
          ? clause.payee_party_id === row.party_id
          : clause.payer_party_id === row.party_id && (agreement.joint_liability === 0 || file.employers.length === 1),
      ),
    )
    .flatMap((clause) => clause.instalments.filter((part) => part.status !== 'cancelled'))
    .toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1))
}

const total = (parts: readonly InstalmentRow[], of: (part: InstalmentRow) => number): number =>
  parts.reduce((sum, part) => sum + of(part), 0)

/** What each step that moves money moves, in fen; `typed` only tells a deposit. */
const sums: Partial<Record<HindranceStep, (parts: readonly InstalmentRow[], typed: Fen | null, on: Day) => number>> = {
  deposited: (parts, typed, on) =>
    typed ??
    total(
      parts.filter((part) => part.due_on <= on),
      openFenOf,
    ),
  fetched: (parts) => total(parts, (part) => part.deposited_fen),
  distributed: (parts) => total(parts, openFenOf),
  'nobody-liable': (parts) => total(parts, openFenOf),
}

/** Whether a step carries a sum. */
export const movesMoney = (step: HindranceStep): boolean => step in sums

/** Throws invalid for a deposit of nothing or of more than is owed. */
export function sumOf(file: DisputeFile, row: HindranceRow, step: HindranceStep, typed: Fen | null, on: Day): Fen {
  const parts = partsOf(file, row)
  const sum = fen(sums[step]?.(parts, typed, on) ?? 0)
  const owed = total(parts, openFenOf)
  if (step === 'deposited' && (sum === 0 || sum > owed))
    throw new DomainError('invalid', 'form-damaged', {
      faults: [{ field: 'sum', code: 'deposit-not-owed', values: { owed: formatYuan(fen(owed)) } }],
    })
  return sum
}

/** Writes the sums on the instalments; what is fetched is a payment like any other. */
export async function moveMoney(
  taking: Taking,
  row: HindranceRow,
  step: HindranceStep,
  sum: Fen,
  on: Day,
): Promise<void> {
  const { desk, tx, stamp, actor, file } = taking
  const parts = partsOf(file, row)
  if (step === 'deposited') {
    let left: number = sum
    for (const part of parts) {
      const share = Math.min(left, openFenOf(part))
      if (share === 0) continue
      left -= share
      await changeInstalment(tx, part.id, { deposited_fen: part.deposited_fen + share })
      if (share === openFenOf(part))
        await endClocks(tx, file.row.id, ['T11'], { status: 'met', on, subjectId: part.id })
    }
  } else if (step === 'distributed' || step === 'nobody-liable') {
    for (const part of parts.filter((one) => openFenOf(one) > 0)) {
      await changeInstalment(tx, part.id, { written_off_fen: part.written_off_fen + openFenOf(part) })
      await endClocks(tx, file.row.id, ['T11'], { status: 'stopped', on, subjectId: part.id })
    }
  } else if (step === 'fetched') {
    const held = parts.filter((part) => part.deposited_fen > 0)
    for (const part of held) await changeInstalment(tx, part.id, { deposited_fen: 0 })
    await takePayment(desk, tx, stamp, actor, await reopenFile(tx, file.row.id), {
      instalmentId: must(held[0]).id,
      amountFen: sum,
      paidOn: on,
      payer: row.who ?? '',
      payerKind: 'deposit',
      manner: 'other',
      evidence: 'none',
      note: null,
    })
  }
}
