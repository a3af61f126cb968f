/** Clients at a real server one call in a hundred of which fails, whatever it reads, writes or syncs: what it calls done is done. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../db/file-store.ts'
import { systemClock } from '../../server/clock.ts'
import { textBytes } from '../desk/material-files.ts'
import type { Reply, Visitor } from '../desk/visitor.ts'
import { damageOf } from '../durability/kills.ts'
import { servedCounty, type Served } from '../durability/served.ts'
import { passingFolder } from '../server/backup/real-desk.ts'
import { fiveAnswers } from '../server/intake/five-answers.ts'
import { figure } from './figure.ts'

const REQUESTS = 2_000
const CLIENTS = 8
const FAILING = ['posix/io/rw/*', 'posix/io/sync/*'].map((name) => `enable_random name=${name},probability=0.01`)
/** A bound for a server that comes back no more. */
const LONGEST_MS = 4 * 60_000

const root = fileURLToPath(new URL('../..', import.meta.url))
const canFail = process.platform === 'linux' && spawnSync('fiu-run', ['-x', 'true']).status === 0

type Told = {
  asked: number
  again: number
  deaths: number
  /** By the id of its case, whose worker has a name of his own. */
  cases: Map<string, string>
  /** Hashes of the materials taken in. */
  files: Set<string>
  wrong: string[]
}

/** Nobody was there to be asked: the server is being started again. */
const isAbsent = (fault: unknown): boolean =>
  fault instanceof Error && (fault.cause as { code?: string } | undefined)?.code === 'ECONNREFUSED'

/** Sends until the answer is neither a broken connection nor the desk's own word that it failed. */
async function answered(told: Told, ask: () => Promise<Reply>): Promise<Reply> {
  for (;;) {
    const reply = await ask().catch((fault: unknown) => (isAbsent(fault) ? 'nobody' : 'broken'))
    if (reply !== 'nobody') {
      told.asked += 1
      if (reply !== 'broken' && reply.status < 500) return reply
      told.again += 1
    }
    await wait(reply === 'nobody' ? 200 : 20)
  }
}

/** Opens a case, looks at it and leaves a material there. */
async function work(visitor: Visitor, csrf: string, told: Told): Promise<void> {
  const name = `王${[...randomBytes(6)].map((byte) => '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'.charAt(byte % 16)).join('')}`
  const form = { ...fiveAnswers(visitor), name, receivedOn: systemClock.today(), draftId: crypto.randomUUID() }
  const open = { ...form, _key: crypto.randomUUID(), _csrf: csrf }
  const opened = await answered(told, () => visitor.post('/intake', open))
  const id = opened.status === 303 ? /^\/disputes\/([^/]+)\//.exec(opened.location ?? '')?.[1] : undefined
  if (id === undefined) return void told.wrong.push(`opening: ${opened.status} ${opened.location ?? ''}`)
  told.cases.set(id, name)

  const page = await answered(told, () => visitor.get(`/disputes/${id}?tab=evidence`))
  if (page.status !== 200 || !page.text.includes(name)) told.wrong.push(`reading: ${page.status} without the name`)

  const bytes = textBytes(`${name} ${'工资'.repeat(500)}`)
  const given = {
    kind: 'evidence',
    title: '工资条',
    offeredBy: '',
    volumeRow: '',
    _key: crypto.randomUUID(),
    _csrf: csrf,
  }
  const file = { field: 'file', name: 'a.txt', bytes }
  const taken = await answered(told, () => visitor.upload(`/disputes/${id}/evidence`, given, file))
  if (taken.status !== 303) return void told.wrong.push(`material: ${taken.status}`)
  told.files.add(hashOf(bytes))
}

/** Works at a server that is started again whenever a failed call was its end; calls fail only once it has started. */
async function workOnFailing(served: Served): Promise<Told> {
  const told: Told = { asked: 0, again: 0, deaths: 0, cases: new Map(), files: new Set(), wrong: [] }
  const control = join(passingFolder(), 'control')
  const start = () => served.start({}, ['fiu-run', '-x', '-f', control])
  const fail = (pid: number): void => {
    const line = ['-f', control, ...FAILING.flatMap((one) => ['-c', one]), String(pid)]
    expect(spawnSync('fiu-ctrl', line, { encoding: 'utf8', timeout: 10_000 })).toMatchObject({ status: 0, stdout: '' })
  }
  let server = await start()
  const visitors = await Promise.all(Array.from({ length: CLIENTS }, () => served.signedIn('mediator-room')))
  const until = performance.now() + LONGEST_MS
  const going = (): boolean => told.asked < REQUESTS && performance.now() < until
  fail(server.pid)
  const working = Promise.all(
    visitors.map(async (visitor) => {
      await answered(told, () => visitor.get('/intake'))
      const csrf = visitor.hidden('_csrf') ?? ''
      while (going()) await work(visitor, csrf, told)
    }),
  )
  let busy = true
  const done = working.then(() => (busy = false))
  for (;;) {
    await Promise.race([server.ended, done])
    if (!busy) break
    told.deaths += 1
    server = await start()
    fail(server.pid)
  }
  await working
  await server.stop()
  return told
}

/** What the acknowledged cases and materials lack in the database at rest. */
async function lacking(served: Served, told: Told): Promise<string[]> {
  const { reader } = served.look()
  const rows = await reader
    .selectFrom('dispute_party')
    .innerJoin('person', 'person.id', 'dispute_party.person_id')
    .select(['dispute_party.dispute_id as id', 'person.name as name'])
    .execute()
  const kept = new Map(rows.map((row) => [row.id, row.name]))
  const files = await reader.selectFrom('attachment').select('sha256').execute()
  const hashes = files.map((file) => file.sha256)
  return [
    ...[...told.cases].filter(([id, name]) => kept.get(id) !== name).map(([id]) => `${id} is not whole`),
    ...[...kept.keys()].filter((id) => !told.cases.has(id)).map((id) => `${id} was kept and never said`),
    ...[...told.files].filter((hash) => !hashes.includes(hash)).map((hash) => `${hash} is not there`),
    ...(new Set(hashes).size === hashes.length ? [] : ['a material was kept twice']),
  ]
}

describe.skipIf(!canFail)('where calls of the system can be made to fail', () => {
  test('an error at any single read, write or sync is never answered as done', { timeout: 8 * 60_000 }, async () => {
    const served = await servedCounty()
    const told = await workOnFailing(served)
    const clean = await served.start()
    const mediator = await served.signedIn('mediator-room')
    expect((await mediator.get('/disputes')).status).toBe(200)
    await clean.stop()
    const wrong = [...told.wrong, ...(await lacking(served, told)), ...damageOf(served.path)]
    const verified = spawnSync(process.execPath, ['scripts/verify.ts', 'database', 'journal', 'trail', 'files'], {
      cwd: root,
      env: { PATH: process.env.PATH, DATA_DIR: served.dataDir },
      encoding: 'utf8',
    })
    if (verified.status !== 0) wrong.push(verified.stdout + verified.stderr)
    figure({
      id: 'T07',
      promise: 'An error at any single read, write or sync is never answered as done',
      figure: `${told.asked} requests, one call in a hundred failing: ${told.cases.size} cases and ${told.files.size} materials acknowledged, ${told.again} requests refused or broken and sent again, ${told.deaths} ends of the server, ${wrong.length} wrong answers, damages or losses`,
      target: `${REQUESTS} requests, 0 wrong answers, 0 damages`,
      passed: wrong.length === 0 && told.asked >= REQUESTS,
    })
    expect(wrong).toEqual([])
    expect(told.asked).toBeGreaterThanOrEqual(REQUESTS)
    expect(told.again).toBeGreaterThan(0)
  })
})
