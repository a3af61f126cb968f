/** Who works in the demonstration: first one of each role to sign in as, then their colleagues; a small office gives several roles to one. */
import type { Role } from '../../workflows/permissions.ts'

/** Where a role is held: the city, a county by area code, its committee, or one of its rooms by number. */
export type Seat = 'city' | readonly [areaCode: string] | readonly [areaCode: string, at: 'committee' | 0 | 1 | 2]

export type StaffRow = {
  signInName: string
  name: string
  home: Seat
  roles: readonly (readonly [role: Role, at: Seat])[]
}

const person = (
  signInName: string,
  name: string,
  home: Seat,
  ...roles: (readonly [role: Role, at: Seat] | Role)[]
): StaffRow => ({
  signInName,
  name,
  home,
  roles: roles.map((role) => (typeof role === 'string' ? ([role, home] as const) : role)),
})

/** The first of all: the one-time link of the empty desk makes this account. */
export const firstAdministrator = { signInName: 'administrator', name: '喻建平' }

/** The second: taking over people and access, so that the first keeps the machine alone. */
export const securityAdministrator: StaffRow = person(
  'security-administrator',
  '谢文静',
  'city',
  'security-administrator',
)

/** Everybody else, in the order of their accounts. */
export const staffList: readonly StaffRow[] = [
  person('mediator', '蒋明霞', ['500103', 0], 'mediator'),
  person('clerk', '游晓兰', ['500103', 'committee'], 'clerk'),
  person('director', '向长富', ['500103', 'committee'], 'director'),
  person('aid-officer', '覃立群', ['500103'], 'aid-officer'),
  person('supervisor', '郑维东', 'city', 'supervisor'),
  person('informant', '唐小川', ['500103', 1], 'informant'),
  person('auditor', '冯静', 'city', 'auditor'),

  person('mediator-jiefangbei', '左丽君', ['500103', 1], 'mediator'),
  person('mediator-court', '邓开明', ['500103', 2], 'mediator'),
  person('county-supervisor', '石红梅', ['500103'], 'supervisor'),
  person('mediator-xipeng', '谭世海', ['500107', 0], 'mediator'),
  person('mediator-huayan', '熊桂芳', ['500107', 1], 'mediator'),
  person('mediator-jiulongpo-court', '敖俊', ['500107', 2], 'mediator'),
  person('clerk-jiulongpo', '骆小琴', ['500107', 'committee'], 'clerk'),
  person('director-jiulongpo', '幸国庆', ['500107', 'committee'], 'director', ['supervisor', ['500107']]),
  person('mediator-yuzui', '冉启贵', ['500105', 0], 'mediator'),
  person('mediator-jiangbei', '代芳', ['500105', 'committee'], 'mediator'),
  person('clerk-jiangbei', '秦晓燕', ['500105', 'committee'], 'clerk'),
  person('director-jiangbei', '甘永川', ['500105', 'committee'], 'director'),
]

/** Hired when the new district begins. */
export const newDistrictStaff: readonly StaffRow[] = [
  person('mediator-liangjiang-court', '古丽娜尔·阿不都', ['500157', 2], 'mediator'),
]

export type MoveRow = readonly [signInName: string, role: Role, to: Seat]

/** Who goes over to the new district on that day. */
export const newDistrictMoves: readonly MoveRow[] = [
  ['mediator-yuzui', 'mediator', ['500157', 0]],
  ['mediator-jiangbei', 'mediator', ['500157', 1]],
  ['clerk-jiangbei', 'clerk', ['500157', 'committee']],
  ['director-jiangbei', 'director', ['500157', 'committee']],
]
