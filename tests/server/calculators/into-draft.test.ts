/** At the counter a result goes by one click into the registration one has begun, or begins one. */
import { expect, test } from 'vitest'
import { ownDrafts } from '../../../server/drafts.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { answers, knowAverageWage, severance } from './given.ts'

const { at, signedIn } = caseSite()
const page = '/calculators/severance'

async function seated() {
  await knowAverageWage(at().desk, at().county)
  const { actor, visitor } = await signedIn('mediator', 'room')
  return { visitor, drafts: () => ownDrafts(at().desk, actor, 'intake') }
}

async function worked(visitor: Visitor): Promise<string> {
  await visitor.get(page)
  return (await visitor.post(page, severance)).text
}

async function begun(visitor: Visitor, typed: Record<string, string | string[]>): Promise<string> {
  await visitor.get('/intake')
  const draftId = visitor.hidden('draftId') ?? ''
  await visitor.post(`/intake/drafts/${draftId}`, { draftId, keep: '1', ...typed })
  return draftId
}

test('without a draft one click begins a registration, and a second click fills the same', async () => {
  const { visitor, drafts } = await seated()
  expect(await worked(visitor)).toContain('用此结果新开登记')
  const draftId = visitor.hidden('draftId') ?? ''
  const done = await visitor.post(`${page}/draft`, { ...severance, draftId })
  expect(done.location).toBe(`/intake/drafts/${draftId}`)
  await visitor.post(`${page}/draft`, { ...severance, draftId })
  expect((await drafts()).map((draft) => draft.typed)).toEqual([
    { items: ['severance'], 'amount-severance': '48000.00' },
  ])
  const { text } = await visitor.follow(done)
  expect(text).toContain('value="48000.00"')
  expect(text).toContain('请继续填写')
})

test('an open draft is proposed and keeps everything else; the same item takes the new amount', async () => {
  const { visitor, drafts } = await seated()
  const other = { name: '李小兰', items: ['overtime', 'severance'], 'amount-overtime': '300', 'amount-severance': '5' }
  const draftId = await begun(visitor, other)
  const text = await worked(visitor)
  expect(text).toContain('李小兰')
  expect(text).toMatch(new RegExp(`value="${draftId}"[^>]* checked`, 'u'))
  expect(text).toContain('新开一份登记')
  await visitor.post(`${page}/draft`, { ...severance, draftId })
  const arrears = '/calculators/wage-arrears'
  await visitor.get(arrears)
  await visitor.post(`${arrears}/draft`, { ...answers['wage-arrears'][0], draftId })
  expect((await drafts()).map((draft) => draft.typed)).toEqual([
    {
      ...other,
      items: ['overtime', 'severance', 'unpaid-wages'],
      'amount-severance': '48000.00',
      'amount-unpaid-wages': '10499.50',
    },
  ])
})

test('nobody writes into the draft of another, and who does not register is offered none', async () => {
  const { visitor, drafts } = await seated()
  const draftId = await begun(visitor, { name: '李小兰' })
  const { visitor: clerk } = await signedIn('clerk', 'room')
  expect(await worked(clerk)).not.toContain('李小兰')
  expect((await clerk.post(`${page}/draft`, { ...severance, draftId })).status).toBe(404)
  expect((await drafts()).map((draft) => draft.typed)).toEqual([{ name: '李小兰' }])
  const { visitor: supervisor } = await signedIn('supervisor', 'county')
  expect(await worked(supervisor)).not.toContain('用此结果新开登记')
  expect((await supervisor.post(`${page}/draft`, { ...severance, draftId })).status).toBe(403)
})

test('a form whose draft is damaged or whose answers no longer add up writes nothing', async () => {
  const { visitor, drafts } = await seated()
  await worked(visitor)
  expect((await visitor.post(`${page}/draft`, { ...severance, draftId: 'x' })).status).toBe(422)
  const draftId = at().desk.newId()
  const again = await visitor.post(`${page}/draft`, { ...severance, average: 'much', draftId })
  expect(again.status).toBe(422)
  expect(again.text).toContain('value="much"')
  expect(await drafts()).toEqual([])
})
