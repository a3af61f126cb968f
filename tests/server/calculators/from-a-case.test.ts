/** A calculator opened from a case: what it knows already, and a result that becomes a claim by one click. */
import { expect, test } from 'vitest'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { roles } from '../../../workflows/permissions.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { answers, knowAverageWage, severance } from './given.ts'

const { at, signedIn } = caseSite()

const enter = async (role: (typeof roles)[number], unit: 'city' | 'county' | 'room' = 'room'): Promise<Visitor> =>
  (await signedIn(role, unit)).visitor

async function opened() {
  await knowAverageWage(at().desk, at().county)
  const mediator = await at().county.actor('mediator', 'room')
  const given = dispute(at().county.units.room, {
    workers: [
      {
        ...worker('王小芳', 'severance', 100_000),
        employment: { from: day('2019-03-15'), until: null, wageFen: 600_000 as never },
      },
      worker('李小兰'),
    ],
    employmentEndedOn: day('2026-10-10'),
  })
  const { disputeId } = await openDispute(at().desk, actOf(mediator), given)
  const visitor = await enter('mediator')
  const address = `/disputes/${disputeId}/calculators/severance`
  const workers = await at()
    .desk.db.reader.selectFrom('dispute_party')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('side', '=', 'worker')
    .orderBy('position')
    .execute()
  return { disputeId, visitor, address, first: workers[0]?.id ?? '', second: workers[1]?.id ?? '' }
}
const revisionOf = async (disputeId: string): Promise<string> => {
  const found = at().desk.db.reader.selectFrom('dispute').select('revision').where('id', '=', disputeId)
  return String((await found.executeTakeFirstOrThrow()).revision)
}
const claims = (disputeId: string) =>
  at()
    .desk.db.reader.selectFrom('claim_item')
    .select(['party_id', 'item', 'amount_fen'])
    .where('dispute_id', '=', disputeId)
    .orderBy('position')
    .execute()

test('the form knows the worker, the employment and the wage', async () => {
  const { visitor, address, disputeId } = await opened()
  expect((await visitor.get(`/disputes/${disputeId}?tab=parties`)).text).toContain(
    `/disputes/${disputeId}/calculators"`,
  )
  expect((await visitor.get(`/disputes/${disputeId}/calculators`)).text).toContain(address)
  const { text } = await visitor.get(address)
  for (const value of ['2019-03-15', '2026-10-10', '6000.00']) expect(text).toContain(`value="${value}"`)
  expect(text).toContain('王小芳')
})

test('one click replaces the amount of the item, and adds the item where there is none', async () => {
  const { visitor, address, disputeId, first, second } = await opened()
  await visitor.get(address)
  const result = await visitor.post(address, { ...severance, worker: first })
  expect(result.text).toContain('经济补偿：48,000.00 元（现为 1,000.00 元）')
  const done = await visitor.post(`${address}/claims`, {
    ...severance,
    worker: first,
    revision: await revisionOf(disputeId),
  })
  expect(done.location).toBe(`/disputes/${disputeId}?tab=parties`)
  expect(await claims(disputeId)).toEqual([
    { party_id: first, item: 'severance', amount_fen: 4_800_000 },
    { party_id: second, item: 'unpaid-wages', amount_fen: 1_200_000 },
  ])
  await visitor.get(address)
  await visitor.post(`${address}/claims`, { ...severance, worker: second, revision: await revisionOf(disputeId) })
  expect((await claims(disputeId)).at(-1)).toEqual({ party_id: second, item: 'severance', amount_fen: 4_800_000 })
  const row = await at()
    .desk.db.reader.selectFrom('dispute')
    .selectAll()
    .where('id', '=', disputeId)
    .executeTakeFirstOrThrow()
  expect(row.claimed_fen).toBe(10_800_000)
  const journal = await at()
    .desk.db.reader.selectFrom('dispute_event')
    .select('payload')
    .where('dispute_id', '=', disputeId)
    .where('type', '=', 'details-amended')
    .execute()
  expect(journal.map(({ payload }) => (JSON.parse(payload) as { what: string[] }).what)).toEqual([
    ['claims'],
    ['claims'],
  ])
  const trail = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .select('action')
    .where('action', '=', 'claims-calculated')
    .execute()
  expect(trail).toHaveLength(2)
})

test('a result drawn before the case changed is refused, and so is a worker of another case', async () => {
  const { visitor, address, disputeId, first } = await opened()
  await visitor.get(address)
  expect((await visitor.post(`${address}/claims`, { ...severance, worker: first, revision: '97' })).status).toBe(409)
  const stranger = { ...severance, worker: disputeId, revision: await revisionOf(disputeId) }
  await visitor.get(address)
  expect((await visitor.post(`${address}/claims`, stranger)).status).toBe(422)
  expect((await claims(disputeId))[0]?.amount_fen).toBe(100_000)
})

test('a second click of the same form changes nothing more', async () => {
  const { visitor, address, disputeId, first } = await opened()
  await visitor.get(address)
  const form = {
    ...severance,
    worker: first,
    revision: await revisionOf(disputeId),
    _key: 'the-same-key-of-one-form-00000000',
  }
  await visitor.post(`${address}/claims`, form)
  const after = await revisionOf(disputeId)
  const again = await visitor.post(`${address}/claims`, form)
  expect(again.location).toBe(`/disputes/${disputeId}?tab=parties`)
  expect(await revisionOf(disputeId)).toBe(after)
})

test('a supervisor sees the working but cannot change the claims; another at().county sees nothing', async () => {
  const { address, disputeId, first } = await opened()
  const supervisor = await enter('supervisor', 'county')
  await supervisor.get(address)
  const { text } = await supervisor.post(address, { ...severance, worker: first })
  expect(text).toContain('48,000.00')
  expect(text).not.toContain('写入请求项目')
  expect(
    (
      await supervisor.post(`${address}/claims`, {
        ...severance,
        worker: first,
        revision: await revisionOf(disputeId),
      })
    ).status,
  ).toBe(403)
  await at().county.actor('mediator', 'otherRoom')
  const stranger = at().site.visitor()
  await stranger.signIn('mediator-otherroom')
  expect((await stranger.get(address)).status).toBe(404)
})

test('what the fund owes is no claim against the employer', async () => {
  const { visitor, address, disputeId, first } = await opened()
  const injury = address.replace('severance', 'injury')
  await visitor.get(injury)
  const given = { ...answers.injury[0], end: '2026-09-30', worker: first }
  const { text } = await visitor.post(injury, given)
  expect(text).toContain('伤残待遇：54,000.00 元')
  expect(text).toContain('由工伤保险基金支付：60,000.00 元')
  await visitor.post(`${injury}/claims`, { ...given, revision: await revisionOf(disputeId) })
  expect((await claims(disputeId)).at(-1)).toMatchObject({ item: 'disability-benefits', amount_fen: 5_400_000 })
})
