import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site
let visitor: Visitor

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
  await county.actor('mediator', 'room')
  visitor = site.visitor()
  await visitor.signIn('mediator-room')
  await visitor.get('/intake')
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const drafts = () => desk.db.reader.selectFrom('draft').selectAll().execute()

describe('a draft', () => {
  const typed = {
    name: '王小芳',
    phone: '1380000',
    items: ['severance'],
    'others.0.name': '李强',
    'amount-severance': '1.2万',
  }

  test('survives signing out, shows on the start page and keeps even what is wrong', async () => {
    const draftId = visitor.hidden('draftId') ?? ''
    const saved = await visitor.post(`/intake/drafts/${draftId}`, { ...typed, draftId })
    expect(saved.status).toBe(200)
    expect(JSON.parse(saved.text)).toEqual({ savedAt: expect.stringMatching(/^\d\d:\d\d$/) })
    await visitor.post('/sign-out')
    const again = site.visitor()
    await again.signIn('mediator-room')
    expect((await again.get('/')).text).toContain(`href="/intake/drafts/${draftId}"`)
    const form = await again.get(`/intake/drafts/${draftId}`)
    for (const value of ['value="王小芳"', 'value="1380000"', 'value="李强"', 'value="1.2万"'])
      expect(form.text).toContain(value)
    expect(form.text).toMatch(/value="severance" checked/)
  })

  test('is sealed in the database and seen by nobody else', async () => {
    const draftId = visitor.hidden('draftId') ?? ''
    await visitor.post(`/intake/drafts/${draftId}`, { ...typed, draftId })
    expect(JSON.stringify(await drafts())).not.toContain('王小芳')
    await county.actor('mediator', 'committee')
    const colleague = site.visitor()
    await colleague.signIn('mediator-committee')
    expect((await colleague.get(`/intake/drafts/${draftId}`)).status).toBe(404)
    await colleague.get('/intake')
    expect((await colleague.post(`/intake/drafts/${draftId}`, { name: '别人', draftId })).status).toBe(404)
    expect((await visitor.get(`/intake/drafts/${draftId}`)).text).toContain('王小芳')
  })

  test('ends with the registration, and a save still under way does not raise it again', async () => {
    const draftId = visitor.hidden('draftId') ?? ''
    await visitor.post(`/intake/drafts/${draftId}`, { ...typed, draftId })
    const done = await visitor.post('/intake', {
      name: '王小芳',
      phone: '无',
      employerName: '山城宏达服装有限公司',
      items: 'severance',
      summary: '被辞退',
      receivedOn: '2026-11-22',
      draftId,
    })
    expect(done.status).toBe(303)
    expect((await visitor.post(`/intake/drafts/${draftId}`, { ...typed, draftId })).status).toBe(404)
    expect((await visitor.get(`/intake/drafts/${draftId}`)).status).toBe(404)
    expect((await drafts()).map((draft) => draft.body)).toEqual([''])
  })

  test('is gone after 30 days', async () => {
    const draftId = visitor.hidden('draftId') ?? ''
    await visitor.post(`/intake/drafts/${draftId}`, { ...typed, draftId })
    desk.at('2026-12-22 09:10')
    const later = site.visitor()
    await later.signIn('mediator-room')
    expect((await later.get(`/intake/drafts/${draftId}`)).status).toBe(404)
    expect((await later.get('/')).text).not.toContain(draftId)
  })

  test('can be kept by a button where no script runs', async () => {
    const draftId = visitor.hidden('draftId') ?? ''
    const reply = await visitor.post(`/intake/drafts/${draftId}`, { ...typed, draftId, keep: 'on' })
    expect(reply.location).toBe(`/intake/drafts/${draftId}`)
    expect((await visitor.follow(reply)).text).toContain('草稿已保存')
  })
})

const ask = (fields: Record<string, string>) => visitor.post('/intake/seen-before', fields)

describe('seen before', () => {
  beforeEach(async () => {
    const here = await county.actor('mediator', 'room')
    const away = await county.actor('mediator', 'otherRoom')
    await openDispute(desk, actOf(here), dispute(county.units.room, { workers: [worker('王小芳')] }))
    await openDispute(
      desk,
      actOf(here),
      dispute(county.units.room, { workers: [worker('王小')], respondents: [company('山城王小芳商贸有限公司')] }),
    )
    await openDispute(
      desk,
      actOf(away),
      dispute(county.units.otherRoom, { workers: [worker('赵远方')], respondents: [company('山岭物流有限公司')] }),
    )
  })

  test.each([
    [{ identityNumber: '500103 1990 0101 1232' }, '同一证件号码'],
    [{ phone: '+86 138-0000-5678' }, '同一电话'],
    [{ name: '王小芳' }, '同名职工'],
    [{ employerName: '宏达服装' }, '同一用人单位'],
  ])('%j finds the earlier case', async (fields, why) => {
    const { text, status } = await ask(fields)
    expect(status).toBe(200)
    expect(text).toContain(why)
    expect(text).toContain('王小芳 与 山城宏达服装有限公司')
  })

  test('a company that bears the worker’s name is not the worker', async () => {
    expect((await ask({ name: '王小芳' })).text).not.toContain('商贸')
  })

  test('nothing of another county is shown, not even a number', async () => {
    expect((await ask({ name: '赵远方' })).text).toContain('没有查到以前的案件')
    expect((await ask({ employerName: '山岭物流' })).text).toContain('没有查到以前的案件')
  })
})

describe('employers while typing', () => {
  beforeEach(async () => {
    const here = await county.actor('mediator', 'room')
    await openDispute(desk, actOf(here), dispute(county.units.room))
  })

  test.each(['宏达', '服装有限', 'schd', 'SCHDF'])('%s offers the known company', async (q) => {
    expect((await visitor.post('/intake/employers', { q })).text).toContain('value="山城宏达服装有限公司"')
  })

  test('a name found by its initials carries them, or the browser would hide it', async () => {
    const { text } = await visitor.post('/intake/employers', { q: 'schd' })
    expect(text).toContain('label="山城宏达服装有限公司 schd"')
  })

  test.each(['山', '', '不存在的单位'])('"%s" offers nothing', async (q) => {
    expect((await visitor.post('/intake/employers', { q })).text.trim()).toBe('')
  })
})
