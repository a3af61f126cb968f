/** While another program holds the database, people wait a quarter of a second, are told so, and their form is good a moment later. */
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteFile } from '../../db/engines/sqlite.ts'
import { DATABASE_FILE } from '../../server/open-desk.ts'
import { fileDesk } from '../desk/file-desk.ts'
import { smallCounty } from '../desk/small-county.ts'
import { openSite } from '../desk/visitor.ts'
import { figure } from '../proof/figure.ts'
import { fiveAnswers } from '../server/intake/five-answers.ts'

const HELD_MS = 3_000
const MOST_STALL_MS = 250

test('a writer that holds the lock for three seconds costs nobody a form', { timeout: 30_000 }, async () => {
  const desk = await fileDesk()
  const site = await openSite(desk)
  onTestFinished(async () => {
    await site.end()
    await desk.end()
  })
  const county = await smallCounty(desk)
  await county.actor('mediator', 'room')
  const visitor = site.visitor()
  await visitor.signIn('mediator-room')
  await visitor.get('/intake')
  const form = { ...fiveAnswers(visitor), _key: visitor.hidden('_key') ?? '', _csrf: visitor.hidden('_csrf') ?? '' }

  const other = openSqliteFile(join(desk.config.dataDir, DATABASE_FILE))
  other.exec('begin immediate')
  const stall = monitorEventLoopDelay({ resolution: 5 })
  stall.enable()
  const began = performance.now()
  const refused: number[] = []
  const read: number[] = []
  while (performance.now() - began < HELD_MS) {
    const reply = await visitor.post('/intake', form)
    refused.push(reply.status)
    expect(reply.text).toContain('系统正忙')
    read.push((await visitor.get('/disputes')).status)
    await wait(100)
  }
  stall.disable()
  other.exec('rollback')
  other.close()
  expect(new Set(refused)).toEqual(new Set([503]))
  expect(new Set(read)).toEqual(new Set([200]))
  expect((await visitor.post('/intake', form)).status).toBe(303)
  const cases = await desk.db.reader.selectFrom('dispute').select('id').execute()
  const longest = Math.round(stall.max / 1e6)
  figure({
    id: 'T10',
    promise: 'A database held by another writer costs no form, only a moment',
    figure: `${1 - cases.length} writes lost in ${refused.length} refusals; the request thread stood still ${longest} ms at most`,
    target: `0; about ${MOST_STALL_MS} ms`,
    passed: cases.length === 1,
  })
  expect(cases).toHaveLength(1)
})
