/** Warnings from the field to their end, over HTTP: levels, reports due, who sees what, letters, and no word of a person in any history. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { caseSite } from '../../desk/case-site.ts'
import { jpeg } from '../../desk/material-files.ts'
import { report, reported, step } from './given.ts'

const { at, signedIn } = caseSite()
const idOf = (path: string): string => path.split('/').at(-1) ?? ''

type ClockRow = { kind: string; status: string; due_on: string; id: string }
const clocks = async (path: string): Promise<ClockRow[]> => {
  const { rows } = await sql<ClockRow>`
    select id, kind, status, due_on from warning_clock where warning_id = ${idOf(path)} order by started_at, id`.execute(
    at().desk.db.reader,
  )
  return rows
}
const row = (path: string) =>
  at().desk.db.reader.selectFrom('warning').selectAll().where('id', '=', idOf(path)).executeTakeFirstOrThrow()

describe('a report', () => {
  test('gets its level by rule, says why, and owes what its level owes', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const path = await report(visitor)
    const page = await visitor.get(path)
    expect(page.text).toContain('12 人有共同请求（10 人起）')
    expect(page.text).toContain('橙色')
    expect((await clocks(path)).map((clock) => [clock.kind, clock.status])).toEqual([['written', 'running']])
    const red = await report(visitor, { signs: ['gathering'], employerName: '山城第二食品厂' })
    expect((await clocks(red)).map((clock) => clock.kind).toSorted()).toEqual(['phone', 'police', 'written'])
    expect((await row(red)).level).toBe('red')
  })

  test('of one employer within thirty days adds up; a report found untrue does not', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const { visitor: director } = await signedIn('director', 'committee')
    const few = { people: '1', arrearsMonths: '', arrears: '', kinds: ['contract'] }
    const first = await report(visitor, few)
    await report(visitor, few)
    const third = await report(visitor, few)
    expect((await visitor.get(third)).text).toContain('同一用人单位近期涉及 3 人（3 人起）')
    expect((await step(director, first, 'dismissed', { reason: 'untrue' })).status).toBe(303)
    const fourth = await report(visitor, { ...few, people: '' })
    expect((await visitor.get(fourth)).text).toContain('没有达到任何门槛')
  })

  test('with the same id of its device is one report, whatever way it is sent again', async () => {
    const { visitor } = await signedIn('informant', 'room')
    await visitor.get('/warnings/new')
    const clientId = visitor.hidden('clientId') ?? ''
    const sent = { ...reported(), clientId }
    const first = await visitor.post('/warnings/new', sent)
    const again = await visitor.post('/warnings/new', sent)
    const delivered = await visitor.post('/warnings/deliver', { ...sent, _key: clientId, demand: '改过一个字' })
    expect([first.location, again.location]).toEqual([first.location, first.location])
    expect([delivered.status, (JSON.parse(delivered.text) as { href: string }).href]).toEqual([200, first.location])
    const { rows } = await sql<{ n: number }>`select count(*) as n from warning`.execute(at().desk.db.reader)
    expect(rows).toEqual([{ n: 1 }])
  })

  test('keeps what was typed and names what is missing; a table is no picture', async () => {
    const { visitor } = await signedIn('informant', 'room')
    await visitor.get('/warnings/new')
    const clientId = visitor.hidden('clientId') ?? ''
    const reply = await visitor.post('/warnings/new', { ...reported({ kinds: [], people: 'many' }), clientId })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('href="#f-kinds"')
    expect(reply.text).toContain('href="#f-people"')
    expect(reply.text).toContain('三天内结清')
    expect(reply.text).toContain(`value="${clientId}"`)
    await visitor.get('/warnings/new')
    const { kinds: _kinds, ...plain } = reported()
    const fields = {
      ...(plain as Record<string, string>),
      kinds: 'unpaid-wages',
      clientId: visitor.hidden('clientId') ?? '',
    }
    const wrong = await visitor.upload('/warnings/new', fields, {
      field: 'pictures',
      name: '表.csv',
      bytes: Buffer.from('a,b\n1,2'),
    })
    expect(wrong.status).toBe(422)
    await visitor.get('/warnings/new')
    const right = await visitor.upload(
      '/warnings/new',
      { ...fields, clientId: visitor.hidden('clientId') ?? '' },
      { field: 'pictures', name: '现场.jpg', bytes: jpeg() },
    )
    const page = await visitor.follow(right)
    const picture = /src="(\/warnings\/[^"]+\/pictures\/[^"]+)"/u.exec(page.text)?.[1] ?? ''
    expect((await visitor.download(picture)).bytes.equals(Buffer.from(jpeg()))).toBe(true)
    const { visitor: stranger } = await signedIn('director', 'otherCommittee')
    expect((await stranger.get(picture)).status).toBe(404)
  })

  test('that waited on a device counts its hours from when it was written down, as far as that can be true', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const now = at().desk.clock.millis()
    const instant = (hours: number): string => new Date(now - hours * 3_600_000).toISOString()
    const waited = await row(await report(visitor, { noticedAt: instant(5) }))
    expect(waited.noticed_at).toBe(instant(5))
    const impossible = await row(await report(visitor, { noticedAt: instant(-2) }))
    expect(impossible.noticed_at).toBe(impossible.reported_at)
    const old = await row(await report(visitor, { noticedAt: instant(24 * 8) }))
    expect(old.noticed_at).toBe(old.reported_at)
  })
})

describe('who sees a warning', () => {
  test('the reporter his own, the desks those of their units, nobody else any', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const path = await report(visitor)
    const { visitor: other } = await signedIn('informant', 'committee')
    expect((await other.get(path)).status).toBe(404)
    expect((await other.get('/warnings')).text).not.toContain('立信')
    expect((await visitor.get('/warnings')).text).toContain('立信')
    const statuses: Record<string, number> = {}
    for (const [role, unit] of [
      ['mediator', 'room'],
      ['clerk', 'committee'],
      ['director', 'committee'],
      ['supervisor', 'county'],
      ['supervisor', 'city'],
      ['supervisor', 'otherCounty'],
      ['director', 'otherCommittee'],
      ['aid-officer', 'county'],
      ['auditor', 'city'],
      ['administrator', 'city'],
    ] as const) {
      const person = await signedIn(role, unit)
      statuses[`${role} ${unit}`] = (await person.visitor.get(path)).status
    }
    expect(statuses).toEqual({
      'mediator room': 200,
      'clerk committee': 200,
      'director committee': 200,
      'supervisor county': 200,
      'supervisor city': 200,
      'supervisor otherCounty': 404,
      'director otherCommittee': 404,
      'aid-officer county': 403,
      'auditor city': 403,
      'administrator city': 403,
    })
  })

  test('the informant begins with the report and finds what became of it', async () => {
    const { visitor } = await signedIn('informant', 'room')
    expect((await visitor.get('/')).location).toBe('/warnings/new')
    const path = await report(visitor)
    const { visitor: director } = await signedIn('director', 'committee')
    await step(director, path, 'verified', { manner: 'visit', note: '已到厂区' })
    expect((await visitor.get('/warnings')).text).toContain('已核实')
    const page = await visitor.get(path)
    expect(page.text).toContain('已到厂区')
    expect(page.text).not.toContain('/steps/closed')
  })

  test('the page of the employer names the warnings about it, in the units in reach alone', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const path = await report(visitor)
    const employer = `/employers/${(await row(path)).employer_id}`
    const { visitor: director } = await signedIn('director', 'committee')
    expect((await director.get(employer)).text).toContain(`href="${path}"`)
    const { visitor: elsewhere } = await signedIn('director', 'otherCommittee')
    const page = await elsewhere.get(employer)
    expect([page.text.includes(path), page.text.includes('没有预警')]).toEqual([false, true])
  })

  test('the parks by level count what is open, the gravest first, and lead to their list', async () => {
    const { visitor } = await signedIn('informant', 'room')
    await report(visitor)
    await report(visitor, { signs: ['violence'], park: '临港园', employerName: '临港货运' })
    const { visitor: supervisor } = await signedIn('supervisor', 'county')
    const page = (await supervisor.get('/warnings/parks')).text
    expect(page.indexOf('临港园')).toBeLessThan(page.indexOf('江岸工业园'))
    const list = /href="(\/warnings\?unit=[^"]+park=[^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await supervisor.get(list)).text).toContain('临港货运')
    const red = await supervisor.get('/warnings?level=red')
    expect([red.text.includes('临港货运'), red.text.includes('立信')]).toEqual([true, false])
  })
})

describe('a warning on its way', () => {
  test('is told, verified, supervised, answered and closed; nothing is closed over what is open', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const path = await report(visitor)
    const { visitor: director } = await signedIn('director', 'committee')
    const early = await step(director, path, 'closed', { outcome: 'no-action-needed' })
    expect(early.status).toBe(409)
    expect((await step(director, path, 'verified', { manner: 'visit' })).status).toBe(303)
    const owing = await step(director, path, 'closed', { outcome: 'no-action-needed' })
    expect([owing.status, owing.text.includes('尚有应当上报而未上报的事项')]).toEqual([409, true])
    const [written] = await clocks(path)
    const told = { clockId: written?.id ?? '', time: '23:59', note: '区总工会值班室 张某' }
    expect((await step(visitor, path, 'told', { ...told, on: '2026-11-23' })).status).toBe(422)
    expect((await step(visitor, path, 'told', { ...told, time: '00:01' })).status).toBe(303)
    const letter = {
      kind: 'supervision-opinion',
      number: '',
      found: '拖欠工资一个月',
      asked: '限期补发',
      answerBy: '2026-12-07',
    }
    expect((await step(director, path, 'supervised', letter)).status).toBe(303)
    const waiting = await step(director, path, 'closed', { outcome: 'mended' })
    expect([waiting.status, waiting.text.includes('尚有监督文书未获答复')]).toEqual([409, true])
    const { id: letterId } = await at()
      .desk.db.reader.selectFrom('warning_letter')
      .select('id')
      .executeTakeFirstOrThrow()
    expect((await step(director, path, 'letter-lapsed', { letterId })).status).toBe(409)
    const answered = await step(director, path, 'letter-answered', { letterId, result: 'mended', note: '已补发' })
    expect(answered.status).toBe(303)
    expect((await step(director, path, 'closed', { outcome: 'mended' })).status).toBe(303)
    const page = await visitor.get(path)
    expect(page.text).toContain('已办结')
    expect(page.text).toContain('用人单位已整改')
    expect((await clocks(path)).map((clock) => [clock.kind, clock.status])).toEqual([
      ['written', 'met'],
      ['answer', 'met'],
    ])
  })

  test('rises with its reason, owes more, and falls again when it was looked into', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const path = await report(visitor)
    const { visitor: director } = await signedIn('director', 'committee')
    expect((await step(director, path, 'level-lowered', { to: 'yellow', reason: 'calmed-down' })).status).toBe(409)
    expect((await step(director, path, 'level-raised', { to: 'red', reason: 'more-people' })).status).toBe(303)
    expect((await clocks(path)).map((clock) => `${clock.kind} ${clock.status}`).toSorted()).toEqual([
      'phone running',
      'written dropped',
      'written running',
    ])
    await step(director, path, 'verified', { manner: 'visit' })
    expect((await step(director, path, 'level-lowered', { to: 'yellow', reason: 'calmed-down' })).status).toBe(303)
    expect((await row(path)).level).toBe('yellow')
    const page = (await director.get(path)).text
    expect(page).toContain('红色→黄色，事态平息')
    expect(page).toContain('规则建议的等级')
  })

  test('lights the police when a danger appears, and is put away by nobody before they know', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const path = await report(visitor)
    const { visitor: director } = await signedIn('director', 'committee')
    const more = { ...reported(), signs: ['violence'], kinds: undefined }
    const figures = Object.fromEntries(
      ['people', 'arrearsMonths', 'arrears', 'layoffPeople', 'staffCount', 'ownerReach', 'signs'].map((name) => [
        name,
        more[name as keyof typeof more] ?? '',
      ]),
    ) as Record<string, string | string[]>
    expect((await step(visitor, path, 'facts-updated', figures)).status).toBe(303)
    expect((await clocks(path)).map((clock) => clock.kind).toSorted()).toEqual(['police', 'written'])
    const untrue = await step(director, path, 'dismissed', { reason: 'untrue' })
    expect([untrue.status, untrue.text.includes('须先报告公安机关')]).toEqual([409, true])
    expect((await director.get(path)).text).toContain('规则建议的等级')
  })

  test('is changed by one of two, and leaves no name or sentence in any history', async () => {
    const { visitor } = await signedIn('informant', 'room')
    const path = await report(visitor, { demand: '独一无二的诉求甲' })
    const { visitor: director } = await signedIn('director', 'committee')
    await director.get(path)
    const fields = { on: '2026-11-22', manner: 'visit', note: '独一无二的说明乙', revision: '1' }
    expect((await director.post(`${path}/steps/verified`, fields)).status).toBe(303)
    const { visitor: supervisor } = await signedIn('supervisor', 'county')
    await supervisor.get(path)
    expect((await supervisor.post(`${path}/steps/verified`, fields)).status).toBe(409)
    const { reader } = at().desk.db
    const kept = [
      await reader.selectFrom('warning_event').select('payload').execute(),
      await reader.selectFrom('audit_entry').selectAll().execute(),
      await reader.selectFrom('idempotency').selectAll().execute(),
    ]
    expect(JSON.stringify(kept)).not.toMatch(/独一无二|立信/u)
    expect(JSON.stringify(await reader.selectFrom('warning_note').selectAll().execute())).toContain('独一无二的说明乙')
  })
})
