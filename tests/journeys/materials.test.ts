/** What comes back to a case: a signed paper as a scan that finds its own page, and a picture dropped or pasted as evidence. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { logsDispute } from './cases.ts'
import { say, signsIn } from './demonstration.ts'
import type { Person } from './harness/person.ts'
import { journey } from './journey.ts'

/** A printed page as a scanner sees it; null where this machine cannot draw one. */
function scanned(pdf: Buffer): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'desk-scan-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'paper.pdf'), pdf)
  try {
    execFileSync('pdftoppm', ['-r', '150', '-f', '1', '-l', '1', '-singlefile', '-png', 'paper.pdf', 'page'], {
      cwd: folder,
    })
    return join(folder, 'page.png')
  } catch {
    return null
  }
}

/** Runs in the page. */
const PUT = `({ encoded, by }) => {
  const data = new DataTransfer()
  data.items.add(new File([Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))], 'wages.png', { type: 'image/png' }))
  const told = { bubbles: true, cancelable: true }
  if (by === 'mouse') document.querySelector('form[data-drop]').dispatchEvent(new DragEvent('drop', { dataTransfer: data, ...told }))
  else document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, ...told }))
}`

/** A picture falls from another window onto the form, or comes from the clipboard: neither has keys of the desk's own. */
async function putsPicture(person: Person, bytes: Buffer): Promise<void> {
  const given = { encoded: bytes.toString('base64'), by: person.hands }
  await person.page.evaluate(`(${PUT})(${JSON.stringify(given)})`)
  await person.sees('wages.png')
}

journey('what comes back: a scan filed as its page, a picture dropped or pasted', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  await logsDispute(mediator, {
    name: hands === 'mouse' ? '田永梅' : '田永竹',
    phone: '13900005555',
    employer: '重庆嘉陵纺织有限公司',
    summary: '九月工资未付',
  })
  await mediator.presses(say('slip.open'))
  await mediator.presses(say('disputes.tab-papers'), 'link')
  const line = mediator.page.locator('.case-papers li').filter({ hasText: say('paper-offer.application') })
  await mediator.follows(line.getByRole('link', { name: say('disputes.preview'), exact: true }).first())
  const preview = new URL(mediator.page.url())
  const { body } = await mediator.opensPaper(say('papers.issue'))

  await mediator.goesTo(preview.pathname + preview.search)
  mediator.begins()
  await mediator.presses(say('returned.open'), 'link')
  await mediator.sees(say('returned.missing'))
  const picture = scanned(body)
  if (picture !== null) {
    await mediator.attaches(new RegExp(say('returned.drop').slice(0, 6), 'u'), picture)
    await mediator.saves(say('returned.send'))
    await mediator.sees(say('returned.kept', { filed: 1 }))
    await mediator.sees(say('returned.is-back'))
    console.info(`a signed page filed: ${mediator.summary()}`)
  }

  await mediator.follows(mediator.page.locator('.breadcrumb a').nth(1))
  await mediator.presses(say('disputes.tab-evidence'), 'link')
  await putsPicture(mediator, picture === null ? body : readFileSync(picture))
  await mediator.saves(say('evidence.keep'))
  await mediator.sees(say('evidence.kept'))
  expect(await mediator.page.locator('.evidence-item').count()).toBe(1)
})
