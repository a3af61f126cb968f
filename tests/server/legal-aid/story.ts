/** Aid cases brought as far as a test wants them, by the real use cases. */
import { commit } from '../../../server/commit.ts'
import type { Actor } from '../../../server/desk.ts'
import { reopenAid, type AidFile } from '../../../server/legal-aid/aid-file.ts'
import type { AidAsk } from '../../../server/legal-aid/aid-ask.ts'
import { applyDirectly, applyFromDispute, type DirectGiven } from '../../../server/legal-aid/apply-for-aid.ts'
import { addLawyer } from '../../../server/lawyers/keep-lawyers.ts'
import { takeAidStep } from '../../../server/legal-aid/take-aid-step.ts'
import { day } from '../../../workflows/values/day.ts'
import { company, worker } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'

/** What an application from a dispute says, unless told otherwise. */
export const application = {
  scheme: 'union',
  ground: 'migrant-pay',
  means: null,
  proof: '暂住证',
  limitationOn: null,
  appliedOn: day('2026-11-20'),
  summary: '三个月工资未发',
} as const

export const fromDispute = (desk: TestDesk, actor: Actor, disputeId: string, partyIds: string[], change = {}) =>
  applyFromDispute(desk, actOf(actor), disputeId, { ...application, partyIds, ...change })

/** An application at the counter of the aid desk. */
export const direct = (desk: TestDesk, actor: Actor, change: Partial<DirectGiven> = {}): Promise<string> =>
  applyDirectly(desk, actOf(actor), {
    ...application,
    unitId: actor.unitId,
    consultationId: null,
    person: worker('陈大勇').person,
    employer: company('山城顺达物流有限公司').employer,
    claims: [{ item: 'unpaid-wages', amountFen: 1_500_000 }],
    ...change,
  })

/** One step in a commit of its own. */
export async function aidStep(desk: TestDesk, actor: Actor, id: string, ask: AidAsk): Promise<AidFile> {
  await commit(desk, actOf(actor), async (tx, stamp) => {
    const file = await reopenAid(tx, id)
    await takeAidStep({ desk, tx, stamp, actor }, file, ask)
    return { answer: null, object: { kind: 'aid-case', id, unitId: file.row.unit_id } }
  })
  return reopenAid(desk.db.reader, id)
}

/** A lawyer on the officer's own list. */
export async function lawyer(
  desk: TestDesk,
  officer: Actor,
  name: string,
  licence: string,
  staffId: string | null = null,
): Promise<string> {
  const { lawyerId } = await addLawyer(desk, actOf(officer), {
    unitId: officer.unitId,
    name,
    firm: '江岸律师事务所',
    licence,
    phone: null,
    expertise: ['pay'],
    languages: [],
    from: day('2024-01-01'),
    staffId,
  })
  return lawyerId
}
