/** What hinders the performance of a case, and whose money it concerns: without it a lost payee would look like a default. */
import type { ClauseRow, WholeAgreement } from '../../db/repositories/agreements.ts'
import type { HindranceRow } from '../../db/repositories/hindrances.ts'
import { hindranceKinds, isOfPayee, type HindranceKind } from '../../workflows/hindrance/context.ts'
import type { HindranceFacts } from '../../workflows/hindrance/facts.ts'
import type { Stored } from '../../workflows/kernel/definition.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { agreementsInForce, type DisputeFile } from './dispute-file.ts'
import { ATTEMPTS_NEEDED, FAILED } from './grounds.ts'

/** Those that are not over. */
export const openHindrances = (file: DisputeFile): HindranceRow[] =>
  file.hindrances.filter((one) => one.ended_on === null)

/** The kind of a row. Throws on one no version of ours has written. */
export function kindOf({ kind }: Pick<HindranceRow, 'kind'>): HindranceKind {
  const known = hindranceKinds.find((candidate) => candidate === kind)
  if (!known) throw new Error(`no hindrance ${kind}`)
  return known
}

/** The party that pays now: whoever a struck-off or succeeded employer was followed by. */
export function payerNow(file: DisputeFile, partyId: string): string {
  const followed = file.hindrances.findLast((one) => one.party_id === partyId && one.by_party_id !== null)
  return followed?.by_party_id ?? partyId
}

/** Whether a clause cannot be performed now: its payee is lost or dead, or nobody who answers for it can be asked. */
export function isHindered(file: DisputeFile, agreement: WholeAgreement, clause: ClauseRow): boolean {
  const open = openHindrances(file)
  if (open.length === 0) return false
  const parties = new Set(open.map((one) => one.party_id))
  if (open.some((one) => isOfPayee(kindOf(one)) && one.party_id === clause.payee_party_id)) return true
  // Any one of several who answer for the whole can still be asked.
  const payers =
    agreement.joint_liability === 1
      ? file.employers.map((employer) => employer.id)
      : [payerNow(file, clause.payer_party_id)]
  return payers.length > 0 && payers.every((id) => parties.has(id))
}

/** The workflow columns of a row. */
export const storedHindrance = (row: HindranceRow): Stored => ({
  stage: row.stage,
  value: row.stage,
  context: { kind: row.kind },
  version: row.machine_version,
})

/** Facts for one step; `self` is the row itself once it exists. */
export function hindranceFacts(
  file: DisputeFile,
  asked: { kind: HindranceKind; partyId: string; self?: HindranceRow },
  today: Day,
): HindranceFacts {
  const { kind, partyId, self } = asked
  const effective = agreementsInForce(file).flatMap((agreement) => agreement.effective_on ?? [])
  const [first] = effective.toSorted()
  return {
    today,
    notBefore: day(self?.last_on ?? first ?? file.row.received_on),
    sought:
      file.contacts.filter(
        (contact) => FAILED.has(contact.result) && (contact.party_id === null || contact.party_id === partyId),
      ).length >= ATTEMPTS_NEEDED,
    noneOfItsKind: !openHindrances(file).some(
      (other) => other.id !== self?.id && other.kind === kind && other.party_id === partyId,
    ),
  }
}
