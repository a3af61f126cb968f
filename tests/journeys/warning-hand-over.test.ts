/** A report from the field that another body must act on: verified, handed to the labour inspection with its letter, accepted, answered, closed. */
import { expect } from 'vitest'
import { hasPdftotext, pdfText, squeeze } from '../templates/pdf-tools.ts'
import { required, say, signsIn } from './demonstration.ts'
import type { Person } from './harness/person.ts'
import { journey } from './journey.ts'

/** Unfolds a step of the warning's page, fills it and sends it. */
type Step = 'verified' | 'told' | 'closed'
async function takes(director: Person, step: Step, fields: Record<string, string> = {}): Promise<void> {
  const form = director.page.locator(`form[action$="/steps/${step}"]`)
  if (!(await form.isVisible()))
    await director.follows(director.page.locator('summary').filter({ hasText: say(`warning-step.${step}`) }))
  if (step === 'told') await form.locator('input[name="clockId"]').first().check()
  for (const [name, value] of Object.entries(fields)) await form.locator(`select[name="${name}"]`).selectOption(value)
  await director.follows(form.getByRole('button'))
}

journey('a report goes to the labour inspection and back to its close', async ({ person, hands }) => {
  const employer = hands === 'mouse' ? '重庆解放碑保洁服务有限公司' : '重庆朝天门保洁服务有限公司'
  const body = '重庆市渝中区劳动保障监察行政执法支队'
  const informant = await person({ viewport: { width: 390, height: 844 } })
  await signsIn(informant, 'informant')
  await informant.types(required('warnings.employer'), employer)
  await informant.ticks(say('warning-kind.unpaid-wages'))
  await informant.types(say('warnings.people'), '6')
  await informant.types(say('warnings.arrears'), '24000')
  await informant.types(say('warnings.demand'), '月底前结清工资')
  await informant.saves(say('warnings.send'))
  await informant.page.waitForURL(/\/warnings\/[0-9a-f-]{36}$/u)
  const path = new URL(informant.page.url()).pathname

  const director = await person()
  await signsIn(director, 'director')
  await director.goesTo(path)
  await takes(director, 'verified', { manner: 'visit' })
  await director.sees(say('warning-state.verified'))
  director.begins()
  await director.presses(say('hand-overs.begin', { kind: say('referral-kind.labour-inspection') }), 'link')
  await director.types(required('hand-overs.body'), body)
  await director.types(required('hand-overs.request'), '该公司未按月足额支付六名职工工资，请依法查处')
  await director.picks(say('hand-overs.sent-by'), say('hand-over-manner.window'))
  await director.saves(say('hand-overs.prepare'))
  await director.sees(say('hand-over-stage.sent'))
  console.info(`warning handed over: ${director.summary()}`)
  const handOver = new URL(director.page.url()).pathname

  await director.presses(say('warnings.paper-make', { title: say('paper-offer.warning-hand-over') }), 'link')
  const letter = await director.opensPaper(say('papers.issue'))
  if (hasPdftotext) {
    const text = squeeze(pdfText(letter.body))
    for (const said of [body, employer, '转办函', '6人', '24,000.00元', '月底前结清工资', '劳动保障监察条例'])
      expect(text).toContain(said)
  }

  await director.goesTo('/hand-overs')
  await director.follows(
    director.page.locator('tbody tr').filter({ hasText: employer }).getByRole('link', { name: body }),
  )
  expect(new URL(director.page.url()).pathname).toBe(handOver)
  await director.presses(say('hand-over-step.accepted'), 'button')
  await director.sees(say('hand-over-stage.accepted'))
  await director.picks(required('referrals.result'), say('referral-result.ordered-to-correct'))
  await director.types(say('hand-overs.answer'), '已责令限期支付')
  await director.presses(say('hand-over-step.decided'), 'button')
  await director.sees(say('hand-over-stage.decided'))

  await director.goesTo(path)
  await director.sees(say('referral-result.ordered-to-correct'))
  await takes(director, 'told')
  await takes(director, 'closed', { outcome: 'taken-over' })
  await director.sees(say('warning-state.closed'))
  await informant.goesTo(path)
  await informant.sees(body)
  await informant.sees(say('referral-result.ordered-to-correct'))
})
