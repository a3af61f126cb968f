/** Which papers of a kind a case can bear where an agreement or an addressee alone does not tell: one a transfer, one a referral, one a worker. */
import type { Reader } from '../../db/database.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { partiesOfReferral, type ReferralRow } from '../../db/repositories/referrals.ts'
import type { ReferralKind } from '../../workflows/referral/context.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { validTransfers } from './contexts/performance.ts'
import { aboutNothing, agreementSubjects, type Subject } from './paper-builder.ts'

type Asked = { reader: Reader; file: DisputeFile }

/** A receipt for each transfer that stands. */
export const receiptSubjects = ({ file }: Asked): Subject[] =>
  validTransfers(file).flatMap(({ payments: [first] }) =>
    first ? [{ about: { ...aboutNothing, paymentId: first.id }, parties: [first.payee_party_id] }] : [],
  )

/** Both sides' application: one an agreement in force, about its referral where it has one. */
export const applicationsOfBoth =
  (kind: ReferralKind, fitting: readonly WholeAgreement['kind'][]) =>
  ({ file }: Asked): Subject[] =>
    agreementSubjects(file, fitting).map(({ about, parties }) => ({
      about: { ...about, referralId: underWay(file, kind, about.agreementId).at(-1)?.id ?? null },
      parties,
    }))

/** The workers' application for what is due: one a referral; while there is none, one a worker. */
export const applicationsForMoney =
  (kind: ReferralKind) =>
  async ({ reader, file }: Asked): Promise<Subject[]> => {
    const referrals = underWay(file, kind)
    if (referrals.length === 0)
      return file.workers.map(({ id }) => ({ about: { ...aboutNothing, recipientId: id }, parties: [id] }))
    const subjects: Subject[] = []
    for (const referral of referrals)
      subjects.push({ about: aboutReferral(referral), parties: await partiesOfReferral(reader, referral.id) })
    return subjects
  }

/** One letter for all whom the latest way to arbitration names. */
export const letterSubjects = ({ file }: Asked): Subject[] => {
  const referral = underWay(file, 'arbitration').at(-1)
  return [{ about: referral ? aboutReferral(referral) : aboutNothing, parties: [] }]
}

const aboutReferral = ({ id, agreement_id: agreementId }: ReferralRow) => ({
  ...aboutNothing,
  agreementId,
  referralId: id,
})

const underWay = (file: DisputeFile, kind: ReferralKind, agreementId: string | null = null): ReferralRow[] =>
  file.referrals.filter(
    (referral) =>
      referral.kind === kind &&
      referral.decided_on === null &&
      (agreementId === null || referral.agreement_id === agreementId),
  )
