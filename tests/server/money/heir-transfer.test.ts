/** A bank's line that names an heir is proposed for the dead worker's instalment, and booked as his. */
import { expect, test } from 'vitest'
import { linesIn } from '../../../db/repositories/bank-statements.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { bringStatement, mapStatement } from '../../../server/money/statements/bring-statement.ts'
import { debtsFor } from '../../../server/money/statements/debts.ts'
import { bookLine, proposalKey, transferOf } from '../../../server/money/statements/settle-line.ts'
import { matchTransfer } from '../../../workflows/money/match-transfer.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'

const { at, signedIn } = caseSite()

const STATEMENT = [
  '交易日期,贷方发生额,对方户名,收款人',
  '2026-11-12,1200.50,山城宏达服装有限公司,赵玉兰',
  '2026-11-12,1200.50,山城宏达服装有限公司,赵玉蓝',
  '',
].join('\n')

test('the heir who stands there now is paid for the worker, and nobody who was entered by mistake before', async () => {
  const { desk, county } = at()
  const { visitor, actor } = await signedIn('mediator', 'room')
  const workers = [worker('王小芳'), worker('李建国')]
  const story = await accepted(desk, actor, dispute(county.units.room, { workers }))
  const parts = [{ dueOn: '2026-11-10', fen: 120_050 }]
  const promised = [
    { worker: 0, parts },
    { worker: 1, parts },
  ]
  const file = await settled(story, promised, day('2026-11-05'))
  const mapping = {
    paidOn: 0,
    amount: 1,
    payer: 2,
    payee: 3,
    memo: null,
    account: null,
    serial: null,
    payments: 'positive',
  } as const
  const { statementId } = await bringStatement(desk, actOf(actor), STATEMENT)
  await mapStatement(desk, actOf(actor), statementId, { revision: 1, name: '某银行', mapping })
  const asked = { unitIds: [county.units.room], status: 'open', after: null, limit: 9 } as const
  const lines = await linesIn(desk.db.reader, asked)
  const proposedFor = async (payee: string) => {
    const line = lines.find((one) => transferOf(desk, one).payee === payee)
    if (line === undefined) throw new Error('no such line')
    const transfer = transferOf(desk, line)
    const [proposal] = matchTransfer(transfer, (await debtsFor(desk.db.reader, actor, [transfer])).debts)
    return { line, proposal }
  }
  const enters = (name: string) =>
    takeStepPage(visitor, file.row.id, 'heirs-entered', {
      party: file.workers[0]?.id ?? '',
      proof: '继承权公证书',
      'heirs.0.name': name,
      'heirs.0.relation': 'spouse',
    })
  expect((await proposedFor('赵玉兰')).proposal).toBeUndefined()
  expect((await enters('赵玉蓝')).status).toBe(303)
  expect((await proposedFor('赵玉蓝')).proposal?.fit).toBe('due')
  expect((await enters('赵玉兰')).status).toBe(303)
  expect((await proposedFor('赵玉蓝')).proposal).toBeUndefined()

  const { line, proposal } = await proposedFor('赵玉兰')
  expect(proposal).toMatchObject({ fit: 'due', certain: true, shares: [{ workerId: file.workers[0]?.id }] })
  expect((await visitor.get('/statements')).text).toContain('收：赵玉兰')
  if (proposal === undefined) throw new Error('nothing fits')
  await bookLine(desk, actOf(actor), { lineId: line.id, revision: 1, proposal: proposalKey(desk, proposal) })
  const after = await reopenFile(desk.db.reader, file.row.id)
  expect(after.payments).toMatchObject([
    { amount_fen: 120_050, payee_party_id: file.workers[0]?.id, paid_on: '2026-11-12' },
  ])
})
