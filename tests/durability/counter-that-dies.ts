/** A desk of its own that logs and moves cases as fast as it can, and says each only once it is committed. Its parent kills it. */
import { systemClock } from '../../server/clock.ts'
import { commit } from '../../server/commit.ts'
import { readConfig } from '../../server/config.ts'
import { openFile } from '../../server/disputes/dispute-file.ts'
import { takeStep } from '../../server/disputes/take-step.ts'
import { openDispute } from '../../server/intake/open-dispute.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'
import { day } from '../../workflows/values/day.ts'
import { dispute } from '../desk/given.ts'
import { actOf } from '../desk/small-county.ts'
import { mediatorOf } from './mediator.ts'

const desk = await openDesk(readConfig({ DATA_DIR: process.argv[2] }), {
  demonstration: false,
  log: createLog({ write: () => undefined }),
})
const actor = await mediatorOf(desk)
const today = systemClock.today()
const say = (what: string, id: string): boolean => process.stdout.write(`${what} ${id}\n`)

say('ready', '-')
for (;;) {
  const { disputeId } = await openDispute(desk, actOf(actor), dispute(actor.unitId, { receivedOn: day(today) }))
  say('opened', disputeId)
  await commit(desk, actOf(actor), async (tx, stamp) => {
    const file = await openFile(tx, actor, disputeId, 'dispute:accept')
    const asked = await takeStep(desk, tx, stamp, actor, file, {
      type: 'respondent-answered',
      occurredOn: day(today),
      data: { respondentId: file.employers[0]?.id ?? '', answer: 'consents', manner: 'phone' },
    })
    await takeStep(desk, tx, stamp, actor, asked, {
      type: 'accepted',
      occurredOn: day(today),
      data: { unitId: actor.unitId, byDelegation: true },
      said: { respondentsConsentingAfter: 1 },
    })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: actor.unitId } }
  })
  say('accepted', disputeId)
}
