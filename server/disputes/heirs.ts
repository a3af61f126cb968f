/** Who stands in a dead worker's place, and what of his money is whose: the debt stays his, what is paid goes to them. */
import type { HeirRow } from '../../db/repositories/heirs.ts'
import type { PartyRow } from '../../db/repositories/parties.ts'
import { heirShares } from '../../workflows/money/heir-shares.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen, type Fen } from '../../workflows/values/fen.ts'
import { agreementsInForce, type DisputeFile } from './dispute-file.ts'
import { openFenOf } from './money.ts'

/** Those who stand in his place now, first named first; nobody while he stands there himself. */
export const presentHeirs = (file: DisputeFile, workerId: string): HeirRow[] =>
  file.heirs.filter(({ heir }) => heir.in_place_of === workerId && heir.ended_on === null)

/** Everybody on the workers' side as they act now, or on a day: heirs in the place of whoever had died. */
export const actingWorkers = (file: DisputeFile, on: Day | null = null): PartyRow[] =>
  file.workers.flatMap((worker): PartyRow[] => {
    const heirs = presentHeirs(file, worker.id).filter(({ heir }) => on === null || heir.since_on <= on)
    return heirs.length > 0 ? heirs : [worker]
  })

/** Everybody who acts in the case now, workers' side first. */
export const actingParties = (file: DisputeFile): PartyRow[] => [...actingWorkers(file), ...file.employers]

/** What an heir is to get of what his worker was still owed under agreements in force, what he got, and what is to come. */
export type HeirMoney = { heir: HeirRow; shareFen: Fen; receivedFen: number; openFen: number }

/**
 * Shares what is open and what heirs have received already by their parts, to the fen. An heir who got more than his share
 * has nothing to come; the others' rests are then larger than what is open, and the page says so by the sums.
 */
export function heirMoney(file: DisputeFile, workerId: string): HeirMoney[] {
  const heirs = presentHeirs(file, workerId)
  if (heirs.length === 0) return []
  const open = agreementsInForce(file)
    .flatMap((agreement) => agreement.clauses.filter((clause) => clause.payee_party_id === workerId))
    .flatMap((clause) => clause.instalments.filter((part) => part.status !== 'cancelled'))
    .reduce((sum, part) => sum + openFenOf(part), 0)
  const received = (id: string): number =>
    file.payments
      .filter((payment) => payment.status !== 'countered' && payment.heir_party_id === id)
      .reduce((sum, payment) => sum + payment.amount_fen, 0)
  const got = heirs.map((one) => received(one.id))
  const whole = fen(open + got.reduce((sum, one) => sum + one, 0))
  const shares = heirShares(
    whole,
    heirs.map((one) => one.heir.share),
  )
  return heirs.map((heir, at) => {
    const [shareFen, receivedFen] = [shares[at] ?? fen(0), got[at] ?? 0]
    return { heir, shareFen, receivedFen, openFen: Math.max(0, shareFen - receivedFen) }
  })
}
