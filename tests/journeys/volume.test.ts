/** The volume to its end: sheets that lie there by hand, one PDF bound from everything, and the archive. */
import { expect } from 'vitest'
import { hasPdftotext, pdfText, squeeze } from '../templates/pdf-tools.ts'
import { logsDispute, takesStep } from './cases.ts'
import { say, signsIn } from './demonstration.ts'
import { tabTo } from './harness/keyboard.ts'
import type { Person } from './harness/person.ts'
import { journey } from './journey.ts'

/** Every row asks the same question; a hand sees which row it writes in. */
async function writesSheets(person: Person, row: string, sheets: string): Promise<void> {
  const field = person.page.locator(`[name="sheets-${row}"]`)
  if (person.hands === 'keyboard') await tabTo(person.page, field)
  else await field.click()
  await person.strikes(sheets)
}

journey('the volume: sheets, one bound PDF, archived with its term', async ({ person, hands }) => {
  const clerk = await person()
  await signsIn(clerk, 'clerk')
  await logsDispute(clerk, {
    name: hands === 'mouse' ? '田永兰' : '田永菊',
    phone: '13900006666',
    employer: '重庆嘉陵纺织有限公司',
    summary: '咨询后请求确认为工伤',
  })
  await clerk.presses(say('slip.open'))
  const page = new URL(clerk.page.url()).pathname
  await takesStep(clerk, 'step.not-accepted', () => clerk.ticks(say('ground.other-body-competent')))

  clerk.begins()
  await clerk.presses(say('volume.open'))
  await clerk.sees(say('volume.row-missing'))
  await writesSheets(clerk, 'ending', '1')
  await clerk.saves(say('volume.keep-sheets'))
  await clerk.sees(say('volume.whole'))
  await clerk.presses(say('volume.bind'), 'button')
  await clerk.sees(say('volume.bound-open'))
  const volume = await clerk.opensPaper(say('volume.bound-open'))
  if (hasPdftotext) {
    const text = squeeze(pdfText(volume.body))
    for (const said of ['卷内目录', '保管期限', say('volume-row.ending')]) expect(text).toContain(squeeze(said))
  }
  await clerk.goesTo(page)
  await takesStep(clerk, 'step.archived')
  await clerk.sees(say('stage.archived'))
  console.info(`a volume filled, bound and archived: ${clerk.summary()}`)
})
