/** Sign on the screen: the worker by a link on his telephone, the employer's hand and the mediator's at the desk, and the committee's seal on paper. */
import { expect } from 'vitest'
import { addDays } from '../../workflows/values/day.ts'
import { hasPdftotext, pdfText, squeeze } from '../templates/pdf-tools.ts'
import { bringsToTable, takesStep } from './cases.ts'
import { required, say, signsIn, today } from './demonstration.ts'
import type { Person } from './harness/person.ts'
import { journey } from './journey.ts'

/** A hand has no keys: also whoever works by keyboard writes his name with finger, pen or mouse. */
async function writesName(person: Person): Promise<void> {
  const canvas = person.page.locator('[data-pad] canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is no pad')
  const { mouse } = person.page
  for (const stroke of [0.15, 0.4, 0.65]) {
    await mouse.move(box.x + box.width * stroke, box.y + box.height * 0.25)
    await mouse.down()
    for (const step of [1, 2, 3, 4, 5])
      await mouse.move(box.x + box.width * (stroke + step * 0.03), box.y + box.height * (0.25 + step * 0.09))
    await mouse.up()
  }
}

/** The desk hands out a link; whoever it is for opens it on a telephone with the last four digits of the number. */
async function signsFromAfar(mediator: Person, worker: Person, name: string): Promise<void> {
  await mediator.presses(say('link.hand-out'))
  await mediator.picks(required('link.party'), name)
  await mediator.types(required('signing.signed-by'), name)
  await mediator.presses(say('link.make'), 'button')
  const link = await mediator.page.locator('.link-shown').innerText()
  await worker.goesTo(new URL(link).pathname)
  await worker.types(required('link.tail'), '7777')
  await worker.presses(say('link.open'), 'button')
  await worker.sees(say('hand.consent'))
  await writesName(worker)
  await worker.saves(say('hand.save'))
  await worker.sees(say('link.done'))
}

journey(
  'sign on the screen: a worker by his telephone, two hands at the desk, a signed copy with the seal',
  async ({ person, hands }) => {
    const mediator = await person()
    await signsIn(mediator, 'mediator')
    const name = hands === 'mouse' ? '田永碧' : '田永珍'
    await bringsToTable(mediator, {
      name,
      phone: '13900007777',
      employer: '重庆嘉陵纺织有限公司',
      amount: '9,000',
      summary: '七八月工资未付',
    })
    await takesStep(mediator, 'step.session-recorded', async () => {
      await mediator.types(required('disputes.record'), '双方核对工资表，公司愿一次付清。')
      await mediator.ticks(say('disputes.rights-told'))
    })
    await mediator.presses(say('step.agreement-drafted'), 'link')
    await mediator.picks(say('agreements.manner'), say('pay-manner.mobile'))
    await mediator.types(say('agreements.first-due'), addDays(today, 28))
    await mediator.saves(say('agreements.save'))
    await mediator.types(required('agreements.doubt-reason'), '双方知悉，签字时补交执照复印件。')
    await mediator.presses(say('agreements.hand-over'), 'button')

    const agreement = new URL(mediator.page.url()).pathname.replace('/signing', '')
    await signsFromAfar(mediator, await person({ viewport: { width: 390, height: 844 } }), name)
    await mediator.goesTo(`${agreement}/signing`)
    const links = mediator.page.getByRole('link', { name: say('hand.open'), exact: true })
    for (let missing = await links.count(); missing > 0; missing--) {
      await mediator.goesTo((await links.first().getAttribute('href')) ?? '')
      const label = required('signing.signed-by')
      if ((await mediator.page.getByLabel(label).inputValue()) === '') await mediator.types(label, '周立')
      await writesName(mediator)
      await mediator.saves(say('hand.save'))
      await mediator.sees(say('sign-way.screen'))
    }
    await mediator.presses(say('hand.open-mediator'), 'link')
    await writesName(mediator)
    await mediator.saves(say('hand.save'))

    const number = await mediator.page.locator('.identity-number a').first().innerText()
    const director = await person()
    await signsIn(director, 'director')
    await director.presses(say('nav.sealing'))
    await director.ticks(say('seal-tray.pick', { number }))
    await director.saves(say('seal-tray.seal'))
    await director.sees(say('seal-tray.done', { sealed: 1, effective: 1 }))

    await mediator.goesTo(agreement)
    const copy = await mediator.opensPaper(say('paper-offer.signed-agreement'))
    if (hasPdftotext) expect(squeeze(pdfText(copy.body))).toContain(name)
  },
)
