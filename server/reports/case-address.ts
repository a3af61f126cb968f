/** Where the case behind an entry has its page: the dispute of mediation's, the aid case of legal aid's. */
import { paths, pathTo } from '../http/paths.ts'

export const caseAddress = ({ scheme, disputeId }: { scheme: 'mediation' | 'aid'; disputeId: string }): string =>
  scheme === 'aid' ? pathTo(paths.aidCase, { aidId: disputeId }) : pathTo(paths.dispute, { id: disputeId })
