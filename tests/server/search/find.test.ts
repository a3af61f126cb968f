import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { day } from '../../../workflows/values/day.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site
let visitor: Visitor
let opened: { disputeId: string; registrationCode: string }
let similar: { disputeId: string }

const commissioned = (theirNumber: string) => ({
  channel: 'litigation' as const,
  commission: {
    kind: 'before-filing' as const,
    bodyKind: 'court' as const,
    bodyName: '江岸区人民法院',
    theirNumber,
    signedForOn: day('2026-11-02'),
    contact: null,
    online: false,
    suit: null,
  },
})

beforeAll(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
  const here = await county.actor('mediator', 'room')
  const away = await county.actor('mediator', 'otherRoom')
  opened = await openDispute(
    desk,
    actOf(here),
    dispute(county.units.room, {
      workers: [worker('欧阳小芳')],
      ...commissioned('（2026）渝0199诉前调88号'),
    }),
  )
  const stranger = worker('李强')
  stranger.person.identityNumber = '11010519491231002X'
  stranger.person.phone = '13911112222'
  await openDispute(
    desk,
    actOf(here),
    dispute(county.units.room, { workers: [stranger], respondents: [company('山城机电有限公司')] }),
  )
  const other = worker('钱多多')
  other.person.identityNumber = '110105194912310046'
  other.person.phone = '13922223333'
  similar = await openDispute(
    desk,
    actOf(here),
    dispute(county.units.room, {
      workers: [other],
      respondents: [company('巴南物流有限公司')],
      ...commissioned('（2026）渝0199诉前调8188号'),
    }),
  )
  await openDispute(desk, actOf(away), dispute(county.units.otherRoom, { workers: [worker('赵远方')] }))
  visitor = site.visitor()
  await visitor.signIn('mediator-room')
  await visitor.get('/search')
})
afterAll(async () => {
  await site.end()
  await desk.end()
})

const find = (q: string) => visitor.post('/search', { q })

describe('one case is opened at once', () => {
  test.each([
    '欧阳小芳',
    '小芳',
    '13800005678',
    '138 0000 5678',
    '500103199001011232',
    '5678',
    '1232',
    '宏达服装',
    '（2026）渝0199诉前调88号',
    '小芳 宏达',
    '宏达 5678',
  ])('%s', async (q) => {
    expect((await find(q)).location).toBe(`/disputes/${opened.disputeId}`)
  })

  test('a number given whole is not mixed with numbers that hold the same pairs', async () => {
    // Every pair of 调88号 lies in 调8188号, too.
    for (const name of ['欧阳小芳', '钱多多']) expect((await find('诉前调88号')).text).toContain(name)
    expect((await find('（2026）渝0199诉前调88号')).location).toBe(`/disputes/${opened.disputeId}`)
    expect((await find('（2026）渝0199诉前调8188号')).location).toBe(`/disputes/${similar.disputeId}`)
  })

  test('by its registration code, however it is typed', async () => {
    for (const code of [opened.registrationCode, opened.registrationCode.toLowerCase().replaceAll('-', ' ')])
      expect((await find(code)).location).toBe(`/disputes/${opened.disputeId}`)
  })
})

describe('otherwise', () => {
  test('several cases are listed, none of another county', async () => {
    const { text, status } = await find('山城')
    expect(status).toBe(200)
    expect(text).toContain('欧阳小芳 与 山城宏达服装有限公司')
    expect(text).toContain('李强 与 山城机电有限公司')
    expect(text).not.toContain('赵远方')
  })

  test.each(['赵远方', '小芳 机电', '9999', 'T7K4-9QXM-3', '%', "' or 1=1 --", '《》'])(
    '%s finds nothing and says so',
    async (q) => {
      expect((await find(q)).text).toContain('没有找到')
    },
  )

  test('an empty question asks', async () => {
    expect((await find('   ')).text).toContain('输入姓名、电话')
  })

  test('an auditor may not search', async () => {
    await county.actor('auditor', 'city')
    const auditor = site.visitor()
    await auditor.signIn('auditor-city')
    await auditor.get('/')
    expect((await auditor.post('/search', { q: '李强' })).status).toBe(403)
  })
})
