/** A committee with one room and its mediator, made on the first start and found on every later one. */
import { transact } from '../../db/database.ts'
import { insertRole, insertStaff } from '../../db/repositories/staff.ts'
import { insertUnit, type UnitKind } from '../../db/repositories/units.ts'
import type { Actor, Desk } from '../../server/desk.ts'

const UNITS: [string, UnitKind, string | null][] = [
  ['city', 'city', null],
  ['county', 'county', 'city'],
  ['committee', 'committee', 'county'],
  ['room', 'room', 'committee'],
]

/** The mediator of the room; units and sign-in are written in one transaction, so a killed start leaves all or none. */
export async function mediatorOf(desk: Desk): Promise<Actor> {
  const known = await desk.db.reader.selectFrom('staff').select('id').executeTakeFirst()
  if (!known)
    await transact(desk.db, async (tx) => {
      for (const [id, kind, parentId] of UNITS)
        await insertUnit(tx, {
          id,
          parentId,
          kind,
          name: id,
          shortName: id,
          areaCode: null,
          address: null,
          phone: null,
          acceptsByDelegation: true,
          settings: { numberPrefix: '江岸工人调字' },
          validFrom: '2020-01-01',
          sortKey: id,
        })
      await insertStaff(tx, {
        id: 'mediator',
        signInName: 'mediator',
        displayName: '调解员',
        unitId: 'room',
        passwordHash: null,
        demonstration: false,
        at: desk.clock.now(),
      })
      await insertRole(tx, { id: 'role', staffId: 'mediator', role: 'mediator', unitId: 'room', from: '2020-01-01' })
    })
  return {
    staffId: 'mediator',
    name: '调解员',
    unitId: 'room',
    unitName: 'room',
    locale: 'zh-CN',
    grants: [{ role: 'mediator', unitId: 'room' }],
  }
}
