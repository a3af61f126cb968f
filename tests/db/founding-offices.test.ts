/** A desk from before the three officers: whoever kept people goes on doing so, with an office of its own for each of his roles. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { onEmptyEngines } from './engines.ts'

const id = (last: string): string => `01a200c4-6e38-703a-88d4-4d7bddafc05${last}`

onEmptyEngines('an older desk', (empty) => {
  test('lets its administrators keep people until the offices are parted, and nobody else', async () => {
    const db = await empty()
    const before = Object.entries(migrations(db.engine)).filter(([name]) => name < '0038')
    await migrate(db, Object.fromEntries(before))
    await sql`insert into unit (id, kind, name, short_name, valid_from, sort_key) values ('u', 'city', 'u', 'u', '2020-01-01', '0')`.execute(
      db.reader,
    )
    await sql`insert into staff (id, sign_in_name, display_name, unit_id, created_at) values ('s', 's', 's', 'u', '2020-01-01')`.execute(
      db.reader,
    )
    const held = [
      [id('1'), 'administrator', null],
      [id('2'), 'administrator', '2024-01-01'],
      [id('3'), 'mediator', null],
    ] as const
    for (const [roleId, role, to] of held)
      await sql`insert into staff_role (id, staff_id, role, unit_id, valid_from, valid_to) values (${roleId}, 's', ${role}, 'u', '2020-01-01', ${to})`.execute(
        db.reader,
      )
    await migrate(db)
    const rows = await db.reader
      .selectFrom('staff_role')
      .select(['id', 'role'])
      .where('valid_to', 'is', null)
      .orderBy('role')
      .execute()
    expect(rows).toEqual([
      { id: id('1'), role: 'administrator' },
      { id: id('3'), role: 'mediator' },
      { id: '01a200c4-6e38-803a-88d4-4d7bddafc051', role: 'security-administrator' },
    ])
  })
})
