/** A city with two counties, each with a committee and a room, and a person of every role: enough for any rule. */
import { argon2Sync, randomUUID } from 'node:crypto'
import { transact } from '../../db/database.ts'
import { insertRole, insertStaff } from '../../db/repositories/staff.ts'
import { insertUnit, type UnitKind } from '../../db/repositories/units.ts'
import type { Act, Actor } from '../../server/desk.ts'
import type { Role } from '../../workflows/permissions.ts'
import type { TestDesk } from './test-desk.ts'

export const PASSWORD = 'Correct-Horse-7'

/** A real argon2id hash at the least cost there is: the desk checks a hash at the cost written in it, and tests sign in hundreds of times. */
export const CHEAP_HASH = cheapHash(PASSWORD)

function cheapHash(password: string): string {
  const salt = Buffer.alloc(16, 7)
  const cost = { memory: 8, passes: 1, parallelism: 1 }
  const tag = argon2Sync('argon2id', { message: password, nonce: salt, tagLength: 32, ...cost })
  return `$argon2id$v=19$m=8,t=1,p=1$${base64(salt)}$${base64(tag)}`
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}

/** Unit ids by a speaking name. */
export type SmallCounty = {
  units: Record<'city' | 'county' | 'committee' | 'room' | 'otherCounty' | 'otherCommittee' | 'otherRoom', string>
  /** An actor of a role at a unit, made on first use with the sign-in name `<role>-<unit>`. */
  actor(role: Role, unit: keyof SmallCounty['units']): Promise<Actor>
  /** The same units and people on another desk, whose database is a copy of this one's. */
  on(copy: TestDesk): SmallCounty
}

/** Builds the units in the desk's database. */
export async function smallCounty(desk: TestDesk): Promise<SmallCounty> {
  const units = Object.fromEntries(
    ['city', 'county', 'committee', 'room', 'otherCounty', 'otherCommittee', 'otherRoom'].map((name) => [
      name,
      desk.newId(),
    ]),
  ) as SmallCounty['units']
  const rows: [keyof SmallCounty['units'], UnitKind, keyof SmallCounty['units'] | null, string][] = [
    ['city', 'city', null, '山城市总工会'],
    ['county', 'county', 'city', '江岸区总工会'],
    ['committee', 'committee', 'county', '江岸区总工会劳动争议人民调解委员会'],
    ['room', 'room', 'committee', '江岸工业园调解工作室'],
    ['otherCounty', 'county', 'city', '山岭县总工会'],
    ['otherCommittee', 'committee', 'otherCounty', '山岭县总工会劳动争议人民调解委员会'],
    ['otherRoom', 'room', 'otherCommittee', '山岭物流园调解工作室'],
  ]
  await transact(desk.db, async (tx) => {
    for (const [at, [name, kind, parent, title]] of rows.entries())
      await insertUnit(tx, {
        id: units[name],
        parentId: parent === null ? null : units[parent],
        kind,
        name: title,
        shortName: title.slice(0, 4),
        areaCode: null,
        address: '山城市江岸区工运路1号',
        phone: '023-12345678',
        acceptsByDelegation: kind === 'room',
        settings: {
          numberPrefix: name.startsWith('other') ? '山岭工人调字' : '江岸工人调字',
          arbitrationName: '江岸区劳动人事争议仲裁委员会',
          arbitrationAddress: '山城市江岸区人和路2号',
          arbitrationPhone: '023-87654321',
          courtName: '江岸区人民法院',
        },
        validFrom: '2020-01-01',
        sortKey: String(at).padStart(3, '0'),
      })
  })
  return peopled(desk, units, new Map())
}

function peopled(desk: TestDesk, units: SmallCounty['units'], made: Map<string, Actor>): SmallCounty {
  return {
    units,
    on: (copy) => peopled(copy, units, new Map(made)),
    async actor(role, unit) {
      const name = `${role}-${unit.toLowerCase()}`
      const known = made.get(name)
      if (known) return known
      const actor: Actor = {
        staffId: desk.newId(),
        name: `${role}·${unit}`,
        unitId: units[unit],
        unitName: unit,
        locale: 'zh-CN',
        grants: [{ role, unitId: units[unit] }],
      }
      await transact(desk.db, async (tx) => {
        await insertStaff(tx, {
          id: actor.staffId,
          signInName: name,
          displayName: actor.name,
          unitId: actor.unitId,
          passwordHash: CHEAP_HASH,
          demonstration: false,
          at: desk.clock.now(),
        })
        await insertRole(tx, {
          id: desk.newId(),
          staffId: actor.staffId,
          role,
          unitId: actor.unitId,
          from: '2020-01-01',
        })
      })
      made.set(name, actor)
      return actor
    },
  }
}

/** A fresh intent of an actor. */
export const actOf = (actor: Actor, action = 'test'): Act => ({
  actor,
  key: randomUUID(),
  bodyHash: randomUUID(),
  action,
})
