/** Listens, and stops gracefully: requests under way are finished before the database is closed. */
import { createServer, type Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import { createApp } from './app.ts'
import type { Desk } from './desk.ts'
import { StartRefused } from './open-desk.ts'
import { keepSealing } from './audit/seal-trail.ts'
import { keepBackups } from './backup/keep-backups.ts'
import { keepKeys } from './keys/hold-keys.ts'
import { settleMemory } from './settle-memory.ts'
import { sweepClocks } from './disputes/sweep.ts'

/** Slow clients may not hold a place for ever. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 }
const MOST_CONNECTIONS = 300
const STOP_WITHIN_MS = 9_000

export type Serving = { address: string; port: number; stop(): Promise<void> }

/** Starts listening on the configured address; resolves once ready. Rejects with StartRefused when it cannot be listened on. */
export async function serve(desk: Desk): Promise<Serving> {
  const server = createServer(LIMITS, createApp(desk))
  server.maxConnections = MOST_CONNECTIONS
  await listening(server, desk)
  const stops = [sweepClocks(desk), keepBackups(desk), keepSealing(desk)]
  const letKeysGo = keepKeys(desk)
  setImmediate(() => {
    // Kept now and not at the end: a desk that is killed starts fast too.
    flushCompileCache()
    settleMemory()
  })
  const place = server.address()
  const port = typeof place === 'object' && place !== null ? place.port : desk.config.port
  return {
    port,
    address: desk.config.publicUrl.replace(/:0$/, `:${port}`),
    stop: () => {
      for (const end of stops) end()
      return stopped(server, desk, letKeysGo)
    },
  }
}

function listening(server: Server, desk: Desk): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (fault: NodeJS.ErrnoException): void => reject(refusalOf(fault, desk))
    server.once('error', refuse)
    server.listen(desk.config.port, desk.config.host, () => {
      server.off('error', refuse)
      resolve()
    })
  })
}

/** What a person at the terminal can do about an address that cannot be listened on. */
const REFUSALS: Record<string, string> = {
  EADDRINUSE: 'is taken by another program: stop that program, or choose another PORT',
  EACCES: 'may not be opened by this user: choose a PORT of 1024 or more',
  EADDRNOTAVAIL: 'is not an address of this machine: choose another HOST',
}

function refusalOf(fault: NodeJS.ErrnoException, { config }: Desk): Error {
  const sentence = REFUSALS[fault.code ?? '']
  return sentence === undefined ? fault : new StartRefused(`port ${config.port} on ${config.host} ${sentence}`, fault)
}

async function stopped(server: Server, desk: Desk, last: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
  await last()
  await desk.db.close()
}

/** Stops on SIGTERM and SIGINT, once. */
export function stopOnSignals(serving: Serving, desk: Desk): void {
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      desk.log.info({ signal }, 'stopping')
      serving.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
