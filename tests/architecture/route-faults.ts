/** What may not stand in the route list: without it a route could be open to all or leave no trail by mere forgetting. */

/** The part of a route that says who may, where, and what the trail calls it. */
export type RouteLine = { method: string; path: string; permission: string; audit: string }

export type RouteLaw = {
  /** Every permission of the matrix. */
  actions: readonly string[]
  /** `METHOD /path` of what may be asked without signing in. */
  open: readonly string[]
  /** `METHOD /path` of the writes that are declared to leave no audit row of the route's own. */
  untraced: readonly string[]
}

const addressOf = ({ method, path }: RouteLine): string => `${method} ${path}`

/** One sentence for each fault; a law that allows what no route does is a fault too. */
export function routeFaults(routes: readonly RouteLine[], law: RouteLaw): string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const route of routes) {
    const address = addressOf(route)
    if (seen.has(address)) faults.push(`${address} stands twice`)
    seen.add(address)
    const known = ['public', 'signed-in', ...law.actions].includes(route.permission)
    if (!known)
      faults.push(`${address} asks for ${route.permission || 'no permission'}, which the matrix does not know`)
    if (route.permission === 'public' && !law.open.includes(address)) faults.push(`${address} is open to everybody`)
    if (!/^(?:none:\S.*|[a-z][a-z-]*(?::[a-z][a-z-]*)*)$/u.test(route.audit))
      faults.push(`${address} has no audit name`)
    const untraced = route.method !== 'GET' && route.audit.startsWith('none:')
    if (untraced && !law.untraced.includes(address)) faults.push(`${address} writes and leaves no trail`)
    if (!/^\/$|^(?:\/(?:[a-z0-9.-]+|:[a-zA-Z]+))+$/u.test(route.path)) faults.push(`${address} is no plain address`)
  }
  for (const address of [...law.open, ...law.untraced]) {
    if (!seen.has(address)) faults.push(`${address} is excepted and does not exist`)
  }
  return faults
}
