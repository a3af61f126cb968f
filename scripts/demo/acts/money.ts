/** Acts with money: what arrived and was believed, what did not arrive, what was taken back. */
import type { Actor } from '../../../server/desk.ts'
import { openInstalments } from '../../../server/disputes/money.ts'
import { nameOf } from '../../../server/money/record-page.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { verifyPayment } from '../../../server/money/verify-payment.ts'
import { fen } from '../../../workflows/values/fen.ts'
import type { Tale } from '../tale.ts'

/** Pays everything due up to today, else the next instalment, or `all` that is owed; a share of each when given. */
export async function paid(tale: Tale, options: { all?: boolean; share?: number; by?: Actor } = {}): Promise<void> {
  const file = await tale.file()
  const open = openInstalments(file)
  const until = open[0] && open[0].dueOn > tale.today ? open[0].dueOn : tale.today
  const due = open.filter((part) => options.all === true || part.dueOn <= until)
  for (const part of due) {
    const amount = options.share === undefined ? part.openFen : Math.floor((part.openFen * options.share) / 100) * 100
    if (amount <= 0) continue
    await recordPayment(tale.desk, tale.act(options.by ?? tale.mediator, 'payment:record'), {
      disputeId: tale.disputeId,
      instalmentId: part.id,
      amountFen: fen(amount),
      paidOn: tale.today,
      payer: nameOf(file.employers, part.payerId),
      manner: tale.chance.pick(['transfer', 'mobile', 'cash']),
      evidence: tale.chance.pick(['none', 'bank-slip', 'receipt']),
      note: null,
    })
  }
}

/** The clerk verifies what has arrived and nobody has verified yet. */
export async function verified(tale: Tale, by: Actor = tale.setting.office.clerk): Promise<void> {
  for (const payment of (await tale.file()).payments) {
    if (payment.status !== 'recorded') continue
    await verifyPayment(tale.desk, tale.act(by, 'payment:verify'), {
      paymentId: payment.id,
      revision: payment.revision,
      evidence: payment.evidence === 'none' ? 'worker-word' : payment.evidence,
    })
  }
}
