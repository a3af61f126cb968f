import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { caseSite } from '../../desk/case-site.ts'
import { HEADS, identityNumber, peopleRows, peopleText, personName } from '../../desk/people-list.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { worker } from '../../desk/given.ts'

const { at, signedIn, registered } = caseSite()

const ANSWERS = {
  employerName: '山城建工集团有限公司',
  summary: '工地停工，工资未发',
  receivedOn: '2026-11-22',
}

/** Puts a list in and opens the page it is checked on. */
async function putIn(visitor: Visitor, pasted: string, path = '/intake/group'): Promise<string> {
  await visitor.get(path)
  const reply = await visitor.uploadSeveral(path, { pasted }, [])
  expect(reply.status).toBe(303)
  await visitor.follow(reply)
  return reply.location ?? ''
}

const reader = () => at().desk.db.reader
const disputes = () => reader().selectFrom('dispute').selectAll().execute()
const workersOf = (id: string) =>
  reader()
    .selectFrom('dispute_party')
    .selectAll()
    .where('dispute_id', '=', id)
    .where('side', '=', 'worker')
    .orderBy('position')
    .execute()

/** Faulty cells as the page says them. */
const cellFaults = (text: string): string[] =>
  [...text.matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td><td class="error">([^<]*)</g)].map((found) =>
    found.slice(1).join(' | '),
  )

const textOf = (value: string) => ({ value, type: String })

describe('a list of workers', () => {
  test('pasted from a spreadsheet becomes one case with every worker, his numbers, days and claims', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const list = await putIn(visitor, peopleText(47))
    expect(visitor.page).toContain('登记 47 人')
    const began = performance.now()
    const saved = await visitor.post(list, ANSWERS)
    const took = performance.now() - began
    expect(saved.status).toBe(303)
    const [row] = await disputes()
    expect(row).toMatchObject({ worker_count: 47, worker_label: personName(0), employer_label: '山城建工集团有限公司' })
    expect(row?.claimed_fen).toBe(
      peopleRows(47).reduce((sum, _, nth) => sum + (8000 + nth) * 100 + 50 + (nth % 2 === 0 ? 100_000 : 0), 0),
    )
    const parties = await workersOf(row?.id ?? '')
    expect(parties).toHaveLength(47)
    expect(parties[0]?.employed_from).toBe('2025-03-01')
    const claims = await reader()
      .selectFrom('claim_item')
      .select(['item', 'amount_fen'])
      .where('party_id', '=', parties[0]?.id ?? '')
      .execute()
    expect(claims).toEqual([
      { item: 'unpaid-wages', amount_fen: 800_050 },
      { item: 'severance', amount_fen: 100_000 },
    ])
    const person = await reader()
      .selectFrom('person')
      .selectAll()
      .where('id', '=', parties[1]?.person_id ?? '')
      .executeTakeFirstOrThrow()
    expect(person).toMatchObject({ name: personName(1), occupation: '木工', phone_owner: 'self' })
    const found = await at().desk.privateValues.read(reader(), [person.id], 'identity')
    expect(found.get(person.id)).toBe(identityNumber(1))
    expect((await visitor.post('/search', { q: personName(46) })).location).toBe(`/disputes/${row?.id}`)
    expect((await visitor.get(list)).status).toBe(404)
    expect(took).toBeLessThan(10_000)
  })

  test('sent twice opens one case', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const list = await putIn(visitor, peopleText(3))
    const key = visitor.hidden('_key') ?? ''
    const replies = [
      await visitor.post(list, { ...ANSWERS, _key: key }),
      await visitor.post(list, { ...ANSWERS, _key: key }),
    ]
    expect(replies[0]?.status).toBe(303)
    expect(await disputes()).toHaveLength(1)
  })

  test('from Excel, under a title, with a closing sum, keeps lost digits and wrong days out by row and column, to be mended in place', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const rows = peopleRows(5).map((row) => row.map(textOf))
    const bytes = await writeXlsxFile([
      [textOf('某项目部欠薪名单')],
      HEADS.map(textOf),
      ...rows.slice(0, 3),
      [
        textOf('4'),
        textOf('甲乙'),
        { value: 500103199001011200, type: Number },
        textOf('138001'),
        textOf(''),
        textOf('2025-02-30'),
        textOf('1.2万'),
        textOf(''),
      ],
      rows[4] ?? [],
      [textOf('合计'), null, null, null, null, null, { value: 40_012, type: Number }, null],
    ]).toBuffer()
    await visitor.get('/intake/group')
    const reply = await visitor.upload('/intake/group', { pasted: '' }, { field: 'file', name: '名单.xlsx', bytes })
    const page = await visitor.follow(reply)
    const list = reply.location ?? ''
    expect(cellFaults(page.text)).toEqual([
      '第 6 行 C 列 | 500103199001011200 | 号码被 Excel 当作数字存储，末几位已经丢失；请将该列设为文本后重新填写',
      '第 6 行 D 列 | 138001 | 电话号码位数有误，手机号为 11 位，固定电话请加区号',
      '第 6 行 F 列 | 2025-02-30 | 没有这一天，请按“2026-11-22”的格式填写',
      '第 6 行 G 列 | 1.2万 | 请以“元”为单位写全，例如 1.2 万元写作 12000',
    ])
    expect(page.text).toContain('第 8 行是合计')
    const refused = await visitor.post(list, ANSWERS)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('名单中还有 4 处有误')
    expect(refused.text).toContain('山城建工集团有限公司')
    expect(await disputes()).toEqual([])
    const mended = await visitor.post(`${list}/read`, {
      ...ANSWERS,
      'mend.6.2': identityNumber(77),
      'mend.6.3': '',
      'mend.6.5': '2025/2/28',
      'mend.6.6': '12000',
    })
    await visitor.follow(mended)
    expect(cellFaults(visitor.page)).toEqual([])
    expect((await visitor.post(list, ANSWERS)).status).toBe(303)
    expect(await disputes()).toMatchObject([{ worker_count: 5 }])
  })

  test('says what is wrong with a file that is no table, none at all, or the same number twice', async () => {
    const { visitor } = await signedIn('clerk', 'committee')
    await visitor.get('/intake/group')
    expect((await visitor.uploadSeveral('/intake/group', { pasted: '' }, [])).text).toContain(
      '请放入名单文件，或者粘贴表格',
    )
    const pdf = { field: 'file', name: 'a.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') }
    expect((await visitor.upload('/intake/group', { pasted: '' }, pdf)).text).toContain('这不是表格')
    const broken = {
      field: 'file',
      name: 'a.csv',
      bytes: Buffer.from(`姓名,身份证号\n甲乙,${identityNumber(1)}\n丙丁,${identityNumber(1)}`),
    }
    const reply = await visitor.upload('/intake/group', { pasted: '' }, broken)
    await visitor.follow(reply)
    expect(cellFaults(visitor.page)[0]).toContain('与第 2 行的证件号码相同')
    const many = await visitor.uploadSeveral('/intake/group', { pasted: peopleText(600) }, [])
    expect(many.status).toBe(422)
    expect(many.text).toContain('行数超过 550 行')
  })

  test('without heads is guessed by what stands in it; columns mapped by hand are remembered for the unit', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    await putIn(
      visitor,
      peopleRows(3)
        .map((row) => row.slice(1, 4).join('\t'))
        .join('\n'),
    )
    expect(visitor.page).toContain('登记 3 人')
    const odd = peopleText(3).replace('姓名', '花名册')
    const list = await putIn(visitor, odd)
    expect(visitor.page).toContain('请指明哪一列是姓名')
    await visitor.follow(await visitor.post(`${list}/read`, { 'map.1': 'name' }))
    expect(visitor.page).toContain('登记 3 人')
    expect((await visitor.post(list, ANSWERS)).status).toBe(303)
    await putIn(visitor, odd)
    expect(visitor.page).toContain('登记 3 人')
    expect(visitor.page).not.toContain('请指明哪一列是姓名')
  })

  test('asks about a check digit that does not fit, and goes on once that was looked at', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const list = await putIn(visitor, `姓名\t身份证号\n甲乙\t500103199001011239`)
    const asked = await visitor.post(list, ANSWERS)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('身份证号码与校验规则不符')
    const looked = /name="looked" value="([^"]*)"/.exec(asked.text)?.[1] ?? ''
    expect((await visitor.post(list, { ...ANSWERS, looked })).status).toBe(303)
  })

  test('with representatives asks for three to five of ten or more', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const rows = peopleRows(12).map((row, nth) => `${row[1]}\t${nth < 2 ? '是' : ''}`)
    const list = await putIn(visitor, ['姓名\t代表人', ...rows].join('\n'))
    expect((await visitor.post(list, ANSWERS)).text).toContain('代表人应为 3 至 5 名，现勾选 2 名')
  })

  test('is nobody else’s, and not for those who register nothing', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const list = await putIn(visitor, peopleText(2))
    const clerk = await signedIn('clerk', 'committee')
    expect((await clerk.visitor.get(list)).status).toBe(404)
    const auditor = await signedIn('auditor', 'county')
    expect((await auditor.visitor.get('/intake/group')).status).toBe(403)
  })

  test('its numbers stand sealed while it is a draft', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    await putIn(visitor, peopleText(2))
    const [draft] = await reader().selectFrom('draft').selectAll().where('kind', '=', 'list').execute()
    expect(draft?.body).not.toContain(identityNumber(0))
    expect(draft?.body).not.toContain(personName(0))
  })
})

describe('a list that joins a case', () => {
  test('adds every worker with a clock of his own, counted as people and not as a case', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const id = await registered()
    const list = await putIn(visitor, peopleText(20), `/disputes/${id}/group`)
    const reply = await visitor.post(list, { on: '2026-11-20' })
    expect(reply.location).toBe(`/disputes/${id}?tab=parties`)
    const parties = await workersOf(id)
    expect(parties.map((party) => party.position)).toEqual(Array.from({ length: 21 }, (_, nth) => nth + 1))
    const clocks = await reader()
      .selectFrom('clock')
      .selectAll()
      .where('dispute_id', '=', id)
      .where('rule', '=', 'T2')
      .execute()
    expect(clocks.filter((clock) => clock.subject_id !== null)).toHaveLength(20)
    expect(await disputes()).toMatchObject([{ worker_count: 21 }])
    const joined = await reader().selectFrom('dispute_event').selectAll().where('type', '=', 'worker-joined').execute()
    expect(joined).toHaveLength(1)
  })

  test('keeps out whoever is in the case already', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const id = await registered([worker('王小芳')])
    await putIn(visitor, `姓名\t身份证号\n王小芳\t500103199001011232`, `/disputes/${id}/group`)
    expect(cellFaults(visitor.page)[0]).toContain('这个证件号码的人已经在本案中')
  })

  test('is not found outside one’s part of the tree', async () => {
    const id = await registered()
    const { visitor } = await signedIn('mediator', 'otherRoom')
    expect((await visitor.get(`/disputes/${id}/group`)).status).toBe(404)
  })
})

test('five hundred workers are checked and saved within the time of one breath, and the empty list can be downloaded', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const list = await putIn(visitor, peopleText(500))
  const began = performance.now()
  const saved = await visitor.post(list, ANSWERS)
  console.info(`500 workers saved in ${Math.round(performance.now() - began)} ms`)
  expect(saved.status).toBe(303)
  expect(await disputes()).toMatchObject([{ worker_count: 500 }])
  const empty = await visitor.download('/intake/group/template.xlsx')
  expect(empty.name).toContain('职工名单.xlsx')
  expect(empty.bytes.subarray(0, 2).toString()).toBe('PK')
})
