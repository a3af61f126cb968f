/** T63: every form of the desk, complete and sent where it is allowed: the act leaves exactly one line of the trail, and where that line cannot be written nothing of the act remains. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../server/routes.ts'
import { figure } from '../proof/figure.ts'
import { openCopies, type Copies } from './forms/copies.ts'
import type { FullForm } from './forms/full-form.ts'
import { fullForms } from './forms/index.ts'
import { said, Story, taken } from './forms/send.ts'
import { changedTables, sumsOf } from './world.ts'

/** The seal that lets an agreement take effect makes the signed copy as well: two acts, two lines. Signing out writes its own. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'sealed after a hand on the screen': 'signed-copy-made done,seal-agreements done',
  'signed out': 'sign-out done',
}

/** Routes with a line of the trail and without a full form, and why. */
const WITHOUT_FORM: Readonly<Record<string, string>> = {
  '/sign/:token': 'a link that only the screen of whoever made it shows',
  '/second-factor/proof': 'needs the clock of a second factor',
  '/people/:id/second-factor': 'needs a person with a second factor',
  '/system/backup': 'needs a folder outside the desk',
  '/wording/:kind/back': 'needs two earlier versions',
}

const auditOf = new Map(routes.filter(({ method }) => method === 'POST').map((route) => [route.path, route.audit]))

let copies: Copies
let story: Story
beforeAll(async () => {
  copies = await openCopies(fullForms.map(({ who }) => who))
  story = new Story(copies, fullForms)
})
afterAll(() => copies.end())

const number = (question: string): number => Number(story.ask(question))

/** What is wrong with the lines an act leaves; nothing when all is well. */
async function actOf(form: FullForm, audit: string): Promise<string[]> {
  copies.to(await story.after(form.after), form.moment)
  const filled = await story.fill(form)
  const before = {
    trail: number('select count(*) from audit_entry'),
    journal: number('select count(*) from dispute_event'),
  }
  const reply = await story.send(filled)
  if (!taken(form, reply)) return [`${form.name}: ${reply.status} ${said(reply)}`]
  const lines = number('select count(*) from audit_entry') - before.trail
  const told = story.ask(
    `select group_concat(action || ' ' || outcome) from (select action, outcome from audit_entry order by rowid desc limit ${lines})`,
  )
  const journal = number('select count(*) from dispute_event') - before.journal
  // The journal's lines carry the request the trail names: one intent, one transaction.
  const strangers = number(
    `select count(*) from (select request_id from dispute_event order by rowid desc limit ${journal})
     where request_id not in (select request_id from audit_entry order by rowid desc limit ${Math.max(1, lines)})`,
  )
  await story.settled(form)
  const wanted = OTHERWISE[form.name] ?? (audit.startsWith('none:') ? '' : `${audit} done`)
  return [
    ...(told === wanted ? [] : [`${form.name}: ${lines} lines of the trail, ${told}`]),
    ...(strangers > 0 ? [`${form.name}: ${strangers} lines of the journal of another request`] : []),
  ]
}

/** What remains of an act whose line of the trail could not be written. */
async function withoutTrail(form: FullForm): Promise<string[]> {
  copies.to(await story.after(form.after), form.moment)
  const filled = await story.fill(form)
  const before = sumsOf(copies.raw())
  copies.raw().exec(`create trigger no_trail before insert on audit_entry begin select raise(abort, 'no trail'); end`)
  const reply = await story.send(filled)
  const changed = changedTables(before, sumsOf(copies.raw()))
  copies.raw().exec('drop trigger no_trail')
  if (reply.status < 500) return [`${form.name}: ${reply.status} although its line could not be written`]
  return changed.map((table) => `${form.name}: ${table} was changed without a line`)
}

test('every route that leaves a line has a full form, or says why not', () => {
  const told = [...auditOf].filter(([, audit]) => !audit.startsWith('none:')).map(([path]) => path)
  const lacking = told.filter((path) => !fullForms.some((form) => form.path === path))
  expect(lacking.toSorted()).toEqual(Object.keys(WITHOUT_FORM).toSorted())
})

test('every act leaves one line of the trail, and none is done without', { timeout: 600_000 }, async () => {
  const wrong: string[] = []
  let acts = 0
  for (const form of fullForms) {
    const audit = auditOf.get(form.path) ?? ''
    wrong.push(...(await actOf(form, audit)))
    if (audit.startsWith('none:')) continue
    acts += 1
    wrong.push(...(await withoutTrail(form)))
  }
  figure({
    id: 'T63b',
    promise: 'every act leaves one line in its own transaction',
    figure: `${acts} full forms of ${new Set(fullForms.map(({ path }) => path)).size} routes, ${wrong.length} without their line or done without it`,
    target: '0',
    passed: wrong.length === 0,
  })
  expect(wrong).toEqual([])
})
