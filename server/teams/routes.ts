/** Routes of the four teams and of the mediators' register. */
import { findMember } from '../../db/repositories/teams.ts'
import { teamsPage } from '../../templates/pages/teams/list.ts'
import { mediatorRegisterPage } from '../../templates/pages/teams/register.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { file, page, redirect, type Answer } from '../http/answer.ts'
import { explained } from '../http/explained.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { pictureFaults } from '../outreach/keep-pictures.ts'
import { exportRegister } from './export-register.ts'
import { changeMemberForm, endMemberForm, newMemberForm, photoForm, strikeTrainingForm, trainingForm } from './form.ts'
import { addMember, addTraining, amendMember, dropTraining, endMember, keepPhoto } from './keep-member.ts'
import { teamsModel } from './list-page.ts'
import { drawMember, drawNewMember } from './member-page.ts'
import { inShownRegister } from './places.ts'
import { registerModel } from './register-page.ts'

const memberIdOf = (call: SignedInCall): string => call.params.memberId ?? ''

const done = (call: SignedInCall): Answer =>
  redirect(pathTo(paths.teamMember, { memberId: memberIdOf(call) }), { kind: 'done', key: 'teams.saved' })

/** Carries out one act on a member and draws his page again with what was wrong. */
const taken = (call: SignedInCall, act: () => Promise<void>): Promise<Answer> =>
  explained(
    async () => {
      await act()
      return done(call)
    },
    (faults) => drawMember(call, faults),
  )

async function takeNew(call: SignedInCall): Promise<Answer> {
  const form = readForm(newMemberForm, call.body)
  if (!form.ok) return drawNewMember(call, form.faults)
  return explained(
    async () => {
      const { memberId } = await addMember(call.desk, call.act, form.value)
      return redirect(pathTo(paths.teamMember, { memberId }), { kind: 'done', key: 'teams.added' })
    },
    (faults) => drawNewMember(call, faults),
  )
}

async function takePhoto(call: SignedInCall): Promise<Answer> {
  const { desk, act, uploads } = call
  const form = readForm(photoForm, call.body)
  const photo = uploads.files.photo
  const faults = [
    ...pictureFaults(uploads),
    ...(photo === undefined && uploads.faults.length === 0 ? [{ field: 'photo', code: 'file-missing' }] : []),
    ...(form.ok ? [] : form.faults),
  ]
  if (!form.ok || photo === undefined || faults.length > 0) return drawMember(call, faults)
  return taken(call, () => keepPhoto(desk, act, memberIdOf(call), { ...form.value, photo }))
}

/** The photograph of somebody whose register the reader may show. */
async function sendPhoto({ desk, actor, params }: SignedInCall): Promise<Answer> {
  const { reader } = desk.db
  const member = await findMember(reader, params.memberId ?? '')
  const { photo_sha256: sha256, photo_type: type } = member ?? { photo_sha256: null, photo_type: null }
  if (member === null || sha256 === null || type === null) throw new DomainError('not-found', 'no-such-page')
  if (!(await inShownRegister(reader, actor, member, desk.clock.today())))
    throw new DomainError('not-found', 'no-such-page')
  return file(await desk.files.get(sha256), type, 'photo', true)
}

export const teamRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.teams,
    permission: 'team:read',
    audit: 'none:read',
    handle: async (call) => page(teamsPage, await teamsModel(call), { title: words(call.locale)('teams.title') }),
  },
  {
    method: 'GET',
    path: paths.teamsXlsx,
    permission: 'report:export',
    audit: 'team:export',
    bound: 'export',
    handle: exportRegister,
  },
  {
    method: 'GET',
    path: paths.mediators,
    permission: 'team:read',
    audit: 'none:read',
    handle: async (call) =>
      page(mediatorRegisterPage, await registerModel(call), {
        title: words(call.locale)('register.title'),
        breadcrumb: [
          { href: paths.teams, text: words(call.locale)('teams.title') },
          { href: null, text: words(call.locale)('register.title') },
        ],
      }),
  },
  {
    method: 'GET',
    path: paths.newMember,
    permission: 'team:manage',
    audit: 'none:read',
    handle: (call) => drawNewMember(call),
  },
  {
    method: 'POST',
    path: paths.newMember,
    permission: 'team:manage',
    audit: 'team:add',
    handle: takeNew,
  },
  {
    method: 'GET',
    path: paths.teamMember,
    permission: 'team:read',
    audit: 'none:read',
    handle: (call) => drawMember(call),
  },
  {
    method: 'POST',
    path: paths.teamMember,
    permission: 'team:manage',
    audit: 'team:amend',
    handle: async (call) => {
      const form = readForm(changeMemberForm, call.body)
      if (!form.ok) return drawMember(call, form.faults)
      return taken(call, () => amendMember(call.desk, call.act, memberIdOf(call), form.value))
    },
  },
  {
    method: 'POST',
    path: paths.memberEnd,
    permission: 'team:manage',
    audit: 'team:end',
    handle: async (call) => {
      const form = readForm(endMemberForm, call.body)
      if (!form.ok) return drawMember(call, form.faults)
      return taken(call, () => endMember(call.desk, call.act, memberIdOf(call), form.value))
    },
  },
  {
    method: 'POST',
    path: paths.memberTraining,
    permission: 'team:manage',
    audit: 'team:training',
    handle: async (call) => {
      const form = readForm(trainingForm, call.body)
      if (!form.ok) return drawMember(call, form.faults)
      return taken(call, () => addTraining(call.desk, call.act, memberIdOf(call), form.value))
    },
  },
  {
    method: 'POST',
    path: paths.strikeTraining,
    permission: 'team:manage',
    audit: 'team:strike-training',
    handle: async (call) => {
      const form = readForm(strikeTrainingForm, call.body)
      if (!form.ok) throw new DomainError('invalid', 'form-damaged')
      return taken(call, () => dropTraining(call.desk, call.act, memberIdOf(call), form.value.training))
    },
  },
  {
    method: 'GET',
    path: paths.memberPhoto,
    permission: 'team:read',
    audit: 'none:read',
    handle: sendPhoto,
  },
  {
    method: 'POST',
    path: paths.memberPhoto,
    permission: 'team:manage',
    audit: 'team:photo',
    takesFiles: 'papers',
    handle: takePhoto,
  },
]
