/** T25: every form with every column name of the schema added, and with names that would change what an object is: refused, or ignored to the last cell. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { figure } from '../proof/figure.ts'
import { openCopies, type Copies } from './forms/copies.ts'
import { tablesOf } from './world.ts'
import type { Given } from './forms/drawn.ts'
import type { FullForm } from './forms/full-form.ts'
import { fullForms } from './forms/index.ts'
import { Story, taken, type Filled } from './forms/send.ts'

const NAMES = ['role', 'orgId', 'unitId', 'status', 'version', 'createdBy', '__proto__', 'constructor', 'prototype']
/** What a request leaves of itself: its hash, its moment, its count, and what was typed, kept sealed in its draft. */
const OF_THE_REQUEST = new Set([
  'idempotency',
  'audit_entry',
  'audit_seal',
  'audit_unsealed',
  'desk_session',
  'lease',
  'request_bound',
  'draft',
])
/** Stands in no form of the desk. */
const FORGED = 'forged-by-hand'

let copies: Copies
let story: Story
beforeAll(async () => {
  copies = await openCopies(fullForms.map(({ who }) => who))
  story = new Story(copies, fullForms)
})
afterAll(() => copies.end())

type Rows = Map<string, { columns: string[]; rows: unknown[][] }>

/** Every cell of every table that tells what was done. */
function cells(): Rows {
  const raw = copies.raw()
  return new Map(
    tablesOf(raw)
      .filter((table) => !OF_THE_REQUEST.has(table))
      .map((table) => {
        const asked = raw.prepare(`select * from "${table}"`)
        return [table, { columns: asked.columns().map(({ name }) => name), rows: asked.raw().all() as unknown[][] }]
      }),
  )
}

/** `table.column` of every cell that differs; `table` where the rows are not as many. */
function differing(one: Rows, other: Rows): Set<string> {
  const found = new Set<string>()
  for (const [table, { columns, rows }] of one) {
    const others = other.get(table)?.rows ?? []
    if (rows.length !== others.length) found.add(table)
    for (const [at, row] of rows.entries())
      for (const [place, column] of columns.entries())
        if (JSON.stringify(row[place]) !== JSON.stringify(others[at]?.[place])) found.add(`${table}.${column}`)
  }
  return found
}

type Sent = { done: boolean; status: number; after: Rows }

async function sent(form: FullForm, filled: Filled, bytes: Buffer, more: Given): Promise<Sent> {
  copies.to(bytes, form.moment)
  const reply = await story.send(filled, more)
  if (taken(form, reply)) await story.settled(form)
  return { done: taken(form, reply), status: reply.status, after: cells() }
}

const forged = (names: readonly string[], filled: Filled): Given =>
  Object.fromEntries(names.filter((name) => filled.fields[name] === undefined).map((name) => [name, FORGED]))

test('no form changes a column by the name of that column', { timeout: 900_000 }, async () => {
  const wrong: string[] = []
  let tried = 0
  for (const form of fullForms) {
    const bytes = await story.after(form.after)
    copies.to(bytes, form.moment)
    const untouched = cells()
    const filled = await story.fill(form)
    const plain = await sent(form, filled, bytes, {})
    const again = await sent(form, filled, bytes, {})
    // Ids, codes and sealed values are drawn by lot: what differs between two plain forms may differ here as well.
    const byLot = differing(plain.after, again.after)
    const touched = new Set([...differing(untouched, plain.after)].map((cell) => cell.split('.')[0] ?? ''))
    const all = [...new Set([...plain.after.values()].flatMap(({ columns }) => columns))]
    // All at once; then the names by themselves, and table by table what the form is about: what refuses them all might have let some pass.
    const own = [...touched].map((table) => plain.after.get(table)?.columns ?? [])
    const attempts = [[...NAMES, ...all], ...NAMES.map((name) => [name]), ...own]
    for (const names of attempts) {
      const more = forged(names, filled)
      if (Object.keys(more).length === 0) continue
      tried += 1
      const { done, status, after } = await sent(form, filled, bytes, more)
      const expected = done ? plain.after : untouched
      // Work in the background beats when it comes to it; a moment that was forged would be found below.
      const changed = [...differing(expected, after)].filter((cell) => !byLot.has(cell) && !cell.endsWith('_at'))
      const what = `${form.name} with ${names.slice(0, 3).join(', ')}: ${status}`
      if (status >= 500) wrong.push(what)
      if (changed.length > 0) wrong.push(`${what}, ${changed.slice(0, 5).join(' ')}`)
      if (JSON.stringify([...after.values()]).includes(FORGED)) wrong.push(`${what}, kept`)
    }
  }
  figure({
    id: 'T25',
    promise: 'a form changes nothing beside its own fields',
    figure: `${fullForms.length} full forms sent ${tried} times with fields of the schema, ${wrong.length} cells changed`,
    target: '0',
    passed: wrong.length === 0,
  })
  expect(wrong).toEqual([])
})
