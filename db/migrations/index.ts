/** Every migration in order; a landed one is never edited. */
import type { Migration } from 'kysely/migration'
import { peopleAndPlaces } from './0001-people-and-places.ts'
import { disputes } from './0002-disputes.ts'
import { agreementsAndMoney } from './0003-agreements-and-money.ts'
import { papers } from './0004-papers.ts'
import type { MigrationEngine } from './engine-v1.ts'

/** The migrations for one engine, keyed by the name recorded in the database. */
export const migrations = (engine: MigrationEngine): Record<string, Migration> => ({
  '0001-people-and-places': peopleAndPlaces(engine),
  '0002-disputes': disputes(engine),
  '0003-agreements-and-money': agreementsAndMoney(engine),
  '0004-papers': papers(engine),
})
