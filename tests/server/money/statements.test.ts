/** Bank statements at the desk: columns named once, lines booked by one click, nothing twice, nothing of it in the clear. */
import { describe, expect, test } from 'vitest'
import { latestStatements, linesIn } from '../../../db/repositories/bank-statements.ts'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { bringStatement, mapStatement } from '../../../server/money/statements/bring-statement.ts'
import { bookLine, proposalKey, transferOf } from '../../../server/money/statements/settle-line.ts'
import { debtsFor } from '../../../server/money/statements/debts.ts'
import { balanceOn } from '../../../workflows/money/balance.ts'
import { matchTransfer } from '../../../workflows/money/match-transfer.ts'
import { lineOf } from '../../../server/money/ledger-page.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'

const { at, signedIn } = caseSite()

const HEAD = '交易日期,摘要,贷方发生额,对方户名,收款人,对方账号,交易流水号'
const rows = (...lines: string[]): string => ['某银行明细,,,,,,', HEAD, ...lines, ''].join('\n')
const EMPLOYER = '山城宏达服装有限公司'

async function twoWorkers(desk: TestDesk, county: SmallCounty) {
  const mediator = await county.actor('mediator', 'room')
  const workers = [worker('王小芳'), worker('李建国')]
  const story = await accepted(desk, mediator, dispute(county.units.room, { workers }))
  return settled(
    story,
    [
      {
        worker: 0,
        parts: [
          { dueOn: '2026-11-10', fen: 120_050 },
          { dueOn: '2026-12-10', fen: 50_000 },
        ],
      },
      { worker: 1, parts: [{ dueOn: '2026-11-10', fen: 80_000 }] },
    ],
    day('2026-11-05'),
  )
}

const csv = (text: string, encoded = Buffer.from(text)) => ({ field: 'statement', name: '明细.csv', bytes: encoded })

/** Brings a statement and, the first time, names its columns as they are suggested. */
async function brings(visitor: Visitor, text: string): Promise<void> {
  await visitor.get('/statements')
  const reply = await visitor.upload('/statements', {}, csv(text))
  expect(reply.status).toBe(303)
  if (reply.location === '/statements') return
  const asked = await visitor.follow(reply)
  const chosen = (name: string): string =>
    new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?<option value="(\\d*)" selected`).exec(asked.text)?.[1] ?? ''
  const named = Object.fromEntries(
    ['paidOn', 'amount', 'payer', 'payee', 'account', 'memo', 'serial'].map((name) => [name, chosen(name)]),
  )
  const revision = visitor.hidden('revision') ?? ''
  const done = await visitor.post(reply.location ?? '', { revision, name: '某银行', payments: 'positive', ...named })
  expect(done).toMatchObject({ status: 303, location: '/statements' })
}

type Form = { action: string; fields: Record<string, string> }
const bookForm = (html: string): Form => {
  const [, action = '', rest = ''] = /<form method="post" action="([^"]*\/book)">([\s\S]*?)<\/form>/u.exec(html) ?? []
  const value = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(rest)?.[1] ?? ''
  return { action, fields: { revision: value('revision'), proposal: value('proposal') } }
}

test('columns are named once; then a line is proposed and booked by one click, and comes no second time', async () => {
  const { desk, county } = at()
  const file = await twoWorkers(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  const first = rows(
    `2026-11-12,十月工资,"1,200.50",${EMPLOYER},王小芳,6222000011112222,A1`,
    `2026-11-13,货款,9.00,别的公司,别人,6222000011113333,A2`,
    `2026-11-31,坏,9.00,x,y,z,A3`,
  )
  await brings(visitor, first)
  const page = await visitor.get('/statements')
  for (const text of [
    '1,200.50',
    '付：山城宏达服装有限公司',
    '收：王小芳',
    '****2222',
    '正好是应付款',
    '没有对应的案件',
  ])
    expect(page.text).toContain(text)
  expect(page.text).toContain('第 5 行')
  expect(page.text).not.toContain('6222000011112222')

  const form = bookForm(page.text)
  const key = { ...form.fields, _key: visitor.hidden('_key') ?? '', _csrf: visitor.hidden('_csrf') ?? '' }
  const [one, two] = await Promise.all([visitor.post(form.action, key), visitor.post(form.action, key)])
  expect([one.status, two.status]).toEqual([303, 303])
  const after = await reopenFile(desk.db.reader, file.row.id)
  expect(after.payments).toMatchObject([
    { amount_fen: 120_050, payer: EMPLOYER, evidence: 'bank-slip', manner: 'transfer', paid_on: '2026-11-12' },
  ])
  expect(after.journal.filter((event) => event.type === 'payment-recorded')).toHaveLength(1)
  await visitor.get('/statements')
  expect((await visitor.post(form.action, form.fields)).status).toBe(409)

  await visitor.get('/statements')
  const again = await visitor.upload('/statements', {}, csv(first))
  expect((await visitor.follow(again)).text).toContain('已导入 0 笔，重复未导入 2 笔')
  const overlapping = rows(
    `2026-11-12,十月工资,"1,200.50",${EMPLOYER},王小芳,6222000011112222,A1`,
    `2026-11-20,工资,500.00,${EMPLOYER},王小芳,6222000011112222,A9`,
  )
  await brings(visitor, overlapping)
  expect((await latestStatements(desk.db.reader, [county.units.room], 1))[0]).toMatchObject({ added: 1, repeated: 1 })
  expect((await visitor.get('/statements?status=booked')).text).toContain('1,200.50')
})

test('one transfer for several workers is one step, and taken back it waits again', async () => {
  const { desk, county } = at()
  const file = await twoWorkers(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  await brings(visitor, rows(`2026-11-12,工资,2000.50,${EMPLOYER},,,B1`))
  const page = await visitor.get('/statements')
  expect(page.text).toContain('2 名职工，共 2,000.50 元')
  const form = bookForm(page.text)
  expect((await visitor.post(form.action, form.fields)).status).toBe(303)
  const after = await reopenFile(desk.db.reader, file.row.id)
  expect(after.payments.map((payment) => payment.amount_fen).toSorted((a, b) => a - b)).toEqual([80_000, 120_050])
  expect(after.journal.filter((event) => event.type === 'payment-recorded')).toHaveLength(1)

  const { visitor: clerk } = await signedIn('clerk', 'committee')
  for (const payment of after.payments) {
    await clerk.get(`/payments/${payment.id}/counter`)
    await clerk.post(`/payments/${payment.id}/counter`, { revision: '1', reason: 'bounced' })
  }
  expect((await visitor.get('/statements')).text).toContain('2 名职工，共 2,000.50 元')
})

test('a payment put down by hand is marked as the same; what fits nothing is put aside and taken up again', async () => {
  const { desk, county } = at()
  const file = await twoWorkers(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  const [part] = file.agreements[0]?.clauses[0]?.instalments ?? []
  await visitor.get(`/disputes/${file.row.id}/payments/new`)
  await visitor.post(`/disputes/${file.row.id}/payments/new`, {
    instalmentId: part?.id ?? '',
    amount: '1200.50',
    paidOn: '2026-11-11',
    evidence: 'none',
    payer: EMPLOYER,
    manner: 'transfer',
    note: '',
  })
  await brings(visitor, rows(`2026-11-12,工资,1200.50,${EMPLOYER},王小芳,,C1`, '2026-11-12,货款,77.00,某公司,某人,,C2'))
  const form = bookForm((await visitor.get('/statements')).text)
  const marked = await visitor.follow(await visitor.post(form.action, form.fields))
  expect(marked.text).toContain('已与先前登记的到账对上')
  const after = await reopenFile(desk.db.reader, file.row.id)
  expect(after.payments).toMatchObject([{ amount_fen: 120_050, evidence: 'bank-slip' }])

  const [line] = await linesIn(desk.db.reader, {
    unitIds: [county.units.room],
    status: 'open',
    after: null,
    limit: 9,
  })
  const aside = `/statements/lines/${line?.id ?? ''}/aside`
  await visitor.get('/statements')
  expect((await visitor.post(aside, { revision: '1', reason: 'not-ours' })).status).toBe(303)
  expect((await visitor.get('/statements?status=set-aside')).text).toContain('与案件无关')
  expect((await visitor.post(aside, { revision: '2', reason: '' })).status).toBe(303)
  expect((await visitor.get('/statements')).text).toContain('77.00')
})

test('GBK files, formula-like cells and files that are no statement', async () => {
  const { desk, county } = at()
  await twoWorkers(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  await brings(visitor, rows('2026-11-12,=HYPERLINK("x"),10.00,@SUM(1),<b>x</b>,,D1'))
  const page = await visitor.get('/statements')
  expect(page.text).not.toContain('<b>x</b>')
  expect(page.text).toContain('@SUM(1)')
  // 交易日期,金额,收款人 in GBK
  const gbk = Buffer.from(
    'bdbbd2d7c8d5c6da2cbdf0b6ee2ccad5bfeec8cb0a323032362d31312d31322c312e30302ccdf5d0a1b7bc0a',
    'hex',
  )
  await visitor.get('/statements')
  const brought = await visitor.upload('/statements', {}, csv('', gbk))
  const asked = await visitor.follow(brought)
  expect(asked.text).toContain('王小芳')
  const twice = await visitor.post(brought.location ?? '', {
    revision: '1',
    name: '别家银行',
    payments: 'positive',
    paidOn: '0',
    amount: '0',
    payer: '',
    payee: '2',
    account: '',
    memo: '',
    serial: '',
  })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('同一列指明了两次')
  expect(twice.text).toContain('别家银行')
  for (const [text, told] of [
    ['', '必填'],
    ['a,b\nc,d', '找不到表头'],
    ['"没有结束', '引号没有结束'],
    [`${HEAD}\n${'2026-11-12,,1.00,,,,\n'.repeat(5100)}`, '超过 5000 行'],
  ] as const) {
    await visitor.get('/statements')
    const reply = await visitor.upload('/statements', {}, csv(text))
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(told)
  }
})

test('another county sees no line, the auditor nothing at all; names and accounts stand nowhere in the clear', async () => {
  const { desk, county } = at()
  await twoWorkers(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  await brings(visitor, rows(`2026-11-12,独特附言四一,1200.50,独特付款人,王小芳,6222000099998888,E1`))
  const [line] = await linesIn(desk.db.reader, { unitIds: [county.units.room], status: 'open', after: null, limit: 9 })
  const { visitor: stranger } = await signedIn('mediator', 'otherRoom')
  expect((await stranger.get('/statements')).text).not.toContain('1,200.50')
  for (const path of ['book', 'aside']) {
    const reply = await stranger.post(`/statements/lines/${line?.id ?? ''}/${path}`, { revision: '1', proposal: 'x' })
    expect([404, 422]).toContain(reply.status)
  }
  const { visitor: auditor } = await signedIn('auditor', 'city')
  expect((await auditor.get('/statements')).status).toBe(403)
  const whole = JSON.stringify([
    await desk.db.reader.selectFrom('bank_line').selectAll().execute(),
    await desk.db.reader.selectFrom('bank_statement').selectAll().execute(),
    await desk.db.reader.selectFrom('audit_entry').selectAll().execute(),
    desk.logLines,
  ])
  for (const secret of ['独特附言四一', '独特付款人', '6222000099998888']) expect(whole).not.toContain(secret)
})

async function bookedOn(desk: TestDesk): Promise<void> {
  const county = await smallCounty(desk)
  const file = await twoWorkers(desk, county)
  const mediator = await county.actor('mediator', 'room')
  const text = rows(`2026-11-12,工资,2000.50,${EMPLOYER},,,F1`, `2026-11-14,工资,600.00,${EMPLOYER},王小芳,,F2`)
  const brought = await bringStatement(desk, actOf(mediator), text)
  const mapping = {
    paidOn: 0,
    memo: 1,
    amount: 2,
    payer: 3,
    payee: 4,
    account: 5,
    serial: 6,
    payments: 'positive',
  } as const
  const read = await mapStatement(desk, actOf(mediator), brought.statementId, { revision: 1, name: 'x', mapping })
  expect(read).toMatchObject({ waiting: false, added: 2, repeated: 0 })
  const many = Array.from({ length: 1500 }, (_, n) => `2026-10-12,货款,${n + 1}.00,某公司,,,G${n}`)
  expect(await bringStatement(desk, actOf(mediator), rows(...many))).toMatchObject({ waiting: false, added: 1500 })
  const asked = { unitIds: [county.units.room], status: 'open', after: null, limit: 9 } as const
  const lines = await linesIn(desk.db.reader, { ...asked, limit: 2000 })
  for (const row of lines.filter((one) => one.paid_on > '2026-11-01')) {
    const transfer = transferOf(desk, row)
    const [proposal] = matchTransfer(transfer, (await debtsFor(desk.db.reader, mediator, [transfer])).debts)
    if (!proposal) throw new Error('nothing fits')
    await bookLine(desk, actOf(mediator), { lineId: row.id, revision: 1, proposal: proposalKey(desk, proposal) })
  }
  const balance = balanceOn((await ledgerOf(desk.db.reader, file.row.id)).map(lineOf), null)
  expect(balance).toMatchObject({ agreed: 250_050, received: 260_050, owed: 0, overpaid: 10_000 })
  expect((await reopenFile(desk.db.reader, file.row.id)).row.stage).toBe('performed')
}

describe('brought, booked and over-paid to the fen', () => {
  test('on SQLite', async () => {
    const desk = await testDesk()
    try {
      await bookedOn(desk)
    } finally {
      await desk.end()
    }
  })
  test.skipIf(!hasPostgres())('on PostgreSQL', async () => {
    const own = await migratedPostgres()
    const desk = await testDesk({ postgresUrl: own?.url ?? '' })
    try {
      await bookedOn(desk)
    } finally {
      await desk.end()
    }
    await own?.drop()
  })
})
