/** The sums over many months of the totals page are read off one index alone, without a look at the table's rows. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v1.ts'

export const monthFigureIndex = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, INDEXES)
  },
})

const INDEXES = `
drop index month_figure_by_unit;
create index month_figure_by_measure on month_figure (scheme, measure, unit_id, month, figure)
`
