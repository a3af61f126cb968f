/** A unit's months by channel and by industry, kept with every booking as those by cause are: a report by either reads rows and scans no entries. */
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const sliceFigures = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
  },
})

const MONEY = `case kind when 'claimed' then 'claimed-fen' when 'agreed' then 'agreed-fen' when 'received' then 'received-fen' else 'verified-fen' end`
const COUNT = `case when outcome is null then kind else kind || ':' || outcome end`
const filled = (dimension: string, code: string): string => `
insert into slice_figure (month, dimension, unit_id, code, scheme, measure, figure)
  select booked_month, '${dimension}', unit_id, ${code}, scheme, ${MONEY}, sum(amount_fen) from ledger_entry
  where kind in ('claimed', 'agreed', 'received', 'verified')
  group by booked_month, unit_id, ${code}, scheme, kind;
insert into slice_figure (month, dimension, unit_id, code, scheme, measure, figure)
  select booked_month, '${dimension}', unit_id, ${code}, scheme, ${COUNT}, sum(amount) from count_entry
  group by booked_month, unit_id, ${code}, scheme, kind, outcome`

const TABLES = `
create table slice_figure (
  month {TEXT} not null,
  dimension {TEXT} not null check (dimension in ('channel', 'industry')),
  unit_id {TEXT} not null,
  code {TEXT} not null,
  scheme {TEXT} not null,
  measure {TEXT} not null,
  figure {INTEGER} not null check (figure between -9007199254740991 and 9007199254740991),
  primary key (month, dimension, unit_id, code, scheme, measure)
) {KEYED};
${filled('channel', 'channel')};
${filled('industry', `coalesce(industry, '')`)}
`
