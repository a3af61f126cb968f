/** One small county whose database is put back to any moment of its story in a few milliseconds, behind one real server. */
import type Sqlite from 'better-sqlite3'
import { database } from '../../../db/database.ts'
import { kyselyOnSqlite, openSqliteBytes } from '../../../db/engines/sqlite.ts'
import type { Role } from '../../../workflows/permissions.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Visitor } from '../../desk/visitor.ts'

export type Who = readonly [role: Role, unit: keyof SmallCounty['units']]

const NOW = '2026-11-22 09:30'

export type Copies = {
  desk: TestDesk
  units: SmallCounty['units']
  /** Puts the database where these bytes say, and the clock to a moment. */
  to(bytes: Buffer, moment?: string): void
  bytes(): Buffer
  visitor(who: Who): Visitor
  /** What every form of somebody's session carries. */
  token(who: Who): string
  stranger(): Visitor
  staffId(who: Who): string
  raw(): Sqlite.Database
  end(): Promise<void>
}

/** The county with everybody signed in; sessions last, for a walk takes longer than a sitting at the counter. */
export async function openCopies(people: readonly Who[]): Promise<Copies> {
  const desk = await testDesk()
  await desk.db.close()
  const fresh = await testDesk()
  let raw = openSqliteBytes(fresh.snapshot().bytes)
  await fresh.end()
  desk.db = database('sqlite', kyselyOnSqlite(raw))
  const county = await smallCounty(desk)
  const site = await openSite(desk)
  const visitors = new Map<string, Visitor>()
  const staff = new Map<string, string>()
  const tokens = new Map<string, string>()
  for (const who of people) {
    if (visitors.has(nameOf(who))) continue
    staff.set(nameOf(who), (await county.actor(...who)).staffId)
    const visitor = site.visitor()
    await visitor.signIn(nameOf(who))
    await visitor.get('/account')
    visitors.set(nameOf(who), visitor)
    tokens.set(nameOf(who), visitor.hidden('_csrf') ?? '')
  }
  raw.exec(`update desk_session set idle_until = '2099-01-01T00:00:00.000Z', ends_at = '2099-01-01T00:00:00.000Z'`)
  const known = <Value>(map: Map<string, Value>, who: Who): Value => {
    const found = map.get(nameOf(who))
    if (found === undefined) throw new Error(`nobody is signed in as ${nameOf(who)}`)
    return found
  }
  return {
    desk,
    units: county.units,
    to(bytes, moment = NOW) {
      raw.close()
      raw = openSqliteBytes(bytes)
      desk.db = database('sqlite', kyselyOnSqlite(raw))
      desk.at(moment)
    },
    bytes: () => raw.serialize(),
    visitor: (who) => known(visitors, who),
    token: (who) => known(tokens, who),
    stranger: () => site.visitor(),
    staffId: (who) => known(staff, who),
    raw: () => raw,
    async end() {
      await site.end()
      await desk.end()
    },
  }
}

const nameOf = ([role, unit]: Who): string => `${role}-${unit.toLowerCase()}`
