/** Where the case behind an entry has its page: the dispute of mediation's, the aid case of legal aid's. */
import { paths, pathTo } from '../http/paths.ts'

/** The page of an aid case. */
const AID_CASE = '/legal-aid/:aidId'

export const caseAddress = ({ scheme, disputeId }: { scheme: 'mediation' | 'aid'; disputeId: string }): string =>
  scheme === 'aid' ? pathTo(AID_CASE, { aidId: disputeId }) : pathTo(paths.dispute, { id: disputeId })
