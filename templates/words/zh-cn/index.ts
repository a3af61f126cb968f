/** Every Chinese word the desk says, one catalogue a job; its keys are the keys all languages must have. */

import { access } from './access.ts'
import { administration } from './administration.ts'
import { agreements } from './agreements.ts'
import { aidCodes } from './aid-codes.ts'
import { bulk } from './bulk.ts'
import { calculators } from './calculators.ts'
import { caseloads } from './caseloads.ts'
import { clocks } from './clocks.ts'
import { consultations } from './consultations.ts'
import { copySheet } from './copy-sheet.ts'
import { dashboard } from './dashboard.ts'
import { destruction } from './destruction.ts'
import { diagram } from './diagram.ts'
import { disputes } from './disputes.ts'
import { employers } from './employers.ts'
import { erasure } from './erasure.ts'
import { evidence } from './evidence.ts'
import { faults } from './faults.ts'
import { frame } from './frame.ts'
import { groups } from './groups.ts'
import { handOvers } from './hand-overs.ts'
import { health } from './health.ts'
import { history } from './history.ts'
import { intake } from './intake.ts'
import { law } from './law.ts'
import { lawyers } from './lawyers.ts'
import { ledger } from './ledger.ts'
import { matterPapers } from './matter-papers.ts'
import { legalAid } from './legal-aid.ts'
import { money } from './money.ts'
import { months } from './months.ts'
import { otherWays } from './other-ways.ts'
import { outreach } from './outreach.ts'
import { parameters } from './parameters.ts'
import { parts } from './parts.ts'
import { people } from './people.ts'
import { performance } from './performance.ts'
import { personRequests } from './person-requests.ts'
import { privacy } from './privacy.ts'
import { problems } from './problems.ts'
import { radar } from './radar.ts'
import { ratings } from './ratings.ts'
import { reasons } from './reasons.ts'
import { referrals } from './referrals.ts'
import { reports } from './reports.ts'
import { rights } from './rights.ts'
import { samples } from './samples.ts'
import { signing } from './signing.ts'
import { today } from './today.ts'
import { statements } from './statements.ts'
import { statistics } from './statistics.ts'
import { status } from './status.ts'
import { upkeep } from './upkeep.ts'
import { teams } from './teams.ts'
import { values } from './values.ts'
import { verify } from './verify.ts'
import { volume } from './volume.ts'
import { paperFields } from './paper-fields.ts'
import { warnings } from './warnings.ts'
import { wording } from './wording.ts'
import { workflow } from './workflow.ts'

export const zhCn = {
  ...access,
  ...administration,
  ...agreements,
  ...aidCodes,
  ...bulk,
  ...calculators,
  ...caseloads,
  ...clocks,
  ...consultations,
  ...copySheet,
  ...dashboard,
  ...destruction,
  ...diagram,
  ...disputes,
  ...employers,
  ...erasure,
  ...evidence,
  ...faults,
  ...frame,
  ...groups,
  ...handOvers,
  ...health,
  ...history,
  ...intake,
  ...law,
  ...lawyers,
  ...ledger,
  ...matterPapers,
  ...legalAid,
  ...money,
  ...months,
  ...otherWays,
  ...outreach,
  ...parameters,
  ...parts,
  ...people,
  ...performance,
  ...personRequests,
  ...privacy,
  ...problems,
  ...radar,
  ...ratings,
  ...reasons,
  ...referrals,
  ...reports,
  ...rights,
  ...samples,
  ...signing,
  ...today,
  ...statements,
  ...statistics,
  ...status,
  ...upkeep,
  ...teams,
  ...values,
  ...verify,
  ...volume,
  ...paperFields,
  ...warnings,
  ...wording,
  ...workflow,
} as const
