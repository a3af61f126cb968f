/** The engines as migrations meet them first: an empty database of each. */
import { describe, onTestFinished } from 'vitest'
import { openMemory, openServer, type Database } from '../../db/database.ts'
import { freshPostgres, hasPostgres } from '../postgres.ts'

/** The same tests on an empty SQLite and an empty PostgreSQL; what `empty` gives is gone when its test ends. */
export function onEmptyEngines(name: string, tests: (empty: () => Promise<Database>) => void): void {
  describe(`${name} on SQLite`, () =>
    tests(() => {
      const { db } = openMemory()
      onTestFinished(() => db.close())
      return Promise.resolve(db)
    }))
  describe.skipIf(!hasPostgres())(`${name} on PostgreSQL`, () =>
    tests(async () => {
      const own = await freshPostgres()
      const db = await openServer(own?.url ?? '')
      onTestFinished(async () => {
        await db.close()
        await own?.drop()
      })
      return db
    }),
  )
}
