/** What menus and lists ask of the matrix: could it ever be, and from which units down. */
import { expect, it } from 'vitest'
import { matrixTable, mayEver, relationOf, roles, scopeRoots } from '../../../workflows/permissions.ts'

const grants = [
  { role: 'mediator' as const, unitId: 'room-a1' },
  { role: 'clerk' as const, unitId: 'committee-a' },
  { role: 'supervisor' as const, unitId: 'county-a' },
]

it('gives the roots of the scope of an action, each unit once', () => {
  expect(scopeRoots(grants, 'dispute:read')).toEqual(['room-a1', 'committee-a', 'county-a'])
  expect(scopeRoots([...grants, ...grants], 'report:export')).toEqual(['county-a'])
  expect(scopeRoots(grants, 'audit:read')).toEqual([])
})

it('says for a menu whether an action could ever be', () => {
  expect(mayEver(grants, 'agreement:seal')).toBe(true)
  expect(mayEver(grants, 'people:manage')).toBe(false)
  expect(mayEver([], 'desk:enter')).toBe(false)
})

it('tells the matrix as rows, one cell a role', () => {
  for (const { action, cells } of matrixTable()) {
    expect(cells.map((cell) => cell.role)).toEqual(roles)
    expect(cells.map((cell) => cell.relation)).toEqual(roles.map((role) => relationOf(role, action)))
  }
})

it('never lets administrator or auditor near a case', () => {
  const about = matrixTable().filter(({ action }) =>
    /^(dispute|agreement|payment|referral|private-note|person|paper):/.test(action),
  )
  expect(about.length).toBeGreaterThan(15)
  expect(
    about.filter(({ cells }) =>
      cells.some(({ role, relation }) => relation !== null && ['administrator', 'auditor', 'informant'].includes(role)),
    ),
  ).toEqual([])
})
