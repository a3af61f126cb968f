/** A case brought to the table by the real steps and the forms a mediator would send, for tests of agreements. */
import { insertAssignment } from '../../../db/repositories/assignments.ts'
import { transact } from '../../../db/database.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import type { Actor } from '../../../server/desk.ts'
import type { AgreementGiven, ClauseGiven } from '../../../server/agreements/agreement-given.ts'
import type { DisputeGiven } from '../../../server/intake/dispute-given.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { accepted, step } from '../../desk/settled.ts'
import type { SmallCounty } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'

/** A dispute of some workers against one company, in session at the room of its mediator. */
export async function atTheTable(
  desk: TestDesk,
  county: SmallCounty,
  names: readonly string[] = ['王小芳'],
  change: Partial<DisputeGiven> = {},
): Promise<{ mediator: Actor; disputeId: string; file: DisputeFile }> {
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, {
    workers: names.map((name) => worker(name)),
    respondents: [company('山城宏达服装有限公司')],
    ...change,
  })
  const story = await accepted(desk, mediator, given)
  await step(
    story,
    'session-recorded',
    day('2026-11-05'),
    { sessionId: desk.newId(), manner: 'room' },
    { rightsTold: true },
  )
  return { mediator, disputeId: story.disputeId, file: await reopenFile(desk.db.reader, story.disputeId) }
}

/** Makes another person a mediator of the case, so that he may sign for it. */
export async function joinCase(desk: TestDesk, disputeId: string, staffId: string): Promise<void> {
  await transact(desk.db, (tx) =>
    insertAssignment(tx, {
      id: desk.newId(),
      dispute_id: disputeId,
      staff_id: staffId,
      part: 'joint',
      from_day: '2026-11-05',
    }),
  )
}

/** A clause of unpaid wages in cash. */
export const clause = (
  file: DisputeFile,
  at: number,
  amount: number,
  change: Partial<ClauseGiven> = {},
): ClauseGiven => ({
  payeeId: file.workers[at]?.id ?? '',
  payerId: file.employers[0]?.id ?? '',
  item: 'unpaid-wages',
  amountFen: fen(amount),
  manner: 'cash',
  account: null,
  ...change,
})

/** An agreement over the clauses, each payee's sum due in one part. */
export function agreementGiven(clauses: ClauseGiven[], change: Partial<AgreementGiven> = {}): AgreementGiven {
  return {
    on: day('2026-11-10'),
    facts: '公司拖欠三个月工资，双方对数额没有异议。',
    clauses,
    parts: clauses.map((one) => ({ payeeId: one.payeeId, amountFen: one.amountFen, dueOn: day('2026-12-15') })),
    taxBasis: 'before-tax',
    otherClauses: '公司于付款之日出具离职证明。',
    acceleration: true,
    furtherDefault: null,
    settlesItems: true,
    jointConfirmation: true,
    jointLiability: false,
    workerPosition: null,
    employerPosition: null,
    responsibility: null,
    confirmsRelationship: false,
    place: '江岸工业园调解工作室',
    ...change,
  }
}
