import { describe, expect, test } from 'vitest'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { personName } from '../../desk/people-list.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { accepted, settled, step } from '../../desk/settled.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { day } from '../../../workflows/values/day.ts'

const { at, signedIn, registered } = caseSite()
const IN_PLACE = { accept: 'text/html' }

const reader = () => at().desk.db.reader
const people = (count: number) =>
  Array.from({ length: count }, (_, nth) => worker(personName(nth), 'unpaid-wages', 100_000 + nth))
const workerIds = async (id: string): Promise<string[]> => {
  const rows = await reader()
    .selectFrom('dispute_party')
    .select('id')
    .where('dispute_id', '=', id)
    .where('side', '=', 'worker')
    .orderBy('position')
    .execute()
  return rows.map((row) => row.id)
}
const claims = (id: string) =>
  reader().selectFrom('claim_item').selectAll().where('dispute_id', '=', id).orderBy('position').execute()
const cell = (id: string, key: string, was: string, now: string) => ({
  [`cell.${id}.${key}`]: now,
  [`was.${id}.${key}`]: was,
})

type Told = {
  cells: { id: string; key: string; plain: string }[]
  totals: { key: string; text: string }[]
  refused: { id: string; key: string; why: string }[]
  why: string
}
async function type(visitor: Visitor, path: string, fields: Record<string, string>): Promise<Told> {
  const reply = await visitor.post(path, { ...fields, _key: crypto.randomUUID() }, IN_PLACE)
  return JSON.parse(reply.text) as Told
}

describe('claims in the table', () => {
  test('are changed cell by cell, with the totals, in one step that the history tells', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const id = await registered(people(3))
    const [one = '', two = ''] = await workerIds(id)
    const page = await visitor.get(`/disputes/${id}/grid`)
    expect(page.text).toContain('3,000.03')
    const told = await type(visitor, `/disputes/${id}/grid/claims`, {
      ...cell(one, 'unpaid-wages', '1000.00', '1,500'),
      ...cell(two, 'severance', '', '20'),
    })
    expect(told.refused).toEqual([])
    expect(told.cells).toContainEqual(expect.objectContaining({ id: one, key: 'unpaid-wages', plain: '1500.00' }))
    expect(told.totals.find((total) => total.key === 'total')?.text).toBe('3,520.03')
    expect((await claims(id)).map((claim) => [claim.item, claim.amount_fen])).toEqual([
      ['unpaid-wages', 150_000],
      ['unpaid-wages', 100_001],
      ['severance', 2000],
      ['unpaid-wages', 100_002],
    ])
    const row = await reader()
      .selectFrom('dispute')
      .select('claimed_fen')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.claimed_fen).toBe(352_003)
    const events = await reader()
      .selectFrom('dispute_event')
      .select('payload')
      .where('type', '=', 'details-amended')
      .execute()
    expect(events.map((event) => JSON.parse(event.payload) as unknown)).toEqual([
      { what: ['claims'], partyIds: [one, two], claimedFen: 352_003 },
    ])
  })

  test('whoever was slower is told what stands there now, and the rest of what he typed is saved', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const id = await registered(people(2))
    const [one = '', two = ''] = await workerIds(id)
    await visitor.get(`/disputes/${id}/grid`)
    await type(visitor, `/disputes/${id}/grid/claims`, cell(one, 'unpaid-wages', '1000.00', '1500'))
    const told = await type(visitor, `/disputes/${id}/grid/claims`, {
      ...cell(one, 'unpaid-wages', '1000.00', '1700'),
      ...cell(two, 'unpaid-wages', '1000.01', '9'),
    })
    expect(told.refused).toEqual([{ id: one, key: 'unpaid-wages', why: '刚刚有人改为 1500.00，请核对后重新填写' }])
    expect((await claims(id)).map((claim) => claim.amount_fen)).toEqual([150_000, 900])
  })

  test('without a script a row is a form, and what is wrong in it stays typed', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const id = await registered(people(2))
    const [one = ''] = await workerIds(id)
    const form = await visitor.get(`/disputes/${id}/grid?view=claims&row=${one}`)
    expect(form.text).toContain(`name="cell.${one}.unpaid-wages" value="1000.00"`)
    const wrong = await visitor.post(`/disputes/${id}/grid/claims`, cell(one, 'unpaid-wages', '1000.00', '1.2万'))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="1.2万"')
    expect(wrong.text).toContain('请以“元”为单位写全')
    const saved = await visitor.post(`/disputes/${id}/grid/claims`, cell(one, 'unpaid-wages', '1000.00', '7'))
    expect(saved.status).toBe(303)
    expect((await claims(id))[0]?.amount_fen).toBe(700)
  })

  test('an emptied sum ends its claim, but nobody is left without any', async () => {
    const { visitor } = await signedIn('mediator', 'room')
    const id = await registered([worker('甲乙', 'unpaid-wages', 100)])
    const [one = ''] = await workerIds(id)
    await visitor.get(`/disputes/${id}/grid`)
    await type(visitor, `/disputes/${id}/grid/claims`, {
      ...cell(one, 'severance', '', '5'),
      ...cell(one, 'unpaid-wages', '1.00', ''),
    })
    expect((await claims(id)).map((claim) => claim.item)).toEqual(['severance'])
    await type(visitor, `/disputes/${id}/grid/claims`, cell(one, 'severance', '5.00', ''))
    expect((await claims(id)).map((claim) => [claim.item, claim.amount_fen])).toEqual([['severance', null]])
  })

  test('is not found outside one’s part of the tree; a supervisor looks and types nothing', async () => {
    const id = await registered(people(2))
    const other = await signedIn('mediator', 'otherRoom')
    expect((await other.visitor.get(`/disputes/${id}/grid`)).status).toBe(404)
    await other.visitor.get('/')
    expect((await other.visitor.post(`/disputes/${id}/grid/claims`, {})).status).toBe(404)
    const supervisor = await signedIn('supervisor', 'county')
    const page = await supervisor.visitor.get(`/disputes/${id}/grid`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('data-key=')
    expect((await supervisor.visitor.post(`/disputes/${id}/grid/claims`, {})).status).toBe(403)
  })
})

/** A case at the table, its first sitting held, in the hands of a room's mediator. */
async function atTable(count = 3) {
  const { visitor, actor } = await signedIn('mediator', 'room')
  const { desk, county } = at()
  const story = await accepted(desk, actor, dispute(county.units.room, { workers: people(count) }))
  await step(story, 'session-recorded', day('2026-11-04'), { sessionId: desk.newId(), manner: 'room' })
  return { visitor, story, id: story.disputeId }
}

describe('agreed sums in the table', () => {
  test('are drafted from the claims for all, changed cell by cell, and closed once in ink', async () => {
    const { visitor, id } = await atTable()
    const [one = '', two = ''] = await workerIds(id)
    await visitor.get(`/disputes/${id}/grid?view=agreed`)
    expect(visitor.page).toContain('按请求起草协议')
    const none = await visitor.post(`/disputes/${id}/grid/draft`, {
      facts: '停工欠薪',
      firstDueOn: '',
      manner: 'cash',
      papers: 'one',
    })
    expect(none.status).toBe(422)
    const drafted = await visitor.post(`/disputes/${id}/grid/draft`, {
      facts: '停工欠薪',
      firstDueOn: '2026-12-31',
      manner: 'cash',
      papers: 'one',
    })
    expect(drafted.status).toBe(303)
    await visitor.follow(drafted)
    const told = await type(visitor, `/disputes/${id}/grid/agreed`, {
      ...cell(one, 'unpaid-wages', '1000.00', '800'),
      ...cell(two, 'unpaid-wages', '1000.01', '0'),
    })
    expect(told.refused).toEqual([{ id: two, key: 'unpaid-wages', why: '金额须大于零' }])
    const agreement = await reader()
      .selectFrom('agreement')
      .selectAll()
      .where('dispute_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(agreement.total_fen).toBe(280_003)
    const parts = await reader().selectFrom('instalment').select('amount_fen').where('dispute_id', '=', id).execute()
    expect(parts.map((part) => part.amount_fen).toSorted((a, b) => a - b)).toEqual([80_000, 100_001, 100_002])
    const again = await type(visitor, `/disputes/${id}/grid/agreed`, cell(one, 'unpaid-wages', '1000.00', '900'))
    expect(again.refused[0]?.why).toContain('800.00')
  })
})

describe('arrived money in the table', () => {
  test('is booked for several workers in one step, and more than is owed comes back', async () => {
    const { visitor, story, id } = await atTable()
    const parts = [{ dueOn: '2026-11-20', fen: 50_000 }]
    await settled(
      story,
      [0, 1, 2].map((nth) => ({ worker: nth, parts })),
      day('2026-11-05'),
    )
    const [one = '', two = '', three = ''] = await workerIds(id)
    await visitor.get(`/disputes/${id}/grid?view=payments`)
    const arrival = { paidOn: '2026-11-20', payer: '山城宏达服装有限公司', manner: 'transfer', evidence: 'bank-slip' }
    const told = await type(visitor, `/disputes/${id}/grid/payments`, {
      ...arrival,
      ...cell(one, 'pay', '', '500'),
      ...cell(two, 'pay', '', '300'),
      ...cell(three, 'pay', '', '600'),
    })
    expect(told.refused).toEqual([{ id: three, key: 'pay', why: '超过尚欠的 500.00 元' }])
    expect(told.totals).toEqual(
      expect.arrayContaining([
        { key: 'received', text: '800.00' },
        { key: 'open', text: '700.00' },
      ]),
    )
    const events = await reader()
      .selectFrom('dispute_event')
      .select('payload')
      .where('type', '=', 'payment-recorded')
      .execute()
    expect(events).toHaveLength(1)
    const ledger = await reader()
      .selectFrom('ledger_entry')
      .select(['party_id', 'amount_fen'])
      .where('kind', '=', 'received')
      .execute()
    expect(ledger).toEqual(
      expect.arrayContaining([
        { party_id: one, amount_fen: 50_000 },
        { party_id: two, amount_fen: 30_000 },
      ]),
    )
    expect(await checkJournal(reader(), () => undefined)).toMatchObject({ differences: 0 })
    const unnamed = await visitor.post(`/disputes/${id}/grid/payments`, {
      ...arrival,
      payer: '',
      ...cell(two, 'pay', '', '1'),
    })
    expect(unnamed.status).toBe(422)
    expect(unnamed.text).toContain('value="1"')
  })
})

test('workers chosen in the table are ticked on the page of a new referral', async () => {
  const { visitor, id } = await atTable()
  const [one = '', two = ''] = await workerIds(id)
  await visitor.get(`/disputes/${id}/grid`)
  const page = await visitor.post(`/disputes/${id}/referrals/new`, {
    begin: 'on',
    kind: 'arbitration',
    partyIds: [one, two],
  })
  expect(page.status).toBe(200)
  const ticked = [...page.text.matchAll(/name="partyIds" value="([^"]*)" checked/g)].map((found) => found[1])
  expect(ticked).toEqual([one, two])
})

test('a table of five hundred stays light', async () => {
  const { visitor } = await signedIn('mediator', 'room')
  const id = await registered(people(500))
  const [one = ''] = await workerIds(id)
  const began = performance.now()
  const page = await visitor.get(`/disputes/${id}/grid`)
  const drawn = performance.now()
  await type(visitor, `/disputes/${id}/grid/claims`, cell(one, 'unpaid-wages', '1000.00', '1500'))
  console.info(
    `500 rows: ${Math.round(page.text.length / 1024)} KB, drawn in ${Math.round(drawn - began)} ms, one cell saved in ${Math.round(performance.now() - drawn)} ms`,
  )
  const partyTab = performance.now()
  await visitor.get(`/disputes/${id}?tab=parties`)
  console.info(
    `parties tab in ${Math.round(performance.now() - partyTab)} ms, ${Math.round(visitor.page.length / 1024)} KB`,
  )
  expect(page.text.length).toBeLessThan(600_000)
})
