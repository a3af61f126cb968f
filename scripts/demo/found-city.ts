/** Founds the city before its stories begin: the organisation tree with its past, and everybody who works in it. */
import { transact, type Tx } from '../../db/database.ts'
import { insertRole, insertStaff } from '../../db/repositories/staff.ts'
import { endUnit, insertUnit, type UnitKind, type UnitSettings } from '../../db/repositories/units.ts'
import type { Actor, Desk } from '../../server/desk.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/people/demonstration-accounts.ts'
import { hashPassword } from '../../server/people/passwords.ts'
import type { MovingClock } from './agenda.ts'
import type { City, Office } from './city.ts'
import { counties, endedCounties, MERGED_ON, offices, SUCCESSOR, type OfficeRow } from './city-map.ts'
import { staffList, type Seat, type StaffRow } from './staff-list.ts'

const FOUNDED = '2019-03-01'
const NEW_DISTRICT = '500157'

/** Unit ids by seat, e.g. `500103`, `500103/committee`, `500103/0`; `city` for the top. */
type Places = Map<string, string>

/** Writes units and staff and returns the city. */
export async function foundCity(desk: Desk, clock: MovingClock): Promise<City> {
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD)
  return transact(desk.db, async (tx) => {
    const places = await buildUnits(desk, tx)
    const actors = await hireStaff(desk, tx, places, passwordHash)
    return { desk, clock, offices: offices.map((row) => officeOf(row, places, actors)) }
  })
}

async function buildUnits(desk: Desk, tx: Tx): Promise<Places> {
  const places: Places = new Map()
  let order = 0
  const add = async (unit: {
    key: string
    parent: string | null
    kind: UnitKind
    name: string
    shortName: string
    from: string
    areaCode?: string
    address?: string
    phone?: string
    delegated?: boolean
    settings?: UnitSettings
  }): Promise<void> => {
    const id = desk.newId()
    places.set(unit.key, id)
    await insertUnit(tx, {
      id,
      parentId: unit.parent === null ? null : at(places, unit.parent),
      kind: unit.kind,
      name: unit.name,
      shortName: unit.shortName,
      areaCode: unit.areaCode ?? null,
      address: unit.address ?? null,
      phone: unit.phone ?? null,
      acceptsByDelegation: unit.delegated ?? false,
      settings: unit.settings ?? {},
      validFrom: unit.from,
      sortKey: String((order += 1)).padStart(4, '0'),
    })
  }

  await add({ key: 'city', parent: null, kind: 'city', name: '重庆市总工会', shortName: '重庆市', from: FOUNDED })
  for (const [areaCode, name] of [...counties, ...endedCounties].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const from = areaCode === NEW_DISTRICT ? MERGED_ON : FOUNDED
    const countyName = name === '两江新区' ? '重庆两江新区总工会' : `重庆市${name}总工会`
    await add({ key: areaCode, parent: 'city', kind: 'county', name: countyName, shortName: name, from, areaCode })
    const office = offices.find((row) => row.areaCode === areaCode)
    if (!office) continue
    await add({
      key: `${areaCode}/committee`,
      parent: areaCode,
      kind: 'committee',
      name: `${countyName}劳动争议人民调解委员会`,
      shortName: `${name}调委会`,
      from,
      address: office.address,
      phone: office.phone,
      settings: {
        numberPrefix: office.sign,
        arbitrationName: office.arbitration.name,
        arbitrationAddress: office.arbitration.address,
        arbitrationPhone: office.arbitration.phone,
        courtName: office.court,
      },
    })
    for (const [index, room] of office.rooms.entries())
      await add({ ...room, key: `${areaCode}/${index}`, parent: `${areaCode}/committee`, kind: 'room', from })
  }
  for (const [areaCode] of endedCounties) await endWithRooms(tx, places, areaCode)
  return places
}

/** A county ends with everything below it, each part with the one that takes over its work. */
async function endWithRooms(tx: Tx, places: Places, areaCode: string): Promise<void> {
  for (const [key, id] of places) {
    if (key !== areaCode && !key.startsWith(`${areaCode}/`)) continue
    const heir = at(places, key.replace(areaCode, SUCCESSOR))
    await endUnit(tx, id, MERGED_ON, [{ unitId: heir, isMain: true }])
  }
}

async function hireStaff(desk: Desk, tx: Tx, places: Places, passwordHash: string): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>()
  for (const row of staffList) {
    const actor = actorOf(desk, places, row)
    actors.set(row.signInName, actor)
    await insertStaff(tx, {
      id: actor.staffId,
      signInName: row.signInName,
      displayName: row.name,
      unitId: actor.unitId,
      passwordHash,
      demonstration: true,
      at: desk.clock.now(),
    })
    for (const grant of actor.grants)
      await insertRole(tx, { id: desk.newId(), staffId: actor.staffId, ...grant, from: FOUNDED })
  }
  return actors
}

const actorOf = (desk: Desk, places: Places, row: StaffRow): Actor => ({
  staffId: desk.newId(),
  name: row.name,
  unitId: at(places, keyOf(row.home)),
  unitName: '',
  locale: 'zh-CN',
  grants: row.roles.map(([role, seat]) => ({ role, unitId: at(places, keyOf(seat)) })),
})

function officeOf(row: OfficeRow, places: Places, actors: Map<string, Actor>): Office {
  const committeeId = at(places, `${row.areaCode}/committee`)
  const holder = (role: string, unitId: string): Actor | undefined =>
    [...actors.values()].find((actor) => actor.grants.some((grant) => grant.role === role && grant.unitId === unitId))
  const rooms = row.rooms.map((room, index) => {
    const unitId = at(places, `${row.areaCode}/${index}`)
    return { unitId, delegated: room.delegated, mediator: must(holder('mediator', unitId)) }
  })
  return {
    row,
    committeeId,
    rooms,
    clerk: must(holder('clerk', committeeId)),
    director: must(holder('director', committeeId)),
  }
}

const keyOf = (seat: Seat): string => (seat === 'city' ? seat : seat.join('/'))
const at = (places: Places, key: string): string => must(places.get(key))

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the demonstration names a place or person that it does not have')
  return value
}
