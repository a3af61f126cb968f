/** The list of all hand-overs: narrowed by body, state and lamp, paged, in scope, on the start page and in the week, and taken out without a name. */
import { expect, test } from 'vitest'
import { listHandOvers } from '../../../db/repositories/hand-over-lists.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { readXlsx } from '../../../server/tables/read-xlsx.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { report, step } from '../warnings/given.ts'

const { at, signedIn, registered } = caseSite('SQLite file')
const CENTRE = '江岸区困难职工帮扶中心'
const POLICE = '江岸公安分局'
const INSPECTION = '江岸区劳动保障监察支队'
const idOf = (address: string): string => address.split('/').at(-1) ?? ''

/** A case's hand-over answered in seven days, a warning's in ninety and one to the police tomorrow. */
async function three(): Promise<{ director: Visitor; help: string; inspection: string; police: string }> {
  at().desk.at('2026-11-22 09:00')
  const id = await registered()
  const { visitor: director } = await signedIn('director', 'committee')
  const file = await reopenFile(at().desk.db.reader, id)
  const told = { request: '请给予帮助', preparedOn: '2026-11-22', sentBy: 'window' }
  await director.get(`/disputes/${id}/hand-overs/new?kind=hardship-help`)
  const help = await director.post(`/disputes/${id}/hand-overs/new`, {
    ...told,
    kind: 'hardship-help',
    partyIds: file.workers.map((worker) => worker.id),
    bodyName: CENTRE,
    matters: [],
    consented: 'yes',
    answerDays: '7',
  })
  const path = await report(director)
  await step(director, path, 'verified', { manner: 'visit' })
  const warned = async (fields: Record<string, string>): Promise<string> => {
    await director.get(`${path}/hand-overs/new`)
    const reply = await director.post(`${path}/hand-overs/new`, {
      ...told,
      named: '',
      matters: ['employer'],
      ...fields,
    })
    expect(reply.status).toBe(303)
    return reply.location ?? ''
  }
  return {
    director,
    help: help.location ?? '',
    inspection: await warned({ kind: 'labour-inspection', bodyName: INSPECTION, answerDays: '90' }),
    police: await warned({ kind: 'police', bodyName: POLICE, answerDays: '1', danger: 'gathering' }),
  }
}

/** The bodies a list names, in its order. */
async function listed(visitor: Visitor, query: string): Promise<string[]> {
  const { text } = await visitor.get(`/hand-overs?${query}`)
  const body = text.slice(text.indexOf('<tbody'))
  return [CENTRE, POLICE, INSPECTION]
    .filter((name) => body.includes(name))
    .toSorted((a, b) => body.indexOf(a) - body.indexOf(b))
}

test('what awaits an answer stands first by its day, and each filter leaves what it says', async () => {
  const { director, help } = await three()
  expect((await director.get('/')).text).toContain('href="/hand-overs"')
  expect(await listed(director, '')).toEqual([POLICE, CENTRE, INSPECTION])
  expect(await listed(director, 'kind=police')).toEqual([POLICE])
  expect(await listed(director, `body=${encodeURIComponent('帮扶')}`)).toEqual([CENTRE])
  expect(await listed(director, 'body=%25')).toEqual([])
  expect(await listed(director, 'lamp=soon')).toEqual([POLICE])
  expect(await listed(director, 'lamp=waiting')).toEqual([CENTRE, INSPECTION])
  expect(await listed(director, 'lamp=late')).toEqual([])
  expect(await listed(director, 'state=accepted')).toEqual([])
  at().desk.at('2026-11-30 09:00')
  await director.signIn('director-committee')
  expect(await listed(director, 'lamp=late')).toEqual([POLICE, CENTRE])
  const { revision } = await at()
    .desk.db.reader.selectFrom('hand_over')
    .select('revision')
    .where('id', '=', idOf(help))
    .executeTakeFirstOrThrow()
  const withdrawn = { on: '2026-11-30', reason: 'party-asks', revision: String(revision) }
  await director.get(help)
  expect((await director.post(`${help}/steps/withdrawn`, withdrawn)).status).toBe(303)
  expect(await listed(director, '')).toEqual([POLICE, INSPECTION])
  expect(await listed(director, 'state=all&lamp=none')).toEqual([CENTRE])
  // Both lead on to what was handed over.
  const { text } = await director.get('/hand-overs?state=all')
  for (const said of ['href="/warnings/', 'href="/disputes/', '王小芳', '山城立信电子有限公司'])
    expect(text).toContain(said)
})

test('pages follow one another without a gap or a double, by due day and by latest', async () => {
  const { police } = await three()
  const { reader } = at().desk.db
  const row = await reader.selectFrom('hand_over').selectAll().where('id', '=', idOf(police)).executeTakeFirstOrThrow()
  const more = Array.from({ length: 40 }, (_, index) => ({
    ...row,
    id: at().desk.newId(),
    prepared_on: `2026-11-${String(10 + (index % 12))}`,
    answer_due_on: index % 3 === 0 ? null : `2026-12-${String(10 + (index % 9))}`,
  }))
  await reader.insertInto('hand_over').values(more).execute()
  const root = at().county.units.county
  const filter = { root, kind: null, body: null, states: [], lamp: null }
  for (const order of ['due', 'latest'] as const) {
    const whole = await listHandOvers(reader, filter, order, { after: null, limit: 100 })
    expect(whole.length).toBe(43)
    const paged: string[] = []
    let after: { at: string; id: string } | null = null
    for (;;) {
      const rows = await listHandOvers(reader, filter, order, { after, limit: 10 })
      paged.push(...rows.map(({ id }) => id))
      const last = rows.at(-1)
      if (!last) break
      after = { at: last.at, id: last.id }
    }
    expect(paged).toEqual(whole.map(({ id }) => id))
    const days = whole.map((one) => one.at)
    expect(days).toEqual(order === 'due' ? days.toSorted() : days.toSorted().toReversed())
  }
})

test('what is due stands on the start page and in the week; the file names nobody, and the trail tells of it', async () => {
  const { director, help, police } = await three()
  expect((await director.get('/')).text).toContain(`href="${police}"`)
  expect((await director.get('/')).text).not.toContain(`href="${help}"`)
  const { visitor: supervisor } = await signedIn('supervisor', 'county')
  expect((await supervisor.get('/')).text).toContain(`href="${police}"`)
  at().desk.at('2026-11-24 09:00')
  await supervisor.signIn('supervisor-county')
  expect((await supervisor.get('/reports/weekly')).text).toContain(`href="${police}"`)

  const csv = Buffer.from((await supervisor.download('/hand-overs/list.csv?state=all')).bytes).toString('utf8')
  const xlsx = readXlsx(Buffer.from((await supervisor.download('/hand-overs/list.xlsx?state=all')).bytes), { rows: 50 })
  const cells = JSON.stringify(xlsx.rows.map((row) => row.cells))
  for (const told of [csv, cells]) {
    for (const body of [CENTRE, POLICE, INSPECTION]) expect(told).toContain(body)
    expect(told).not.toMatch(/王小芳|立信|请给予帮助/u)
  }
  const trail = await at()
    .desk.db.reader.selectFrom('audit_entry')
    .select(['action', 'details'])
    .where('action', '=', 'hand-over:export')
    .execute()
  expect(trail.map(({ details }) => JSON.parse(details) as object)).toEqual([
    { format: 'csv', rows: 3 },
    { format: 'xlsx', rows: 3 },
  ])
  const { visitor: clerk } = await signedIn('clerk', 'committee')
  expect((await clerk.get('/hand-overs/list.csv')).status).toBe(403)
  const { visitor: elsewhere } = await signedIn('supervisor', 'otherCounty')
  expect((await elsewhere.get('/')).text).not.toContain(`href="${police}"`)
  expect(await listed(elsewhere, 'state=all')).toEqual([])
  expect((await elsewhere.get(`/hand-overs?unit=${at().county.units.committee}`)).status).toBe(404)
})
