/** A warning on the spot: from a telephone in under a minute, without a net and sent once after, and made a case at the desk. */
import { expect } from 'vitest'
import { required, say, signsIn, signsOut } from './demonstration.ts'
import { journey } from './journey.ts'
import type { Person } from './harness/person.ts'

const phone = { viewport: { width: 390, height: 844 } }

async function fills(informant: Person, employer: string): Promise<void> {
  await informant.types(required('warnings.employer'), employer)
  await informant.ticks(say('warning-kind.unpaid-wages'))
  await informant.ticks(say('warning-sign.gathering'))
  await informant.types(say('warnings.people'), '32')
  await informant.types(say('warnings.arrears-months'), '2')
  await informant.types(say('warnings.arrears'), '460000')
  await informant.ticks(say('warning-owner.unreachable'))
  await informant.types(say('warnings.demand'), '今天见负责人')
}

journey('report a warning from a telephone in under a minute', async ({ person, hands }) => {
  const informant = await person(phone)
  await signsIn(informant, 'informant')
  expect(new URL(informant.page.url()).pathname).toBe('/warnings/new')
  informant.begins()
  informant.decides(2)
  await fills(informant, hands === 'mouse' ? '重庆石板坡建筑劳务有限公司' : '重庆石油路建筑劳务有限公司')
  await informant.saves(say('warnings.send'))
  await informant.page.waitForURL(/\/warnings\/[0-9a-f-]{36}$/u)
  await informant.sees(say('warning-level.red'))
  await informant.sees(say('warning-clock-now.phone'))
  console.info(`warning reported: ${informant.summary()}`)
  expect(informant.seconds()).toBeLessThanOrEqual(60)
})

journey('report without a net: kept, the page closed and opened again, sent once', async ({ person, hands }) => {
  const employer = hands === 'mouse' ? '重庆枣子岚垭酒店有限公司' : '重庆人和街酒店有限公司'
  const informant = await person(phone)
  await signsIn(informant, 'informant')
  // The page without a net is kept once it has been seen with one.
  await informant.page.evaluate('navigator.serviceWorker.ready.then(() => null)')
  await informant.page.waitForFunction(
    `caches.open('report-shell').then((shell) => shell.match('/warnings/new')).then((page) => page !== undefined)`,
  )
  await informant.losesNet()
  await fills(informant, employer)
  await informant.saves(say('warnings.send'))
  await informant.sees(say('warnings.kept-waiting'))
  // Away and back, still without a net: another page of the browser finds both the form and what was kept.
  await informant.page.goto('about:blank')
  await informant.goesTo('/warnings/new')
  await informant.sees(employer)
  await informant.sees(say('warnings.kept-waiting'))
  await informant.losesNet(false)
  await informant.sees(say('warnings.kept-delivered'))
  await informant.goesTo('/warnings')
  expect(await informant.page.locator('tbody tr').filter({ hasText: employer }).count()).toBe(1)
  expect(await informant.page.evaluate(() => localStorage.getItem('desk-reports'))).toBe('0')
  await signsOut(informant)
  expect(await informant.page.evaluate(() => localStorage.getItem('desk-reports'))).toBeNull()
  expect(await informant.page.evaluate('indexedDB.databases().then((bases) => bases.length)')).toBe(0)
})

journey('make a case of a warning with nothing typed twice', async ({ person, hands }) => {
  const employer = hands === 'mouse' ? '重庆较场口餐饮有限公司' : '重庆解放西路餐饮有限公司'
  const informant = await person(phone)
  await signsIn(informant, 'informant')
  await fills(informant, employer)
  await informant.saves(say('warnings.send'))
  await informant.page.waitForURL(/\/warnings\/[0-9a-f-]{36}$/u)
  const path = new URL(informant.page.url()).pathname

  const director = await person()
  await signsIn(director, 'director')
  await director.goesTo(path)
  await director.follows(director.page.locator('summary').filter({ hasText: say('warning-step.verified') }))
  const form = director.page.locator('form[action$="/steps/verified"]')
  await form.locator('select[name="manner"]').selectOption('visit')
  await director.follows(form.getByRole('button'))
  await director.sees(say('warning-state.verified'))
  director.begins()
  await director.presses(say('warnings.to-case'))
  await director.sees(say('warnings.filled'))
  expect(await director.page.locator('#f-employerName').inputValue()).toBe(employer)
  await director.types(required('intake.name'), '罗小川')
  await director.types(required('intake.phone'), '13800001111')
  await director.saves(say('intake.save'))
  await director.page.waitForURL(/\/registered$/u)
  await director.goesTo(path)
  await director.sees(say('warning-event.converted'))
})
