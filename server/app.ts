/** The whole order in which a request is treated, on one screen. */
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Desk } from './desk.ts'
import { formBody } from './http/body.ts'
import { mount, serveFault, serveNothing } from './http/mount.ts'
import { noStore, securityHeaders } from './http/security-headers.ts'
import { routes } from './routes.ts'

/** The web application of a desk; it listens nowhere yet. */
export function createApp(desk: Desk): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', desk.config.trustProxy.length > 0 ? desk.config.trustProxy : false)
  app.use(securityHeaders(desk.config))
  app.use(noStore)
  app.use(formBody())
  mount(app, desk, routes)
  app.use((request: Request, response: Response) => serveNothing(desk, request, response))
  app.use((fault: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) next(fault)
    else void serveFault(desk, fault, request, response)
  })
  return app
}
