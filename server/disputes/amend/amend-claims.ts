/** Changes what a case asks for and nothing else: the claims anew, their sum, the cause they point to, one journal line. */
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import { deleteClaims, insertClaim } from '../../../db/repositories/parties.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { mainCauseOf } from '../../../workflows/law/causes.ts'
import { day } from '../../../workflows/values/day.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { openFile, type DisputeFile } from '../dispute-file.ts'
import { withFile } from '../effects/effect.ts'
import { recountLimitation } from '../effects/limitation.ts'
import type { Taking } from '../steps/define-step.ts'
import type { Step } from '../step.ts'
import { refreshLamp, takeLastStep } from '../take-step.ts'
import type { Amendment } from './form.ts'

export type ClaimGiven = Omit<Amendment['claims'][number], 'at'>

/** Amends the claims of a dispute to what `change` makes of the file. Throws stale, or refused once the file is archived. */
export async function amendClaims(
  desk: Desk,
  act: Act,
  disputeId: string,
  revision: number,
  change: (file: DisputeFile) => readonly ClaimGiven[],
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'dispute:amend')
    if (file.row.revision !== revision) throw new DomainError('stale', 'dispute-changed')
    const object = { kind: 'dispute', id: disputeId, unitId: file.row.unit_id }
    const claims = change(file)
    if (!differ(file, claims)) return { answer: null, object }
    await writeAmendedClaims({ desk, tx, stamp, actor: act.actor, file }, claims, [])
    return { answer: null, object, details: { what: 'claims' } }
  })
}

/** Writes a changed list of claims inside a transaction: the step, the rows, their sum, the cause and the year that runs. */
export async function writeAmendedClaims(
  taking: Taking,
  claims: readonly ClaimGiven[],
  partyIds: readonly string[],
): Promise<void> {
  const { desk, tx, stamp, actor, file } = taking
  const claimedFen = claims.reduce((sum, claim) => sum + (claim.amount ?? 0), 0)
  const step: Step<'details-amended'> = {
    type: 'details-amended',
    occurredOn: stamp.today,
    data: { what: ['claims'], partyIds: [...partyIds], claimedFen },
  }
  await takeLastStep(desk, tx, stamp, actor, file, step)
  await rewriteClaims(taking, claims)
  const row = await readDispute(tx, file.row.id)
  const amounts = claims.map(({ item, amount }) => ({ item, amountFen: amount }))
  const cause = mainCauseOf(amounts, day(row.received_on)) ?? row.cause_code
  if (!(await changeDispute(tx, row, { claimed_fen: claimedFen, cause_code: cause })))
    throw new DomainError('stale', 'dispute-changed')
  await recountYear(taking, step)
}

/** The year of limitation counts by the claims and days as they stand now (LDTZ 27); the lamp follows it. */
export async function recountYear({ desk, tx, stamp, actor, file }: Taking, step: Step): Promise<void> {
  const disputeId = file.row.id
  await recountLimitation(withFile({ desk, tx, stamp, actor, disputeId, step }, null), {})
  await refreshLamp(tx, disputeId)
}

/** Writes the claims of a file anew, in their order. */
export async function rewriteClaims({ desk, tx, file }: Taking, claims: readonly ClaimGiven[]): Promise<void> {
  await deleteClaims(tx, file.row.id)
  for (const [position, claim] of claims.entries())
    await insertClaim(tx, {
      id: desk.newId(),
      dispute_id: file.row.id,
      party_id: claim.worker,
      item: claim.item,
      amount_fen: claim.amount,
      note: claim.note,
      position,
    })
}

function differ(file: DisputeFile, claims: readonly ClaimGiven[]): boolean {
  const standing = file.claims.map((claim) => [claim.party_id, claim.item, claim.amount_fen, claim.note])
  return JSON.stringify(standing) !== JSON.stringify(claims.map((c) => [c.worker, c.item, c.amount, c.note]))
}
