/** The counter asks about what is unlikely, about papers other than the usual card, and takes any number of claims. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'
import { register as registerAt, type Fields } from './five-answers.ts'

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
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const disputes = () => desk.db.reader.selectFrom('dispute').selectAll().execute()
const people = () => desk.db.reader.selectFrom('person').selectAll().orderBy('id').execute()

const register = (change: Fields = {}) => registerAt(visitor, change)

const marks = (text: string) => [...text.matchAll(/name="checked" value="([^"]*)"/g)].map((found) => found[1] ?? '')

describe('what is possible and unlikely', () => {
  test('is asked about once, beside its field, and kept when it is right', async () => {
    const unlikely = {
      name: '王<小芳',
      receivedOn: '2024-10-01',
      items: ['unpaid-wages', 'overtime-pay'],
      'amount-unpaid-wages': '9000000',
      'amount-overtime-pay': '1,500,000',
    }
    const asked = await register(unlikely)
    expect(asked.status).toBe(422)
    expect(await disputes()).toEqual([])
    expect(asked.text).toContain('确认无误的勾选')
    expect(asked.text).toContain('收到日期距今已超过两年')
    expect(asked.text).toContain('合计 10,500,000.00 元')
    expect(marks(asked.text)).toEqual(['name:王&lt;小芳', 'amount-unpaid-wages:9000000', 'receivedOn:2024-10-01'])
    const answers = ['name:王<小芳', 'amount-unpaid-wages:9000000', 'receivedOn:2024-10-01']
    const other = await register({ ...unlikely, receivedOn: '2007-12-31', checked: answers })
    expect(other.text).toContain('收到日期早于 2008 年')
    expect(other.text).toMatch(/value="name:王&lt;小芳" checked/)
    expect((await register({ ...unlikely, checked: answers })).status).toBe(303)
    expect((await people())[0]?.name).toBe('王<小芳')
  })

  test('is asked about beside what is wrong, and a tick outlives the fault', async () => {
    const both = { name: '王小芳3', employerName: '山城<宏达', summary: '', checked: 'name:王小芳3' }
    const asked = await register(both)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('href="#f-summary"')
    expect(marks(asked.text)).toEqual(['name:王小芳3', 'employerName:山城&lt;宏达'])
    expect(asked.text).toContain('value="name:王小芳3" checked')
    expect(asked.text).not.toContain('value="employerName:山城&lt;宏达" checked')
  })

  test('does not concern ordinary names, days and sums', async () => {
    const reply = await register({
      name: '买买提·吐尔逊',
      receivedOn: '2024-11-22',
      employerName: '58同城（重庆）有限公司',
      'amount-unpaid-wages': '10000000',
    })
    expect(reply.status).toBe(303)
  })
})

describe('kinds of document and of commission', () => {
  test('a passport is kept as shown, fills nothing and is never called doubtful', async () => {
    const shown = await visitor.follow(await register({ identityKind: 'passport', identityNumber: 'E12345678' }))
    expect(shown.text).not.toContain('校验规则不符')
    expect(await people()).toMatchObject([{ identity_kind: 'passport', sex: null, birth_day: null }])
    const [row] = await disputes()
    const parties = await visitor.get(`/disputes/${row?.id}?tab=parties`)
    expect(parties.text).toContain('护照')
    expect(parties.text).not.toContain('身份证号码待核对')
  })

  test('a court is asked what makes its case suable, and the case says it', async () => {
    const court = {
      commissionKind: 'before-filing',
      commissionBody: '江岸区人民法院',
      commissionNumber: '(2026)渝0103诉前调9号',
      commissionSignedOn: '2026-11-20',
    }
    await register({
      ...court,
      suitGround: 'award',
      suitGroundNumber: '渝劳人仲案字〔2026〕第7号',
      suitGroundOn: '2026-10-30',
    })
    const [row] = await disputes()
    expect((await visitor.get(`/disputes/${row?.id}`)).text).toContain(
      '仲裁裁决书 渝劳人仲案字〔2026〕第7号 2026-10-30',
    )
    await register({ ...court, name: '李强', suitGroundNote: '当事人称裁决书遗失' })
    const second = (await disputes()).find((entry) => entry.worker_label === '李强')
    expect((await visitor.get(`/disputes/${second?.id}`)).text).toContain('未提供 当事人称裁决书遗失')
    expect((await register({ suitGround: 'award' })).status).toBe(422)
  })
})

describe('a further worker', () => {
  const other = { 'others.0.name': '李强', 'others.0.item': 'overtime-pay', 'others.0.amount': '100' }

  test('claims any number of things of his own', async () => {
    await register({
      ...other,
      'others.0.item2': 'severance',
      'others.0.amount2': '200',
      'others.0.item5': 'annual-leave-pay',
      'others.0.amount5': '300.5',
    })
    const parties = await desk.db.reader
      .selectFrom('dispute_party')
      .selectAll()
      .where('position', '=', 2)
      .where('side', '=', 'worker')
      .execute()
    const claims = await desk.db.reader.selectFrom('claim_item').selectAll().orderBy('position').execute()
    const own = claims.filter((claim) => claim.party_id === parties[0]?.id)
    expect(own.map((claim) => [claim.item, claim.amount_fen])).toEqual([
      ['overtime-pay', 10_000],
      ['severance', 20_000],
      ['annual-leave-pay', 30_050],
    ])
  })

  test('is told which of his claims is wrong, at its own field', async () => {
    const reply = await register({ ...other, 'others.0.item3': 'overtime-pay', 'others.0.amount4': '1.2万' })
    expect(reply.text).toMatch(/<a href="#f-others.0.amount4">第 2 名申请人的金额（4）：/)
    const twice = await register({ ...other, 'others.0.item3': 'overtime-pay', 'others.0.amount4': '7' })
    expect(twice.text).toContain('id="f-others.0.item3-error"')
    expect(twice.text).toContain('id="f-others.0.item4-error"')
  })
})
