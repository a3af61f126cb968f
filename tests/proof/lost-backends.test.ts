/** PostgreSQL ends the desk's connections, one by one and all at once, while people open cases: nothing is lost, and the desk goes on without a restart. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { openServer } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import { saidDifference } from '../../scripts/check-journal/said-difference.ts'
import { checkJournal } from '../../server/system/check-journal.ts'
import { smallCounty } from '../desk/small-county.ts'
import { testDesk } from '../desk/test-desk.ts'
import { openSite } from '../desk/visitor.ts'
import { intakeBody } from '../durability/served.ts'
import { withClient } from '../lanes/find-postgres.ts'
import { findBinaries, startOwnPostgres } from '../lanes/own-postgres.ts'
import { figure } from './figure.ts'
import { openOn, wrongIn } from './opening.ts'

const ENDED = 30
const KILLED = 4
const CLIENTS = 6
/** A bound for a desk that does not come back at all. */
const BACK_WITHIN_MS = 60_000

/** Whether the server is up. */
const answers = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  )

describe.skipIf(findBinaries() === null)('on a PostgreSQL of its own', () => {
  test('connections ended and killed lose no case', { timeout: 4 * 60_000 }, async () => {
    const own = await startOwnPostgres(answers)
    const url = own?.url ?? ''
    onTestFinished(() => own?.stop())
    const name = 'desk_lost_backends'
    await withClient(url, (client) => client.query(`create database ${name}`))
    const deskUrl = new URL(url)
    deskUrl.pathname = `/${name}`
    const empty = await openServer(deskUrl.href)
    await migrate(empty)
    await empty.close()
    const desk = await testDesk({ postgresUrl: deskUrl.href })
    onTestFinished(() => desk.end())
    const site = await openSite(desk)
    onTestFinished(() => site.end())
    const county = await smallCounty(desk)
    await county.actor('mediator', 'room')
    const mediator = site.visitor()
    await mediator.signIn('mediator-room')
    await mediator.get('/intake')

    let going = true
    let nth = 0
    const opening = openOn(
      site.origin,
      () => ({
        path: '/intake',
        method: 'POST',
        headers: { cookie: mediator.cookieLine },
        body: intakeBody(
          mediator,
          { name: '王小芳', phone: `139${String((nth += 1)).padStart(8, '0')}` },
          '2026-11-22',
        ),
      }),
      { clients: CLIENTS, thinking: 10, going: () => going },
    )
    for (let round = 0; round < ENDED; round += 1) {
      await wait(100 + Math.random() * 150)
      await withClient(url, (client) =>
        client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 order by random() limit ${round % 5 === 4 ? 20 : 1}`,
          [name],
        ),
      )
    }
    let killed = 0
    while (killed < KILLED) {
      await wait(500)
      const [backend] = await withClient(
        url,
        async (client) =>
          (
            await client.query<{ pid: number }>(
              'select pid from pg_stat_activity where datname = $1 order by random() limit 1',
              [name],
            )
          ).rows,
      ).catch(() => [])
      // The server ends all its others with the killed one and takes a moment to come back.
      if (backend === undefined) continue
      process.kill(backend.pid, 'SIGKILL')
      killed += 1
    }
    while (!(await answers(url))) await wait(100)
    const before = nth
    const until = performance.now() + BACK_WITHIN_MS
    while (nth <= before + CLIENTS && performance.now() < until) await wait(100)
    going = false
    const told = await opening
    const kept = (await desk.db.reader.selectFrom('dispute').select('id').execute()).map((row) => row.id)
    const wrong = wrongIn(kept, new Set(), told)
    await checkJournal(desk.db.reader, (difference) => wrong.push(saidDifference(difference)))
    figure({
      id: 'T09',
      promise: 'A killed backend of PostgreSQL loses nothing and the desk goes on',
      figure: `${told.acknowledged.length} cases over ${ENDED} ended and ${KILLED} killed backends, ${told.again} times sent again, ${wrong.length} lost or doubled, ${told.faults.length} not explained`,
      target: '0 lost, 0 doubled, no restart',
      passed: wrong.length + told.faults.length === 0,
    })
    expect([wrong, told.faults]).toEqual([[], []])
    expect(told.acknowledged.length).toBeGreaterThan(0)
    expect(nth).toBeGreaterThan(before + CLIENTS)
  })
})
