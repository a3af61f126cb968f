/** The small county at the real server, in a process of its own: what only a whole process shows. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openEmbedded, type Database } from '../../db/database.ts'
import { DATABASE_FILE } from '../../server/open-desk.ts'
import { systemClock } from '../../server/clock.ts'
import { fileDesk } from '../desk/file-desk.ts'
import { smallCounty } from '../desk/small-county.ts'
import { Visitor } from '../desk/visitor.ts'
import { freePort, startDesk, type DeskServer } from '../journeys/harness/desk-server.ts'
import { fiveAnswers } from '../server/intake/five-answers.ts'

export type Served = {
  /** Starts the server, always at the same address, under another program where one is named; it is ended with the test. */
  start(settings?: Record<string, string>, under?: readonly string[]): Promise<DeskServer>
  origin: string
  /** A visitor who has signed in; the server must have been started. */
  signedIn(name: string): Promise<Visitor>
  /** The database beside the server, closed with the test. */
  look(): Database
  /** The file of the database, and the folder it lies in. */
  path: string
  dataDir: string
}

/** A mediator of the room and a supervisor of the county, and nobody at work yet. */
export async function servedCounty(): Promise<Served> {
  const desk = await fileDesk()
  onTestFinished(() => desk.end())
  const county = await smallCounty(desk)
  await county.actor('mediator', 'room')
  await county.actor('supervisor', 'county')
  await desk.db.close()
  const { dataDir } = desk.config
  const path = join(dataDir, DATABASE_FILE)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    path,
    dataDir,
    start: async (settings = {}, under = []) => {
      const server = await startDesk({ dataDir, port, patience: 120_000, settings, under })
      onTestFinished(server.kill)
      return server
    },
    signedIn: async (name) => {
      const visitor = new Visitor(origin)
      await visitor.signIn(name)
      return visitor
    },
    look: () => {
      const db = openEmbedded(path)
      onTestFinished(() => db.close())
      return db
    },
  }
}

/** The counter's form as a browser sends it, for the worker named, with a key of its own; the visitor stands before `/intake`. */
export function intakeBody(
  visitor: Visitor,
  change: { name: string; phone: string },
  receivedOn: string = systemClock.today(),
): string {
  const given = {
    ...fiveAnswers(visitor),
    ...change,
    receivedOn,
    draftId: crypto.randomUUID(),
    _key: crypto.randomUUID(),
    _csrf: visitor.hidden('_csrf') ?? '',
  }
  return new URLSearchParams(given).toString()
}
