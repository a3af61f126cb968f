import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { worker } from '../../desk/given.ts'
import { caseSite } from '../../desk/case-site.ts'

const { at, signedIn, registered } = caseSite()

const address = (id: string, platform = 'justice'): string => `/disputes/${id}/copy-sheet/${platform}`

test('every platform shows the case in its own order, numbers whole, and links from the papers tab', async () => {
  const id = await registered()
  const { visitor } = await signedIn('mediator', 'room')
  expect((await visitor.get(`/disputes/${id}?tab=papers`)).text).toContain(address(id))
  const justice = (await visitor.get(address(id))).text
  expect(labels(justice).slice(0, 4)).toEqual(['案件编号', '调解组织', '登记日期', '受理日期'])
  expect(labels(justice)).toContain('统一社会信用代码')
  const court = (await visitor.get(address(id, 'court'))).text
  expect(labels(court)[0]).toBe('法院（仲裁）案号')
  for (const page of [justice, court]) expect(page).toContain('<dd data-copy>王小芳</dd>')
  expect((await visitor.get(address(id, 'nobody'))).status).toBe(404)
})

test('the workbook holds a line for each worker, numbers as text, and the download stands on the trail', async () => {
  const id = await registered([worker('王小芳'), worker('李志强')])
  const { visitor } = await signedIn('mediator', 'room')
  const { bytes } = await visitor.download(`${address(id, 'union')}/xlsx`)
  const rows = (await readSheet(bytes)).map((row) => row.map(String))
  const head = rows.find((row) => row.includes('职工·姓名')) ?? []
  const named = rows.map((row) => row[head.indexOf('职工·姓名')])
  expect(named).toEqual(expect.arrayContaining(['王小芳', '李志强']))
  const trail = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .select(['action', 'details'])
    .where('action', '=', 'copy-sheet:export')
    .execute()
  expect(trail).toHaveLength(1)
  expect(trail[0]?.details).not.toContain('王小芳')
})

test('a number pasted back finds the case, may be corrected, and a stale page overwrites nothing', async () => {
  const id = await registered()
  const { visitor } = await signedIn('mediator', 'room')
  const keep = async (number: string, revision: string | null = null) => {
    await visitor.get(address(id))
    return visitor.post(address(id), { number, revision: revision ?? visitor.hidden('revision') ?? '' })
  }
  expect((await keep('')).status).toBe(422)
  expect((await keep('SF-2026-88017')).status).toBe(303)
  expect((await found('SF-2026-88017')).includes(id)).toBe(true)
  expect((await keep('SF-2026-99001')).status).toBe(303)
  expect((await found('SF-2026-88017')).includes(id)).toBe(false)
  expect((await keep('SF-2026-55555', '1')).status).toBe(409)
  expect((await found('SF-2026-99001')).includes(id)).toBe(true)

  async function found(number: string): Promise<string> {
    const answer = await visitor.post('/search', { q: number })
    return `${answer.headers.get('location') ?? ''}${answer.text}`
  }
})

test('outside the scope there is no sheet, and who may not issue papers gets none', async () => {
  const id = await registered()
  const elsewhere = await signedIn('mediator', 'otherRoom')
  expect((await elsewhere.visitor.get(address(id))).status).toBe(404)
  const supervisor = await signedIn('supervisor', 'county')
  expect((await supervisor.visitor.get(address(id))).status).toBe(403)
  expect((await supervisor.visitor.get(`${address(id)}/xlsx`)).status).toBe(403)
})

const labels = (html: string): string[] =>
  [...html.slice(html.indexOf('copy-sheet">')).matchAll(/<dt>([^<]+)<\/dt>/gu)].map((match) => match[1] ?? '')
