/** Gives a test file a PostgreSQL database of its own; without it files would see each other's rows. */
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { databasePrefix, withClient } from './lanes/find-postgres.ts'

export type FreshPostgres = { name: string; url: string; drop: () => Promise<void> }

/** Whether this run has a PostgreSQL: for `describe.skipIf(!hasPostgres())`, which the end of the run then reports. */
export function hasPostgres(): boolean {
  return inject('postgres') !== null
}

/**
 * A new database and the way to drop it (with whatever is still connected to it); null where the run has no PostgreSQL.
 * It is empty and ordered as Chinese where the server can; with `copyOf` it is a copy of a database that nobody is using.
 */
export async function freshPostgres(copyOf?: FreshPostgres): Promise<FreshPostgres | null> {
  const server = inject('postgres')
  if (server === null) return null
  const second = Math.floor((performance.timeOrigin + performance.now()) / 1000)
  const name = `${databasePrefix}${second}_${randomBytes(6).toString('hex')}`
  const origin = copyOf === undefined ? `template0 encoding 'UTF8' ${server.locale}` : copyOf.name
  await withClient(server.url, (client) => client.query(`create database ${name} template ${origin}`))
  const url = new URL(server.url)
  url.pathname = `/${name}`
  // Nothing here outlives the run. A blank must not become a plus: the server's own programs would read it as one.
  url.search = '?options=-c%20synchronous_commit%3Doff'
  const drop = async (): Promise<void> => {
    await withClient(server.url, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { name, url: url.href, drop }
}
