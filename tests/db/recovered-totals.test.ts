/** The report's queries say the same on both engines: stored figures, the cases behind each, the export's lines, the second count. */
import { expect, test } from 'vitest'
import { exportCases } from '../../db/repositories/export-cases.ts'
import { casesOfFigure, totalOfFigure } from '../../db/repositories/figure-cases.ts'
import { waitingPayments, waitingTotal } from '../../db/repositories/payment-tray.ts'
import { recordPayment } from '../../server/money/record-payment.ts'
import { verifyPayment } from '../../server/money/verify-payment.ts'
import { figure, measures, sourceOf } from '../../server/reports/measures.ts'
import { recount } from '../server/reports/recount.ts'
import { day, month } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import { onBothEngines } from '../database.ts'
import { dispute, worker } from '../desk/given.ts'
import { accepted, settled } from '../desk/settled.ts'
import { actOf, smallCounty } from '../desk/small-county.ts'
import { testDesk } from '../desk/test-desk.ts'
import { reportOf } from '../server/reports/report-of.ts'

const NOVEMBER = month('2026-11')

onBothEngines('recovered totals', (fresh) => {
  test('figures, cases, sums and lines agree to the fen', async () => {
    const base = await testDesk()
    await base.db.close()
    const desk = { ...base, db: await fresh() }
    const { reader } = desk.db
    const county = await smallCounty(desk)
    const mediator = await county.actor('mediator', 'room')
    const clerk = await county.actor('clerk', 'committee')
    // The founding total of the city does not fit 32 bits; neither does this one.
    for (const sum of [7_700_000_000_001, 350_000]) {
      const story = await accepted(
        desk,
        mediator,
        dispute(county.units.room, { workers: [worker('甲'), worker('乙')] }),
      )
      const file = await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-20', fen: sum }] }], day('2026-11-06'))
      const instalmentId = file.agreements[0]?.clauses[0]?.instalments[0]?.id ?? ''
      const given = { payer: '公司', manner: 'cash', evidence: 'none', evidenceFileId: null, note: null } as const
      const command = { ...given, disputeId: file.row.id, instalmentId, amountFen: fen(sum), paidOn: day('2026-11-07') }
      await recordPayment(desk, actOf(mediator), command)
    }
    const roots = [county.units.city]
    expect(await waitingTotal(reader, roots)).toEqual({ total: 2, totalFen: 7_700_000_350_001 })
    const [first] = await waitingPayments(reader, { roots, after: null, limit: 1 })
    const after = { recordedAt: first?.recordedAt ?? '', id: first?.id ?? '' }
    expect(await waitingPayments(reader, { roots, after, limit: 5 })).toHaveLength(1)
    expect(await waitingPayments(reader, { roots: [county.units.otherCounty], after: null, limit: 5 })).toEqual([])
    const paymentId = first?.id ?? ''
    await verifyPayment(desk, actOf(clerk), { paymentId, revision: 1, evidence: 'bank-slip' })

    const report = await reportOf(reader, { month: NOVEMBER, unitId: county.units.city, view: 'then' })
    expect(figure(report.total, 'agreed-fen')).toBe(7_700_000_350_001)
    expect(figure(report.total, 'verified-fen')).toBe(7_700_000_000_001)
    expect(report.balance).toMatchObject({
      cases: { accepted: 2, closed: 0, closing: 2, balanced: true },
      workers: { accepted: 4, closed: 2, closing: 2, balanced: true },
    })
    const scope = { unitIds: Object.values(county.units), causeCodes: null, channel: null, industry: null }
    for (const measure of measures) {
      const source = sourceOf(measure, [NOVEMBER])
      const { amount, cases } = await totalOfFigure(reader, source, scope)
      const stock = measure.startsWith('case') ? report.balance.cases : report.balance.workers
      const shown = measure.endsWith('-opening')
        ? stock.opening
        : measure.endsWith('-closing')
          ? stock.closing
          : figure(report.total, measure)
      expect([measure, amount]).toEqual([measure, shown])
      const listed = await casesOfFigure(reader, source, scope, { roots, after: null, limit: 10 })
      expect(listed).toHaveLength(cases)
      expect(listed.reduce((sum, one) => sum + one.amount, 0)).toBe(amount)
      expect(listed.every((one) => one.mine === 1)).toBe(true)
    }
    const lines = await exportCases(reader, scope.unitIds, NOVEMBER)
    expect(lines.reduce((sum, line) => sum + line.receivedFen, 0)).toBe(figure(report.total, 'received-fen'))
    expect(await recount(reader)).toEqual([])
    // A figure changed behind the entries' back is found.
    await reader.updateTable('month_figure').set({ figure: 1 }).where('measure', '=', 'agreed-fen').execute()
    expect((await recount(reader)).map((fault) => [fault.stored, fault.counted])).toEqual([[1, 7_700_000_350_001]])
    await base.end().catch(() => undefined)
  })
})
