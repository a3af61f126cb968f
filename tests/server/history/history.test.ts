import { describe, expect, test } from 'vitest'
import { findHistoryImport } from '../../../db/repositories/historical-cases.ts'
import { readXlsx } from '../../../server/tables/read-xlsx.ts'
import { caseSite } from '../../desk/case-site.ts'
import { identityNumber, personName } from '../../desk/people-list.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn } = caseSite()
const reader = () => at().desk.db.reader

const HEADS = [
  '案号',
  '申请人',
  '人数',
  '身份证号',
  '被申请人',
  '案由',
  '受理日期',
  '结案日期',
  '调解结果',
  '请求金额',
  '协议金额',
  '承办人',
]
const rowAt = (nth: number, change: Record<number, string> = {}): string[] =>
  [
    `渝总调〔${2015 + (nth % 8)}〕${nth}号`,
    personName(nth),
    '1',
    identityNumber(nth),
    `老厂${nth % 7}有限公司`,
    '拖欠工资',
    `${2015 + (nth % 8)}-03-01`,
    `${2015 + (nth % 8)}/4/${1 + (nth % 28)}`,
    nth % 4 === 0 ? '调解不成功' : '调解成功',
    '12,000.00',
    nth % 4 === 0 ? '' : '9000',
    '老周',
  ].map((cell, place) => change[place] ?? cell)
const register = (rows: readonly string[][]): string => [HEADS, ...rows].map((row) => row.join('\t')).join('\n')

async function putIn(visitor: Visitor, text: string): Promise<string> {
  await visitor.get('/history/import')
  const reply = await visitor.upload(
    '/history/import',
    { pasted: '' },
    { field: 'file', name: '台账.csv', bytes: Buffer.from(text) },
  )
  expect(reply.status).toBe(303)
  await visitor.follow(reply)
  return reply.location ?? ''
}

/** Begins the import and waits until it has ended. */
async function bringIn(visitor: Visitor, path: string) {
  const began = await visitor.post(path, { unitId: at().county.units.committee })
  expect(began.status).toBe(303)
  const id = (began.location ?? '').split('/').at(-1) ?? ''
  return { id, row: await ended(id) }
}

async function ended(id: string) {
  for (let tries = 0; tries < 600; tries++) {
    const row = await findHistoryImport(reader(), id)
    if (row?.state === 'done' || row?.state === 'stopped' || row?.state === 'failed') return row
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the import did not end')
}

const cases = () => reader().selectFrom('historical_case').selectAll().orderBy('number').execute()

describe('an old register', () => {
  test('of a thousand rows comes in by fifties, and stops when somebody says so', async () => {
    const { visitor } = await signedIn('clerk', 'committee')
    const path = await putIn(visitor, register(Array.from({ length: 1000 }, (_, nth) => rowAt(nth))))
    const began = await visitor.post(path, { unitId: at().county.units.committee })
    await visitor.follow(began)
    const stopped = await visitor.post(`${began.location}/stop`)
    expect(stopped.status).toBe(303)
    const id = (began.location ?? '').split('/').at(-1) ?? ''
    await ended(id)
    expect(await findHistoryImport(reader(), id)).toMatchObject({ state: 'stopped' })
    const some = (await cases()).length
    expect(some).toBeLessThan(1000)
    const rest = await bringIn(
      visitor,
      await putIn(visitor, register(Array.from({ length: 1000 }, (_, nth) => rowAt(nth)))),
    )
    expect(rest.row).toMatchObject({ state: 'done', added: 1000 - some })
  })

  test('is checked, brought in, counted by year and never by month, found and read', async () => {
    const { visitor } = await signedIn('clerk', 'committee')
    const path = await putIn(visitor, register([1, 2, 3, 4].map((nth) => rowAt(nth))))
    expect(visitor.page).toContain('导入 4 件')
    expect((await bringIn(visitor, path)).row).toMatchObject({ state: 'done', added: 4, changed: 0, done: 4 })
    expect(await cases()).toHaveLength(4)
    for (const table of ['dispute', 'ledger_entry', 'count_entry', 'month_figure', 'unit_figure', 'on_hand'] as const)
      expect(await reader().selectFrom(table).selectAll().execute()).toEqual([])
    const list = await visitor.get('/history')
    expect(list.text).toContain('渝总调〔2016〕1号')
    expect(list.text).toMatch(/2019<\/td>\s*<td class="number">1</)
    const [one] = await cases()
    const page = await visitor.get(`/history/cases/${one?.id}`)
    expect(page.text).toContain('补录')
    expect(page.text).not.toContain(identityNumber(1))
    await visitor.get('/search')
    expect((await visitor.post('/search', { q: personName(2) })).text).toContain('历史台账中的案件')
    expect((await visitor.post('/search', { q: identityNumber(2) })).text).toContain('渝总调〔2017〕2号')
  })

  test('is seen at the counter by number, name and employer, and from nowhere else', async () => {
    const { visitor } = await signedIn('clerk', 'committee')
    await bringIn(visitor, await putIn(visitor, register([1, 2].map((nth) => rowAt(nth)))))
    const asked: Record<string, string>[] = [
      { identityNumber: identityNumber(2) },
      { name: personName(2) },
      { employerName: '老厂2有限公司' },
    ]
    const { visitor: elsewhere } = await signedIn('clerk', 'otherCommittee')
    await visitor.get('/intake')
    await elsewhere.get('/intake')
    for (const fields of asked) {
      const { text } = await visitor.post('/intake/seen-before', fields)
      expect(text).toContain('渝总调〔2017〕2号')
      expect(text).toContain('补录')
      expect(text).not.toContain('渝总调〔2016〕1号')
      expect((await elsewhere.post('/intake/seen-before', fields)).text).toContain('没有查到以前的案件')
    }
  })

  test('brought in again adds nothing, changes what was corrected and goes on where it was stopped', async () => {
    const { visitor } = await signedIn('director', 'committee')
    await bringIn(visitor, await putIn(visitor, register([1, 2].map((nth) => rowAt(nth)))))
    const again = await bringIn(
      visitor,
      await putIn(visitor, register([rowAt(1), rowAt(2, { 4: '改名的厂' }), rowAt(3)])),
    )
    expect(again.row).toMatchObject({ added: 1, changed: 1, done: 3 })
    expect((await cases()).map((one) => one.employer_name)).toContain('改名的厂')
    expect((await visitor.post('/search', { q: '改名的厂' })).text).toContain(personName(2))
  })

  test('gives the rows with a fault back as a file that is mended and put in again', async () => {
    const { visitor } = await signedIn('clerk', 'committee')
    const path = await putIn(
      visitor,
      register([rowAt(1), rowAt(2, { 7: '' }), rowAt(3, { 8: '不了了之' }), rowAt(5, { 6: '2030-01-01' }), rowAt(1)]),
    )
    expect(visitor.page).toContain('没有办结日期；尚未办结的，请在“登记”中补录')
    expect(visitor.page).toContain('没有“不了了之”这一结果')
    expect(visitor.page).toContain('与第 2 行的案号相同')
    const file = await visitor.download(`${path}/faults.xlsx`)
    const sheet = readXlsx(file.bytes, { rows: 50 })
    expect(sheet.rows.map((row) => row.cells.at(-1))).toEqual([
      '问题',
      '结案日期 没有办结日期；尚未办结的，请在“登记”中补录',
      '调解结果 没有“不了了之”这一结果，请改为调解成功、调解不成、撤回等',
      '受理日期 收到日期晚于办结日期，请核对',
      '案号 与第 2 行的案号相同',
    ])
    expect((await bringIn(visitor, path)).row).toMatchObject({ state: 'done', added: 1 })
    const mended = sheet.rows
      .map((row) => row.cells.slice(0, -1).join('\t'))
      .join('\n')
      .replace('不了了之', '撤回')
    const second = await bringIn(visitor, await putIn(visitor, mended))
    expect(second.row).toMatchObject({ added: 1, changed: 0 })
  })

  test('asks for columns it cannot find, and remembers them for the unit', async () => {
    const { visitor } = await signedIn('clerk', 'committee')
    const odd = register([rowAt(1)]).replace('结案日期', '了结的日子')
    const path = await putIn(visitor, odd)
    expect(visitor.page).toContain('请指明这些列：办结日期')
    await visitor.follow(await visitor.post(`${path}/read`, { 'map.7': 'closedOn' }))
    expect(visitor.page).toContain('导入 1 件')
    await bringIn(visitor, path)
    await putIn(visitor, odd)
    expect(visitor.page).toContain('导入 1 件')
  })

  test('keeps its numbers sealed, and is seen inside one’s part of the tree alone', async () => {
    const { visitor } = await signedIn('clerk', 'committee')
    await bringIn(visitor, await putIn(visitor, register([rowAt(1)])))
    const [one] = await cases()
    expect(JSON.stringify(one)).not.toContain(identityNumber(1))
    const other = await signedIn('mediator', 'otherRoom')
    expect((await other.visitor.get(`/history/cases/${one?.id}`)).status).toBe(404)
    expect((await other.visitor.get('/history')).text).not.toContain(one?.number)
    await other.visitor.get('/search')
    expect((await other.visitor.post('/search', { q: personName(1) })).text).not.toContain('历史台账中的案件')
    const mediator = await signedIn('mediator', 'room')
    expect((await mediator.visitor.get('/history/import')).status).toBe(403)
  })
})
