/** Where a party stands beside the register of its case; whom a paper names cannot have been entered by mistake. */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { signingParties } from './signatures.ts'
import type { DisputeFile } from './dispute-file.ts'

/** Whether an agreement being drafted or signed, or one that was ever in effect, pays, binds or settles the party. */
export const isInAgreement = (file: DisputeFile, partyId: string): boolean =>
  file.agreements.some((agreement) => countsFor(agreement) && names(file, agreement, partyId))

/** Whether papers prepared for a court or arbitration body name the party; an employer stands in all of them. */
export const isInReferral = (file: DisputeFile, partyId: string): boolean =>
  file.referrals.length > 0 &&
  (file.referredWorkers.has(partyId) || file.employers.some((employer) => employer.id === partyId))

const countsFor = ({ status, effective_on }: WholeAgreement): boolean =>
  status === 'drafting' || status === 'signing' || effective_on !== null

const names = (file: DisputeFile, agreement: WholeAgreement, partyId: string): boolean =>
  signingParties(file, agreement).includes(partyId) ||
  agreement.clauses.some((clause) => clause.payee_party_id === partyId || clause.payer_party_id === partyId)
