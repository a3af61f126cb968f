/** A served desk with one county before each test of a file, somebody signed in, and a case to look at. */
import { afterEach, beforeEach } from 'vitest'
import { openDispute } from '../../server/intake/open-dispute.ts'
import { migratedPostgres } from '../postgres.ts'
import { fileDesk } from './file-desk.ts'
import { dispute, worker } from './given.ts'
import { actOf, smallCounty, type SmallCounty } from './small-county.ts'
import { testDesk, type TestDesk } from './test-desk.ts'
import { openSite, type Site, type Visitor } from './visitor.ts'

type Opened = { desk: TestDesk; county: SmallCounty; site: Site }

/** Opens and ends the desk around every test; `at()` is the one of the running test. What reads in a thread wants a file; tests on PostgreSQL skip themselves without one. */
export function caseSite(engine: 'SQLite' | 'SQLite file' | 'PostgreSQL' = 'SQLite') {
  let opened: Opened | null = null
  let server: Awaited<ReturnType<typeof migratedPostgres>> = null
  beforeEach(async () => {
    if (engine === 'PostgreSQL') server = await migratedPostgres()
    const passing = (): Promise<TestDesk> => testDesk(server === null ? {} : { postgresUrl: server.url })
    const desk = await (engine === 'SQLite file' ? fileDesk() : passing())
    opened = { desk, county: await smallCounty(desk), site: await openSite(desk) }
  })
  afterEach(async () => {
    await opened?.site.end()
    await opened?.desk.end()
    await server?.drop()
    opened = null
    server = null
  })
  const at = (): Opened => {
    if (opened === null) throw new Error('no test is running')
    return opened
  }
  return {
    at,
    signedIn: async (role: Parameters<SmallCounty['actor']>[0], unit: Parameters<SmallCounty['actor']>[1]) => {
      const actor = await at().county.actor(role, unit)
      const visitor = at().site.visitor()
      await visitor.signIn(`${role}-${unit.toLowerCase()}`)
      return { actor, visitor }
    },
    registered: async (workers = [worker('王小芳')]): Promise<string> => {
      const { desk, county } = at()
      const mediator = await county.actor('mediator', 'room')
      const { disputeId } = await openDispute(desk, actOf(mediator), dispute(county.units.room, { workers }))
      return disputeId
    },
  }
}

/** Sends a step's form as it is drawn, with the fields told. */
export async function takeStepPage(
  visitor: Visitor,
  id: string,
  event: string,
  fields: Record<string, string | string[]> = {},
) {
  await visitor.get(`/disputes/${id}/steps/${event}`)
  return visitor.post(`/disputes/${id}/steps/${event}`, {
    on: '2026-11-22',
    revision: visitor.hidden('revision') ?? '',
    seen: visitor.hidden('seen') ?? '',
    ...fields,
  })
}
