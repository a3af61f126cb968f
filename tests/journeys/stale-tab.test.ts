/** Two tabs on one case: the second save shows both versions and loses nothing that was typed. */
import { expect } from 'vitest'
import { logsDispute } from './cases.ts'
import { required, say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('a stale tab: the second save answers with both versions', async ({ person }) => {
  const first = await person()
  await signsIn(first, 'mediator')
  await logsDispute(first, {
    name: '严小红',
    phone: '13900003333',
    employer: '重庆合川竹木制品有限公司',
    summary: '五月工资未付',
  })
  await first.presses(say('slip.open'))
  await first.presses(say('disputes.amend'), 'link')
  const second = await person()
  await signsIn(second, 'mediator')
  await second.goesTo(new URL(first.page.url()).pathname)

  await first.types(required('disputes.summary'), '五月、六月工资未付')
  await first.saves(say('disputes.save'))
  await first.sees(say('disputes.done'))

  await second.types(required('disputes.summary'), '五月工资和加班费未付')
  const [answer] = await Promise.all([
    second.page.waitForResponse((one) => one.request().method() === 'POST'),
    second.saves(say('disputes.save')),
  ])
  expect(answer.status()).toBe(409)
  expect(await second.page.getByLabel(required('disputes.summary'), { exact: true }).inputValue()).toBe(
    '五月工资和加班费未付',
  )
  await second.sees('五月、六月工资未付')
})
