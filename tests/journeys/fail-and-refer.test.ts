/** Fail and refer: a mediation without success ends with its notice, goes to arbitration, and is found by the commission's own number. */
import { expect } from 'vitest'
import { hasPdftotext, pdfText, squeeze } from '../templates/pdf-tools.ts'
import { bringsToTable, takesStep } from './cases.ts'
import { say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

journey('fail and refer: notice, arbitration, their number, found by it', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const name = hands === 'mouse' ? '冯小兰' : '冯小莉'
  const page = await bringsToTable(mediator, {
    name,
    phone: '13900009999',
    employer: '重庆长滩物流有限公司',
    amount: '9,600',
    summary: '七月八月工资未付',
  })
  await takesStep(mediator, 'step.mediation-terminated', () => mediator.ticks(say('ground.too-far-apart')))

  await mediator.presses(say('disputes.tab-papers'))
  await mediator.page
    .locator('.case-papers li')
    .filter({ hasText: say('paper-offer.termination-notice') })
    .waitFor()
  await mediator.goesTo(`${page}/papers/termination-notice/preview`)
  const notice = await mediator.opensPaper(say('papers.issue'))
  if (hasPdftotext) {
    const text = squeeze(pdfText(notice.body))
    for (const said of [name, '重庆长滩物流有限公司', '仲裁委员会']) expect(text).toContain(said)
  }

  await mediator.goesTo(page)
  await mediator.presses(say('step.referral-opened'), 'link')
  await mediator.ticks(say('referral-kind.arbitration'))
  await mediator.saves(say('referrals.prepare'))
  await mediator.presses(say('referral-step.sent'), 'button')
  const number = `渝中劳人仲案〔2026〕${hands === 'mouse' ? '7701' : '7702'}号`
  await mediator.types(say('referrals.number'), number)
  await mediator.presses(say('referral-step.accepted'), 'button')

  const clerk = await person()
  await signsIn(clerk, 'clerk')
  await clerk.types(say('today.find'), number)
  await clerk.strikes('Enter')
  expect(new URL(clerk.page.url()).pathname).toBe(page)
  await clerk.sees(name)
})
