/** Access holds by two persons, the three officers are three accounts, and whatever a person loses is gone with his next request (trust.md T26, T27). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { openProposalsFor } from '../../../db/repositories/access-proposals.ts'
import { grantsOf, insertRole } from '../../../db/repositories/staff.ts'
import { findUnit, updateUnit } from '../../../db/repositories/units.ts'
import { decideAccess } from '../../../server/access/decide-access.ts'
import type { Actor } from '../../../server/desk.ts'
import { addPerson } from '../../../server/people/add-person.ts'
import { changeActive, endRoleOf, grantRole, movePerson } from '../../../server/people/change-access.ts'
import { createFirstAdministrator, firstAdministratorToken } from '../../../server/people/create-first-administrator.ts'
import { signInRules } from '../../../server/sign-in-rules/rules.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { holdingFault, officers } from '../../../workflows/officers.ts'
import { actions, relationOf, roles, type Role } from '../../../workflows/permissions.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site } from '../../desk/visitor.ts'
import { figure } from '../../proof/figure.ts'

let desk: TestDesk
let county: SmallCounty

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
})
afterEach(() => desk.end())

const held = async (staffId: string): Promise<string[]> =>
  (await grantsOf(desk.db.reader, staffId, desk.clock.today())).map(({ role }) => role).toSorted()

const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (fault: unknown) =>
      fault instanceof DomainError ? [fault.code, ...fault.reasons.map((one) => one.code)].join() : String(fault),
  )

async function decide(
  actor: Actor,
  staffId: string,
  more: { agreed?: boolean; reason?: string } = {},
): Promise<string> {
  const [proposal] = await openProposalsFor(desk.db.reader, staffId)
  return said(
    decideAccess(desk, actOf(actor), {
      proposalId: proposal?.id ?? '',
      agreed: more.agreed ?? true,
      reason: more.reason ?? null,
      revision: proposal?.revision ?? 0,
    }),
  )
}

const give = (actor: Actor, person: Actor, role: Role, unitId = county.units.county) =>
  grantRole(desk, actOf(actor), person.staffId, { role, unitId })

describe('two persons', () => {
  test('one proposes, another lets it hold; neither the proposer nor the person himself does', async () => {
    const security = await county.actor('security-administrator', 'city')
    const keeper = await county.actor('administrator', 'county')
    const clerk = await county.actor('clerk', 'committee')
    expect(await give(security, clerk, 'director')).toBe('waits')
    expect(await give(security, clerk, 'director')).toBe('waits')
    expect(await held(clerk.staffId)).toEqual(['clerk'])
    expect(await decide(security, clerk.staffId)).toBe('access-refused,own-proposal')
    const elsewhere = await county.actor('administrator', 'otherCounty')
    expect(await decide(elsewhere, clerk.staffId)).toBe('no-such-page')
    expect(await decide(keeper, clerk.staffId, { agreed: false })).toBe('access-refused')
    expect(await decide(keeper, clerk.staffId)).toBe('done')
    expect(await held(clerk.staffId)).toEqual(['clerk', 'director'])
    expect(await openProposalsFor(desk.db.reader, clerk.staffId)).toEqual([])
    const other = await county.actor('security-administrator', 'county')
    expect(await said(give(security, security, 'security-administrator'))).toBe('own-role')
    expect(await give(security, other, 'security-administrator', county.units.committee)).toBe('waits')
    expect(await decide(other, other.staffId)).toBe('own-role')
  })

  test('what is sent back gives nothing, and a second word on it is stale', async () => {
    const security = await county.actor('security-administrator', 'city')
    const keeper = await county.actor('administrator', 'city')
    const clerk = await county.actor('clerk', 'committee')
    await give(security, clerk, 'director')
    const [proposal] = await openProposalsFor(desk.db.reader, clerk.staffId)
    expect(await decide(keeper, clerk.staffId, { agreed: false, reason: '不需要' })).toBe('done')
    const late = { proposalId: proposal?.id ?? '', agreed: true, reason: null, revision: 1 }
    expect(await said(decideAccess(desk, actOf(keeper), late))).toBe('access-decided')
    expect(await held(clerk.staffId)).toEqual(['clerk'])
  })

  test('a single-person desk confirms alone on a later day with a reason, and the trail says so', async () => {
    const security = await county.actor('security-administrator', 'county')
    const clerk = await county.actor('clerk', 'committee')
    const unit = await findUnit(desk.db.reader, county.units.county)
    if (!unit) throw new Error('no county')
    await transact(desk.db, (tx) => updateUnit(tx, unit.id, unit.revision, { ...unit, singlePerson: true }))
    await give(security, clerk, 'director')
    expect(await decide(security, clerk.staffId, { reason: '只有一人' })).toBe('access-refused,own-proposal-same-day')
    desk.at('2026-11-23 09:00')
    expect(await decide(security, clerk.staffId)).toBe('access-refused')
    expect(await decide(security, clerk.staffId, { reason: '只有一人' })).toBe('done')
    const trail = await desk.db.reader.selectFrom('audit_entry').select('details').execute()
    expect(trail.map(({ details }) => (JSON.parse(details) as { alone?: number }).alone)).toContain(1)
  })
})

describe('three officers', () => {
  test('no account is two of them, none does casework, and none of their roles reads a case', () => {
    let tried = 0
    for (const one of roles)
      for (const other of roles) {
        if (one === other) continue
        const office = [one, other].filter((role) => officers.some((name) => name === role)).length
        const wanted = office === 2 ? 'officer-of-two' : office === 1 ? 'officer-at-work' : null
        expect(holdingFault([one, other]), `${one} ${other}`).toBe(wanted)
        tried += 1
      }
    const reading = actions.filter((action) =>
      /^(dispute|agreement|paper|payment|person|private-note|evidence|volume|referral|report|aid):/.test(action),
    )
    const violations = reading.filter((action) => officers.some((role) => relationOf(role, action) !== null))
    expect(reading.length).toBeGreaterThan(20)
    expect(violations).toEqual([])
    figure({
      id: 'T26',
      promise: 'Three officers are three accounts, none reads cases, every grant needs a second person',
      figure: `${tried} pairs of roles and ${reading.length} rights over cases: ${violations.length} violations`,
      target: '0 violations',
      passed: violations.length === 0,
    })
  })

  test('are refused together where they are proposed and where they are confirmed', async () => {
    const security = await county.actor('security-administrator', 'city')
    const keeper = await county.actor('administrator', 'city')
    const auditor = await county.actor('auditor', 'county')
    expect(await said(give(security, auditor, 'administrator'))).toBe('officer-of-two')
    expect(await said(give(security, auditor, 'mediator'))).toBe('officer-at-work')
    const newcomer = { displayName: '陈晓', signInName: 'chen.xiao', unitId: county.units.county }
    const both = addPerson(desk, actOf(security), { ...newcomer, roles: ['auditor', 'clerk'] })
    expect(await said(both)).toBe('officer-at-work')
    const clerk = await county.actor('clerk', 'committee')
    await give(security, clerk, 'director')
    await transact(desk.db, (tx) =>
      insertRole(tx, {
        id: desk.newId(),
        staffId: clerk.staffId,
        role: 'auditor',
        unitId: county.units.county,
        from: '2026-01-01',
      }),
    )
    expect(await decide(keeper, clerk.staffId)).toBe('officer-at-work')
  })
})

test('who founds a desk holds two offices until another is given one; only offices are given alone', async () => {
  const empty = await testDesk()
  const token = await firstAdministratorToken(empty)
  const password = 'Mountain-City-9'
  const form = {
    unitName: '山城市总工会',
    displayName: '林静',
    signInName: 'linjing',
    password,
    passwordAgain: password,
  }
  await createFirstAdministrator(empty, token ?? '', { ...form, secondFactor: true })
  expect((await signInRules(empty.db.reader)).secondFactor).toEqual([...officers])
  const founder = await empty.db.reader.selectFrom('staff').selectAll().executeTakeFirstOrThrow()
  const self: Actor = {
    staffId: founder.id,
    name: '林静',
    unitId: founder.unit_id,
    unitName: '',
    locale: 'zh-CN',
    grants: [{ role: 'security-administrator', unitId: founder.unit_id }],
  }
  const add = (signInName: string, role: Role) =>
    addPerson(empty, actOf(self), { displayName: signInName, signInName, unitId: founder.unit_id, roles: [role] })
  const grants = async (id: string) =>
    (await grantsOf(empty.db.reader, id, empty.clock.today())).map(({ role }) => role).toSorted()
  const mediator = await add('mediator', 'mediator')
  expect(await grants(mediator)).toEqual([])
  expect(await grants(founder.id)).toEqual(['administrator', 'security-administrator'])
  const keeper = await add('keeper', 'administrator')
  expect(await grants(keeper)).toEqual(['administrator'])
  expect(await grants(founder.id)).toEqual(['security-administrator'])
  const auditor = await add('auditor', 'auditor')
  expect(await grants(auditor)).toEqual([])
  expect(await openProposalsFor(empty.db.reader, auditor)).toHaveLength(1)
  await empty.end()
})

describe('on the pages', () => {
  let site: Site
  beforeEach(async () => {
    site = await openSite(desk)
  })
  afterEach(() => site.end())

  test('the second person sees what waits, what it means, and why his own he may not', async () => {
    const clerk = await county.actor('clerk', 'committee')
    await county.actor('security-administrator', 'city')
    const [proposer, keeper, reader] = [site.visitor(), site.visitor(), site.visitor()]
    await county.actor('administrator', 'city')
    await proposer.signIn('security-administrator-city')
    await proposer.get(`/people/${clerk.staffId}`)
    await proposer.post(`/people/${clerk.staffId}/roles`, { role: 'director', unitId: county.units.county })
    const waiting = await proposer.get(`/people/${clerk.staffId}`)
    expect(waiting.text).toContain('待另一人确认')
    const address = /\/access\/[\w-]{36}/.exec(waiting.text)?.[0] ?? ''
    expect((await proposer.get(address)).text).toContain('须由另一人确认')
    expect(proposer.page).not.toContain('value="agreed"')
    await keeper.signIn('administrator-city')
    expect((await keeper.get('/access')).text).toContain('clerk·committee')
    await keeper.get(address)
    expect((await keeper.post(address, { word: 'refused', reason: '', revision: '1' })).status).toBe(422)
    await keeper.get(address)
    expect((await keeper.post(address, { word: 'agreed', reason: '', revision: '1' })).location).toBe('/access')
    expect((await keeper.get('/access')).text).toContain('没有等待确认的授权')
    expect(await held(clerk.staffId)).toEqual(['clerk', 'director'])
    await county.actor('mediator', 'room')
    await reader.signIn('mediator-room')
    expect((await reader.get('/access')).status).toBe(403)
    expect((await reader.get(address)).status).toBe(403)
  })

  test('whatever a person is given or loses, his next request is refused', async () => {
    const security = await county.actor('security-administrator', 'city')
    const keeper = await county.actor('administrator', 'city')
    const changes: Record<string, (person: Actor) => Promise<unknown>> = {
      'role given': async (person) => {
        await give(security, person, 'director')
        expect(await decide(keeper, person.staffId)).toBe('done')
      },
      'role ended': async (person) => {
        const role = await desk.db.reader
          .selectFrom('staff_role')
          .select('id')
          .where('staff_id', '=', person.staffId)
          .executeTakeFirstOrThrow()
        await endRoleOf(desk, actOf(security), person.staffId, role.id)
      },
      moved: (person) => movePerson(desk, actOf(security), person.staffId, county.units.otherRoom),
      disabled: (person) => changeActive(desk, actOf(security), person.staffId, false),
    }
    const places = ['room', 'committee', 'county', 'otherRoom'] as const
    let served = 0
    for (const [at, change] of Object.values(changes).entries()) {
      const place = places[at] ?? 'room'
      const person = await county.actor('clerk', place)
      const visitors = [site.visitor(), site.visitor()]
      for (const visitor of visitors) await visitor.signIn(`clerk-${place.toLowerCase()}`)
      await change(person)
      for (const visitor of visitors) if ((await visitor.get('/')).status === 200) served += 1
    }
    expect(served).toBe(0)
    figure({
      id: 'T27',
      promise: 'Access that was changed is gone with the next request',
      figure: `${Object.keys(changes).length} kinds of change, ${served} requests served after`,
      target: '0',
      passed: served === 0,
    })
  })
})
