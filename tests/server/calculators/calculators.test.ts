/** The calculators by HTTP: the list, a form with faults, a missing value, a worked result, the sheet, and a result that becomes a claim. */
import { describe, expect, test } from 'vitest'
import { calculatorCodes } from '../../../workflows/law/calculators/codes.ts'
import { roles } from '../../../workflows/permissions.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { answers, knowAverageWage, severance } from './given.ts'

const { at, signedIn } = caseSite()

const enter = async (role: (typeof roles)[number], unit: 'city' | 'county' | 'room' = 'room'): Promise<Visitor> =>
  (await signedIn(role, unit)).visitor

const page = '/calculators/severance'

test.each(roles)('a %s finds every calculator', async (role) => {
  const visitor = await enter(role, 'county')
  const { text } = await visitor.get('/calculators')
  for (const code of calculatorCodes) expect(text).toContain(`href="/calculators/${code}"`)
  expect(text).toContain('href="/calculators"')
  expect((await visitor.get('/calculators/nothing')).status).toBe(404)
})

describe.each(['zh-CN', 'en'])('in %s', (locale) => {
  test.each(calculatorCodes)('%s works a small answer out', async (code) => {
    await knowAverageWage(at().desk, at().county)
    const visitor = await enter('mediator')
    await visitor.get(`/calculators/${code}`)
    await visitor.post('/language', { locale, to: '/' })
    const empty = await visitor.get(`/calculators/${code}`)
    expect(empty.status).toBe(200)
    const [given, total] = answers[code]
    const { status, text } = await visitor.post(`/calculators/${code}`, given)
    expect(status).toBe(200)
    expect(text).toContain(total)
    expect(text).toContain(locale === 'en' ? 'For reference' : '参考')
    const sheet = await visitor.post(`/calculators/${code}/sheet`, given)
    expect(sheet.headers.get('content-type')).toBe('application/pdf')
  })
})

test('nothing is written by a calculation at the counter', async () => {
  const visitor = await enter('mediator')
  await visitor.get('/calculators/notice-pay')
  const before = await at().desk.db.reader.selectFrom('audit_entry').select('id').execute()
  await visitor.post('/calculators/notice-pay', answers['notice-pay'][0])
  expect(await at().desk.db.reader.selectFrom('audit_entry').select('id').execute()).toEqual(before)
})

test('a value nobody knows is asked for, counts with its source for this sheet alone, and is kept while other faults are mended', async () => {
  const visitor = await enter('mediator')
  await visitor.get(page)
  const asked = await visitor.post(page, severance)
  expect(asked.status).toBe(200)
  expect(asked.text).toContain('还缺下列参数')
  expect(asked.text).not.toContain('data-error-summary')
  expect(asked.text).toMatch(/href="\/law\/parameters\/average-wage">请系统管理员录入/u)
  expect(asked.text).toContain('2025 年度的数值')
  const value = { 'value.average-wage.2025-01-01': '9,000', 'source.average-wage.2025-01-01': '市统计局公报' }
  const unsourced = await visitor.post(page, { ...severance, ...value, 'source.average-wage.2025-01-01': '' })
  expect(unsourced.status).toBe(422)
  expect(unsourced.text).toContain('value="9,000"')
  const worked = await visitor.post(page, { ...severance, ...value })
  expect(worked.status).toBe(200)
  for (const word of ['48,000.00', '市统计局公报', '本次填写', '9,000.00 元，2025-01-01 至 2025-12-31'])
    expect(worked.text).toContain(word)
  expect((await visitor.post(page, severance)).text).toContain('还缺下列参数')
  const administrator = await enter('administrator', 'city')
  await administrator.get(page)
  expect((await administrator.post(page, severance)).text).toContain('录入为本台参数，以后不再询问')
})

test.each([
  [{ start: '2026-10-11' }, '结束日期早于入职日期'],
  [{ average: '' }, '请填写月平均工资，或者粘贴各月工资'],
  [{ average: '1.2万' }, '以“元”为单位写全'],
  [{ months: '2026-01\t6000\n2026-13\t6000\n2026-02\tx' }, '第 2 行的月份无法识别'],
  [{ months: '2026-01\t6000\n2026-02\t1,23' }, '第 2 行的金额无法识别'],
  [{ ground: 'dismissed-40-no-notice' }, '请填写上一个月的工资'],
  [{ ground: '' }, '请填写'],
  [{ tier: '3' }, '请从所列选项中选择'],
])('%j is explained beside its field and everything typed is kept', async (wrong, says) => {
  await knowAverageWage(at().desk, at().county)
  const visitor = await enter('mediator')
  await visitor.get(page)
  const { status, text } = await visitor.post(page, { ...severance, ...wrong })
  expect(status).toBe(422)
  expect(text).toContain(says)
  expect(text).toContain('value="2026-10-10"')
})
