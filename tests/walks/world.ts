/** The demonstration city in this process, with people of every role on both sides of a border: for walks over every route. */
import { hash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { transact } from '../../db/database.ts'
import { insertRole, insertStaff } from '../../db/repositories/staff.ts'
import { readConfig } from '../../server/config.ts'
import type { Desk } from '../../server/desk.ts'
import { createLog } from '../../server/log.ts'
import { DATABASE_FILE, openDesk } from '../../server/open-desk.ts'
import type { Role } from '../../workflows/permissions.ts'
import { CHEAP_HASH } from '../desk/small-county.ts'
import { plantRows } from './plant.ts'
import { tellLog } from '../desk/told.ts'
import { openSite, type Visitor } from '../desk/visitor.ts'

export type World = {
  /** Where the records lie that a stranger must not know, and where the stranger works. */
  home: string
  abroad: string
  /** Whoever has this role at that unit, signed in. */
  person(role: Role, unitId: string): Promise<Visitor>
  /** One value, or null where there is no row. */
  one: (question: string) => string | null
  all: (question: string) => string[]
  /** A sum of every row of every table that a mere question or a refusal must leave alone. */
  stateOfRows(): Map<string, string>
  logLines: string[]
  /** The desk itself, its database file and where it is served, for what is to be done beside its forms. */
  desk: Desk
  file: string
  origin: string
  end(): Promise<void>
}

/** What every request may touch: the trail, how long a session lives, counters of guesses and questions. */
const TOUCHED = new Set([
  'audit_entry',
  'audit_seal',
  'audit_unsealed',
  'desk_session',
  'sign_in_counter',
  'request_bound',
  'lease',
])

/** A walk asks in a minute what nobody asks in a day. */
const UNBOUNDED = Object.fromEntries(
  ['EXPORTS', 'PRINTS', 'SEARCHES', 'TYPING', 'VISITS'].map((name) => [`BOUND_${name}`, '0']),
)

/** Copies a filled data folder, so that walks do not see each other's steps. `planted` rows can be looked for and make no sense. */
export async function openWorld(
  filledFolder: string,
  options: { planted: boolean } = { planted: false },
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-walk-'))
  cpSync(filledFolder, folder, { recursive: true })
  const file = join(folder, DATABASE_FILE)
  const [home = '', abroad = ''] = counties(file, options.planted)
  const logLines: string[] = []
  const config = readConfig({ DATA_DIR: folder, PORT: '0', ...UNBOUNDED })
  const desk = await openDesk(config, {
    demonstration: true,
    log: createLog({
      write: (line) => {
        tellLog(line)
        logLines.push(line)
      },
    }),
  })
  const site = await openSite(desk)
  const raw = new Sqlite(file, { readonly: true })
  const all = (question: string): string[] => raw.prepare(question).pluck().all().map(String)
  const one = (question: string): string | null => all(question)[0] ?? null
  const known = new Map<string, Visitor>()

  const person = async (role: Role, unitId: string): Promise<Visitor> => {
    const name = `${role}-${unitId}`.slice(0, 40)
    const met = known.get(name)
    if (met) return met
    const staffId = desk.newId()
    await transact(desk.db, async (tx) => {
      const at = desk.clock.now()
      await insertStaff(tx, {
        id: staffId,
        signInName: name,
        displayName: `${role}·路过`,
        unitId,
        passwordHash: CHEAP_HASH,
        demonstration: false,
        at,
      })
      await insertRole(tx, { id: desk.newId(), staffId, role, unitId, from: '2020-01-01' })
    })
    const visitor = site.visitor()
    await visitor.signIn(name)
    known.set(name, visitor)
    return visitor
  }

  return {
    home,
    abroad,
    person,
    one,
    all,
    stateOfRows: () => sumsOf(raw),
    logLines,
    desk,
    file,
    origin: site.origin,
    end: async () => {
      raw.close()
      await site.end()
      await desk.db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const tablesOf = (raw: Sqlite.Database): string[] =>
  raw
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name`)
    .pluck()
    .all()
    .map(String)

/** A sum of every table that a mere question or a refusal must leave alone. */
export function sumsOf(raw: Sqlite.Database): Map<string, string> {
  return new Map(
    tablesOf(raw)
      .filter((table) => !TOUCHED.has(table))
      .map((table) => [
        table,
        hash('sha256', JSON.stringify(raw.prepare(`select * from "${table}"`).raw().all(), inText)),
      ]),
  )
}

const inText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value

/** The names of tables whose rows are not what they were. */
export const changedTables = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((table) => before.get(table) !== after.get(table))

/** The two counties with most cases. */
function counties(file: string, planted: boolean): string[] {
  const raw = new Sqlite(file)
  const found = raw
    .prepare(
      `select u.id from unit u join dispute_scope s on s.ancestor_id = u.id where u.kind = 'county' and u.valid_to is null
       group by u.id order by count(*) desc limit 2`,
    )
    .pluck()
    .all() as string[]
  if (planted) plantRows(raw, found[0] ?? '')
  raw.close()
  return found
}
