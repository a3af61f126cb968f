/** The chain that binds every entry of the trail to the one before it, and the entries that wait for their link. */
import { appendOnly } from './engine-v1.ts'
import type { Migration } from 'kysely/migration'
import { define, type MigrationEngine } from './engine-v2.ts'

export const auditChain = (engine: MigrationEngine): Migration => ({
  async up(db) {
    await define(db, engine, TABLES)
    await appendOnly(db, engine, 'audit_seal')
  },
})

const TABLES = `
create table audit_seal (
  seq {INTEGER} primary key,
  entry_id {TEXT} not null unique,
  hash {TEXT} not null
) {STRICT};

create table audit_unsealed (
  entry_id {TEXT} primary key
) {KEYED};

insert into audit_unsealed (entry_id) select id from audit_entry
`
