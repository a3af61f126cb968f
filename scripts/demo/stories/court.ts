/** Stories that meet a court or an arbitration commission: confirmed, ordered, awarded, or handed to us by them. */
import { archived, defaultDeclared, followedUp, terminated } from '../acts/ends.ts'
import { decided, moved, prepared, reported } from '../acts/court.ts'
import { drafted, openedForSigning, sealed, signed } from '../acts/agreement.ts'
import { logged } from '../acts/intake.ts'
import { paid } from '../acts/money.ts'
import { accepted, answered, assigned } from '../acts/table.ts'
import { bodyNumber } from '../body-number.ts'
import type { Telling } from '../agenda.ts'
import type { Tale } from '../tale.ts'
import { openInstalments } from '../../../server/disputes/money.ts'
import type { CommissionKind } from '../../../workflows/dispute/context.ts'
import { addDays, day } from '../../../workflows/values/day.ts'
import { claimedAtArbitration, payments, putAway, signedAndSealed } from './settled.ts'
import { atTheTable, sittings, type Story } from './story.ts'

/** Both sides go to court together while the first instalment is still to come. */
export const confirmedByCourt: Story = async function* (tale) {
  yield* signedAndSealed(tale, { instalments: 2, firstDueIn: 35 })
  if (!(await hasMoney(tale))) {
    yield* payments(tale, [0, 0])
    yield* putAway(tale)
    return
  }
  yield tale.after(tale.chance.whole(1, 4))
  const referralId = await prepared(tale, 'judicial-confirmation')
  yield tale.after(1)
  await moved(tale, referralId, { type: 'sent', data: { manner: 'delivered' } })
  yield tale.after(3)
  await moved(tale, referralId, { type: 'accepted', data: {} })
  yield tale.after(tale.chance.whole(4, 12))
  await moved(tale, referralId, decided('confirmed'))
  yield* payments(tale, [-2, 0])
  yield* putAway(tale)
}

/** Nothing came on the day; the worker asks for an order to pay, and then the money comes. */
export const orderedToPay: Story = async function* (tale) {
  yield* signedAndSealed(tale, { instalments: 1, firstDueIn: 8 })
  const [first] = openInstalments(await tale.file())
  if (!first) return
  yield tale.at(addDays(day(first.dueOn), 4))
  await defaultDeclared(tale)
  yield tale.after(2)
  if (!ORDERED.has(first.item)) {
    yield* claimedAtArbitration(tale)
    return
  }
  const referralId = await prepared(tale, 'payment-order')
  yield tale.after(1)
  await moved(tale, referralId, { type: 'sent', data: { manner: 'delivered' } })
  yield tale.after(4)
  await moved(tale, referralId, { type: 'accepted', data: {} })
  yield tale.after(8)
  await moved(tale, referralId, { type: 'order-issued', data: {} })
  yield tale.after(13)
  await moved(tale, referralId, decided('in-force', first.openFen))
  yield tale.after(6)
  await paid(tale, { all: true })
  yield* putAway(tale)
}

/** Items a payment order may ask (LDTZ 16); others wait for arbitration in these stories. */
const ORDERED = new Set([
  'unpaid-wages',
  'wage-deduction',
  'overtime-pay',
  'severance',
  'double-wage',
  'bonus-commission',
])

/** Mediation failed; the worker goes on to arbitration with our notice in hand. */
export const wentToArbitration: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, tale.chance.whole(1, 2))
  yield tale.later()
  await terminated(tale, tale.chance.pick(['too-far-apart', 'party-refuses']))
  yield tale.after(1)
  const referralId = await prepared(tale, 'arbitration')
  yield tale.later()
  await moved(tale, referralId, { type: 'sent', data: { manner: 'delivered' } })
  if (tale.chance.happens(0.15)) {
    yield tale.after(4)
    await moved(tale, referralId, { type: 'returned', data: { reason: 'materials-missing' } })
    yield tale.after(2)
    await moved(tale, referralId, { type: 'prepared-again', data: {} })
    yield tale.later()
    await moved(tale, referralId, { type: 'sent', data: { manner: 'delivered' } })
  }
  yield tale.after(5)
  await moved(tale, referralId, { type: 'accepted', data: {} })
  yield tale.after(tale.chance.whole(20, 36))
  const claimed = (await tale.file()).row.claimed_fen
  await moved(
    tale,
    referralId,
    decided(tale.chance.pick(['awarded', 'partly-awarded', 'mediated']), Math.round(claimed * 0.7)),
  )
  yield tale.after(tale.chance.whole(3, 12))
  await archived(tale)
}

async function* commissioned(tale: Tale, kind: CommissionKind): Telling {
  yield tale.now()
  const isCourt = kind !== 'arbitration'
  const { arbitration, court } = tale.setting.office.row
  await logged(tale, {
    channel: isCourt ? 'litigation' : 'arbitration',
    commission: {
      kind,
      bodyKind: isCourt ? 'court' : 'arbitration',
      bodyName: isCourt ? court : arbitration.name,
      theirNumber: bodyNumber(tale, kind),
      signedForOn: tale.today,
      contact: null,
      online: false,
      suit: null,
    },
  })
  yield tale.later()
  await accepted(tale)
  await assigned(tale)
  yield tale.after(1)
  await answered(tale, 'consents')
}

/** A court hands the case over before filing, and gets a sealed agreement back. */
export const commissionSettled: Story = async function* (tale) {
  yield* commissioned(tale, tale.chance.pick(['before-filing', 'before-filing', 'ordinary', 'summary', 'arbitration']))
  yield* sittings(tale, 1)
  yield tale.later()
  await drafted(tale, { workerIds: null, share: [0.6, 0.95], instalments: 1, firstDueIn: 10 })
  yield tale.later()
  await openedForSigning(tale)
  await signed(tale)
  yield tale.after(1)
  await sealed(tale)
  yield tale.later()
  await reported(tale)
  yield* payments(tale, [-1, 1])
  yield* putAway(tale)
}

/** The same without success: the file goes back with the reason. */
export const commissionFailed: Story = async function* (tale) {
  yield* commissioned(tale, tale.chance.pick(['before-filing', 'ordinary', 'arbitration']))
  yield* sittings(tale, tale.chance.whole(1, 2))
  yield tale.after(1)
  await terminated(tale, 'too-far-apart')
  yield tale.later()
  await reported(tale)
  yield tale.after(5)
  await followedUp(tale, 'not-performed')
  yield tale.after(tale.chance.whole(2, 8))
  await archived(tale)
}

const hasMoney = async (tale: Tale): Promise<boolean> => openInstalments(await tale.file()).length > 0
