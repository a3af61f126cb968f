import { expect, test } from 'vitest'
import { paths } from '../../server/http/paths.ts'
import { routes } from '../../server/routes.ts'
import { actions } from '../../workflows/permissions.ts'
import { localTarget } from './imports.ts'
import { routeFaults } from './route-faults.ts'
import { sourceFiles } from './source-files.ts'

/** What a stranger may ask: signing in, one-time links, the language, readiness, style and script, and whether a paper is ours. */
const open = [
  'GET /healthz',
  'GET /assets/:name',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'POST /language',
  'GET /setup/:token',
  'POST /setup/:token',
  'GET /password/set/:token',
  'POST /password/set/:token',
  'GET /v/:token',
  'POST /v/:token',
  'GET /sign/:token',
  'POST /sign/:token',
  'GET /status',
  'POST /status',
  'POST /status/rating',
]

/** Posts without an audit row of the route's own: touches, preferences, drafts, look-ups that keep names out of addresses, and those that write their own row. */
const untraced = [
  'POST /sign-in',
  'POST /sign-in/code',
  'POST /sign-out',
  'POST /session/extend',
  'POST /language',
  'POST /setup/:token',
  'POST /password/set/:token',
  'POST /intake/drafts/:draftId',
  'POST /intake/group',
  'POST /disputes/:id/group',
  'POST /lists/:draftId/read',
  'POST /history/import',
  'POST /history/import/:draftId/read',
  'POST /legal-aid/from-dispute',
  'POST /legal-aid/find',
  'POST /intake/seen-before',
  'POST /intake/from-consultation',
  'POST /consultations/from-intake',
  'POST /consultations/find',
  'POST /employers/find',
  'POST /intake/employers',
  'POST /warnings/employers',
  'POST /warnings/:id/convert',
  'POST /outreach/brands',
  'POST /search',
  'POST /status',
  'POST /v/:token',
  'POST /calculators/:calculator',
  'POST /calculators/:calculator/sheet',
  'POST /calculators/:calculator/draft',
  'POST /disputes/:id/calculators/:calculator',
  'POST /disputes/:id/calculators/:calculator/sheet',
  'POST /disputes/:id/papers/look',
  'POST /wording/:kind/preview',
  'POST /wording/:kind/pdf',
  'POST /wording/:kind/drafts/:draftId',
]

test('each fault of a route list is found', () => {
  const good = { method: 'POST', path: '/disputes/:id', permission: 'dispute:amend', audit: 'dispute:amend' }
  const law = { actions: ['dispute:amend'], open: [], untraced: [] }
  const faultsOf = (change: Partial<typeof good>): string[] => routeFaults([{ ...good, ...change }], law)
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ permission: 'public' })).toEqual(['POST /disputes/:id is open to everybody'])
  expect(faultsOf({ permission: 'dispute:fly' })[0]).toContain('which the matrix does not know')
  expect(faultsOf({ permission: '' })[0]).toContain('asks for no permission')
  expect(faultsOf({ audit: '' })).toEqual(['POST /disputes/:id has no audit name'])
  expect(faultsOf({ audit: 'none:' })).toContain('POST /disputes/:id has no audit name')
  expect(faultsOf({ audit: 'none:draft' })).toEqual(['POST /disputes/:id writes and leaves no trail'])
  expect(faultsOf({ path: '/Disputes/' })).toEqual(['POST /Disputes/ is no plain address'])
  expect(routeFaults([good, good], law)).toEqual(['POST /disputes/:id stands twice'])
  expect(routeFaults([good], { ...law, open: ['GET /x'] })).toEqual(['GET /x is excepted and does not exist'])
})

test('every route says who may and what the trail calls it', () => {
  expect(routes.length).toBeGreaterThan(5)
  expect(routeFaults(routes, { actions, open, untraced })).toEqual([])
})

test('every job that has routes is in the list', () => {
  const files = sourceFiles()
  const list = files.find((file) => file.path === 'server/routes.ts')
  const taken = list?.imports.map((one) => localTarget('server/routes.ts', one.specifier ?? ''))
  const jobs = files.map((file) => file.path).filter((path) => /^server\/.+\/routes\.ts$/u.test(path))
  expect(jobs.filter((path) => taken?.includes(path) !== true)).toEqual([])
})

test('every address stands in the one list of addresses, and none of them leads nowhere', () => {
  const listed = new Set<string>(Object.values(paths))
  const answered = new Set(routes.map((route) => route.path))
  expect([...answered].filter((path) => !listed.has(path) && !path.startsWith(`${paths.assets}/`))).toEqual([])
  expect([...listed].filter((path) => !answered.has(path) && path !== paths.assets)).toEqual([])
})
