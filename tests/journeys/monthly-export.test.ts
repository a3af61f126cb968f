/** The month's export: a supervisor checks a number against its cases and takes the month home as a workbook. */
import { readFileSync } from 'node:fs'
import { readSheet } from 'read-excel-file/node'
import { expect } from 'vitest'
import { say, signsIn } from './demonstration.ts'
import { journey } from './journey.ts'

/** Integer fen of a figure such as `1,234.50`. */
const fenOf = (text: string): number => Math.round(Number(text.replaceAll(',', '')) * 100)

journey('monthly export: totals, the cases behind one, a workbook that agrees', async ({ person }) => {
  const supervisor = await person()
  await signsIn(supervisor, 'supervisor')
  await supervisor.presses(say('nav.reports'))
  const exact = await supervisor.page.getByText('精确数').innerText()
  const agreed = fenOf(/协议 ([\d,.]+) 元/u.exec(exact)?.[1] ?? '')
  expect(agreed).toBeGreaterThan(0)

  supervisor.decides()
  const file = await supervisor.downloads('导出 Excel')
  console.info(`month's totals exported: ${supervisor.summary()}`)
  expect(supervisor.effort.clicks).toBeLessThanOrEqual(3)
  const sheet = await readSheet(readFileSync(file.path), '按单位')
  const at = sheet.findIndex((row) => row.includes('协议（元）'))
  const heads = sheet[at] ?? []
  const total = sheet[at + 1] ?? []
  expect(Math.round(Number(total[heads.indexOf('协议（元）')]) * 100)).toBe(agreed)

  supervisor.begins()
  const cell = supervisor.page
    .locator('.report-table tbody tr')
    .first()
    .locator('td')
    .nth(heads.indexOf('协议（元）') - 2)
  expect(await cell.getAttribute('title')).toContain((agreed / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/gu, ','))
  await supervisor.follows(cell.getByRole('link'))
  const head = await supervisor.page.locator('.figure-total').innerText()
  const rows = await supervisor.page.locator('main tbody tr:not(.row-sum)').allInnerTexts()
  const counted = Number(/涉及 (\d+) 件/u.exec(head)?.[1])
  expect(fenOf(/合计 ([\d,.]+)/u.exec(head)?.[1] ?? '')).toBe(agreed)
  const sums = rows.map((row) => fenOf(/(-?[\d,]+\.\d\d)\s*$/u.exec(row)?.[1] ?? 'none'))
  expect(sums).toHaveLength(counted)
  expect(sums.reduce((sum, one) => sum + one, 0)).toBe(agreed)
})
