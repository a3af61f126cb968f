/** Gives a test a PostgreSQL database of its own; without it tests would see each other's rows. */
import { inject } from 'vitest'
import { openServer } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { passingName, withClient, type PostgresServer } from './lanes/find-postgres.ts'

export type FreshPostgres = { url: string; drop: () => Promise<void> }

/** Whether this run has a PostgreSQL: for `describe.skipIf(!hasPostgres())`, which the end of the run then reports. */
export function hasPostgres(): boolean {
  return inject('postgres') !== null
}

function urlOf(server: PostgresServer, name: string): string {
  const url = new URL(server.url)
  url.pathname = `/${name}`
  // Nothing here outlives the run. A blank must not become a plus: the server's own programs would read it as one.
  url.search = '?options=-c%20synchronous_commit%3Doff'
  return url.href
}

/** `origin` is what follows TEMPLATE. The database is dropped with whatever is still connected to it. */
async function create(server: PostgresServer, name: string, origin: string): Promise<FreshPostgres> {
  await withClient(server.url, (client) => client.query(`create database ${name} template ${origin}`))
  const drop = async (): Promise<void> => {
    await withClient(server.url, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { url: urlOf(server, name), drop }
}

const empty = (server: PostgresServer): string => `template0 encoding 'UTF8' ${server.locale}`

/** A new, empty database, ordered as Chinese where the server can; null where the run has no PostgreSQL. */
export async function freshPostgres(): Promise<FreshPostgres | null> {
  const server = inject('postgres')
  return server === null ? null : create(server, passingName(), empty(server))
}

/** Under a lock of the server, so that of all workers one makes it and the others wait. */
async function makeTemplate(server: PostgresServer): Promise<void> {
  await withClient(server.url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('template of tests'))")
    const made = await client.query('select 1 from pg_database where datname = $1', [server.template])
    if (made.rowCount !== 0) return
    // Under another name until it is whole: a migration that fails must fail for whoever comes next as well.
    const draft = passingName()
    await create(server, draft, empty(server))
    const db = await openServer(urlOf(server, draft))
    try {
      await migrate(db)
    } finally {
      await db.close()
    }
    await client.query(`alter database ${draft} rename to ${server.template}`)
  })
}

let template: Promise<void> | null = null

/** A new database as the last migration leaves it, copied from the one this run migrates; null where the run has no PostgreSQL. */
export async function migratedPostgres(): Promise<FreshPostgres | null> {
  const server = inject('postgres')
  if (server === null) return null
  await (template ??= makeTemplate(server))
  return create(server, passingName(), server.template)
}
