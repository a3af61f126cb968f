/** A server whose clock is put forward and back by a day while it works: what happened first stays first. */
import { expect, test } from 'vitest'
import { checkTrail } from '../../../server/audit/check-trail.ts'
import { sealTrail } from '../../../server/audit/seal-trail.ts'
import { openFile } from '../../../server/disputes/dispute-file.ts'
import { logContact, quickCalls } from '../../../server/disputes/log-contact.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import { figure } from '../../proof/figure.ts'

const { at, signedIn, registered } = caseSite()

/** Noon of the day, a day later, a day back, a day before that, and so on. */
const DAYS = ['22', '23', '22', '21', '23', '22', '24', '21', '22', '23', '21', '24', '22']

test('sequence, not the clock, orders what happened', async () => {
  const { desk } = at()
  const { actor, visitor } = await signedIn('mediator', 'room')
  const id = await registered()
  const wrong: string[] = []
  const done: string[] = ['registered']
  for (const [nth, day] of DAYS.entries()) {
    desk.at(`2026-11-${day} 12:00`)
    // Put forward a whole day, the clock ends a session like any day does; whoever works signs in again.
    if ((await visitor.get('/disputes')).status !== 200) await visitor.signIn('mediator-room')
    const file = await openFile(desk.db.reader, actor, id, 'dispute:consult')
    const call = quickCalls(file)[nth % 2]?.value ?? ''
    await logContact(desk, actOf(actor, 'dispute:log-contact'), id, call)
    done.push('contact-logged')
    // Another process may be the one that seals next.
    await sealTrail(desk, `sealer ${nth % 2}`)
  }
  const taken = await takeStepPage(visitor, id, 'respondent-answered', { answer: 'consents', manner: 'phone' })
  expect(taken.status).toBe(303)
  done.push('respondent-answered')
  await sealTrail(desk, 'sealer 0')

  const events = await desk.db.reader
    .selectFrom('dispute_event')
    .select(['seq', 'type', 'recorded_at'])
    .where('dispute_id', '=', id)
    .orderBy('seq')
    .execute()
  if (events.map((event) => event.type).join() !== done.join())
    wrong.push(`happened ${done.join()}, told ${events.map((event) => event.type).join()}`)
  if (events.some((event, index) => event.seq !== index + 1)) wrong.push('numbers of events missing')
  await checkJournal(desk.db.reader, (difference) => wrong.push(JSON.stringify(difference)))
  const { faults, sealed, waiting } = await checkTrail(desk.db.reader, desk.secrets.auditing, [], () => undefined)
  if (faults + waiting > 0) wrong.push(`${faults} faults in the trail, ${waiting} entries without their link`)
  const backwards = events.filter((event, index) => event.recorded_at < (events[index - 1]?.recorded_at ?? '')).length
  figure({
    id: 'T60',
    promise: 'Sequence, not the clock, orders events',
    figure: `${wrong.length} violations in ${events.length} events with the clock put back ${backwards} times, ${sealed} entries of the trail linked`,
    target: '0 violations',
    passed: wrong.length === 0 && backwards > 0,
  })
  expect(backwards).toBeGreaterThan(2)
  expect(wrong).toEqual([])
})
