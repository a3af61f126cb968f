/** Founds the city as a real one is founded: a one-time link makes the first administrator, who adds units and people. */
import { findForSignIn, grantsOf } from '../../db/repositories/staff.ts'
import { findUnit } from '../../db/repositories/units.ts'
import type { Actor, Desk } from '../../server/desk.ts'
import { createFirstAdministrator, firstAdministratorToken } from '../../server/people/create-first-administrator.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/people/demonstration-accounts.ts'
import { changeUnit } from '../../server/units/manage-units.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { Administrator } from './administrator.ts'
import type { MovingClock, Telling } from './agenda.ts'
import { counties, endedCounties, MERGED_ON, offices, SUCCESSOR, type CountyRow } from './city-map.ts'
import { City, partOf } from './city.ts'
import { intent } from './intent.ts'
import {
  firstAdministrator,
  newDistrictMoves,
  newDistrictStaff,
  securityAdministrator,
  staffList,
} from './staff-list.ts'

const FOUNDED = day('2019-03-01')
const NAME = '重庆市总工会'

/** The city as it stood when the desk was set up: the two old districts are there, the new one is not. */
export async function foundCity(desk: Desk, clock: MovingClock): Promise<{ city: City; administrator: Administrator }> {
  const city = new City(desk, clock)
  const self = await setUp(city)
  const administrator = new Administrator(city, self)
  const standing = [...counties, ...endedCounties].filter(([areaCode]) => areaCode !== SUCCESSOR)
  for (const county of standing.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    await addCounty(administrator, county, FOUNDED)
  await administrator.handsOverAccess(securityAdministrator)
  await administrator.hires(staffList)
  return { city, administrator }
}

/** The day on which two districts end and the new one takes over their unions, committees, rooms and people. */
export async function* merger(city: City, administrator: Administrator): Telling {
  yield { day: day(MERGED_ON), time: '08:00' }
  const successor = counties.find(([areaCode]) => areaCode === SUCCESSOR)
  if (!successor) throw new Error('the city map has no successor')
  await addCounty(administrator, successor, day(MERGED_ON))
  for (const [areaCode] of endedCounties)
    for (const seat of city.seats.filter((one) => one === areaCode || one.startsWith(`${areaCode}/`)))
      await administrator.ends(seat, day(MERGED_ON), seat.replace(areaCode, SUCCESSOR))
  for (const move of newDistrictMoves) await administrator.moves(move)
  await administrator.hires(newDistrictStaff)
}

/** Opens the one-time link that an empty desk prints, and gives the city union its short name. */
async function setUp(city: City): Promise<Actor> {
  const { desk } = city
  const token = await firstAdministratorToken(desk)
  if (token === null) throw new Error('the demonstration needs an empty desk')
  const { signInName, name } = firstAdministrator
  const password = DEMONSTRATION_PASSWORD
  const form = { unitName: NAME, displayName: name, signInName, password, passwordAgain: password }
  await createFirstAdministrator(desk, token, form)
  const account = await findForSignIn(desk.db.reader, signInName)
  const [grant] = account ? await grantsOf(desk.db.reader, account.id, desk.clock.today()) : []
  const unit = grant ? await findUnit(desk.db.reader, grant.unitId) : null
  if (!account || !unit) throw new Error('the desk has no administrator')
  const self: Actor = {
    staffId: account.id,
    name,
    unitId: unit.id,
    unitName: unit.name,
    locale: 'zh-CN',
    grants: (['administrator', 'security-administrator'] as const).map((role) => ({ role, unitId: unit.id })),
  }
  city.found('city', unit.id)
  city.enter(signInName, self)
  await changeUnit(desk, intent(self, 'unit-changed'), unit.id, {
    name: unit.name,
    shortName: '重庆市',
    address: null,
    phone: '023-00002500',
    numberPrefix: null,
    arbitrationName: null,
    arbitrationAddress: null,
    arbitrationPhone: null,
    courtName: null,
    acceptsByDelegation: false,
    singlePerson: false,
    revision: unit.revision,
  })
  return self
}

/** A county union with, where cases are held, its committee and rooms. */
async function addCounty(administrator: Administrator, [areaCode, short]: CountyRow, from: Day): Promise<void> {
  const name = areaCode === SUCCESSOR ? `重庆${short}总工会` : `重庆市${short}总工会`
  await administrator.adds(areaCode, 'city', {
    name,
    shortName: short,
    validFrom: from,
    areaCode,
    phone: `023-00002${areaCode.slice(3)}`,
  })
  const office = offices.find((row) => row.areaCode === areaCode)
  if (!office) return
  const committee = partOf(areaCode, 'committee')
  await administrator.adds(committee, areaCode, {
    name: `${name}劳动争议人民调解委员会`,
    shortName: `${short}调委会`,
    validFrom: from,
    address: office.address,
    phone: office.phone,
    numberPrefix: office.sign,
    arbitrationName: office.arbitration.name,
    arbitrationAddress: office.arbitration.address,
    arbitrationPhone: office.arbitration.phone,
    courtName: office.court,
  })
  for (const [index, { delegated, ...room }] of office.rooms.entries())
    await administrator.adds(partOf(areaCode, index), committee, {
      ...room,
      validFrom: from,
      acceptsByDelegation: delegated,
    })
}
