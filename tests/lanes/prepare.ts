/** What happens once before the default lane and once after it: the second engine is found, and at the end let go. */
import type { TestProject } from 'vitest/node'
import { findPostgres, withClient } from './find-postgres.ts'
import type { PostgresServer } from './find-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL of this run, or null. */
    postgres: PostgresServer | null
    /** One line for each part of the lane that cannot run here, with its reason. */
    missing: string[]
  }
}

/** @throws Error under `REQUIRE_POSTGRES=1` when there is no PostgreSQL: a gate must not pass on half of the engines. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const found = await findPostgres()
  if (found.server === null && process.env.REQUIRE_POSTGRES === '1') {
    throw new Error(`REQUIRE_POSTGRES=1, but there is ${found.reason}`)
  }
  project.provide('postgres', found.server)
  project.provide('missing', found.server === null ? [`PostgreSQL: ${found.reason}`] : [])
  return async () => {
    if (found.server === null) return
    const { url, template } = found.server
    await withClient(url, (client) => client.query(`drop database if exists ${template} with (force)`))
    await found.stop()
  }
}
