/** The closing report of an aid case: how it went, what counts of it, what it brought. */
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { sumOf } from '../books/book-aid.ts'
import { hearingDays } from '../proceeding-steps.ts'
import { aidOf, claimsOf, codeIn, lawyerOf, maybeDay, type Asked } from './said.ts'

type Closing = PaperContext<'aid-closing-report'>

export async function closingContext(asked: Asked): Promise<Closing> {
  const { file } = asked.opened
  const { row } = file
  return {
    ...aidOf(file),
    ground: codeIn('aid-ground', row.ground),
    appliedOn: day(row.applied_on),
    grantedOn: maybeDay(row.granted_on),
    assignedOn: maybeDay(row.assigned_on),
    filledOn: asked.on,
    lawyer: await lawyerOf(asked),
    facts: row.summary,
    items: claimsOf(file),
    claimedTotal: row.claimed_fen === 0 ? null : row.claimed_fen,
    proceedings: file.proceedings.flatMap((one): Closing['proceedings'] => {
      const kind = codeIn('aid-proceeding', one.kind)
      if (kind === null) return []
      return [
        {
          kind,
          body: one.body,
          number: one.their_number,
          openedOn: day(one.opened_on),
          hearings: hearingDays(one).map((on) => day(on)),
          result: codeIn('aid-result', one.result),
          decidedOn: maybeDay(one.decided_on),
          awarded: one.awarded_fen,
          effectiveOn: maybeDay(one.effective_on),
        },
      ]
    }),
    terminated: row.stage === 'terminated' ? codeIn('aid-termination', row.reason) : null,
    sums: await sumsOf(asked),
    subsidy: row.subsidy_fen,
  }
}

/** What counts as recovered by aid, and what mediation had fixed first (R5, R6); null where no paper gives a sum. */
async function sumsOf({ reader, opened }: Asked): Promise<Closing['sums']> {
  const { row } = opened.file
  if (row.effective_fen === null) return null
  const ledger = await ledgerOf(reader, row.id)
  const of = (kind: string): number => Math.max(0, sumOf(ledger.filter((entry) => entry.kind === kind)))
  const byMediation = of('corrected')
  return {
    effective: row.effective_fen,
    counted: of('agreed'),
    byMediation: byMediation === 0 ? null : byMediation,
    received: row.received_fen,
  }
}
