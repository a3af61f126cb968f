/** Every route that exports, prints, searches, is asked while somebody types, or is open to strangers says what bounds it. */
import { expect, test } from 'vitest'
import type { Bound } from '../../server/http/route.ts'
import { routes } from '../../server/routes.ts'

type Line = { method: string; path: string; permission: string; audit: string; bound?: Bound }

/** Strangers' pages that count for themselves or cost next to nothing. */
const uncounted = [
  'GET /healthz',
  'GET /assets/:name',
  'GET /sign-in',
  'POST /sign-in',
  'GET /sign-in/code',
  'POST /sign-in/code',
  'POST /language',
]

/** What a route must be bounded as; null where it need not be. */
function wanted({ method, path, permission, audit }: Line): Bound | null {
  if (permission === 'public') return uncounted.includes(`${method} ${path}`) ? null : 'visit'
  // An empty table to fill in, or a person's own rows given back: nothing leaves the desk.
  if (/\/(?:template|faults)\.xlsx$/u.test(path)) return 'print'
  if (/(?:^|[:-])export$/u.test(audit) || permission === 'report:export' || /(?:\.|\/)(?:csv|xlsx|json)$/u.test(path))
    return 'export'
  if (/(?:\.|\/)pdf$|\/(?:preview|sheets?|signed-copy)$|\/papers\/:kind\/issue$/u.test(path)) return 'print'
  if (/^\/intake\/|^\/calculators\/|\/calculators\/:calculator$|\/(?:brands|look)$|^\/warnings\/employers$/u.test(path))
    return audit === 'none:look-up' ? 'typing' : null
  if (audit.startsWith('none:look-up') || (method === 'POST' && /\/(?:search|find)$/u.test(path))) return 'search'
  return null
}

const faultOf = (route: Line): string[] => {
  const bound = wanted(route)
  return bound === null || route.bound === bound ? [] : [`${route.method} ${route.path} needs bound: '${bound}'`]
}

test('a route without its bound is found', () => {
  const line = { method: 'GET', path: '/reports/x', permission: 'report:read', audit: 'none:read' }
  expect(faultOf(line)).toEqual([])
  expect(faultOf({ ...line, path: '/reports/x.xlsx' })).toEqual(["GET /reports/x.xlsx needs bound: 'export'"])
  expect(faultOf({ ...line, audit: 'report:export' })).toEqual(["GET /reports/x needs bound: 'export'"])
  expect(faultOf({ ...line, path: '/papers/:kind/pdf' })).toEqual(["GET /papers/:kind/pdf needs bound: 'print'"])
  expect(faultOf({ ...line, method: 'POST', path: '/x/find' })).toEqual(["POST /x/find needs bound: 'search'"])
  expect(faultOf({ ...line, path: '/intake/x', audit: 'none:look-up' })).toEqual([
    "GET /intake/x needs bound: 'typing'",
  ])
  expect(faultOf({ ...line, permission: 'public' })).toEqual(["GET /reports/x needs bound: 'visit'"])
  expect(faultOf({ ...line, permission: 'public', bound: 'visit' })).toEqual([])
})

test('every route that costs something says its bound', () => {
  expect(routes.flatMap(faultOf)).toEqual([])
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`))
  expect(uncounted.filter((address) => !known.has(address))).toEqual([])
})
