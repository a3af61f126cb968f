/** Every route of the desk, one list a job; tests walk it, the README prints it. */
import type { Route } from './http/route.ts'
import { peopleRoutes } from './people/routes.ts'
import { systemRoutes } from './system/routes.ts'
import { todayRoutes } from './today/routes.ts'

export const routes: readonly Route[] = [...systemRoutes, ...peopleRoutes, ...todayRoutes]
