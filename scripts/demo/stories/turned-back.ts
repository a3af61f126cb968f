/** Stories in which something has to be put right: the five things loosely called reopening (domain.md 6.9), and smaller ones. */
import { voidAgreement } from '../../../server/agreements/void-agreement.ts'
import { changeAgreementInForce } from '../../../server/agreements/draft-agreement.ts'
import { agreementsInForce } from '../../../server/disputes/dispute-file.ts'
import { counterPayment } from '../../../server/money/counter-payment.ts'
import { agreementOf } from '../deal.ts'
import { archived, performanceReopened, terminated } from '../acts/ends.ts'
import { agreedOrally, openedForSigning, sealed, signed } from '../acts/agreement.ts'
import { filled, taken } from '../acts/filled.ts'
import { logged } from '../acts/intake.ts'
import { paid } from '../acts/money.ts'
import { accepted, answered, assigned } from '../acts/table.ts'
import { paidAtOnce, payments, putAway, signedAndSealed } from './settled.ts'
import type { Telling } from '../agenda.ts'
import type { Tale } from '../tale.ts'
import { atTheTable, sittings, type Story } from './story.ts'

/** A mistake found at review is corrected in the archived volume. */
export const corrected: Story = async function* (tale) {
  yield* paidAtOnce(tale)
  yield tale.after(15)
  await filled(tale, tale.setting.office.clerk, 'corrected', {
    what: ['names-and-numbers'],
    reason: 'found-at-review',
  })
}

/** Failed, and a month later the parties come back: a new case, linked to the old one. */
export const cameBack: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 1)
  yield tale.after(1)
  await terminated(tale, 'too-far-apart')
  yield tale.after(22)
  const { showId } = await taken(tale, tale.mediator, 'reconvened')
  yield tale.after(2)
  await archived(tale)
  tale.goesOnAs(showId)
  yield tale.later()
  await answered(tale, 'consents')
  await accepted(tale)
  await assigned(tale)
  yield* agreedInTheEnd(tale)
}

/** A last sitting, an agreement by word of mouth, the money, and the file is put away. */
async function* agreedInTheEnd(tale: Tale): Telling {
  yield* sittings(tale, 1)
  yield tale.later()
  await agreedOrally(tale, { workerIds: null, share: [0.6, 0.9], instalments: 1, firstDueIn: 5 })
  yield* payments(tale, [-1, 1])
  yield* putAway(tale)
}

/** The employer asks for other days; both sign a new version, which counters the old sum. */
export const changed: Story = async function* (tale) {
  yield* signedAndSealed(tale, { instalments: 1, firstDueIn: 25 })
  const file = await tale.file()
  const [old] = agreementsInForce(file)
  if (!old || old.total_fen === 0) {
    yield* payments(tale, [0, 0])
    yield* putAway(tale)
    return
  }
  yield tale.after(6)
  const settled = { ...file, workers: file.workers.map((worker) => ({ ...worker, outcome: null })) }
  const deal = { workerIds: null, share: [0.6, 0.8], instalments: 3, firstDueIn: 12 } as const
  await changeAgreementInForce(
    tale.desk,
    tale.act(tale.mediator, 'draft-agreement'),
    old.id,
    agreementOf(tale.chance, settled, deal, tale.today),
    { reason: 'circumstances', bothConsent: true },
  )
  yield tale.later()
  await openedForSigning(tale)
  await signed(tale)
  yield tale.after(1)
  await sealed(tale)
  yield* payments(tale, [-2, 0])
  yield* putAway(tale)
}

/** The court finds the agreement void: countered that day, the parties talk again and fail. */
export const foundVoid: Story = async function* (tale) {
  yield* signedAndSealed(tale, { instalments: 2, firstDueIn: 40 })
  const [paper] = agreementsInForce(await tale.file())
  if (!paper) return
  yield tale.after(9)
  await voidAgreement(tale.desk, tale.act(tale.setting.office.director, 'agreement-step'), {
    agreementId: paper.id,
    revision: paper.revision,
    on: tale.today,
    reason: 'declared-void',
    reopen: true,
  })
  yield tale.after(3)
  await terminated(tale, 'too-far-apart')
  yield tale.after(4)
  await archived(tale)
}

/** A transfer bounces after the file was put away: performance resumes, no new case. */
export const bouncedAfterArchive: Story = async function* (tale) {
  yield* paidAtOnce(tale)
  const [last] = (await tale.file()).payments.slice(-1)
  if (!last) return
  yield tale.after(6)
  await counterPayment(tale.desk, tale.act(tale.setting.office.clerk, 'payment:correct'), {
    paymentId: last.id,
    revision: last.revision,
    reason: 'bounced',
  })
  if ((await tale.file()).row.stage === 'archived') await performanceReopened(tale)
  yield tale.after(5)
  await paid(tale, { all: true })
  yield* putAway(tale)
}

/** A number taken by mistake stays visible as void; the case is accepted again under a new one. */
export const numberedByMistake: Story = async function* (tale) {
  yield tale.now()
  await logged(tale)
  yield tale.later()
  await answered(tale, 'consents')
  await accepted(tale)
  yield tale.later()
  await filled(tale, tale.setting.office.director, 'acceptance-voided', { reason: 'keyed-by-mistake' })
  yield tale.after(1)
  await accepted(tale)
  yield tale.later()
  await assigned(tale)
  yield* agreedInTheEnd(tale)
}
