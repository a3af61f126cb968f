/** Next year's notice comes in by paste or file, is looked at first, counts once confirmed, and is never changed afterwards. */
import { expect, test } from 'vitest'
import { currentCalendar } from '../../../server/law/current-calendar.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { notice2027 } from '../../workflows/law/notices.ts'

const { at, signedIn } = caseSite()

const page = '/law/calendar/import'
const asked = { year: '2027', source: '国务院办公厅关于2027年部分节假日安排的通知', notice: notice2027 }

const enter = async (role: 'administrator' | 'mediator', unit: 'city' | 'county'): Promise<Visitor> =>
  (await signedIn(role, unit)).visitor

async function administrator(): Promise<Visitor> {
  const visitor = await enter('administrator', 'city')
  await visitor.get(page)
  return visitor
}

const imports = () => at().desk.db.reader.selectFrom('calendar_import').selectAll().execute()

test('a pasted notice is shown as a year and written only once it is confirmed', async () => {
  const admin = await administrator()
  const shown = await admin.post(page, asked)
  expect(shown.status).toBe(200)
  expect(shown.text).toMatch(/2027年2月<\/caption>[\s\S]*<td class="day-statutory">5<i>法<\/i>/)
  expect(shown.text).toContain('<td class="day-make-up">20<i>班</i></td>')
  expect(shown.text).toContain('确认录入2027年')
  expect(await imports()).toEqual([])
  const done = await admin.post(page, { ...asked, confirmed: '1' })
  expect(done.location).toBe('/law/calendar')
  expect(await imports()).toMatchObject([{ year: 2027, edition: 1, source: asked.source }])
  const read = await admin.follow(done)
  expect(read.text).toContain('2025-01-01 至 2027-12-31')
  expect(read.text).toContain('CN-2026.1+2027.1')
  expect(read.text).toMatch(/administrator·city 于 2026-11-22 录入（第 1 版）/)
  const calendar = await currentCalendar(at().desk.db.reader)
  expect(calendar.isDayOff(day('2027-02-11'))).toBe(true)
  const audited = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'calendar-imported')
    .execute()
  expect(audited).toMatchObject([
    { outcome: 'done', object_kind: 'calendar-import', details: '{"year":2027,"edition":1}' },
  ])
})

test('the same confirmation sent twice imports once, and a correction is the next edition', async () => {
  const admin = await administrator()
  const key = crypto.randomUUID()
  await admin.post(page, { ...asked, confirmed: '1', _key: key })
  expect((await admin.post(page, { ...asked, confirmed: '1', _key: key })).location).toBe('/law/calendar')
  expect(await imports()).toHaveLength(1)
  const same = await admin.post(page, { ...asked, confirmed: '1' })
  expect(same.status).toBe(422)
  expect(same.text).toContain('2027年已经录入，内容完全相同')
  const corrected = { ...asked, notice: `${notice2027}\n放假,2027-12-31` }
  const preview = await admin.post(page, corrected)
  expect(preview.text).toContain('差 1 天')
  await admin.post(page, { ...corrected, confirmed: '1' })
  expect((await imports()).map((row) => row.edition)).toEqual([1, 2])
  expect((await currentCalendar(at().desk.db.reader)).isDayOff(day('2027-12-31'))).toBe(true)
})

test('a slip is told by its line, what was typed is kept, and nothing is written even when confirmed', async () => {
  const admin = await administrator()
  const wrong = {
    ...asked,
    notice: notice2027.replace('2月5日（农历除夕、周五）', '2月5日（周四）').replace('共5天', '共6天'),
  }
  for (const typed of [wrong, { ...wrong, confirmed: '1' }]) {
    const reply = await admin.post(page, typed)
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('第 2 行：2027-02-05 与所写的星期不符')
    expect(reply.text).toContain('第 4 行：写明共 6 天，自 2027-05-01 起实为 5 天')
    expect(reply.text).toContain('2月5日（周四）')
    expect(reply.text).not.toContain('确认录入')
  }
  const skipped = await admin.post(page, { ...asked, year: '2028' })
  expect(skipped.text).toContain('请先录入 2027 年')
  const empty = await admin.post(page, { ...asked, notice: '' })
  expect(empty.text).toContain('href="#f-notice"')
  expect(await imports()).toEqual([])
})

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['GB 18030', () => Buffer.from([0xb7, 0xc5, 0xbc, 0xd9, ...Buffer.from(',2027-06-09')])],
])('a file in %s is read in place of the area', async (_, bytes) => {
  const admin = await administrator()
  const reply = await admin.upload(
    page,
    { year: '2027', source: '通知', notice: '' },
    { field: 'file', name: '2027.csv', bytes: bytes(notice2027) },
  )
  expect(reply.text).toContain(reply.status === 200 ? '确认录入2027年' : '法定节日 2027-01-01 没有列入放假')
  expect(reply.text).not.toContain('法定节日 2027-06-09 没有列入放假')
})

test('a picture is no notice', async () => {
  const admin = await administrator()
  const reply = await admin.upload(
    page,
    { year: '2027', source: '通知', notice: '' },
    { field: 'file', name: 'a.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 1]) },
  )
  expect(reply.status).toBe(422)
})

test('neither a at().county administrator nor a mediator may import', async () => {
  expect((await (await enter('mediator', 'city')).get(page)).status).toBe(403)
  const local = await enter('administrator', 'county')
  expect((await local.get(page)).status).toBe(403)
  expect((await local.post(page, { ...asked, confirmed: '1' })).status).toBe(403)
  expect(await imports()).toEqual([])
})

test('the page asks for the next year when the known days end soon', async () => {
  const reader = await enter('mediator', 'county')
  const { text } = await reader.get('/law/calendar')
  expect(text).toContain('2027年通知公布后，请管理员录入')
  expect(text).not.toContain(page)
})
