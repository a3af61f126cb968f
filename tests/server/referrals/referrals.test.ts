import { afterEach, beforeEach, expect, test } from 'vitest'
import { commit } from '../../../server/commit.ts'
import type { Actor } from '../../../server/desk.ts'
import { openFile, reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import type { Step } from '../../../server/disputes/step.ts'
import { takeStep } from '../../../server/disputes/take-step.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { insertAssignment } from '../../../db/repositories/assignments.ts'
import { changeParty } from '../../../db/repositories/parties.ts'
import type { DisputeGiven } from '../../../server/intake/dispute-given.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute, worker as claimant } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site
let director: Actor

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
  director = await county.actor('director', 'committee')
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

async function step(id: string, make: (file: DisputeFile) => Step): Promise<DisputeFile> {
  return commit(desk, actOf(director), async (tx, stamp) => {
    const file = await openFile(tx, director, id, 'dispute:read')
    return {
      answer: await takeStep(desk, tx, stamp, director, file, make(file)),
      object: { kind: 'dispute', id, unitId: null },
    }
  })
}

/** A dispute that was mediated without agreement on 2026-11-12. */
async function failed(change: Partial<DisputeGiven> = {}): Promise<string> {
  const { disputeId } = await openDispute(desk, actOf(director), dispute(county.units.committee, change))
  if (!change.commission)
    await commit(desk, actOf(director), async (tx) => {
      const file = await reopenFile(tx, disputeId)
      for (const employer of file.employers)
        await changeParty(tx, employer.id, { stance: 'consents', stance_on: '2026-11-03' })
      return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: null } }
    })
  await step(disputeId, () => ({
    type: 'accepted',
    occurredOn: day('2026-11-03'),
    data: { unitId: county.units.committee, byDelegation: false },
  }))
  await commit(desk, actOf(director), async (tx) => {
    await insertAssignment(tx, {
      id: desk.newId(),
      dispute_id: disputeId,
      staff_id: director.staffId,
      part: 'presiding',
      from_day: '2026-11-03',
    })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: null } }
  })
  await step(disputeId, () => ({
    type: 'mediators-assigned',
    occurredOn: day('2026-11-03'),
    data: { place: 'committee', unitId: county.units.committee, mediatorIds: [director.staffId] },
  }))
  await step(disputeId, (file) => ({
    type: 'mediation-terminated',
    occurredOn: day('2026-11-12'),
    data: { workerIds: file.workers.map((worker) => worker.id), reason: 'too-far-apart' },
  }))
  return disputeId
}

async function signedIn(): Promise<Visitor> {
  const visitor = site.visitor()
  await visitor.signIn('director-committee')
  return visitor
}

test('a failed mediation goes to arbitration, their number finds the case, and the archive waits for the answer', async () => {
  const id = await failed()
  const file = await reopenFile(desk.db.reader, id)
  const visitor = await signedIn()
  const ways = await visitor.get(`/disputes/${id}/referrals/new`)
  expect(ways.text).toContain('江岸区劳动人事争议仲裁委员会')
  const opened = await visitor.post(`/disputes/${id}/referrals/new`, {
    kind: 'arbitration',
    partyIds: file.workers.map((worker) => worker.id),
    bodyName: '江岸区劳动人事争议仲裁委员会',
    preparedOn: '2026-11-13',
  })
  expect(opened.status).toBe(303)
  const address = opened.location ?? ''
  await expect(
    step(id, () => ({ type: 'archived', occurredOn: day('2026-11-20'), data: { retention: 'years-5' } })),
  ).rejects.toMatchObject({ reasons: expect.arrayContaining([expect.objectContaining({ code: 'referral-open' })]) })
  for (const [name, fields] of [
    ['sent', { on: '2026-11-13', manner: 'window', revision: '1' }],
    ['accepted', { on: '2026-11-16', theirNumber: '渝江劳人仲案字〔2026〕第88号', revision: '2' }],
    ['decided', { on: '2026-11-20', result: 'awarded', amount: '12,000.00', revision: '3' }],
  ] as const) {
    await visitor.get(address)
    const reply = await visitor.post(`${address}/steps/${name}`, fields)
    expect([name, reply.status]).toEqual([name, 303])
  }
  const page = await visitor.get(address)
  expect(page.text).toContain('渝江劳人仲案字〔2026〕第88号')
  expect(page.text).toContain('12,000.00')
  const after = await reopenFile(desk.db.reader, id)
  expect(JSON.parse(after.row.state_value)).toMatchObject({ court: 'returned' })
  const { nameTokens } = await import('../../../workflows/values/search-tokens.ts')
  const tokens = await desk.db.reader.selectFrom('search_token').select('token').where('ref_id', '=', id).execute()
  expect(tokens.map((row) => row.token)).toEqual(expect.arrayContaining(nameTokens('渝江劳人仲案字〔2026〕第88号')))
})

test('what the law closes is refused with its article, and what was typed stays', async () => {
  const id = await failed()
  const file = await reopenFile(desk.db.reader, id)
  const visitor = await signedIn()
  await visitor.get(`/disputes/${id}/referrals/new`)
  const body = { partyIds: file.workers.map((worker) => worker.id), bodyName: '某某人民法院', preparedOn: '2026-11-13' }
  const confirmation = await visitor.post(`/disputes/${id}/referrals/new`, { ...body, kind: 'judicial-confirmation' })
  expect(confirmation.status).toBe(409)
  expect(confirmation.text).toContain('某某人民法院')
  const suit = await visitor.post(`/disputes/${id}/referrals/new`, { ...body, kind: 'suit' })
  expect(suit.status).toBe(409)
  expect(suit.text).toMatch(/劳动争议调解仲裁法|先申请仲裁|仲裁/)
  const nobody = await visitor.post(`/disputes/${id}/referrals/new`, { ...body, kind: 'arbitration', partyIds: [] })
  expect(nobody.status).toBe(422)
  expect((await reopenFile(desk.db.reader, id)).referrals).toEqual([])
})

/** What the page says to one way. */
async function wayText(visitor: Visitor, id: string, name: string): Promise<string> {
  const { text } = await visitor.get(`/disputes/${id}/referrals/new`)
  const found = text.split('<section class="way">').find((part) => part.startsWith(`<h3>${name} `))
  return found?.replaceAll(/<[^>]+>/g, ' ') ?? ''
}

/** Saves a referral of the case's workers on 2026-11-20; the answer. */
async function referred(visitor: Visitor, file: DisputeFile, fields: Record<string, string>) {
  await visitor.get(`/disputes/${file.row.id}/referrals/new`)
  return visitor.post(`/disputes/${file.row.id}/referrals/new`, {
    partyIds: file.workers.map((worker) => worker.id),
    bodyName: '江岸区人民法院',
    preparedOn: '2026-11-20',
    ...fields,
  })
}

test('while mediation is within its 15 days arbitration is closed until they end, a suit needs a ground', async () => {
  const fresh = dispute(county.units.committee, { receivedOn: day('2026-11-16') })
  const story = await accepted(desk, director, fresh, day('2026-11-17'))
  const file = await reopenFile(desk.db.reader, story.disputeId)
  const until = file.clocks.find((clock) => clock.rule === 'T2')?.due_on ?? ''
  expect(until > '2026-11-22').toBe(true)
  const visitor = await signedIn()
  const arbitration = await wayText(visitor, file.row.id, '劳动仲裁')
  for (const words of ['暂不可办理', '调解尚在进行，期限未满', until]) expect(arbitration).toContain(words)
  expect(await wayText(visitor, file.row.id, '诉讼')).toContain('须有可以直接起诉的依据')
  expect(await wayText(visitor, file.row.id, '司法确认')).toContain('没有调解协议')
  const refused = await referred(visitor, file, { kind: 'arbitration' })
  expect(refused.status).toBe(409)
})

test('an agreement that is being performed keeps arbitration closed by its own reason', async () => {
  const story = await accepted(desk, director, dispute(county.units.committee))
  const promised = [{ worker: 0, parts: [{ dueOn: '2026-11-21', fen: 100_000 }] }]
  const file = await settled(story, promised, day('2026-11-05'))
  const visitor = await signedIn()
  // On the 20th nothing is late; today, the 22nd, the instalment is overdue and nobody has declared default.
  const refused = await referred(visitor, file, { kind: 'arbitration' })
  expect(refused.status).toBe(409)
  const alert = /role="alert">(.*?)<\/section>/s.exec(refused.text)?.[1] ?? ''
  expect(alert).toContain('用人单位没有逾期')
  expect(alert).not.toContain('调解尚在进行')
  const arbitration = await wayText(visitor, file.row.id, '劳动仲裁')
  expect(arbitration).toContain('款项已逾期，尚未认定逾期未履行')
  expect(arbitration).not.toContain('调解尚在进行')
})

test.each([
  ['unpaid-wages', 303],
  ['severance', 409],
] as const)('a suit on a wage note with a further claim to %s: %i', async (item, status) => {
  const id = await failed({
    workers: [{ ...claimant('王小芳'), claims: [...claimant('王小芳').claims, ...claimant('王小芳', item).claims] }],
  })
  const file = await reopenFile(desk.db.reader, id)
  const visitor = await signedIn()
  const reply = await referred(visitor, file, { kind: 'suit', suitGround: 'wage-iou-only' })
  expect(reply.status).toBe(status)
})

test.each([
  ['unpaid-wages', 303],
  ['severance', 409],
] as const)('a suit on a wages agreement not performed, with a further claim to %s: %i', async (item, status) => {
  const workers = [
    { ...claimant('王小芳'), claims: [...claimant('王小芳').claims, ...claimant('王小芳', item).claims] },
  ]
  const story = await accepted(desk, director, dispute(county.units.committee, { workers }))
  const promised = [{ worker: 0, parts: [{ dueOn: '2026-11-10', fen: 100_000 }] }]
  const file = await settled(story, promised, day('2026-11-05'))
  const visitor = await signedIn()
  const reply = await referred(visitor, file, { kind: 'suit', suitGround: 'wages-only-agreement-not-performed' })
  expect(reply.status).toBe(status)
})

test('a stale step, another county and a reader without the right change nothing', async () => {
  const id = await failed()
  const file = await reopenFile(desk.db.reader, id)
  const visitor = await signedIn()
  await visitor.get(`/disputes/${id}/referrals/new`)
  const opened = await visitor.post(`/disputes/${id}/referrals/new`, {
    kind: 'arbitration',
    partyIds: file.workers.map((worker) => worker.id),
    bodyName: '仲裁委员会',
    preparedOn: '2026-11-13',
  })
  const address = opened.location ?? ''
  await visitor.get(address)
  const send = { on: '2026-11-13', manner: 'post', revision: '9' }
  expect((await visitor.post(`${address}/steps/sent`, send)).status).toBe(409)
  await county.actor('director', 'otherCommittee')
  const stranger = site.visitor()
  await stranger.signIn('director-othercommittee')
  expect((await stranger.get(address)).status).toBe(404)
  await stranger.get('/')
  expect((await stranger.post(`${address}/steps/sent`, { ...send, revision: '1' })).status).toBe(404)
  await county.actor('supervisor', 'county')
  const supervisor = site.visitor()
  await supervisor.signIn('supervisor-county')
  expect((await supervisor.get(address)).status).toBe(200)
  expect((await supervisor.post(`${address}/steps/sent`, { ...send, revision: '1' })).status).toBe(403)
  expect((await reopenFile(desk.db.reader, id)).referrals[0]?.state).toBe('prepared')
})

test('a commission from a court runs on its own clock from the day its papers were signed for, and its result goes back', async () => {
  const id = await failed({
    channel: 'litigation',
    commission: {
      kind: 'before-filing',
      bodyKind: 'court',
      bodyName: '江岸区人民法院',
      theirNumber: '(2026)渝0103诉前调123号',
      signedForOn: day('2026-11-02'),
      contact: '李法官 023-60000000',
      online: false,
      suit: null,
    },
  })
  const file = await reopenFile(desk.db.reader, id)
  const clock = file.clocks.find((one) => one.rule === 'T5')
  expect(clock).toMatchObject({ event_on: '2026-11-02', due_on: '2026-12-02', status: 'met' })
  expect(file.clocks.some((one) => one.rule === 'T3')).toBe(false)
  const visitor = await signedIn()
  const page = await visitor.get(`/disputes/${id}/commission`)
  expect(page.text).toContain('(2026)渝0103诉前调123号')
  const reply = await visitor.post(`/disputes/${id}/commission`, { on: '2026-11-13' })
  expect(reply.status).toBe(303)
  expect((await reopenFile(desk.db.reader, id)).commission).toMatchObject({
    answered_on: '2026-11-13',
    result: 'not-settled',
  })
})

test('the letters of a commission and of a failed case are drawn from the file', async () => {
  const id = await failed({
    channel: 'litigation',
    commission: {
      kind: 'before-filing',
      bodyKind: 'court',
      bodyName: '江岸区人民法院',
      theirNumber: '(2026)渝0103诉前调123号',
      signedForOn: day('2026-11-02'),
      contact: null,
      online: false,
      suit: null,
    },
  })
  const visitor = await signedIn()
  const reply = await visitor.get(`/disputes/${id}/papers/court-reply/preview`)
  expect(reply.status).toBe(200)
  for (const words of ['江岸区人民法院', '(2026)渝0103诉前调123号', '江岸工人调函〔2026〕1号', '调解不成'])
    expect(reply.text).toContain(words)
  const letter = await visitor.get(`/disputes/${id}/papers/arbitration-referral-letter/preview`)
  expect(letter.status).toBe(200)
  for (const words of ['江岸区劳动人事争议仲裁委员会', '王小芳', '12,000.00']) expect(letter.text).toContain(words)
})
