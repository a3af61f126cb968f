import { expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker as claimant } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'

const { at, signedIn } = caseSite()

test('in a group those without an agreement go to arbitration after 15 days, while the agreement of others is performed', async () => {
  const workers = [claimant('王小芳'), claimant('李强'), claimant('周敏')]
  const { desk, county } = at()
  const { actor, visitor } = await signedIn('director', 'committee')
  const story = await accepted(desk, actor, dispute(county.units.committee, { workers }))
  const promised = [{ worker: 0, parts: [{ dueOn: '2026-12-31', fen: 100_000 }] }]
  const file = await settled(story, promised, day('2026-11-05'))
  expect(file.workers.map((worker) => worker.outcome)).toEqual(['settled', null, null])
  const shown = await visitor.get(`/disputes/${file.row.id}/referrals/new`)
  const way = shown.text.split('<section class="way">').find((part) => part.startsWith('<h3>劳动仲裁 '))
  expect(way).toContain('可以办理')
  expect(way).toContain('可以申请的劳动者：李强 周敏')
  const [settledOne, ...others] = file.workers.map((worker) => worker.id)
  await visitor.get(`/disputes/${file.row.id}/referrals/new?kind=arbitration`)
  const ticked = [...visitor.page.matchAll(/name="partyIds" value="([^"]+)"[^>]*checked/g)].map((found) => found[1])
  expect(ticked).toEqual(others)
  const refer = (fields: object) =>
    visitor.post(`/disputes/${file.row.id}/referrals/new`, {
      _key: crypto.randomUUID(),
      kind: 'arbitration',
      bodyName: '江岸区劳动人事争议仲裁委员会',
      preparedOn: '2026-11-20',
      ...fields,
    })
  const all = await refer({ partyIds: [settledOne ?? '', ...others] })
  expect(all.status).toBe(409)
  expect(all.text).toContain('用人单位没有逾期')
  // On the 17th, the last of the 15 days, they were still to wait.
  expect((await refer({ partyIds: others, preparedOn: '2026-11-17' })).status).toBe(409)
  expect((await refer({ partyIds: others })).status).toBe(303)
  const after = await reopenFile(desk.db.reader, file.row.id)
  expect(after.referrals[0]).toMatchObject({ reason: 'no-agreement-in-15-days', agreement_id: null, state: 'prepared' })
  expect(after.workers.map((worker) => worker.outcome)).toEqual(['settled', null, null])
  const referral = await visitor.get(`/referrals/${after.referrals[0]?.id}`)
  expect(referral.text).toContain('papers/arbitration-referral-letter/')
  expect(referral.text).not.toContain('papers/termination-notice/')
  // Their letter says why they may go, and speaks of nobody else.
  const letter = await visitor.get(`/disputes/${file.row.id}/papers/arbitration-referral-letter/preview`)
  expect(letter.status).toBe(200)
  const [paper] = letter.text.split('<article ').slice(1)
  expect(paper).toContain('李强、周敏与')
  expect(paper).toContain('自收到调解申请之日起十五日内（至2026年11月17日止），双方未达成调解协议')
  expect(paper).not.toMatch(/终止|王小芳/u)
})
