/** What the parties agree on: how much of each claim, in how many instalments, from when. */
import type { AgreementGiven, ClauseGiven } from '../../server/agreements/agreement-given.ts'
import { openWorkers, type DisputeFile } from '../../server/disputes/dispute-file.ts'
import { equalParts } from '../../workflows/dispute/instalment-plan.ts'
import { isClaimItemCode, isPayableToWorker } from '../../workflows/law/claim-items.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import { fen, sumFen, type Fen } from '../../workflows/values/fen.ts'
import type { Chance } from './chance.ts'
import { banks, factsTexts, oralClauses, otherClauses, paperClauses } from './sentences.ts'

export type Deal = {
  /** Workers it settles; null for all who are open. */
  workerIds: readonly string[] | null
  /** Least and most of what is claimed that is agreed, as a share. */
  share: readonly [from: number, to: number]
  instalments: number
  /** Days from the agreement to the first due day. */
  firstDueIn: number
  isOral?: boolean
}

const SMALLEST_FEN = 20_000

/** The agreement a deal makes of the file on a day. */
export function agreementOf(chance: Chance, file: DisputeFile, deal: Deal, on: Day): AgreementGiven {
  const clauses = clausesOf(chance, file, deal)
  const firstDue = addDays(on, deal.firstDueIn)
  const payees = [...new Set(clauses.map((clause) => clause.payeeId))]
  return {
    on,
    facts: chance.pick(factsTexts),
    clauses,
    parts: payees.flatMap((payeeId) =>
      equalParts(owedTo(clauses, payeeId), deal.instalments, firstDue).map((part) => ({ ...part, payeeId })),
    ),
    taxBasis: 'after-tax',
    otherClauses: chance.pick(clauses.length === 0 ? paperClauses : deal.isOral === true ? oralClauses : otherClauses),
    acceleration: deal.instalments > 1,
    furtherDefault: null,
    settlesItems: true,
    jointConfirmation: deal.isOral !== true && chance.happens(0.3),
    jointLiability: false,
    workerPosition: null,
    employerPosition: null,
    responsibility: null,
    confirmsRelationship: false,
    place: null,
  }
}

/** Claims without a sum, or of the employer, become words and no clauses. */
function clausesOf(chance: Chance, file: DisputeFile, deal: Deal): ClauseGiven[] {
  const [payer] = file.employers
  if (!payer) throw new Error('a deal needs an employer')
  const workers = openWorkers(file).filter((worker) => deal.workerIds?.includes(worker.id) ?? true)
  const agreedShare = deal.share[0] + chance.next() * (deal.share[1] - deal.share[0])
  return workers.flatMap((worker) => {
    const byTransfer = deal.isOral !== true && chance.happens(0.7)
    return file.claims.flatMap((claim): ClauseGiven[] => {
      if (claim.party_id !== worker.id || claim.amount_fen === null || claim.amount_fen === 0) return []
      if (!isClaimItemCode(claim.item) || !isPayableToWorker(claim.item)) return []
      return [
        {
          payeeId: worker.id,
          payerId: payer.id,
          item: claim.item,
          amountFen: roundly(claim.amount_fen * agreedShare),
          manner: byTransfer ? 'transfer' : deal.isOral === true ? 'mobile' : 'cash',
          account: byTransfer
            ? { holder: worker.person?.name ?? '', bank: chance.pick(banks), number: accountNumber(chance) }
            : null,
        },
      ]
    })
  })
}

const owedTo = (clauses: readonly ClauseGiven[], payeeId: string): Fen =>
  sumFen(clauses.filter((clause) => clause.payeeId === payeeId).map((clause) => clause.amountFen))

/** To whole hundreds of yuan, as people agree. */
const roundly = (amountFen: number): Fen => fen(Math.max(SMALLEST_FEN, Math.round(amountFen / 10_000) * 10_000))

const accountNumber = (chance: Chance): string => `6200000000${String(chance.whole(0, 999_999_999)).padStart(9, '0')}`
