/** Routes of people as the administrator manages them, and of everybody's own password. */
import { openProposalsFor } from '../../db/repositories/access-proposals.ts'
import { findFactor } from '../../db/repositories/second-factors.ts'
import { rolesOf, staffBelow } from '../../db/repositories/staff.ts'
import { unitsBelow, type Unit } from '../../db/repositories/units.ts'
import { personPage } from '../../templates/pages/people/person.ts'
import { formPage } from '../../templates/pages/system/form-page.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { proposeFactorReset } from '../access/reset-factor.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { explained } from '../http/explained.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Call, Route, SignedInCall } from '../http/route.ts'
import { addPerson } from './add-person.ts'
import { changeOwnPassword } from './change-own-password.ts'
import { changeActive, endRoleOf, grantRole, movePerson, renewPasswordLink } from './change-access.ts'
import {
  activeForm,
  addPersonForm,
  endRoleForm,
  grantForm,
  moveForm,
  noForm,
  ownPasswordForm,
  setPasswordForm,
} from './form.ts'
import { addPersonModel, passwordModel, peopleModel, personModel } from './page.ts'
import { behindLink, throughLink } from './link-over.ts'
import { mustFirst } from './open-session.ts'
import { passwordLinkState, passwordLinkToken, setPasswordByLink } from './password-links.ts'
import { signInRules } from '../sign-in-rules/rules.ts'
import { staffInScope } from './staff-in-scope.ts'

export const peopleAdminRoutes: readonly Route[] = [
  { method: 'GET', path: paths.people, permission: 'people:manage', audit: 'none:read', handle: showPeople },
  {
    method: 'GET',
    path: paths.newPerson,
    permission: 'people:manage',
    audit: 'none:read',
    handle: (call) => showAddPerson(call, []),
  },
  {
    method: 'POST',
    path: paths.newPerson,
    permission: 'people:manage',
    audit: 'person-added',
    handle: async (call) => {
      const form = readForm(addPersonForm, call.body)
      if (!form.ok) return showAddPerson(call, form.faults)
      return explained(
        async () => {
          const staffId = await addPerson(call.desk, call.act, form.value)
          return showPerson(call, staffId, { link: linkOf(call) })
        },
        (faults) => showAddPerson(call, faults),
      )
    },
  },
  {
    method: 'GET',
    path: paths.person,
    permission: 'people:manage',
    audit: 'none:read',
    handle: (call) => showPerson(call, call.params.id ?? ''),
  },
  {
    method: 'POST',
    path: paths.personRoles,
    permission: 'people:manage',
    audit: 'role-proposed',
    handle: async (call) => {
      const id = call.params.id ?? ''
      const form = readForm(grantForm, call.body)
      if (!form.ok) return showPerson(call, id, { faults: form.faults })
      return explained(
        async () => {
          const how = await grantRole(call.desk, call.act, id, form.value)
          const key = how === 'held' ? 'people.granted' : 'people.grant-waits'
          return redirect(pathTo(paths.person, { id }), { kind: 'done', key })
        },
        (faults) => showPerson(call, id, { faults }),
      )
    },
  },
  {
    method: 'POST',
    path: paths.personRoleEnd,
    permission: 'people:manage',
    audit: 'role-ended',
    handle: async (call) => {
      const id = call.params.id ?? ''
      const form = readForm(endRoleForm, call.body)
      if (!form.ok) return showPerson(call, id, { faults: form.faults })
      await endRoleOf(call.desk, call.act, id, form.value.roleId)
      return redirect(pathTo(paths.person, { id }), { kind: 'done', key: 'people.role-ended' })
    },
  },
  {
    method: 'POST',
    path: paths.personUnit,
    permission: 'people:manage',
    audit: 'person-moved',
    handle: async (call) => {
      const id = call.params.id ?? ''
      const form = readForm(moveForm, call.body)
      if (!form.ok) return showPerson(call, id, { faults: form.faults })
      await movePerson(call.desk, call.act, id, form.value.homeId)
      return redirect(pathTo(paths.person, { id }), { kind: 'done', key: 'people.moved' })
    },
  },
  {
    method: 'POST',
    path: paths.personActive,
    permission: 'people:manage',
    audit: 'access-changed',
    handle: async (call) => {
      const id = call.params.id ?? ''
      const form = readForm(activeForm, call.body)
      if (!form.ok) return showPerson(call, id, { faults: form.faults })
      await changeActive(call.desk, call.act, id, form.value.active === 'yes')
      return redirect(pathTo(paths.person, { id }), { kind: 'done', key: 'people.changed' })
    },
  },
  {
    method: 'POST',
    path: paths.personPassword,
    permission: 'people:manage',
    audit: 'password-link-made',
    handle: async (call) => {
      const id = call.params.id ?? ''
      const form = readForm(noForm, call.body)
      if (!form.ok) return showPerson(call, id, { faults: form.faults })
      await renewPasswordLink(call.desk, call.act, id)
      return showPerson(call, id, { link: linkOf(call) })
    },
  },
  {
    method: 'POST',
    path: paths.personFactor,
    permission: 'people:manage',
    audit: 'second-factor:reset-proposed',
    handle: async (call) => {
      const id = call.params.id ?? ''
      const form = readForm(noForm, call.body)
      if (!form.ok) return showPerson(call, id, { faults: form.faults })
      await proposeFactorReset(call.desk, call.act, id)
      return redirect(pathTo(paths.person, { id }), { kind: 'done', key: 'people.grant-waits' })
    },
  },
  {
    method: 'GET',
    path: paths.password,
    permission: 'signed-in',
    audit: 'none:read',
    handle: async (call) => showPassword(call, paths.password, await mustChange(call), []),
  },
  {
    method: 'POST',
    path: paths.password,
    permission: 'signed-in',
    audit: 'password-set',
    handle: async (call) => {
      const form = readForm(ownPasswordForm, call.body)
      const again = async (faults: readonly FieldFault[]): Promise<Answer> =>
        showPassword(call, paths.password, await mustChange(call), faults)
      if (!form.ok) return again(form.faults)
      return explained(async () => {
        await changeOwnPassword(call.desk, call.actor, form.value)
        return redirect(paths.signIn, { kind: 'done', key: 'password.changed' })
      }, again)
    },
  },
  {
    method: 'GET',
    path: paths.setPassword,
    permission: 'public',
    audit: 'none:read',
    bound: 'visit',
    handle: (call) => behindLink(call, 'password', passwordState(call), () => showPassword(call, call.path, null, [])),
  },
  {
    method: 'POST',
    path: paths.setPassword,
    permission: 'public',
    audit: 'none:writes its own row',
    bound: 'visit',
    handle: (call) => throughLink(call, 'password', passwordState(call), () => setByLink(call)),
  },
]

const passwordState = (call: Call) => () => passwordLinkState(call.desk, call.params.token ?? '')

async function setByLink(call: Call): Promise<Answer> {
  const form = readForm(setPasswordForm, call.body)
  const again = (faults: readonly FieldFault[]): Promise<Answer> => showPassword(call, call.path, null, faults)
  if (!form.ok) return again(form.faults)
  return explained(async () => {
    await setPasswordByLink(call.desk, call.params.token ?? '', form.value.password)
    return redirect(paths.signIn, { kind: 'done', key: 'password.changed' })
  }, again)
}

async function showPeople(call: SignedInCall): Promise<Answer> {
  const { reader } = call.desk.db
  const people = await staffBelow(reader, scopeRoots(call.actor.grants, 'people:manage'))
  const held = await rolesOf(
    reader,
    people.map((person) => person.id),
  )
  const model = peopleModel(call.locale, people, held, call.desk.clock.today())
  return page(listPage, model, { title: model.heading })
}

async function showAddPerson(call: SignedInCall, faults: readonly FieldFault[]): Promise<Answer> {
  const model = addPersonModel(call.locale, await unitsOf(call), call.body, faults)
  return page(formPage, model, { title: model.heading, status: faults.length > 0 ? 422 : 200 })
}

async function showPerson(
  call: SignedInCall,
  id: string,
  extras: { link?: string; faults?: readonly FieldFault[] } = {},
): Promise<Answer> {
  const { reader } = call.desk.db
  const person = await staffInScope(reader, call.actor, id)
  const faults = extras.faults ?? []
  const model = personModel(call.locale, person, await rolesOf(reader, [id]), await unitsOf(call), {
    own: id === call.actor.staffId,
    today: call.desk.clock.today(),
    link: extras.link ?? null,
    waiting: await openProposalsFor(reader, id),
    secondFactor: (await findFactor(reader, id)) !== null,
    typed: faults.length > 0 ? call.body : {},
    faults,
  })
  return page(personPage, model, { title: person.displayName, status: faults.length > 0 ? 422 : 200 })
}

/** `own` for one's own password, with whether it has run out; null behind a link. */
async function showPassword(
  call: Call,
  action: string,
  own: { over: boolean } | null,
  faults: readonly FieldFault[],
): Promise<Answer> {
  const { profile } = await signInRules(call.desk.db.reader)
  const place = { action, withOld: own !== null, over: own?.over ?? false, profile }
  const model = passwordModel(call.locale, place, faults)
  return page(formPage, model, { title: model.heading, status: faults.length > 0 ? 422 : 200 })
}

const mustChange = async ({ desk, actor }: SignedInCall): Promise<{ over: boolean }> => ({
  over: (await mustFirst(desk, desk.db.reader, actor.staffId)) === 'password',
})

const unitsOf = (call: SignedInCall): Promise<Unit[]> =>
  unitsBelow(call.desk.db.reader, scopeRoots(call.actor.grants, 'people:manage'), { on: call.desk.clock.today() })

const linkOf = ({ desk, act }: SignedInCall): string =>
  `${desk.config.publicUrl}${pathTo(paths.setPassword, { token: passwordLinkToken(desk, act) })}`
