/** Listens, and stops gracefully: requests under way are finished before the database is closed. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import { flushCompileCache } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { createApp } from './app.ts'
import type { Desk } from './desk.ts'
import { StartRefused } from './open-desk.ts'
import { keepSealing } from './audit/seal-trail.ts'
import { keepBackups } from './backup/keep-backups.ts'
import { keepKeys } from './keys/hold-keys.ts'
import { settleMemory } from './settle-memory.ts'
import { boundSlowSenders } from './slow-senders.ts'
import { sweepClocks } from './disputes/sweep.ts'

/**
 * Slow clients may not hold a place for ever. A request may take the minutes that five scans of 10 MB need on an office's
 * line; what is no upload has half a minute (slow-senders.ts). Node itself would look only every 30 s.
 */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
}
/** A last bound for the memory, above what a city's browsers hold open; long before it slow senders make room. */
const MOST_CONNECTIONS = 1_000
const STOP_WITHIN_MS = 9_000
const TOLD_WITHIN_MS = 500

export type Serving = { address: string; port: number; stop(): Promise<void> }

/** Starts listening on the configured address; resolves once ready. Rejects with StartRefused when it cannot be listened on. */
export async function serve(desk: Desk): Promise<Serving> {
  const server = createServer(LIMITS, createApp(desk))
  server.maxConnections = MOST_CONNECTIONS
  boundSlowSenders(server)
  const close = closing(server)
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
      return close()
        .then(letKeysGo)
        .then(() => desk.db.close())
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

/**
 * How to close the server: for a moment whoever asks is still answered and told that there will be no other answer on this
 * connection; then no more are taken, and who is being answered gets his answer. Closed at once, a connection that
 * only seems idle would lose the request that is on its way.
 */
function closing(server: Server): () => Promise<void> {
  const answering = new Set<ServerResponse>()
  let closes = false
  server.prependListener('request', (_request, response) => {
    if (closes) return isLast(response)
    answering.add(response)
    response.once('close', () => answering.delete(response))
  })
  return async () => {
    closes = true
    for (const response of answering) isLast(response)
    if ((await connectionsOf(server)) > 0) await wait(TOLD_WITHIN_MS)
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS - TOLD_WITHIN_MS)
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
    })
  }
}

/** Tells the client to close the connection after this answer. */
function isLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_fault, count) => resolve(count)))

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
