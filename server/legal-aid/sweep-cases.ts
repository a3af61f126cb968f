/** Goes through several aid cases at once: a note, the next hearing, or just that each was looked at. */
import { z } from 'zod'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { SignedInCall } from '../http/route.ts'
import { maybeDay, maybeText } from '../http/fields.ts'
import { ownAct } from '../own-act.ts'
import type { AidAsk } from './aid-ask.ts'
import { openAid } from './aid-file.ts'
import type { RowKept } from './save-grid.ts'
import { advanceAid } from './take-aid-step.ts'

export const sweepForm = z.strictObject({
  picked: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value, context) => {
      const ids = [value ?? []].flat()
      if (ids.length > 0) return [...new Set(ids)]
      context.addIssue({ code: 'custom', message: 'nothing-picked' })
      return z.NEVER
    }),
  note: maybeText(500, { lines: true }),
  hearingOn: maybeDay,
  back: z.string().optional(),
  /** What was searched for; read where the rows are drawn again. */
  q: z.string().optional(),
})
type Swept = z.output<typeof sweepForm>

/** Each case in its own act; those that must stay are told with their reason. */
export async function sweepCases(call: SignedInCall, given: Swept): Promise<{ saved: number; kept: RowKept[] }> {
  const { desk, actor, act, locale } = call
  const told = { saved: 0, kept: [] as RowKept[] }
  const today = desk.clock.today()
  const note = given.note ?? words(locale)('aid.looked-through')
  for (const id of given.picked) {
    const { row } = await openAid(desk.db.reader, actor, id, 'aid:manage')
    const asks: AidAsk[] = [
      { type: 'progress-noted', occurredOn: today, asked: { note } },
      ...(given.hearingOn === null
        ? []
        : [{ type: 'hearing-set' as const, occurredOn: today, asked: { day: given.hearingOn } }]),
    ]
    try {
      await advanceAid(desk, ownAct(act, id), id, row.revision, asks)
      told.saved += 1
    } catch (fault) {
      if (!(fault instanceof DomainError)) throw fault
      const refused = fault.kind === 'refused'
      told.kept.push({ id, code: refused ? null : 'aid-row-stale', values: {}, reasons: refused ? fault.reasons : [] })
    }
  }
  return told
}
