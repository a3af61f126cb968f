/** What workers say of the service: by the slip's code, on paper, on the visit; read by those who answer for it and by nobody else. */
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { eraseCases } from '../../../db/repositories/case-erasure.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { recountSummaries } from '../../../server/system/journal/recount-summaries.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import type { Visitor } from '../../desk/visitor.ts'

const WORDS = '调解员很耐心，就是等得久了一点'
const FIRST_WEEK = '?unit=&from=2026-11-01&to=2026-12-31'

async function rated(visitor: Visitor, code: string, fields: Record<string, string>) {
  await visitor.get('/status')
  await visitor.post('/status', { code, tail: '5678' })
  return visitor.post('/status/rating', { code, tail: '5678', ...fields })
}

/** The files of the one answer: the same figures, and neither who gave it nor his words unless they are asked for. */
async function leavesTheDesk(visitor: Visitor): Promise<void> {
  const csv = await visitor.download(`/reports/ratings.csv${FIRST_WEEK}&by=mediator`)
  expect(new TextDecoder().decode(csv.bytes).split('\r\n')[1]).toBe('"mediator·room",0,1,0,1,"100.00 %",0')
  const plain = await readXlsxFile((await visitor.download(`/reports/ratings.xlsx${FIRST_WEEK}`)).bytes)
  expect(plain.map(({ sheet }) => sheet)).toEqual(['按单位', '按调解员', '评价明细'])
  expect(plain[0]?.data[5]).toEqual(['江岸区总工会', 0, 1, 0, 1, '100.00 %', 0])
  expect(plain[2]?.data[5]?.slice(2)).toEqual([
    '基本满意',
    null,
    '一般',
    null,
    '江岸工业园调解工作室',
    'mediator·room',
    '职工填写',
  ])
  for (const personal of [WORDS, '王小芳']) expect(JSON.stringify(plain)).not.toContain(personal)
  const full = await readXlsxFile((await visitor.download(`/reports/ratings.xlsx${FIRST_WEEK}&personal=1`)).bytes)
  expect(full[2]?.data[5]?.slice(-2)).toEqual(['王小芳', WORDS])
}

describe.each(['SQLite', 'PostgreSQL'] as const)('ratings on %s', (engine) => {
  const { at, signedIn } = caseSite(engine)

  /** A case settled on 2026-11-05 by the room's mediator; its slip's code. */
  async function closedCase(): Promise<{ id: string; code: string }> {
    at().desk.at('2026-11-22 09:00')
    const mediator = await at().county.actor('mediator', 'room')
    const given = dispute(at().county.units.room, { workers: [worker('王小芳')] })
    const story = await accepted(at().desk, mediator, given)
    const promised = { worker: 0, parts: [{ dueOn: '2026-11-10', fen: 100_000 }] }
    const file = await settled(story, [promised], day('2026-11-05'))
    return { id: story.disputeId, code: file.row.registration_code }
  }

  test('the code opens the questions once the case is closed; the answer may change for 14 days and reaches the supervisor', async ({
    skip,
  }) => {
    if (engine === 'PostgreSQL' && at().desk.db.engine !== 'postgres') skip()
    const { id, code } = await closedCase()
    const home = at().site.visitor()
    const first = await rated(home, code, { score: 'unsatisfied', speed: 'poor', words: WORDS })
    expect(first.status).toBe(200)
    expect(first.text).toContain('您的评价已经收到')
    expect((await rated(home, code, { words: WORDS })).status).toBe(422)
    expect((await rated(home, code, { score: 'accepts', speed: 'fair', words: WORDS })).status).toBe(200)

    const { visitor } = await signedIn('supervisor', 'county')
    const figures = await visitor.get(`/reports/ratings${FIRST_WEEK}&by=mediator`)
    expect(figures.text).toContain('100.00 %（1/1）')
    const link = /href="(\/reports\/ratings\/rows[^"]*score=accepts[^"]*)"/.exec(figures.text)?.[1] ?? ''
    const rows = await visitor.get(link.replaceAll('&amp;', '&'))
    for (const words of [WORDS, '基本满意', '办理速度：一般', '职工填写']) expect(rows.text).toContain(words)
    expect((await visitor.get(`/disputes/${id}/ratings`)).text).toContain(WORDS)
    expect((await visitor.get('/')).text).toContain('收到评价 1 份')

    const mediator = await signedIn('mediator', 'room')
    expect((await mediator.visitor.get('/reports/ratings')).status).toBe(403)
    expect((await mediator.visitor.get(`/disputes/${id}/ratings`)).status).toBe(403)
    expect((await mediator.visitor.get(`/disputes/${id}?tab=performance`)).text).not.toContain(WORDS)
    const elsewhere = await signedIn('supervisor', 'otherCounty')
    expect((await elsewhere.visitor.get(`/reports/ratings${FIRST_WEEK}`)).text).not.toContain('（1/1）')
    const theirs = `?unit=${at().county.units.county}&from=2026-11-01&to=2026-12-31`
    expect((await elsewhere.visitor.get(`/reports/ratings/rows${theirs}`)).status).toBe(404)

    await leavesTheDesk(visitor)
    for (const other of [mediator.visitor, (await signedIn('clerk', 'committee')).visitor])
      expect((await other.get(`/reports/ratings.xlsx${FIRST_WEEK}`)).status).toBe(403)
    expect((await elsewhere.visitor.get(`/reports/ratings.csv${theirs}`)).status).toBe(404)

    const { reader } = at().desk.db
    const course = await reader.selectFrom('rating_event').selectAll().orderBy('seq').execute()
    expect(course.map((event) => [event.before, event.score])).toEqual([
      [null, 'unsatisfied'],
      ['unsatisfied', 'accepts'],
    ])
    const audit = await reader.selectFrom('audit_entry').selectAll().where('action', '=', 'rated-by-code').execute()
    expect(audit).toHaveLength(2)
    expect(JSON.stringify([course, audit])).not.toContain(WORDS)
    expect(await recountSummaries(reader)).toEqual([])

    at().desk.at('2026-12-07 09:00')
    const late = await rated(home, code, { score: 'satisfied' })
    expect(late.status).toBe(409)
    await transact(at().desk.db, (tx) => eraseCases(tx, [id], at().desk.clock.now()))
    expect(JSON.stringify(await reader.selectFrom('rating').selectAll().execute())).not.toContain(WORDS)
  })
})

describe('ratings', () => {
  const { at, signedIn, registered } = caseSite()

  async function closedCase(): Promise<string> {
    at().desk.at('2026-11-22 09:00')
    const mediator = await at().county.actor('mediator', 'room')
    const story = await accepted(at().desk, mediator, dispute(at().county.units.room))
    await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-10', fen: 100_000 }] }], day('2026-11-05'))
    return story.disputeId
  }

  test('the desk enters a sheet of paper after the case, on a day that can be', async () => {
    const open = await registered()
    const id = await closedCase()
    const { visitor } = await signedIn('clerk', 'committee')
    const sheet = { score: 'satisfied', ratedOn: '2026-11-20', words: WORDS }
    const send = async (to: string, fields: Record<string, string>) => {
      const file = await reopenFile(at().desk.db.reader, to)
      await visitor.get(`/disputes/${to}/ratings`)
      return visitor.post(`/disputes/${to}/ratings`, { partyId: file.workers[0]?.id ?? '', ...fields })
    }
    const early = await send(open, sheet)
    expect(early.status).toBe(409)
    expect(early.text).toContain('案件办结后才能评价')
    const before = await send(id, { ...sheet, ratedOn: '2026-11-04' })
    expect(before.status).toBe(422)
    expect(before.text).toContain(WORDS)
    const employer = (await reopenFile(at().desk.db.reader, id)).employers[0]?.id ?? ''
    expect((await send(id, { ...sheet, partyId: employer })).status).toBe(422)
    expect((await send(id, sheet)).status).toBe(303)
    // Entering it, a clerk does not read what others entered.
    expect((await visitor.get(`/disputes/${id}/ratings`)).text).not.toContain(WORDS)
    const director = await signedIn('director', 'committee')
    expect((await director.visitor.get(`/disputes/${id}/ratings`)).text).toContain(WORDS)
  })

  test('whoever mediated never enters what is said of him', async () => {
    at().desk.at('2026-11-22 09:00')
    const { visitor, actor } = await signedIn('director', 'committee')
    const story = await accepted(at().desk, actor, dispute(at().county.units.room))
    const file = await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-10', fen: 1 }] }], day('2026-11-05'))
    const page = await visitor.get(`/disputes/${story.disputeId}/ratings`)
    expect(page.text).toContain('本案调解员不能录入')
    const reply = await visitor.post(`/disputes/${story.disputeId}/ratings`, {
      partyId: file.workers[0]?.id ?? '',
      score: 'satisfied',
      ratedOn: '2026-11-20',
    })
    expect(reply.status).toBe(409)
  })

  test('what was told on the visit is his answer until he answers himself, and the follow-up record says the same', async () => {
    const id = await closedCase()
    const { visitor } = await signedIn('clerk', 'committee')
    const file = await reopenFile(at().desk.db.reader, id)
    const [party] = file.workers
    const visit = { party: party?.id ?? '', manner: 'phone', result: 'performed-satisfied' }
    expect((await takeStepPage(visitor, id, 'followed-up', visit)).status).toBe(303)
    const said = () => at().desk.db.reader.selectFrom('rating').select(['source', 'score']).execute()
    expect(await said()).toEqual([{ source: 'visit', score: 'satisfied' }])
    const home = at().site.visitor()
    await home.get('/status')
    const code = file.row.registration_code
    await home.post('/status', { code, tail: '5678' })
    await home.post('/status/rating', { code, tail: '5678', score: 'unsatisfied' })
    expect(await said()).toEqual([{ source: 'code', score: 'unsatisfied' }])
    expect((await takeStepPage(visitor, id, 'followed-up', visit)).status).toBe(303)
    expect(await said()).toEqual([{ source: 'code', score: 'unsatisfied' }])
    const record = await visitor.get(`/disputes/${id}/papers/follow-up-record/preview`)
    expect(record.text).toContain('■不满意')
  })

  test('wrong digits rate nothing and are counted as on the status page', async () => {
    const id = await closedCase()
    const code = (await reopenFile(at().desk.db.reader, id)).row.registration_code
    const stranger = at().site.visitor()
    await stranger.get('/status')
    const answers: number[] = []
    for (let count = 0; count < 6; count += 1)
      answers.push((await stranger.post('/status/rating', { code, tail: '0000', score: 'unsatisfied' })).status)
    expect(answers).toEqual([404, 404, 404, 404, 404, 429])
    expect(await at().desk.db.reader.selectFrom('rating').selectAll().execute()).toEqual([])
  })
})
