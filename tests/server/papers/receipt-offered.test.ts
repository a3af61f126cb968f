import { expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { openInstalments } from '../../../server/disputes/money.ts'
import { counterPayment } from '../../../server/money/counter-payment.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import { accepted, settled } from '../../desk/settled.ts'

const { at, signedIn } = caseSite()

test('a receipt is offered while money stands that came, and no longer once it bounced', async () => {
  const { desk, county } = at()
  const { actor, visitor } = await signedIn('mediator', 'room')
  const story = await accepted(desk, actor, dispute(county.units.room))
  const promised = [{ worker: 0, parts: [{ dueOn: '2026-12-01', fen: 100_000 }] }]
  const file = await settled(story, promised, day('2026-11-20'))
  const offersReceipt = async () =>
    (await visitor.get(`/disputes/${story.disputeId}?tab=papers`)).text.includes('/papers/receipt/preview')
  expect(await offersReceipt()).toBe(false)
  await recordPayment(desk, actOf(actor), {
    disputeId: story.disputeId,
    instalmentId: openInstalments(file)[0]?.id ?? '',
    amountFen: fen(100_000),
    paidOn: day('2026-11-21'),
    payer: '山城宏达服装有限公司',
    manner: 'cash',
    evidence: 'none',
    note: null,
  })
  expect(await offersReceipt()).toBe(true)
  const [paid] = (await reopenFile(desk.db.reader, story.disputeId)).payments
  const clerk = await county.actor('clerk', 'room')
  const bounced = { paymentId: paid?.id ?? '', revision: paid?.revision ?? 0, reason: 'bounced' } as const
  await counterPayment(desk, actOf(clerk), bounced)
  expect(await offersReceipt()).toBe(false)
})
