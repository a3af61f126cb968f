/** One case in the last instant of a month and one in the first of the next, and what the pages of closing and of the forms make of them; run as a process of its own, because a time zone holds for a whole process. */
import { clockFrom } from '../../../server/clock.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { fileDesk } from '../../desk/file-desk.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { smallCounty } from '../../desk/small-county.ts'
import { openSite, type Visitor } from '../../desk/visitor.ts'

const LAST = Date.parse('2026-10-31T23:59:59.999+08:00')
const FIRST = LAST + 1
let now = LAST
const desk = { ...(await fileDesk()), clock: clockFrom(() => now) }
const county = await smallCounty(desk)
const site = await openSite(desk)

const plain = (markup: string): string => markup.replaceAll(/(?:<[^>]*>|\s)+/gu, ' ').trim()

/** The cells of a page's tables as texts. */
async function cells(visitor: Visitor, path: string): Promise<string[]> {
  const { text } = await visitor.get(path)
  return [...text.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, cell = '']) => plain(cell))
}

async function settledCase(name: string, on: Day, fen: number): Promise<void> {
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, { receivedOn: on, workers: [worker(name)] })
  await settled(await accepted(desk, mediator, given, on), [{ worker: 0, parts: [{ dueOn: on, fen }] }], on)
}

await county.actor('supervisor', 'county')
const visitor = site.visitor()
await visitor.signIn('supervisor-county')
const unit = county.units.county
const page = `/reports/months/2026-10?unit=${unit}`

/** Whether October is over on its page of closing, the cases and the money there, and how the page answers who closes it. */
async function closing() {
  const text = plain((await visitor.get(page)).text)
  const { status } = await visitor.post('/reports/months/2026-10', {
    unit,
    what: 'close',
    revision: '0',
    reason: '月末',
  })
  const [, cases = '', money = ''] = /受理件数 (\S+ 件).*?协议金额 (\S+ 万元)/u.exec(text) ?? []
  return { over: !text.includes('该月尚未结束'), cases, money, status }
}

await settledCase('王小芳', day('2026-10-31'), 111_100)
const before = await closing()
now = FIRST
await settledCase('李大勇', day('2026-11-01'), 222_200)
const october = await cells(visitor, `/reports/statistics?month=2026-10&unit=${unit}`)
const november = await cells(visitor, `/reports/statistics?month=2026-11&unit=${unit}`)
const told = { before, after: await closing(), october, november }
await site.end()
await desk.end()
process.stdout.write(JSON.stringify(told))
