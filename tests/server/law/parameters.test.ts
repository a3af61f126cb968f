/** The values of the law: read by everybody, entered from the top of the tree, never changed, used from then on. */
import { expect, test } from 'vitest'
import { knownParameters } from '../../../server/law/known-parameters.ts'
import { setParameter } from '../../../server/law/set-parameter.ts'
import { parameterCodes } from '../../../workflows/law/parameters/parameter-codes.ts'
import { roles } from '../../../workflows/permissions.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn } = caseSite()

const enter = async (role: (typeof roles)[number], unit: 'city' | 'county'): Promise<Visitor> =>
  (await signedIn(role, unit)).visitor
const averageWage = '/law/parameters/average-wage'
const given = { value: '8,654.32', validFrom: '2025-06-30', source: '市统计局公报', revision: '0' }

test.each(roles)('a %s reads every value with its day, source and mark', async (role) => {
  const visitor = await enter(role, 'county')
  const { text, status } = await visitor.get('/law/parameters')
  expect(status).toBe(200)
  for (const code of parameterCodes) expect(text).toContain(`href="/law/parameters/${code}"`)
  for (const word of ['2,330.00 元', '21.75 天', '2024-12-31', '待核对原文', '已核对原文', '缺少'])
    expect(text).toContain(word)
  expect((await visitor.get(averageWage)).text).toContain('尚无数值')
  expect((await visitor.get('/law/parameters/nothing')).status).toBe(404)
})

test('the administrator of the city enters a value, and every calculation counts with it', async () => {
  const visitor = await enter('administrator', 'city')
  await visitor.get(averageWage)
  expect((await visitor.post(averageWage, given)).location).toBe(averageWage)
  const { text } = await visitor.get(averageWage)
  for (const word of ['8,654.32 元', '2025-01-01', '2025-12-31', '市统计局公报', 'administrator·city', '本台录入'])
    expect(text).toContain(word)
  const parameters = await knownParameters(at().desk.db.reader)
  expect(parameters('average-wage', day('2025-03-01'))).toMatchObject({ value: 865_432, mark: 'entered' })
  expect(parameters('average-wage', day('2026-01-01'))).toBeNull()
  const [trail] = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'parameter-set')
    .execute()
  expect(trail).toMatchObject({ object_kind: 'law-parameter', outcome: 'done' })
  expect(JSON.parse(trail?.details ?? '')).toEqual({ code: 'average-wage', value: 865_432, from: '2025-01-01' })
})

test('a second value stands over the first, which stays readable', async () => {
  const visitor = await enter('administrator', 'city')
  await visitor.get(averageWage)
  await visitor.post(averageWage, given)
  await visitor.get(averageWage)
  await visitor.post(averageWage, { ...given, value: '9000', revision: '1' })
  const { text } = await visitor.get(averageWage)
  expect(text).toContain('9,000.00 元')
  expect(text).toContain('8,654.32 元')
  const parameters = await knownParameters(at().desk.db.reader)
  expect(parameters('average-wage', day('2025-03-01'))?.value).toBe(900_000)
})

test('a form drawn before somebody else entered a value is refused and shown again', async () => {
  const visitor = await enter('administrator', 'city')
  await visitor.get(averageWage)
  await visitor.post(averageWage, given)
  await visitor.get(averageWage)
  const late = await visitor.post(averageWage, given)
  expect(late.status).toBe(409)
  expect(late.text).toContain('8,654.32')
})

test.each([
  [{ value: '' }, '请填写'],
  [{ value: '1,23' }, '千分位逗号'],
  [{ value: '0' }, '须大于零'],
  [{ validFrom: '2025-02-30' }, '没有这一天'],
  [{ source: '' }, '请填写'],
])('%j is explained and what was typed is kept', async (wrong, says) => {
  const visitor = await enter('administrator', 'city')
  await visitor.get(averageWage)
  const { status, text } = await visitor.post(averageWage, { ...given, ...wrong })
  expect(status).toBe(422)
  expect(text).toContain(says)
  if (!('source' in wrong)) expect(text).toContain('value="市统计局公报"')
})

test.each(['0', '1001', '80.5', 'x'])('a share of %s is refused', async (value) => {
  const visitor = await enter('administrator', 'city')
  await visitor.get('/law/parameters/sick-pay-floor')
  const { status } = await visitor.post('/law/parameters/sick-pay-floor', { ...given, value })
  expect(status).toBe(422)
})

test('an administrator of one branch, and anybody else, cannot bind the whole tree', async () => {
  const branch = await enter('administrator', 'county')
  expect((await branch.get(averageWage)).text).not.toContain('name="validFrom"')
  expect((await branch.post(averageWage, given)).status).toBe(403)
  const director = await enter('director', 'city')
  expect((await director.get(averageWage)).text).not.toContain('name="validFrom"')
  expect((await director.post(averageWage, given)).status).toBe(403)
  expect(await at().desk.db.reader.selectFrom('law_parameter').selectAll().execute()).toEqual([])
})

test('of two people entering the same next value one is told', async () => {
  const actor = await at().county.actor('administrator', 'city')
  const value = { value: 900_000, validFrom: day('2025-01-01'), source: 'x', revision: 0 }
  const both = await Promise.allSettled([1, 2].map(() => setParameter(at().desk, actOf(actor), 'average-wage', value)))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
