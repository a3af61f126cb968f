/** A unit's months summed over its causes, and what it has on hand, kept with every booking: a page of totals reads rows by the hundred and not by the thousand. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const unitFigures = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const TABLES = `
create table unit_figure (
  month {TEXT} not null,
  scheme {TEXT} not null,
  measure {TEXT} not null,
  unit_id {TEXT} not null,
  figure {INTEGER} not null check (figure between -9007199254740991 and 9007199254740991),
  primary key (month, scheme, measure, unit_id)
) {KEYED};
create table on_hand (
  unit_id {TEXT} not null,
  subject {TEXT} not null check (subject in ('case', 'worker')),
  number {INTEGER} not null,
  primary key (unit_id, subject)
) {KEYED};

insert into unit_figure (month, scheme, measure, unit_id, figure)
  select month, scheme, measure, unit_id, sum(figure) from month_figure group by month, scheme, measure, unit_id;
insert into on_hand (unit_id, subject, number)
  select unit_id, 'case', sum(case when measure like 'case-closed:%' then -figure else figure end)
  from month_figure where scheme = 'mediation' and measure in ('case-accepted', 'case-moved')
    or scheme = 'mediation' and measure like 'case-closed:%'
  group by unit_id;
insert into on_hand (unit_id, subject, number)
  select unit_id, 'worker', sum(case when measure like 'worker-closed:%' then -figure else figure end)
  from month_figure where scheme = 'mediation' and measure in ('worker-accepted', 'worker-moved')
    or scheme = 'mediation' and measure like 'worker-closed:%'
  group by unit_id;

drop index month_figure_by_measure;
create index ledger_entry_by_mark on ledger_entry (booked_month, mark)
`
