/** The employer radar: found over the whole tree, told with cases of one's own part and numbers of the rest, and never a worker's name across it. */
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { mergeEmployers } from '../../../server/employers/merge-employers.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { knownParameters } from '../../../server/law/known-parameters.ts'
import { patternsFor } from '../../../server/radar/patterns.ts'
import { scopeRoots } from '../../../workflows/permissions.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { consultation } from '../../desk/consultation.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'

const SHOP = '重庆渝岚服装有限公司'
const AGAIN = '渝岚服装有限责任公司'

/** Everything a person of the other county could be known by. */
const SECRETS = ['欧阳雪萤', '13612340987', '500107198703152440', '青苔巷77号', '诸葛问天', '她说老板打人']

/** Both files say the same as the page, in numbers, and nobody's name. */
async function leavesNoPerson(visitor: Visitor, foreign: string): Promise<void> {
  const csv = new TextDecoder().decode((await visitor.download('/radar/export.csv')).bytes)
  expect(csv.trimEnd().split('\r\n')[1]).toMatch(/,2,"近 30 日有 3 名职工申请调解.*",3,0,0,1,5,0,2$/u)
  const book = await visitor.download('/radar/export.xlsx')
  const sheets = await readXlsxFile(book.bytes)
  const [patterns, rules, units] = sheets.map(({ data }) => data.slice(4).filter(([name]) => name === SHOP))
  expect(patterns?.map((row) => row.slice(3))).toEqual([[3, 0, 0, 1, 5, 0, 2]])
  expect(rules?.map((row) => row.slice(1))).toEqual([
    ['申请调解的职工（人）', 30, 3, 3],
    ['咨询（人次）', 30, 5, 5],
  ])
  expect(units?.map((row) => row.slice(1))).toEqual([['江岸工业园调解工作室', 3, 0, 0]])
  const told = csv + JSON.stringify(sheets)
  for (const secret of [...SECRETS, foreign, '王小芳', '罗建华', '山岭']) expect(told).not.toContain(secret)
}

describe.each(['SQLite', 'PostgreSQL'] as const)('the radar on %s', (engine) => {
  const { at, signedIn } = caseSite(engine)

  async function against(name: string, where: 'room' | 'otherRoom', who: string, on = '2026-11-02'): Promise<string> {
    const { desk, county } = at()
    const plain = worker(who)
    const person =
      where === 'room'
        ? plain.person
        : { ...plain.person, phone: SECRETS[1] ?? '', identityNumber: SECRETS[2] ?? '', address: SECRETS[3] ?? '' }
    const given = dispute(county.units[where], {
      receivedOn: day(on),
      summary: where === 'room' ? '工资未发' : (SECRETS[5] ?? ''),
      workers: [{ ...plain, person }],
      respondents: [company(name)],
    })
    return (await openDispute(desk, actOf(await county.actor('mediator', where)), given)).disputeId
  }

  async function employerId(name: string): Promise<string> {
    const { reader } = at().desk.db
    return (await reader.selectFrom('employer').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  }

  test('three workers in thirty days make a pattern under all names; elsewhere is a number', async ({ skip }) => {
    if (engine === 'PostgreSQL' && at().desk.db.engine !== 'postgres') skip()
    at().desk.at('2026-11-22 09:00')
    const { desk, county } = at()
    const own = await against(SHOP, 'room', '王小芳')
    const foreign = await against(SHOP, 'otherRoom', SECRETS[0] ?? '')
    const { visitor, actor } = await signedIn('director', 'committee')
    expect((await visitor.get('/radar')).text).toContain('没有达到阈值的用人单位')
    // A third worker against another name of it counts once the names are said to be one; one of long ago does not.
    const second = await against(AGAIN, 'room', '罗建华')
    await against(SHOP, 'room', '旧案职工', '2026-09-02')
    expect((await visitor.get('/radar')).text).not.toContain(SHOP)
    await mergeEmployers(desk, actOf(actor), {
      intoId: await employerId(SHOP),
      otherId: await employerId(AGAIN),
      reason: 'same-name',
    })
    for (const persons of [3, 2])
      await recordConsultation(
        desk,
        actOf(await county.actor('mediator', 'otherRoom')),
        consultation(county.units.otherRoom, {
          name: SECRETS[4] ?? '',
          persons,
          employer: { kind: 'company', name: SHOP, site: null },
        }),
      )
    const radar = await visitor.get('/radar')
    for (const words of [
      '近 30 日有 3 名职工申请调解，达到 3 人',
      '近 30 日咨询 5 人次，达到 5 人次',
      '案件 3 件，咨询 0 人次，预警 0 次',
      '案件 1 件，咨询 5 人次，预警 0 次',
    ])
      expect(radar.text).toContain(words)
    const page = await visitor.get(`/employers/${await employerId(SHOP)}`)
    expect(page.text).toContain('雷达提示：近 30 日有 3 名职工申请调解')
    for (const id of [own, second]) expect(page.text).toContain(id)

    // Nobody of this county meets a person of the other one, whatever page the radar leads to.
    for (const role of ['mediator', 'clerk', 'director', 'supervisor'] as const) {
      const unit = role === 'supervisor' ? 'county' : role === 'mediator' ? 'room' : 'committee'
      const reader = await signedIn(role, unit)
      for (const path of ['/radar', `/employers/${await employerId(SHOP)}`, '/reports/weekly', '/employers', '/']) {
        const reply = await reader.visitor.get(path)
        for (const secret of [...SECRETS, foreign, '山岭'])
          expect([role, path, reply.text.includes(secret)]).toEqual([role, path, false])
      }
      if (role === 'mediator' || role === 'clerk')
        expect((await reader.visitor.get('/radar/export.xlsx')).status, role).toBe(403)
      else await leavesNoPerson(reader.visitor, foreign)
    }
    // Whom it does not touch is told nothing; the city sees the cases of both.
    const elsewhere = await signedIn('director', 'otherCommittee')
    expect((await elsewhere.visitor.get('/radar')).text).toContain('案件 1 件，咨询 5 人次')
    const city = await signedIn('supervisor', 'city')
    expect((await city.visitor.get('/radar')).text).toContain('案件 4 件，咨询 5 人次')
    expect((await city.visitor.get(`/employers/${await employerId(SHOP)}`)).text).toContain(foreign)
    const officer = await signedIn('aid-officer', 'county')
    expect((await officer.visitor.get('/radar')).status).toBe(403)

    // A second count, over the journals alone.
    const [pattern] = await patternsFor(
      desk.db.reader,
      scopeRoots(city.actor.grants, 'radar:read'),
      await knownParameters(desk.db.reader),
      day('2026-11-22'),
    )
    expect(pattern?.findings.map(({ rule, found }) => [rule, found])).toEqual(await counted())
    expect(pattern?.counties).toBe(2)
  })

  /** Workers and consultations of the group told by the journals: who was registered when, who asked when. */
  async function counted(): Promise<[string, number][]> {
    const { reader } = at().desk.db
    const told = await reader.selectFrom('dispute_event').selectAll().where('type', '=', 'registered').execute()
    const lately = new Set(told.filter((event) => event.occurred_on >= '2026-10-23').map((event) => event.dispute_id))
    const parties = await reader.selectFrom('dispute_party').selectAll().where('side', '=', 'worker').execute()
    const workers = parties.filter((party) => lately.has(party.dispute_id)).length
    const asked = await reader
      .selectFrom('consultation_count')
      .selectAll()
      .where('occurred_on', '>=', '2026-10-23')
      .execute()
    const times = asked.reduce((sum, row) => sum + row.persons, 0)
    return [
      ['workers', workers],
      ['consultations', times],
    ]
  }
})
