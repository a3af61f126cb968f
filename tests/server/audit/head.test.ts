/** The head of the chain is there for whoever keeps a copy of it, to read, to print and to take along, and for nobody else. */
import { expect, test } from 'vitest'
import { trailHead } from '../../../db/repositories/audit-seals.ts'
import { readHead } from '../../../server/audit/head.ts'
import { sealTrail } from '../../../server/audit/seal-trail.ts'
import { caseSite } from '../../desk/case-site.ts'

const site = caseSite()

test('the supervisor reads and takes along what the chain ends with; a mediator does not see it', async () => {
  const { visitor } = await site.signedIn('supervisor', 'county')
  const { desk } = site.at()
  await site.registered()
  expect((await visitor.get('/')).text).not.toContain('审计链')
  await sealTrail(desk, 'one')
  const head = await trailHead(desk.db.reader)
  const { text } = await visitor.get('/')
  const shown = /链头 (?<hash>[0-9a-f ]+)/u.exec(text)?.groups?.hash ?? ''
  expect(readHead(`${head?.seq ?? 0}:${shown}`)).toEqual(head)
  const { status, bytes, name } = await visitor.download('/audit/head')
  expect([status, name]).toEqual([200, expect.stringContaining('审计链头-2026-11-22.txt')])
  expect(readHead(bytes.toString('utf8').trim().split('\r\n').at(-1) ?? '')).toEqual(head)

  const auditor = await site.signedIn('auditor', 'city')
  expect((await auditor.visitor.get('/audit')).text).toContain(shown)
  const mediator = await site.signedIn('mediator', 'room')
  expect((await mediator.visitor.get('/')).text).not.toContain('审计链')
  expect((await mediator.visitor.get('/audit/head')).status).toBe(403)
})

test('a head is read as people copy it, and nothing else is taken for one', () => {
  const hash = 'ab'.repeat(32)
  expect(readHead(` 12 : ${hash.toUpperCase()} `)).toEqual({ seq: 12, hash })
  for (const text of ['', '12', `12:${hash.slice(1)}`, `x:${hash}`, `12:${hash}0`, `-1:${hash}`])
    expect(readHead(text)).toBeNull()
})
