/** Two rungs between a day that passed and a default: a day of grace, and the rest called due where the agreement says so. */
import { changeInstalment } from '../../../db/repositories/agreements.ts'
import { endClocks } from '../../../db/repositories/clocks.ts'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { dayField } from '../../http/fields.ts'
import { agreementsInForce, reopenFile } from '../dispute-file.ts'
import { bookFallenDue } from '../effects/book-due.ts'
import { writeInstalment } from '../effects/clocks.ts'
import { restToCall } from '../money.ts'
import { takeLastStep } from '../take-step.ts'
import { dated, defineStep } from './define-step.ts'

export const graceGiven = defineStep({
  event: 'grace-given',
  form: () =>
    dated({ until: dayField }).superRefine(({ on, until }, context) => {
      if (until <= on) context.addIssue({ code: 'custom', path: ['until'], message: 'until-after-from' })
    }),
  questions: (_, fields) => [fields.day({ name: 'until', label: 'ladder.until', required: true })],
  async take({ desk, tx, stamp, actor, file }, { on, until }) {
    await takeLastStep(desk, tx, stamp, actor, file, { type: 'grace-given', occurredOn: on, data: { until } })
    return null
  },
})

/** The days that are still to come are brought forward to the day of the call; the promised ones stay on the rows. */
export const restCalledDue = defineStep({
  event: 'rest-called-due',
  consequences: ['consequence.rest-due'],
  form: () => dated({}),
  async take({ desk, tx, stamp, actor, file }, { on }) {
    const rest = restToCall(file, on)
    const parts = rest?.parts ?? []
    for (const part of parts) {
      await changeInstalment(tx, part.id, { promised_on: part.dueOn, due_on: on, status: 'due' })
      await endClocks(tx, file.row.id, ['T11'], { status: 'stopped', on, subjectId: part.id })
      await writeInstalment({ desk, tx, disputeId: file.row.id }, { id: part.id, dueOn: on })
    }
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'rest-called-due',
      occurredOn: on,
      data: {
        agreementId: rest?.agreementId ?? file.row.id,
        instalmentIds: parts.length === 0 ? [file.row.id] : parts.map((part) => part.id),
        fen: parts.reduce((sum, part) => sum + part.openFen, 0),
      },
      said: { acceleratable: rest !== null },
    })
    const after = await reopenFile(tx, file.row.id)
    const booking = { desk, tx, stamp, actor, disputeId: file.row.id }
    for (const agreement of agreementsInForce(after))
      await bookFallenDue(booking, agreement, await ledgerOf(tx, file.row.id))
    return null
  },
})
