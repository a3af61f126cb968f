/** What the city's two administrators do at the desk: one keeps units and confirms, the other adds people and proposes their roles, each by the use case of its page. */
import { openProposalsFor } from '../../db/repositories/access-proposals.ts'
import { decideAccess } from '../../server/access/decide-access.ts'
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
  /** Who keeps people; the founder until somebody else was hired for it. */
  #security: Actor

  constructor(city: City, self: Actor) {
    this.#city = city
    this.#self = self
    this.#security = self
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

  /** The founder hires whoever takes over people and access from him. */
  async handsOverAccess(row: StaffRow): Promise<void> {
    await this.hires([row])
    this.#security = this.#city.person(row.signInName)
  }

  /** A person goes over to another unit and gets a role there; what he held before he keeps, to finish his files. */
  async moves([signInName, role, to]: MoveRow): Promise<void> {
    const { staffId } = this.#city.person(signInName)
    const unitId = this.#city.unitAt(to)
    await movePerson(this.#city.desk, intent(this.#security, 'person-moved'), staffId, unitId)
    await this.#grants(signInName, role, to)
  }

  async #hires(row: StaffRow): Promise<string> {
    const { desk } = this.#city
    const unitId = this.#city.unitAt(row.home)
    const atHome = row.roles.filter(([, seat]) => seat === row.home).map(([role]) => role)
    const act = intent(this.#security, 'person-added')
    const staffId = await addPerson(desk, act, {
      displayName: row.name,
      signInName: row.signInName,
      unitId,
      roles: atHome,
    })
    await this.#confirms(staffId)
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
    await grantRole(this.#city.desk, intent(this.#security, 'role-proposed'), person.staffId, grant)
    await this.#confirms(person.staffId)
    this.#city.enter(signInName, { ...person, grants: [...person.grants, grant] })
  }

  /** The other administrator looks at what was proposed for a person and lets it hold. */
  async #confirms(staffId: string): Promise<void> {
    const { desk } = this.#city
    for (const { id, revision } of await openProposalsFor(desk.db.reader, staffId))
      await decideAccess(desk, intent(this.#self, 'access:decide'), {
        proposalId: id,
        agreed: true,
        reason: null,
        revision,
      })
  }
}
