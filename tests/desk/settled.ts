/** Disputes brought to an oral agreement in force by the real steps, for tests of what comes after: money, months, default. */
import { insertAgreement, insertClause, insertInstalment } from '../../db/repositories/agreements.ts'
import { insertAssignment } from '../../db/repositories/assignments.ts'
import { commit } from '../../server/commit.ts'
import type { Actor } from '../../server/desk.ts'
import { openFile, reopenFile, type DisputeFile } from '../../server/disputes/dispute-file.ts'
import { takeStep } from '../../server/disputes/take-step.ts'
import type { DisputeGiven } from '../../server/intake/dispute-given.ts'
import { openDispute } from '../../server/intake/open-dispute.ts'
import type { DisputeEventType } from '../../workflows/dispute/events.ts'
import type { DisputeFacts } from '../../workflows/dispute/facts.ts'
import type { DisputePayloads } from '../../workflows/dispute/payloads.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { actOf } from './small-county.ts'
import type { TestDesk } from './test-desk.ts'

export type Story = { desk: TestDesk; actor: Actor; disputeId: string }

/** Takes one step in a commit of its own and returns the file after it. */
export async function step<Type extends DisputeEventType>(
  { desk, actor, disputeId }: Story,
  type: Type,
  on: Day,
  data: DisputePayloads[Type],
  said: Partial<DisputeFacts> = {},
): Promise<DisputeFile> {
  await commit(desk, actOf(actor), async (tx, stamp) => {
    const file = await openFile(tx, actor, disputeId, 'dispute:read')
    await takeStep(desk, tx, stamp, actor, file, { type, occurredOn: on, data, said })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id } }
  })
  return reopenFile(desk.db.reader, disputeId)
}

/** Opens a dispute, has it accepted and gives it its mediator, on the days told. */
export async function accepted(
  desk: TestDesk,
  actor: Actor,
  given: DisputeGiven,
  on: Day = day('2026-11-03'),
): Promise<Story> {
  const { disputeId } = await openDispute(desk, actOf(actor), given)
  const story = { desk, actor, disputeId }
  const file = await reopenFile(desk.db.reader, disputeId)
  const respondentId = file.employers[0]?.id ?? ''
  await step(story, 'respondent-answered', on, { respondentId, answer: 'consents', manner: 'phone' })
  await commit(desk, actOf(actor), async (tx, stamp) => {
    const opened = await openFile(tx, actor, disputeId, 'dispute:accept')
    const taken = await takeStep(desk, tx, stamp, actor, opened, {
      type: 'accepted',
      occurredOn: on,
      data: { unitId: given.unitId, byDelegation: true },
      said: { respondentsConsentingAfter: 1 },
    })
    await insertAssignment(tx, {
      id: desk.newId(),
      dispute_id: disputeId,
      staff_id: actor.staffId,
      part: 'presiding',
      from_day: on,
    })
    await takeStep(desk, tx, stamp, actor, taken, {
      type: 'mediators-assigned',
      occurredOn: on,
      data: { place: 'room', unitId: given.unitId, mediatorIds: [actor.staffId] },
    })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: given.unitId } }
  })
  return story
}

/** What one worker is to get and when; workers are named by their place in the case. */
export type Promised = { worker: number; parts: { dueOn: string; fen: number }[] }

/** Reaches an oral agreement that settles the workers promised something, effective on the day. */
export async function settled(story: Story, promised: readonly Promised[], on: Day): Promise<DisputeFile> {
  const { desk, actor, disputeId } = story
  await commit(desk, actOf(actor), async (tx, stamp) => {
    const file = await openFile(tx, actor, disputeId, 'agreement:sign-off')
    const agreementId = desk.newId()
    const totalFen = promised.flatMap((one) => one.parts).reduce((sum, part) => sum + part.fen, 0)
    const workerIds = promised.map((one) => file.workers[one.worker]?.id ?? '')
    await insertAgreement(tx, {
      id: agreementId,
      dispute_id: disputeId,
      version: file.agreements.length + 1,
      kind: 'oral',
      status: 'effective',
      facts: '',
      other_clauses: '',
      copies: 2,
      total_fen: totalFen,
      effective_on: on,
      created_by: actor.staffId,
      recorded_at: stamp.at,
    })
    for (const [position, one] of promised.entries()) {
      const clauseId = desk.newId()
      await insertClause(tx, {
        id: clauseId,
        agreement_id: agreementId,
        position,
        payee_party_id: workerIds[position] ?? '',
        payer_party_id: file.employers[0]?.id ?? '',
        item: 'unpaid-wages',
        amount_fen: one.parts.reduce((sum, part) => sum + part.fen, 0),
        manner: 'transfer',
      })
      for (const [at, part] of one.parts.entries())
        await insertInstalment(tx, {
          id: desk.newId(),
          clause_id: clauseId,
          dispute_id: disputeId,
          position: at,
          due_on: part.dueOn,
          amount_fen: part.fen,
          status: 'planned',
        })
    }
    const told =
      file.row.stage === 'room.preparing'
        ? await takeStep(desk, tx, stamp, actor, file, {
            type: 'session-recorded',
            occurredOn: on,
            data: { sessionId: desk.newId(), manner: 'room' },
          })
        : file
    await takeStep(desk, tx, stamp, actor, told, {
      type: 'oral-agreement-reached',
      occurredOn: on,
      data: { agreementId, workerIds, totalFen },
    })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id } }
  })
  return reopenFile(desk.db.reader, disputeId)
}
