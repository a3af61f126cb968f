/** A month is closed by two persons; what is put right afterwards stands as a correction, and one click says why the month changed. */
import { expect } from 'vitest'
import { addMonthsTo, monthOf } from '../../workflows/values/day.ts'
import { say, signsIn, today } from './demonstration.ts'
import type { Person } from './harness/person.ts'
import { journey } from './journey.ts'

/** The page of a month at the county, by the way from the menu: reports, the month, its closing. */
async function opensMonth(person: Person, month: string): Promise<void> {
  await person.presses(say('nav.reports'), 'link')
  const unit = new URL(person.page.url()).searchParams.get('unit')
  await person.goesTo(`/reports/recovered?month=${month}${unit === null ? '' : `&unit=${unit}`}`)
  await person.presses(say('reports.to-closing'), 'link')
  await person.sees(say('months.figures'))
}

/** Cases that got money in the month, as the figure opens them. */
async function casesPaidIn(person: Person): Promise<string[]> {
  const figure = person.page.locator('.figure-card').filter({ hasText: say('reports.received') })
  await person.follows(figure.getByRole('link').first())
  const links = await person.page
    .locator('main tbody tr a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return [...new Set(links.filter((href) => /^\/disputes\/[0-9a-f-]{36}$/u.test(href)))]
}

/** Opens the first of the cases that shows a payment of the month which this person may take back. */
async function takesBack(clerk: Person, cases: readonly string[], month: string): Promise<string> {
  for (const one of cases) {
    await clerk.goesTo(`${one}/payments/new`)
    const row = clerk.page.locator('main tbody tr').filter({ hasText: `${month}-` })
    const link = row.locator('a[href*="/payments/"]').first()
    if ((await link.count()) === 0) continue
    await clerk.follows(link)
    await clerk.ticks(say('counter-reason.keyed-twice'))
    await clerk.saves(say('money.counter-go'))
    return one
  }
  throw new Error(`no payment of ${month} can be taken back`)
}

journey(
  'close a month: problems, figures, two persons, a correction, and why it changed',
  async ({ person, hands }) => {
    // Months close in their order: the second pair of hands takes the month after.
    const month = addMonthsTo(monthOf(today), hands === 'mouse' ? -2 : -1)
    const county = await person()
    await signsIn(county, 'county-supervisor')
    await opensMonth(county, month)
    expect(await county.heading()).toContain(month)
    await county.sees(say('months.problems'))
    county.decides(2)
    await county.types(
      new RegExp(`^${say('months.close-reason').replaceAll(/[（）]/gu, '.')}`, 'u'),
      '已逐项核对，遗留问题下月处理。',
    )
    await county.saves(say('months.propose'))
    await county.sees(say('months.proposed'))
    // Whoever proposed does not confirm.
    expect(await county.page.getByRole('button', { name: say('months.confirm') }).count()).toBe(0)
    const proposed = county.summary()
    const address = new URL(county.page.url())

    const city = await person()
    await signsIn(city, 'supervisor')
    await city.goesTo(address.pathname + address.search)
    city.begins()
    city.decides()
    await city.presses(say('months.confirm'), 'button')
    await city.sees(say('months.decided'))
    await city.sees(say('months.figures-hash'))
    console.info(`a month closed: proposed ${proposed}; confirmed ${city.summary()}`)
    expect(city.effort.clicks).toBeLessThanOrEqual(1)

    await county.goesTo(address.pathname + address.search)
    const figures = await county.page.locator('.figure-row').innerText()
    const cases = await casesPaidIn(county)
    expect(cases.length).toBeGreaterThan(0)
    const clerk = await person()
    await signsIn(clerk, 'clerk')
    const corrected = await takesBack(clerk, cases, month)
    await clerk.sees(/已冲销 [\d,.]+ 元/u)

    // The closed month stands as it was; beside it one click tells who changed what, when and why.
    await county.goesTo(address.pathname + address.search)
    expect(await county.page.locator('.figure-row').innerText()).toBe(figures)
    county.begins()
    await county.presses(say('months.why-changed'), 'link')
    const line = county.page.locator('main tbody tr').filter({ has: county.page.locator(`a[href="${corrected}"]`) })
    await line.first().waitFor()
    const said = await line.first().innerText()
    for (const text of [say('booking-mark.correction'), '游晓兰', monthOf(today)]) expect(said).toContain(text)
    expect(said).toMatch(/-[\d,]+\.\d\d/u)
    console.info(`why a month changed: ${county.summary()}`)
    expect(county.effort.clicks).toBeLessThanOrEqual(1)
    expect(county.seconds()).toBeLessThanOrEqual(hands === 'mouse' ? 2 : 10)
  },
)
