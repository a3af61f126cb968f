/** A report from the field as its form sends it, and the way to the warning it became. */
import { expect } from 'vitest'
import type { Visitor } from '../../desk/visitor.ts'

type Fields = Record<string, string | string[]>

export const reported = (changes: Fields = {}): Fields => ({
  employerName: '山城立信电子有限公司',
  kinds: ['unpaid-wages'],
  people: '12',
  arrearsMonths: '1',
  arrears: '36000',
  layoffPeople: '',
  staffCount: '',
  ownerReach: 'reachable',
  mood: 'tense',
  demand: '三天内结清',
  actions: '',
  park: '江岸工业园',
  place: '三号厂房',
  noticedAt: '',
  position: '',
  ...changes,
})

/** Reports as a person does; the address of the warning. */
export async function report(visitor: Visitor, changes: Fields = {}): Promise<string> {
  await visitor.get('/warnings/new')
  const reply = await visitor.post('/warnings/new', {
    ...reported(changes),
    clientId: visitor.hidden('clientId') ?? '',
  })
  expect([reply.status, reply.location]).toEqual([303, expect.stringMatching(/^\/warnings\/[0-9a-f-]{36}$/u)])
  return reply.location ?? ''
}

/** Takes one step by the form on the warning's page. */
export async function step(visitor: Visitor, at: string, event: string, fields: Fields = {}) {
  await visitor.get(at)
  const revision = /name="revision" value="(\d+)"/u.exec(visitor.page)?.[1] ?? ''
  return visitor.post(`${at}/steps/${event}`, { on: '2026-11-22', note: '', revision, ...fields })
}
