/** An objection against refused or ended aid: looked into by the union above and never by whoever refused, on a page with its term and its paper. */
import { expect, test } from 'vitest'
import { reopenAid } from '../../../server/legal-aid/aid-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { aidStep, direct } from './story.ts'

const site = caseSite()

/** A refused case to which its applicant objects on the page of the aid desk. */
async function objected(scheme: 'union' | 'state'): Promise<{ id: string; officer: Visitor }> {
  const { desk, county } = site.at()
  const { visitor, actor } = await site.signedIn('aid-officer', 'county')
  const id = await direct(desk, actor, { scheme })
  const ask = { type: 'refused', occurredOn: day('2026-11-20'), asked: { reason: 'not-proved' } } as const
  await aidStep(desk, await county.actor('supervisor', 'county'), id, ask)
  expect((await visitor.get(`/legal-aid/${id}/review`)).status).toBe(404)
  await visitor.get(`/legal-aid/${id}`)
  const revision = visitor.hidden('revision') ?? ''
  const bare = await visitor.post(`/legal-aid/${id}/steps/contested`, { on: '2026-11-22', revision, note: '' })
  expect(bare.status).toBe(422)
  const objection = { on: '2026-11-22', revision, note: '居住证已经补交' }
  expect((await visitor.post(`/legal-aid/${id}/steps/contested`, objection)).status).toBe(303)
  return { id, officer: visitor }
}

const decide = async (visitor: Visitor, id: string, ending: string, note = '证据足以证明请求支付的是劳动报酬') => {
  await visitor.get(`/legal-aid/${id}`)
  const { row } = await reopenAid(site.at().desk.db.reader, id)
  return visitor.post(`/legal-aid/${id}/review`, { on: '2026-11-22', revision: String(row.revision), ending, note })
}

test('the union above decides on an objection within its term; the desk that refused cannot', async () => {
  const { desk } = site.at()
  const { id, officer } = await objected('union')
  const at = `/legal-aid/${id}/review`
  const seen = (await officer.get(at)).text
  expect(seen).toMatch(/没有证明材料[\s\S]*居住证已经补交[\s\S]*山城市总工会/u)
  expect(seen).toContain('异议由上一级工会审查')
  expect(seen).not.toContain('name="ending"')
  const { row, clocks } = await reopenAid(desk.db.reader, id)
  expect(row).toMatchObject({ stage: 'contested', next_clock: 'T13R', next_due_on: '2026-11-27' })
  expect(clocks.find((clock) => clock.rule === 'T13R')?.article).toBe('HOUSE-aid')
  for (const role of ['aid-officer', 'supervisor'] as const) {
    const { visitor } = await site.signedIn(role, 'county')
    const refused = await decide(visitor, id, 'review-corrected')
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('异议由上一级工会审查')
  }
  const { visitor: above } = await site.signedIn('supervisor', 'city')
  expect((await above.get(at)).text).toContain('name="ending"')
  expect((await decide(above, id, 'review-corrected', '')).status).toBe(422)
  expect((await decide(above, id, 'review-corrected')).status).toBe(303)
  const after = await reopenAid(desk.db.reader, id)
  expect(after.row).toMatchObject({ stage: 'assigning', reason: null, granted_on: '2026-11-22' })
  expect((await above.get(at)).text).toMatch(/改正原决定[\s\S]*证据足以证明/u)
  expect(JSON.stringify(after.journal)).not.toMatch(/居住证|证据足以/u)
  const paper = await officer.get(`/legal-aid/${id}/papers/aid-review/preview`)
  expect(paper.text).toMatch(/工会法律援助复核决定书[\s\S]*山城市总工会[\s\S]*证据足以证明[\s\S]*给予工会法律援助/u)
})

test('an objection that fails leaves the refusal as it was, with its reason and a notice', async () => {
  const { id, officer } = await objected('union')
  const { visitor: above } = await site.signedIn('supervisor', 'city')
  expect((await decide(above, id, 'review-upheld', '居住证不能证明所请求的是劳动报酬')).status).toBe(303)
  const { row } = await reopenAid(site.at().desk.db.reader, id)
  expect(row).toMatchObject({ stage: 'refused', reason: 'not-proved', closed_on: '2026-11-22' })
  const paper = await officer.get(`/legal-aid/${id}/papers/aid-review/preview`)
  expect(paper.text).toMatch(/居住证不能证明[\s\S]*维持原决定[\s\S]*12348/u)
})

test('whoever refused never looks into the objection, not even from above', async () => {
  const { desk, county } = site.at()
  const { actor } = await site.signedIn('aid-officer', 'county')
  const chief = await site.signedIn('supervisor', 'city')
  const id = await direct(desk, actor)
  const refusing = { type: 'refused', occurredOn: day('2026-11-20'), asked: { reason: 'not-proved' } } as const
  await aidStep(desk, chief.actor, id, refusing)
  const objecting = { type: 'contested', occurredOn: day('2026-11-21'), asked: { note: '不服' } } as const
  await aidStep(desk, await county.actor('aid-officer', 'county'), id, objecting)
  const refused = await decide(chief.visitor, id, 'review-upheld')
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('原决定由本人作出')
})

test('of the state’s scheme the officer writes down what the bureau of justice decided', async () => {
  const { id, officer } = await objected('state')
  expect((await officer.get(`/legal-aid/${id}/review`)).text).toMatch(/司法行政部门[\s\S]*name="ending"/u)
  expect((await decide(officer, id, 'review-corrected', '江岸区司法局〔2026〕7号决定责令改正')).status).toBe(303)
  const paper = await officer.get(`/legal-aid/${id}/papers/aid-review/preview`)
  expect(paper.text).toMatch(/异议审查结果告知书[\s\S]*江岸区司法局〔2026〕7号[\s\S]*责令法律援助机构改正/u)
})

test('outside one’s scope a review does not exist', async () => {
  const { id } = await objected('union')
  const { visitor: stranger } = await site.signedIn('supervisor', 'otherCounty')
  expect((await stranger.get(`/legal-aid/${id}/review`)).status).toBe(404)
  expect((await decide(stranger, id, 'review-upheld')).status).toBe(404)
})
