/** Money told by a bank: the statement is brought in, its columns named once, and a line is booked by one click. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { logsDispute } from './cases.ts'
import { required, say, signsIn, today } from './demonstration.ts'
import { journey } from './journey.ts'

journey('book a payment from a bank statement', async ({ person, hands }) => {
  const mediator = await person()
  await signsIn(mediator, 'mediator')
  const name = hands === 'mouse' ? '阳小兰' : '阳小荷'
  const employer = hands === 'mouse' ? '重庆云岭装饰有限公司' : '重庆云峰装饰有限公司'
  await logsDispute(mediator, { name, phone: '13900002233', employer, amount: '4,500', summary: '上月工资未付' })
  await mediator.presses(say('intake.on-the-spot'))
  await mediator.ticks(required('spot.rights-told'))
  await mediator.ticks(required('spot.both-consent'))
  await mediator.ticks(say('spot-paid.later'))
  await mediator.types(say('spot.due-on'), today)
  await mediator.saves(say('spot.save'))
  await mediator.sees(say('spot.done'))

  const folder = mkdtempSync(join(tmpdir(), 'desk-bank-'))
  const path = join(folder, '明细.csv')
  const heading = hands === 'mouse' ? '交易日期,贷方发生额,对方户名,收款人' : '交易日期,收入金额,对方户名,收款人'
  writeFileSync(path, `${heading}\n${today},"4,500.00",${employer},${name}\n`)
  await mediator.presses(say('nav.money'))
  await mediator.presses(say('statements.title'), 'link')
  mediator.begins()
  await mediator.attaches(required('statements.file'), path)
  await mediator.saves(say('statements.go'))
  await mediator.sees(say('statements.columns-title'))
  await mediator.types(required('statements.bank-name'), '建设银行')
  await mediator.saves(say('statements.columns-go'))
  await mediator.sees(say('fit.due'))
  const row = mediator.page.locator('.bank-lines > li').filter({ hasText: name })
  const button = row.getByRole('button', { name: say('statements.book') })
  await button.focus()
  await mediator.strikes('Enter')
  await mediator.sees(/已登记到账 4,500\.00 元/u)
  console.info(`booked from a statement: ${mediator.summary()}`)
  expect(await row.count()).toBe(0)
  rmSync(folder, { recursive: true })
})
