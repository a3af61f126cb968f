import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'
import { fiveAnswers, register as registerAt, type Fields } from './five-answers.ts'

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

const five = () => fiveAnswers(visitor)
const disputes = () => desk.db.reader.selectFrom('dispute').selectAll().execute()
const people = () => desk.db.reader.selectFrom('person').selectAll().orderBy('id').execute()

const register = (change: Fields = {}) => registerAt(visitor, change)

/** Posts and returns the faults as the page says them, field by field. */
const faultsOf = async (change: Fields): Promise<string> => {
  const reply = await register(change)
  expect(reply.status).toBe(422)
  expect(await disputes()).toEqual([])
  return [...reply.text.matchAll(/id="f-([\w.-]+)-error">([^<]*)</g)]
    .map((found) => `${found[1]}: ${found[2]}`)
    .join('\n')
}

describe('registering', () => {
  test('five answers register a dispute and show its code and next steps', async () => {
    const reply = await register({ 'amount-unpaid-wages': '12,000.50' })
    expect(reply.status).toBe(303)
    const [row] = await disputes()
    expect(reply.location).toBe(`/disputes/${row?.id}/registered`)
    const shown = await visitor.follow(reply)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain(row?.registration_code)
    expect(shown.text).toMatch(/autofocus[^>]*>再登记一件|再登记一件/)
    expect(row).toMatchObject({
      worker_label: '王小芳',
      employer_label: '山城宏达服装有限公司',
      claimed_fen: 1_200_050,
      unit_id: county.units.room,
      received_on: '2026-11-22',
      channel: 'direct',
      way_in: 'counter',
    })
    const [person] = await people()
    const phones = await desk.privateValues.read(desk.db.reader, [person?.id ?? ''], 'phone')
    expect(phones.get(person?.id ?? '')).toBe('13800005678')
  })

  test('no phone, a nickname with a site and a rare name are ordinary', async () => {
    const name = '\u{2c9f4}伯'
    const reply = await register({
      name,
      phone: '无',
      employerName: '包工头老张',
      employerKind: 'nickname',
      site: '江岸二期工地',
    })
    expect(reply.status).toBe(303)
    const [person] = await people()
    expect(person).toMatchObject({ name, phone_owner: 'none' })
    const employers = await desk.db.reader.selectFrom('employer').selectAll().execute()
    expect(employers).toMatchObject([{ kind: 'nickname', name: '包工头老张', site: '江岸二期工地' }])
  })

  test('names of 1 and of 30 characters are kept as typed; the first is asked about', async () => {
    const shown = await visitor.follow(await register({ name: '丽' }))
    expect(shown.text).toContain('只有一个字')
    const long = '阿'.repeat(15) + '·' + '木'.repeat(14)
    await register({ name: long })
    expect((await people()).map((person) => person.name).toSorted()).toEqual(['丽', long].toSorted())
  })

  test('an identity number fills sex and birth day; a wrong digit warns and does not block', async () => {
    await register({ identityNumber: '500103 19900101 1232' })
    const wrong = await visitor.follow(await register({ name: '李强', identityNumber: '500103199001011239' }))
    expect(wrong.text).toContain('李强的身份证号码与校验规则不符')
    expect(wrong.text).not.toContain('500103199001011239')
    expect((await people()).map(({ name, sex, birth_day: born }) => [name, sex, born])).toEqual([
      ['王小芳', 'male', '1990-01-01'],
      ['李强', null, null],
    ])
  })

  test('an entry afterwards carries its own day and says so', async () => {
    const shown = await visitor.follow(await register({ receivedOn: '2026-11-02', receivedAt: '09:20' }))
    expect(shown.text).toContain('补录')
    const [row] = await disputes()
    expect(row).toMatchObject({ received_on: '2026-11-02', received_at: '09:20' })
    const clocks = await desk.db.reader.selectFrom('clock').selectAll().execute()
    expect(clocks.find((clock) => clock.rule === 'T2')?.due_on).toBe('2026-11-17')
  })

  test('a group: each worker with own claims and sums, several employers with their roles', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [
        [`others.${at}.name`, `职工${'二三四五六七八九十'[at]}`],
        [`others.${at}.amount`, '1000'],
      ]).flat(),
    ) as Fields
    const reply = await register({
      ...others,
      'others.3.item': 'severance',
      'others.3.item2': 'overtime-pay',
      'others.3.amount2': '200.50',
      representative: 'on',
      'others.0.representative': 'on',
      'others.1.representative': 'on',
      'respondents.1.name': '山城劳务派遣有限公司',
      'respondents.1.role': 'dispatcher',
    })
    expect(reply.status).toBe(303)
    const [row] = await disputes()
    expect(row).toMatchObject({ worker_count: 10, claimed_fen: 9 * 100_000 + 20_050 })
    const parties = await desk.db.reader.selectFrom('dispute_party').selectAll().orderBy('position').execute()
    expect(parties.filter((party) => party.is_representative === 1)).toHaveLength(3)
    expect(parties.filter((party) => party.side === 'employer').map((party) => party.role)).toEqual([
      'employer',
      'dispatcher',
    ])
    const fifth = parties.find((party) => party.side === 'worker' && party.position === 5)
    const claims = await desk.db.reader
      .selectFrom('claim_item')
      .selectAll()
      .where('party_id', '=', fifth?.id ?? '')
      .orderBy('position')
      .execute()
    expect(claims.map((claim) => [claim.item, claim.amount_fen])).toEqual([
      ['severance', 100_000],
      ['overtime-pay', 20_050],
    ])
  })

  test('a commission enters with its number, its channel and the day it was signed for', async () => {
    await register({
      commissionKind: 'before-filing',
      commissionBody: '江岸区人民法院',
      commissionNumber: '（2026）渝0199诉前调88号',
      commissionSignedOn: '2026-11-20',
    })
    const [row] = await disputes()
    expect(row?.channel).toBe('litigation')
    const commissions = await desk.db.reader.selectFrom('commission').selectAll().execute()
    expect(commissions).toMatchObject([{ body_kind: 'court', procedure: 'before-filing', signed_for_on: '2026-11-20' }])
  })
})

describe('bad input', () => {
  test('missing answers are named on top and beside, and what was typed stays', async () => {
    const reply = await register({ phone: '', items: [], summary: '', name: '王<小>芳', address: '山城市某路' })
    expect(reply.status).toBe(422)
    for (const field of ['phone', 'items', 'summary']) expect(reply.text).toContain(`href="#f-${field}"`)
    expect(reply.text).toContain('没有电话的填“无”')
    expect(reply.text).toContain('value="王&lt;小&gt;芳"')
    expect(reply.text).toMatch(/<details class="fold" id="fold-worker" open>/)
    expect(await disputes()).toEqual([])
  })

  test.each([
    [{ 'amount-unpaid-wages': '1.2万' }, 'amount-unpaid-wages: 请以“元”为单位'],
    [{ 'amount-unpaid-wages': '-5' }, 'amount-unpaid-wages: 金额不能为负数'],
    [{ 'amount-unpaid-wages': '1e9' }, 'amount-unpaid-wages: 请写出完整的数字'],
    [{ 'others.2.name': '李强', 'others.2.amount': '1.2万' }, 'others.2.amount: 请以“元”为单位'],
    [{ receivedOn: '2026-02-30' }, 'receivedOn: 没有这一天'],
    [{ receivedOn: '2026-11-23' }, 'receivedOn: 日期不能晚于今天'],
    [{ receivedAt: '23:59' }, 'receivedAt: 时间不能晚于现在'],
    [{ knewOn: '2027-01-01' }, 'knewOn: 日期不能晚于今天'],
    [{ receivedOn: '2026-11-01', knewOn: '2026-11-02' }, 'knewOn: 日期不能晚于收到申请日期'],
    [{ name: '王\u202e小' }, 'name: 姓名含有看不见的字符'],
    [{ name: '阿'.repeat(51) }, 'name: 姓名最多 50 字'],
    [{ phone: '12345', employerName: '' }, 'employerName: 请填写'],
    [{ phone: '1380000' }, 'phone: 电话号码位数有误'],
    [{ employerKind: 'nickname' }, 'site: 只有绰号或称呼时'],
    [{ items: ['gold-bars'] }, 'items: 请从所列选项中选择'],
    [{ representative: 'on' }, 'representative: 十人以上'],
    [{ commissionNumber: '诉前调88号' }, 'commissionKind: 请填写'],
    [
      { 'others.4.name': '李强', 'others.4.item2': 'severance', 'others.4.item': 'severance' },
      'others.4.item2: 两个请求事项相同',
    ],
  ])('%j is answered beside its field', async (change, said) => {
    expect(await faultsOf(change)).toContain(said)
  })

  test('a field that is not in the form is refused and named', async () => {
    const reply = await register({ fee: '100' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('无法识别的内容（fee）')
    expect(await disputes()).toEqual([])
  })

  test('a unit outside the reach of the role is refused', async () => {
    expect((await register({ unitId: county.units.otherRoom })).status).toBe(422)
    expect(await disputes()).toEqual([])
  })
})

describe('once only, and only for those who may', () => {
  test('the same form sent twice opens one dispute and gives the same answer', async () => {
    await visitor.get('/intake')
    const fields = { ...five(), _key: visitor.hidden('_key') ?? '' }
    const first = await visitor.post('/intake', fields)
    const second = await visitor.post('/intake', fields)
    expect(second.location).toBe(first.location)
    expect(await disputes()).toHaveLength(1)
  })

  test('a supervisor registers nothing, an auditor sees no case', async () => {
    for (const role of ['supervisor', 'auditor'] as const) {
      await county.actor(role, 'county')
      const other = site.visitor()
      await other.signIn(`${role}-county`)
      expect((await other.get('/intake')).status).toBe(403)
    }
  })

  test('a case of another county has no page and no slip', async () => {
    const reply = await register()
    await county.actor('mediator', 'otherRoom')
    const stranger = site.visitor()
    await stranger.signIn('mediator-otherroom')
    expect((await stranger.get(reply.location ?? '')).status).toBe(404)
    expect((await stranger.get((reply.location ?? '').replace('registered', 'receipt-slip'))).status).toBe(404)
  })

  test('a committee with rooms below is asked for the unit, its own proposed', async () => {
    await county.actor('clerk', 'committee')
    const clerk = site.visitor()
    await clerk.signIn('clerk-committee')
    const form = await clerk.get('/intake')
    expect(form.text).toMatch(new RegExp(`value="${county.units.committee}" selected`))
    expect(form.text).toContain(county.units.room)
    const reply = await clerk.post('/intake', {
      ...five(),
      draftId: clerk.hidden('draftId') ?? '',
      unitId: county.units.room,
    })
    expect(reply.status).toBe(303)
    expect((await disputes())[0]?.unit_id).toBe(county.units.room)
  })

  test('no name, number or text reaches journal, audit or ledger', async () => {
    await register({ identityNumber: '500103199001011232', address: '秘密路77号' })
    for (const table of ['dispute_event', 'audit_entry', 'ledger_entry', 'idempotency'] as const) {
      const rows = JSON.stringify(await desk.db.reader.selectFrom(table).selectAll().execute())
      for (const secret of ['王小芳', '500103199001011232', '13800005678', '秘密路', '三个月工资', '宏达'])
        expect(rows).not.toContain(secret)
    }
    expect(desk.logLines.join('')).not.toContain('王小芳')
  })
})

test('the slip is a PDF with the code, also for a name and an address of the desk no font prints', async () => {
  const reply = await register({ name: '王\u{323af}' })
  await desk.db.reader.updateTable('unit').set({ address: '\u{323b0}湾路1号' }).execute()
  const slip = await visitor.get((reply.location ?? '').replace('registered', 'receipt-slip'))
  expect(slip.status).toBe(200)
  expect(slip.headers.get('content-type')).toBe('application/pdf')
  expect(slip.text.slice(0, 5)).toBe('%PDF-')
})

test('the summary names the claim whose amount is wrong and leads to its field', async () => {
  const reply = await register({
    items: ['overtime-pay', 'unpaid-wages'],
    'amount-unpaid-wages': '5000',
    'amount-overtime-pay': '1.2万',
  })
  expect(reply.status).toBe(422)
  expect(reply.text).toMatch(/<a href="#f-amount-overtime-pay">第 2 项请求“加班费”的金额：[^<]*万/)
})
