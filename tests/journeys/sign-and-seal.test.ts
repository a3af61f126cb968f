/** Mediate, sign and seal: an agreement in three instalments goes from the table through everybody's hand to the committee's seal. */
import { expect } from 'vitest'
import { addDays } from '../../workflows/values/day.ts'
import { hasPdftotext, pdfText, squeeze } from '../templates/pdf-tools.ts'
import { bringsToTable, takesStep } from './cases.ts'
import { required, say, signsIn, today } from './demonstration.ts'
import { journey } from './journey.ts'

const inFourWeeks = addDays(today, 28)

journey('mediate, sign and seal: three instalments, effective on the seal', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const name = hands === 'mouse' ? '田永秀' : '田永芳'
  const page = await bringsToTable(mediator, {
    name,
    phone: '13900008888',
    employer: '重庆嘉陵纺织有限公司',
    amount: '18,000',
    summary: '六至八月工资未付',
  })
  await takesStep(mediator, 'step.session-recorded', async () => {
    await mediator.types(required('disputes.record'), '双方核对工资表，公司愿分三期付清。')
    await mediator.ticks(say('disputes.rights-told'))
  })

  mediator.begins()
  await mediator.presses(say('step.agreement-drafted'), 'link')
  await mediator.picks(say('agreements.manner'), say('pay-manner.mobile'))
  await mediator.types(say('agreements.parts'), '3')
  await mediator.types(say('agreements.first-due'), inFourWeeks)
  await mediator.saves(say('agreements.save'))
  mediator.decides()
  const preview = await mediator.page.locator('.agreement-preview').innerText()
  for (const said of ['人民币壹万捌仟元整', '6,000.00', name]) expect(preview).toContain(said)
  await mediator.types(required('agreements.doubt-reason'), '双方知悉，签字时补交执照复印件。')
  await mediator.presses(say('agreements.hand-over'), 'button')
  const paper = await mediator.opensPaper(say('signing.print'))
  console.info(`agreement with three instalments printed: ${mediator.summary()}`)
  expect(mediator.effort.clicks).toBeLessThanOrEqual(12)
  expect(mediator.seconds()).toBeLessThanOrEqual(180)
  if (hasPdftotext) {
    const text = squeeze(pdfText(paper.body))
    for (const said of [name, '重庆嘉陵纺织有限公司', '人民币壹万捌仟元整', '第1页共']) expect(text).toContain(said)
    expect(text).not.toContain('草稿')
  }

  await mediator.saves(say('signing.save'))
  await mediator.sees(say('agreements.notice-unsealed'))

  const number = await mediator.page.locator('.identity-number a').first().innerText()
  const director = await person()
  await signsIn(director, 'director')
  await director.presses(say('nav.sealing'))
  await director.ticks(say('seal-tray.pick', { number }))
  await director.saves(say('seal-tray.seal'))
  await director.sees(say('seal-tray.done', { sealed: 1, effective: 1 }))

  await mediator.goesTo(page)
  await mediator.sees(say('stage.performing.paying'))
})
