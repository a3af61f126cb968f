/** What the city's administrator does at the desk: units, people and their roles, each by the use case of its page. */
import type { Actor } from '../../server/desk.ts'
import { addPerson } from '../../server/people/add-person.ts'
import { grantRole, movePerson } from '../../server/people/change-access.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/people/demonstration-accounts.ts'
import { passwordLinkToken, setPasswordByLink } from '../../server/people/password-links.ts'
import type { AddUnit } from '../../server/units/form.ts'
import { addUnit, endUnit } from '../../server/units/manage-units.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { City } from './city.ts'
import { intent } from './intent.ts'
import type { MoveRow, Seat, StaffRow } from './staff-list.ts'

type NewUnit = Pick<AddUnit, 'name' | 'shortName' | 'validFrom'> & Partial<AddUnit>

const NOTHING_MORE = {
  areaCode: null,
  address: null,
  phone: null,
  numberPrefix: null,
  arbitrationName: null,
  arbitrationAddress: null,
  arbitrationPhone: null,
  courtName: null,
  acceptsByDelegation: false,
}

export class Administrator {
  readonly #city: City
  readonly #self: Actor

  constructor(city: City, self: Actor) {
    this.#city = city
    this.#self = self
  }

  async adds(seat: string, below: string, unit: NewUnit): Promise<void> {
    const given = { ...NOTHING_MORE, ...unit, parentId: this.#city.unitAt(below) }
    this.#city.found(seat, await addUnit(this.#city.desk, intent(this.#self, 'unit-added'), given))
  }

  async ends(seat: string, on: Day, successor: string): Promise<void> {
    await endUnit(this.#city.desk, intent(this.#self, 'unit-ended'), this.#city.unitAt(seat), {
      on,
      successorId: this.#city.unitAt(successor),
    })
  }

  /** Adds everybody and hands out the links; then all set their passwords, each hash taking its real time. */
  async hires(rows: readonly StaffRow[]): Promise<void> {
    const tokens = []
    for (const row of rows) tokens.push(await this.#hires(row))
    await Promise.all(tokens.map((token) => setPasswordByLink(this.#city.desk, token, DEMONSTRATION_PASSWORD)))
  }

  /** A person goes over to another unit and gets a role there; what he held before he keeps, to finish his files. */
  async moves([signInName, role, to]: MoveRow): Promise<void> {
    const { staffId } = this.#city.person(signInName)
    const unitId = this.#city.unitAt(to)
    await movePerson(this.#city.desk, intent(this.#self, 'person-moved'), staffId, unitId)
    await this.#grants(signInName, role, to)
  }

  async #hires(row: StaffRow): Promise<string> {
    const { desk } = this.#city
    const unitId = this.#city.unitAt(row.home)
    const atHome = row.roles.filter(([, seat]) => seat === row.home).map(([role]) => role)
    const act = intent(this.#self, 'person-added')
    const staffId = await addPerson(desk, act, {
      displayName: row.name,
      signInName: row.signInName,
      unitId,
      roles: atHome,
    })
    this.#city.enter(row.signInName, {
      staffId,
      name: row.name,
      unitId,
      unitName: '',
      locale: 'zh-CN',
      grants: atHome.map((role) => ({ role, unitId })),
    })
    for (const [role, seat] of row.roles) if (seat !== row.home) await this.#grants(row.signInName, role, seat)
    return passwordLinkToken(desk, act)
  }

  async #grants(signInName: string, role: StaffRow['roles'][number][0], at: Seat): Promise<void> {
    const person = this.#city.person(signInName)
    const grant = { role, unitId: this.#city.unitAt(at) }
    await grantRole(this.#city.desk, intent(this.#self, 'role-granted'), person.staffId, grant)
    this.#city.enter(signInName, { ...person, grants: [...person.grants, grant] })
  }
}
