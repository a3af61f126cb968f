/** What steps ask beside the step itself, and where it is printed. */
import { expect, test } from 'vitest'
import { reachOralAgreement } from '../../../server/agreements/reach-oral-agreement.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage as take } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import { agreementGiven, atTheTable, clause } from '../agreements/journey.ts'

const { at, signedIn, registered } = caseSite()

test('a recorder is named with the sitting, printed, proposed again and may be taken back', async () => {
  const { desk, county } = at()
  const { file } = await atTheTable(desk, county)
  const clerk = await county.actor('clerk', 'room')
  const { visitor } = await signedIn('mediator', 'room')
  const { id } = file.row
  const sitting = { session: 'new', manner: 'room', record: '双方各自陈述。', rightsTold: 'on' }
  const record = async () => (await visitor.get(`/disputes/${id}/papers/mediation-record/preview`)).text
  expect((await take(visitor, id, 'session-recorded', sitting)).status).toBe(303)
  expect(await record()).toContain('记录人')
  const mediator = await county.actor('mediator', 'room')
  expect((await take(visitor, id, 'session-recorded', { ...sitting, recorder: mediator.staffId })).status).toBe(422)
  expect((await take(visitor, id, 'session-recorded', { ...sitting, recorder: clerk.staffId })).status).toBe(303)
  expect(await record()).toContain(`记录人　${clerk.name}`)
  const again = await visitor.get(`/disputes/${id}/steps/session-recorded`)
  expect(again.text).toContain(`<option value="${clerk.staffId}" selected>`)
  expect((await visitor.get(`/disputes/${id}`)).status).toBe(200)
  expect((await take(visitor, id, 'session-recorded', { ...sitting, recorder: '' })).status).toBe(303)
  expect(await record()).not.toContain(clerk.name)
  const { assignments } = await reopenFile(desk.db.reader, id)
  expect(assignments.filter((one) => one.part === 'recorder').map((one) => one.to_day)).toEqual(['2026-11-22'])
})

test('undisputed facts are kept only when both sides agree, and stand in the notice and the letter', async () => {
  const { desk, county } = at()
  const { file } = await atTheTable(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  const { id } = file.row
  const ending = { reason: 'too-far-apart', undisputed: '双方确认王小芳2023年3月入职' }
  const alone = await take(visitor, id, 'mediation-terminated', { ...ending, workerAgrees: 'on' })
  expect(alone.status).toBe(422)
  expect(alone.text).toContain('双方确认王小芳2023年3月入职')
  expect(alone.text).toContain('双方都同意')
  const both = { ...ending, workerAgrees: 'on', employerAgrees: 'on' }
  expect((await take(visitor, id, 'mediation-terminated', both)).status).toBe(303)
  for (const kind of ['termination-notice', 'arbitration-referral-letter'])
    expect((await visitor.get(`/disputes/${id}/papers/${kind}/preview`)).text).toContain(
      '双方确认王小芳2023年3月入职。',
    )
})

test('a refusal takes the reason of its notice from the form', async () => {
  const id = await registered()
  const { visitor } = await signedIn('director', 'committee')
  const fields = { reason: 'other-body-competent', door: 'insurance-back-payment' }
  expect((await take(visitor, id, 'not-accepted', fields)).status).toBe(303)
  const notice = await visitor.get(`/disputes/${id}/papers/refusal-notice/preview?door=soldier`)
  expect(notice.text).toContain('社会保险')
  expect(notice.text).not.toContain('军人')
})

test('a term far beyond the usual month is asked about once with its article, then taken', async () => {
  const { desk, county } = at()
  const { file } = await atTheTable(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  const { id } = file.row
  const far = { until: '2027-06-22', workerConsents: 'on', employerConsents: 'on' }
  const asked = await take(visitor, id, 'term-extended', far)
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('《人民调解工作若干规定》第三十三条')
  expect(asked.text).toContain('value="2027-06-22"')
  expect(asked.text).toContain('name="longer"')
  expect((await take(visitor, id, 'term-extended', { ...far, longer: 'on' })).status).toBe(303)
  const { clocks } = await reopenFile(desk.db.reader, id)
  expect(clocks.find((clock) => clock.rule === 'T3')?.extended_to).toBe('2027-06-22')
})

test('an oral agreement has no copies', async () => {
  const { desk, county } = at()
  const { mediator, file } = await atTheTable(desk, county)
  const given = agreementGiven([clause(file, 0, 300_000)], { on: day('2026-11-10') })
  const said = { bothConsent: true, rightsTold: true }
  await reachOralAgreement(desk, actOf(mediator), file.row.id, given, said)
  const [agreement] = (await reopenFile(desk.db.reader, file.row.id)).agreements
  const { visitor } = await signedIn('mediator', 'room')
  expect((await visitor.get(`/agreements/${agreement?.id ?? ''}`)).text).not.toContain('协议书份数')
})
