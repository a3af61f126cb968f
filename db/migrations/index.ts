/** Every migration in order; a landed one is never edited. */
import type { Migration } from 'kysely/migration'
import { peopleAndPlaces } from './0001-people-and-places.ts'
import { disputes } from './0002-disputes.ts'
import { agreementsAndMoney } from './0003-agreements-and-money.ts'
import { papers } from './0004-papers.ts'
import { employmentFacts } from './0005-employment-facts.ts'
import { calendar } from './0006-calendar.ts'
import { parameters } from './0007-parameters.ts'
import { limitation } from './0008-limitation.ts'
import { suitGrounds } from './0009-suit-grounds.ts'
import { monthFigureIndex } from './0010-month-figure-index.ts'
import { templateWording } from './0011-template-wording.ts'
import { signing } from './0012-signing.ts'
import { evidence } from './0013-evidence.ts'
import { volume } from './0014-volume.ts'
import { paperSubjects } from './0015-paper-subjects.ts'
import { agreementDoubts } from './0016-agreement-doubts.ts'
import { unitFigures } from './0017-unit-figures.ts'
import { daysOfTheWrong } from './0018-days-of-the-wrong.ts'
import { platformNumbers } from './0019-platform-numbers.ts'
import { keyedLists } from './0020-keyed-lists.ts'
import { paperJobs } from './0021-paper-jobs.ts'
import { retention } from './0022-retention.ts'
import { monthClosing } from './0023-month-closing.ts'
import { sliceFigures } from './0024-slice-figures.ts'
import { bankStatements } from './0025-bank-statements.ts'
import { hindrances } from './0026-hindrances.ts'
import { lists } from './0027-lists.ts'
import { history } from './0028-history.ts'
import { upkeep } from './0029-upkeep.ts'
import { auditChain } from './0030-audit-chain.ts'
import { consultations } from './0031-consultations.ts'
import { legalAid } from './0032-legal-aid.ts'
import { aidLawyersAndMoney } from './0033-aid-lawyers-and-money.ts'
import { warnings } from './0034-warnings.ts'
import { handOversAndRatings } from './0035-hand-overs-and-ratings.ts'
import { outreachAndTeams } from './0036-outreach-and-teams.ts'
import { fallenDue } from './0037-fallen-due.ts'
import { access } from './0038-access.ts'
import { heirs } from './0039-heirs.ts'
import { handOversOfWarnings } from './0040-hand-overs-of-warnings.ts'
import { recordErasure } from './0041-record-erasure.ts'
import { personRequests } from './0042-person-requests.ts'
import { keyChanges } from './0043-key-changes.ts'
import { requestBounds } from './0044-request-bounds.ts'
import { aidSearch } from './0045-aid-search.ts'
import type { MigrationEngine } from './engine-v1.ts'

/** The migrations for one engine, keyed by the name recorded in the database. */
export const migrations = (engine: MigrationEngine): Record<string, Migration> => ({
  '0001-people-and-places': peopleAndPlaces(engine),
  '0002-disputes': disputes(engine),
  '0003-agreements-and-money': agreementsAndMoney(engine),
  '0004-papers': papers(engine),
  '0005-employment-facts': employmentFacts(engine),
  '0006-calendar': calendar(engine),
  '0007-parameters': parameters(engine),
  '0008-limitation': limitation(engine),
  '0009-suit-grounds': suitGrounds(engine),
  '0010-month-figure-index': monthFigureIndex(engine),
  '0011-template-wording': templateWording(engine),
  '0012-signing': signing(engine),
  '0013-evidence': evidence(engine),
  '0014-volume': volume(engine),
  '0015-paper-subjects': paperSubjects(engine),
  '0016-agreement-doubts': agreementDoubts(engine),
  '0017-unit-figures': unitFigures(engine),
  '0018-days-of-the-wrong': daysOfTheWrong(engine),
  '0019-platform-numbers': platformNumbers(engine),
  '0020-keyed-lists': keyedLists(engine),
  '0021-paper-jobs': paperJobs(engine),
  '0022-retention': retention(engine),
  '0023-month-closing': monthClosing(engine),
  '0024-slice-figures': sliceFigures(engine),
  '0025-bank-statements': bankStatements(engine),
  '0026-hindrances': hindrances(engine),
  '0027-lists': lists(engine),
  '0028-history': history(engine),
  '0029-upkeep': upkeep(engine),
  '0030-audit-chain': auditChain(engine),
  '0031-consultations': consultations(engine),
  '0032-legal-aid': legalAid(engine),
  '0033-aid-lawyers-and-money': aidLawyersAndMoney(engine),
  '0034-warnings': warnings(engine),
  '0035-hand-overs-and-ratings': handOversAndRatings(engine),
  '0036-outreach-and-teams': outreachAndTeams(engine),
  '0037-fallen-due': fallenDue(engine),
  '0038-access': access(engine),
  '0039-heirs': heirs(engine),
  '0040-hand-overs-of-warnings': handOversOfWarnings(engine),
  '0041-record-erasure': recordErasure(engine),
  '0042-person-requests': personRequests(engine),
  '0043-key-changes': keyChanges(engine),
  '0044-request-bounds': requestBounds(engine),
  '0045-aid-search': aidSearch(engine),
})
