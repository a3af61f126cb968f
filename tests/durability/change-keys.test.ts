/** Keys change while five people work over HTTP: the command is killed midway and run again, no request fails, nothing becomes unreadable. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { transact } from '../../db/database.ts'
import { recordConsultation } from '../../server/consultations/record-consultation.ts'
import { systemClock } from '../../server/clock.ts'
import type { Desk } from '../../server/desk.ts'
import { openDispute } from '../../server/intake/open-dispute.ts'
import { keepKeys } from '../../server/keys/hold-keys.ts'
import { goByKnownKeys } from '../../server/keys/known-keys.ts'
import { remainsOf } from '../../server/keys/move-values.ts'
import { createLog } from '../../server/log.ts'
import { openDesk } from '../../server/open-desk.ts'
import { day } from '../../workflows/values/day.ts'
import { consultation, named } from '../desk/consultation.ts'
import { fileDesk } from '../desk/file-desk.ts'
import { dispute } from '../desk/given.ts'
import { actOf, smallCounty } from '../desk/small-county.ts'
import { openSite, type Visitor } from '../desk/visitor.ts'
import { figure } from '../proof/figure.ts'
import { nodeArguments } from '../node.ts'

const script = fileURLToPath(new URL('../../scripts/keys.ts', import.meta.url))
const ASKED = 200
const PEOPLE = 5
/** People think between two pages. */
const THINK_MS = 100
const phoneOf = (nth: number): string => `139${String(10_000_000 + nth * 7)}`

type Ending = { code: number | null; said: string }

/** Runs the command; `die` kills it as soon as it tells of progress. */
async function keys(desk: Desk, act: string, die = false): Promise<Ending> {
  const child = spawn(process.execPath, [...nodeArguments, script, act], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: desk.config.dataDir, LOCALE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (piece) => (said += String(piece)))
  child.stdout.on('data', (piece) => {
    said += String(piece)
    if (die && said.includes('sealed anew')) child.kill('SIGKILL')
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

type Work = { requests: number; failed: string[] }

/** Reads, searches and writes until told to stop; what is answered wrongly is noted. */
async function works(visitor: Visitor, disputeId: string, nth: number, work: Work, on: () => boolean): Promise<void> {
  const told = (what: string, status: number, right: boolean): void => {
    work.requests += 1
    if (!right) work.failed.push(`${what} ${status}`)
  }
  for (let turn = 0; on(); turn++) {
    const page = await visitor.get(`/disputes/${disputeId}?tab=parties`)
    told('case', page.status, page.status === 200 && page.text.includes('5678'))
    const found = await visitor.post('/search', { q: '13800005678' })
    told('search', found.status, found.location === `/disputes/${disputeId}`)
    await visitor.get('/consultations/new')
    const kept = await visitor.post('/consultations/new', {
      unitId: visitor.hidden('unitId') ?? '',
      occurredOn: systemClock.today(),
      channel: 'counter',
      topics: 'wages',
      name: '新来的人',
      phone: phoneOf(1000 + nth * 100 + turn),
      persons: '1',
    })
    told('consultation', kept.status, kept.status === 303)
    await delay(THINK_MS)
  }
}

test('five people notice nothing of it', { timeout: 180_000 }, async () => {
  const desk = await fileDesk()
  onTestFinished(() => desk.end())
  // The clock of the others: the command and the desk must agree who is still alive.
  // All five are one mediator, who asks far more than any person does.
  const bounds = { export: 0, print: 0, search: 0, typing: 0, visit: 0 }
  const served = { ...desk, clock: systemClock, config: { ...desk.config, bounds } }
  await goByKnownKeys(served)
  const county = await smallCounty(desk)
  const { room } = county.units
  const mediator = await county.actor('mediator', 'room')
  const { disputeId } = await openDispute(served, actOf(mediator), dispute(room, { receivedOn: systemClock.today() }))
  for (let nth = 0; nth < ASKED; nth++) {
    const asked = { ...named(`来访人${nth}`, phoneOf(nth)), occurredOn: day(systemClock.today()) }
    await recordConsultation(served, actOf(mediator), consultation(room, asked))
  }
  const site = await openSite(served)
  const letKeysGo = keepKeys(served)
  onTestFinished(async () => {
    await site.end()
    await letKeysGo()
  })

  const work: Work = { requests: 0, failed: [] }
  let on = true
  const people = []
  for (let nth = 0; nth < PEOPLE; nth++) {
    const visitor = site.visitor()
    await visitor.signIn('mediator-room')
    people.push(works(visitor, disputeId, nth, work, () => on))
  }
  expect((await keys(desk, 'add')).code).toBe(0)
  const killed = await keys(desk, 'rotate', true)
  expect(killed.code).toBeNull()
  const left = await remainsOf(served)
  expect(left.sealed).toBeGreaterThan(0)
  const resumed = await keys(desk, 'rotate')
  on = false
  await Promise.all(people)
  expect(resumed).toEqual({ code: 0, said: expect.stringContaining('may be taken out') as string })
  expect([...new Set(work.failed)]).toEqual([])
  expect(work.requests).toBeGreaterThan(PEOPLE * 3)

  // With the new pair alone the desk starts, and every number opens.
  for (const file of ['sealing.key', 'indexing.key']) rmSync(join(desk.config.secretsDir, file))
  const alone = await openDesk(desk.config, { demonstration: false, log: createLog({ write: () => undefined }) })
  onTestFinished(() => alone.db.close())
  expect(await remainsOf(alone)).toEqual({ sealed: 0, marks: 0, tokens: 0 })
  const rows = await alone.db.reader.selectFrom('private_value').select(['owner_id', 'kind']).execute()
  let unreadable = 0
  for (const { owner_id: owner, kind } of rows)
    unreadable +=
      (await alone.privateValues.read(alone.db.reader, [owner], kind).catch(() => new Map())).size === 1 ? 0 : 1
  figure({
    id: 'T65',
    promise: 'Keys are changed while five people work, killed midway and taken up again',
    figure: `${unreadable} of ${rows.length} values unreadable, ${work.failed.length} of ${work.requests} requests failed`,
    target: '0 unreadable, 0 s',
    passed: unreadable === 0 && work.failed.length === 0,
  })
  expect(unreadable).toBe(0)
})

test('a desk whose old key was taken out too early does not start, and says which it lacks', async () => {
  const desk = await fileDesk()
  onTestFinished(() => desk.end())
  await goByKnownKeys(desk)
  const [{ name } = { name: '' }] = desk.privateValues.keys.held()
  await transact(desk.db, (tx) => desk.privateValues.write(tx, 'one', 'phone', '13800005678'))
  expect((await keys(desk, 'add')).code).toBe(0)
  for (const file of ['sealing.key', 'indexing.key']) rmSync(join(desk.config.secretsDir, file))
  await expect(openDesk(desk.config, { demonstration: false })).rejects.toThrow(
    `key ${name} (pair 1) is not in ${desk.config.secretsDir}`,
  )
})
