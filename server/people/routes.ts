/** Routes about people: coming in, and being managed. */
import type { Route } from '../http/route.ts'
import { peopleAdminRoutes } from './admin-routes.ts'
import { entryRoutes } from './entry-routes.ts'

export const peopleRoutes: readonly Route[] = [...entryRoutes, ...peopleAdminRoutes]
