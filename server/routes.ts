/** Every route of the desk, one list a job; tests walk it, the README prints it. */
import { attachmentRoutes } from './attachments/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { caseloadRoutes } from './caseloads/routes.ts'
import { calculatorRoutes } from './calculators/routes.ts'
import { consultationRoutes } from './consultations/routes.ts'
import { copySheetRoutes } from './copy-sheet/routes.ts'
import { dashboardRoutes } from './dashboard/routes.ts'
import { destructionRoutes } from './destruction/routes.ts'
import { erasureRoutes } from './erasure/routes.ts'
import { employerRoutes } from './employers/routes.ts'
import { disputeRoutes } from './disputes/routes.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { sealRoutes } from './agreements/seals/routes.ts'
import { linkRoutes } from './agreements/links/link-routes.ts'
import type { Route } from './http/route.ts'
import { legalAidRoutes } from './legal-aid/routes.ts'
import { lawyerRoutes } from './lawyers/routes.ts'
import { lawRoutes } from './law/routes.ts'
import { bulkRoutes } from './papers/bulk/routes.ts'
import { paperRoutes } from './papers/routes.ts'
import { scanRoutes } from './papers/scans/routes.ts'
import { callRoutes } from './money/calls/routes.ts'
import { ledgerRoutes } from './money/ledger-routes.ts'
import { moneyRoutes } from './money/routes.ts'
import { statementRoutes } from './money/statements/routes.ts'
import { groupRoutes } from './groups/routes.ts'
import { handOverRoutes } from './hand-overs/routes.ts'
import { historyRoutes } from './history/routes.ts'
import { intakeRoutes } from './intake/routes.ts'
import { accessRoutes } from './access/routes.ts'
import { secondFactorRoutes } from './second-factor/routes.ts'
import { signInRuleRoutes } from './sign-in-rules/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { referralRoutes } from './referrals/routes.ts'
import { monthRoutes } from './months/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { radarRoutes } from './radar/routes.ts'
import { ratingRoutes } from './ratings/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { statusRoutes } from './status-page/routes.ts'
import { systemRoutes } from './system/routes.ts'
import { todayRoutes } from './today/routes.ts'
import { unitRoutes } from './units/routes.ts'
import { volumeRoutes } from './volume/routes.ts'
import { outreachRoutes } from './outreach/routes.ts'
import { teamRoutes } from './teams/routes.ts'
import { warningRoutes } from './warnings/routes.ts'
import { wordingRoutes } from './wording/routes.ts'

export const routes: readonly Route[] = [
  ...systemRoutes,
  ...statusRoutes,
  ...agreementRoutes,
  ...linkRoutes,
  ...sealRoutes,
  ...paperRoutes,
  ...bulkRoutes,
  ...scanRoutes,
  ...disputeRoutes,
  ...employerRoutes,
  ...caseloadRoutes,
  ...consultationRoutes,
  ...copySheetRoutes,
  ...calculatorRoutes,
  ...moneyRoutes,
  ...ledgerRoutes,
  ...callRoutes,
  ...statementRoutes,
  ...monthRoutes,
  ...reportRoutes,
  ...dashboardRoutes,
  ...ratingRoutes,
  ...radarRoutes,
  ...peopleRoutes,
  ...accessRoutes,
  ...secondFactorRoutes,
  ...signInRuleRoutes,
  ...legalAidRoutes,
  ...lawyerRoutes,
  ...groupRoutes,
  ...historyRoutes,
  ...intakeRoutes,
  ...searchRoutes,
  ...referralRoutes,
  ...outreachRoutes,
  ...handOverRoutes,
  ...teamRoutes,
  ...lawRoutes,
  ...unitRoutes,
  ...warningRoutes,
  ...wordingRoutes,
  ...destructionRoutes,
  ...erasureRoutes,
  ...privacyRoutes,
  ...attachmentRoutes,
  ...volumeRoutes,
  ...auditRoutes,
  ...todayRoutes,
]
