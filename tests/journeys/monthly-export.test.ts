/** The month's export: a supervisor checks a number against its cases and takes the month home as a workbook. */
import { readFileSync } from 'node:fs'
import readXlsx from 'read-excel-file/node'
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
  const sheets = await readXlsx(readFileSync(file.path))
  console.info(JSON.stringify(sheets).slice(0, 2000))
})
