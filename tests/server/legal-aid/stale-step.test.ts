/** Two people at one aid case: whoever comes second sees what stands beside what he typed, loses nothing, and changes nothing until he sends again (T12). */
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../../server/desk.ts'
import { reopenAid } from '../../../server/legal-aid/aid-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { aidStep, direct, lawyer } from './story.ts'

const { at, signedIn } = caseSite()
const on = day('2026-11-22')

let officer: { actor: Actor; visitor: Visitor }
let supervisor: Actor
let id: string

beforeEach(async () => {
  officer = await signedIn('aid-officer', 'county')
  supervisor = await at().county.actor('supervisor', 'county')
  id = await direct(at().desk, officer.actor)
})

const send = (event: string, revision: string, fields: Record<string, string>) =>
  officer.visitor.post(`/legal-aid/${id}/steps/${event}`, { on, revision, ...fields })

/** The rows of both versions: what stands, what was typed. */
const rowsOf = (text: string): [string, string, string][] =>
  [
    ...text.matchAll(/<th scope="row">([^<]*?)\s*(?:<span[^<]*<\/span>)?<\/th><td>([^<]*)<\/td><td>([^<]*)<\/td>/gu),
  ].map(([, label = '', theirs = '', yours = '']) => [label, theirs, yours])

test('what somebody else amended stands beside what was typed, which is sent again and holds', async () => {
  const { desk } = at()
  await officer.visitor.get(`/legal-aid/${id}`)
  const seen = officer.visitor.hidden('revision') ?? ''
  const theirs = { summary: '四个月工资未发', limitationOn: day('2027-05-01') }
  await aidStep(desk, await at().county.actor('aid-officer', 'city'), id, {
    type: 'details-amended',
    occurredOn: on,
    asked: theirs,
  })
  const mine = { summary: '三个月工资和加班费未发', limitationOn: '2027-04-01' }
  const stale = await send('details-amended', seen, mine)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('您填写期间，这份记录已被他人修改')
  expect(rowsOf(stale.text)).toEqual(
    expect.arrayContaining([
      ['案情和请求', '四个月工资未发', '三个月工资和加班费未发'],
      ['时效最后日', '2027-05-01', '2027-04-01'],
    ]),
  )
  expect(stale.text).toMatch(/<textarea[^>]*name="summary"[^>]*>\s*三个月工资和加班费未发<\/textarea>/u)
  expect((await reopenAid(desk.db.reader, id)).row).toMatchObject({ summary: '四个月工资未发' })
  const trail = await desk.db.reader.selectFrom('audit_entry').selectAll().execute()
  expect(JSON.stringify(trail)).toContain('aid-case-changed')
  expect(JSON.stringify(trail)).not.toContain('加班费')
  const again = await send('details-amended', officer.visitor.hidden('revision') ?? '', mine)
  expect(again.status).toBe(303)
  expect((await reopenAid(desk.db.reader, id)).row).toMatchObject({
    summary: mine.summary,
    limitation_on: mine.limitationOn,
  })
})

test('a note typed meanwhile is kept whole and added when it is sent again', async () => {
  const { desk } = at()
  await officer.visitor.get(`/legal-aid/${id}`)
  const seen = officer.visitor.hidden('revision') ?? ''
  await aidStep(desk, supervisor, id, { type: 'granted', occurredOn: on, asked: {} })
  const stale = await send('progress-noted', seen, { note: '申请人来电，补充工资条三张' })
  expect([stale.status, stale.text.includes('给予援助')]).toEqual([409, true])
  expect(rowsOf(stale.text)).toEqual(expect.arrayContaining([['办理情况', '--', '申请人来电，补充工资条三张']]))
  const again = await send('progress-noted', officer.visitor.hidden('revision') ?? '', {
    note: '申请人来电，补充工资条三张',
  })
  expect(again.status).toBe(303)
})

test('a step that somebody else took already shows whom he chose, and why it is closed now', async () => {
  const { desk } = at()
  await aidStep(desk, supervisor, id, { type: 'granted', occurredOn: on, asked: {} })
  const [zhou, wu] = [
    await lawyer(desk, officer.actor, '周律师', '15001'),
    await lawyer(desk, officer.actor, '吴律师', '15002'),
  ]
  await officer.visitor.get(`/legal-aid/${id}`)
  const seen = officer.visitor.hidden('revision') ?? ''
  const other = await at().county.actor('aid-officer', 'city')
  await aidStep(desk, other, id, { type: 'lawyer-assigned', occurredOn: on, asked: { lawyerId: wu } })
  const stale = await send('lawyer-assigned', seen, { lawyerId: zhou })
  expect(stale.status).toBe(409)
  const [, chosen] = rowsOf(stale.text)
  expect(chosen?.[1]).toContain('吴律师')
  expect(chosen?.[2]).toContain('周律师')
  expect(stale.text).toContain('案件当前所处阶段不能办理此事项')
  expect((await reopenAid(desk.db.reader, id)).row.lawyer_id).toBe(wu)
})

test('the finding of a review is kept beside the decision that somebody else took', async () => {
  const { desk } = at()
  const above = await signedIn('supervisor', 'city')
  await aidStep(desk, supervisor, id, { type: 'refused', occurredOn: on, asked: { reason: 'not-proved' } })
  await aidStep(desk, officer.actor, id, { type: 'contested', occurredOn: on, asked: { note: '不服' } })
  await above.visitor.get(`/legal-aid/${id}/review`)
  const revision = above.visitor.hidden('revision') ?? ''
  await aidStep(desk, above.actor, id, { type: 'review-upheld', occurredOn: on, asked: { note: '证据不足' } })
  const typed = { on, revision, ending: 'review-corrected', note: '居住证足以证明' }
  const stale = await above.visitor.post(`/legal-aid/${id}/review`, typed)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('您填写期间，您本人已在别处更新了这份记录')
  expect(rowsOf(stale.text)).toEqual(
    expect.arrayContaining([
      ['审查决定', '维持原决定', '改正原决定，给予（继续给予）援助'],
      ['认定和理由', '证据不足', '居住证足以证明'],
    ]),
  )
})
