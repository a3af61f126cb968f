/** A warning handed over, listed, paged and due on the other engine. */
import { expect, test } from 'vitest'
import { caseSite } from '../../desk/case-site.ts'
import { hasPostgres } from '../../postgres.ts'
import { report, step } from '../warnings/given.ts'

const { at, signedIn } = caseSite('PostgreSQL')

test.skipIf(!hasPostgres())('a warning is handed over and listed on PostgreSQL', { timeout: 60_000 }, async () => {
  at().desk.at('2026-11-22 09:00')
  const { visitor } = await signedIn('director', 'committee')
  const path = await report(visitor)
  await step(visitor, path, 'verified', { manner: 'visit' })
  await visitor.get(`${path}/hand-overs/new?kind=police`)
  const reply = await visitor.post(`${path}/hand-overs/new`, {
    kind: 'police',
    bodyName: '江岸公安分局',
    named: '',
    matters: ['employer'],
    danger: 'gathering',
    request: '请到场维持秩序',
    answerDays: '1',
    preparedOn: '2026-11-22',
    sentBy: 'phone',
  })
  expect(reply.status).toBe(303)
  expect((await visitor.get(path)).text).toContain('江岸公安分局')
  for (const query of [
    '',
    'state=all',
    'lamp=soon',
    `body=${encodeURIComponent('公安')}`,
    'state=all&after=2027-01-01_00000000-0000-7000-8000-000000000000',
  ])
    expect([query, (await visitor.get(`/hand-overs?${query}`)).text.includes(`href="${reply.location}"`)]).toEqual([
      query,
      true,
    ])
  const beyond = 'after=2027-01-01_00000000-0000-7000-8000-000000000000'
  expect((await visitor.get(`/hand-overs?${beyond}`)).text).not.toContain(`href="${reply.location}"`)
  expect((await visitor.get('/')).text).toContain(`href="${reply.location}"`)
})
