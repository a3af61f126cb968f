import { describe, expect, test } from 'vitest'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'

const { at, signedIn } = caseSite()

/** A case of October keyed in on a day. */
async function october(keyed: string): Promise<void> {
  const { desk, county } = at()
  desk.at(keyed)
  const mediator = await county.actor('mediator', 'room')
  const story = await accepted(
    desk,
    mediator,
    dispute(county.units.room, { receivedOn: day('2026-10-08') }),
    day('2026-10-09'),
  )
  await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-12-01', fen: 120_000 }] }], day('2026-10-20'))
}

describe('the pages of closing', () => {
  test('lead from open problems over two persons to a closed month, and then to what changed it', async () => {
    const { county, desk } = at()
    const unit = county.units.county
    await october('2026-10-22 10:00')
    await october('2026-11-02 10:00')
    desk.at('2026-11-03 09:00')
    const first = await signedIn('supervisor', 'county')
    const second = await signedIn('supervisor', 'city')
    const page = `/reports/months/2026-10?unit=${unit}`

    const open = await first.visitor.get(page)
    expect(open.status).toBe(200)
    expect(open.text).toContain('可能重复计算的协议金额')
    const without = await first.visitor.post('/reports/months/2026-10', {
      unit,
      what: 'close',
      revision: '0',
      reason: '',
    })
    expect(without.status).toBe(422)
    expect(without.text).toContain('id="f-reason"')
    const proposed = await first.visitor.post('/reports/months/2026-10', {
      unit,
      what: 'close',
      revision: '0',
      reason: '同名不同人',
    })
    expect(proposed.status).toBe(303)
    const own = await first.visitor.follow(proposed)
    expect(own.text).toContain('这是您本人提出的，须由另一人确认')
    expect(own.text).not.toContain('value="agreed"')
    const refused = await first.visitor.post('/reports/months/2026-10/decision', {
      unit,
      word: 'agreed',
      revision: '1',
      reason: '',
    })
    expect(refused.status).toBe(409)

    await second.visitor.get(page)
    const confirmed = await second.visitor.post('/reports/months/2026-10/decision', {
      unit,
      word: 'agreed',
      revision: '1',
      reason: '',
    })
    expect(confirmed.status).toBe(303)
    expect((await second.visitor.follow(confirmed)).text).toContain('已关账')
    const frozen = await second.visitor.download(`/reports/months/2026-10/frozen?unit=${unit}&part=figures`)
    expect(frozen.bytes.toString('utf8')).toContain('agreed-fen 240000')
    const room = await second.visitor.get(`/reports/months/2026-10?unit=${county.units.room}`)
    for (const words of ['已随区县关账', '工作室不单独关账', '数字随所在区县']) expect(room.text).toContain(words)
    const report = await second.visitor.get(`/reports/recovered?month=2026-10&unit=${county.units.committee}`)
    expect(report.text).toContain('已随区县关账')
    const next = await second.visitor.get(`/reports/months/2026-11?unit=${county.units.room}`)
    expect(next.text).not.toContain('已随区县关账')

    await october('2026-11-03 09:10')
    const changes = await second.visitor.get(`/reports/months/2026-10/changes?unit=${unit}`)
    expect(changes.status).toBe(200)
    for (const word of ['补报', '达成口头协议', 'mediator·room', '1,200.00', '2026-11-03 09:1'])
      expect(changes.text).toContain(word)
    const year = await second.visitor.get(`/reports/months?unit=${unit}&year=2026`)
    expect(year.text).toContain('3,600.00')
  })

  test('are not found elsewhere, for no month and for no year; who may not close sees no form', async () => {
    const { county } = at()
    const elsewhere = await signedIn('supervisor', 'otherCounty')
    for (const path of ['', '/changes', '/frozen'])
      expect((await elsewhere.visitor.get(`/reports/months/2026-10${path}?unit=${county.units.county}`)).status).toBe(
        404,
      )
    const clerk = await signedIn('clerk', 'committee')
    expect((await clerk.visitor.get('/reports/months/2026-13')).status).toBe(404)
    expect((await clerk.visitor.get('/reports/months?year=20x6')).status).toBe(404)
    const seen = await clerk.visitor.get('/reports/months/2026-10')
    expect(seen.status).toBe(200)
    expect(seen.text).not.toContain('value="close"')
  })
})
