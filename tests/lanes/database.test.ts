import { expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { onBothEngines } from '../database.ts'

onBothEngines('a fresh database', (fresh) => {
  test('is migrated to the last step', async () => {
    const db = await fresh()
    expect(await migrate(db)).toEqual([])
    const tables = await db.reader.introspection.getTables()
    expect(tables.length).toBeGreaterThan(5)
  })

  test('shares no row with another', async () => {
    const [one, other] = [await fresh(), await fresh()]
    await one.reader.schema.createTable('only_here').addColumn('id', 'text').execute()
    const names = (await other.reader.introspection.getTables()).map((table) => table.name)
    expect(names).not.toContain('only_here')
  })
})
