import { expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { step } from '../../desk/settled.ts'

const { at, signedIn, registered } = caseSite()

test('whom the committee refused goes to arbitration with the notice of refusal, which is ready', async () => {
  const { desk } = at()
  const disputeId = await registered()
  const { actor, visitor } = await signedIn('director', 'committee')
  const workerIds = (await reopenFile(desk.db.reader, disputeId)).workers.map((worker) => worker.id)
  const refused = { workerIds, reason: 'other-body-competent' }
  await step({ desk, actor, disputeId }, 'not-accepted', day('2026-11-04'), refused)
  await visitor.get(`/disputes/${disputeId}/referrals/new?kind=arbitration`)
  const reply = await visitor.post(`/disputes/${disputeId}/referrals/new`, {
    kind: 'arbitration',
    bodyName: '江岸区劳动人事争议仲裁委员会',
    preparedOn: '2026-11-05',
    partyIds: workerIds,
  })
  expect(reply.status).toBe(303)
  const page = await visitor.follow(reply)
  const papers = [...page.text.matchAll(/href="([^"]+\/papers\/[^"]+)"/g)].map((found) => found[1] ?? '')
  expect(papers).toHaveLength(1)
  expect(papers[0]).toContain('/papers/refusal-notice/')
  expect((await visitor.get(papers[0] ?? '')).status).toBe(200)
})
