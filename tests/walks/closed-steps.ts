/** Sends every form in every state, and tells which were taken where they are closed, and which refusals left something behind. */
import type { Given } from './forms/drawn.ts'
import type { Who } from './forms/copies.ts'
import type { FullForm } from './forms/full-form.ts'
import { said, taken, type Story } from './forms/send.ts'
import { changedTables, sumsOf } from './world.ts'

/** Refused by right, by place, by the state of things, or because nothing is left to choose from. */
const REFUSED = new Set([403, 404, 409, 422])

export type Walk = {
  /** Forms after which the states stand; a state may stand after several. */
  moments: readonly string[]
  stage: string
  forms: readonly FullForm[]
  /** By the hand-written table. */
  mayBeTaken(form: FullForm, stage: string): boolean
  /** Who sends it there, where whoever sends it elsewhere has no part in the record. */
  whoIn?(stage: string, who: Who): Who
}

export type Walked = { sent: number; taken: number; states: Set<string>; wrong: string[]; everTaken: Set<string> }

/** A grid answers cell by cell: that none could be saved is kept as its answer, for whoever sends it again. */
const answersOf = ({ path }: FullForm): string | null => (path.includes('/grid/') ? 'idempotency' : null)

/** Rows ever touched by this connection, and lines of the trail among them. */
const counts = (copies: Story['copies']): { rows: number; trail: number } => ({
  rows: Number(copies.raw().prepare('select total_changes()').pluck().get()),
  trail: Number(copies.raw().prepare('select count(*) from audit_entry').pluck().get()),
})

/** Walks all forms through all moments; the database is put back after every form that was taken. */
export async function walkClosed(story: Story, walk: Walk): Promise<Walked> {
  const { copies } = story
  const found: Walked = { sent: 0, taken: 0, states: new Set(), wrong: [], everTaken: new Set() }
  const home = new Map<string, Given>()
  for (const form of walk.forms) {
    copies.to(await story.after(form.after), form.moment)
    home.set(form.name, (await story.fill(form)).fields)
  }
  for (const moment of walk.moments) {
    const bytes = await story.after(moment)
    copies.to(bytes)
    const stage = story.ask(walk.stage)
    found.states.add(stage)
    const untouched = sumsOf(copies.raw())
    for (const told of walk.forms) {
      const form = walk.whoIn ? { ...told, who: walk.whoIn(stage, told.who) } : told
      if (form.moment !== undefined) copies.to(bytes, form.moment)
      const before = counts(copies)
      const reply = await story.send(story.again(form, home.get(form.name) ?? {}))
      found.sent += 1
      const what = `${form.name} in ${stage} (${moment}): ${reply.status}`
      if (taken(form, reply)) {
        found.taken += 1
        found.everTaken.add(form.name)
        if (!walk.mayBeTaken(form, stage)) found.wrong.push(`${what}, taken`)
        await story.settled(form)
        copies.to(bytes)
        continue
      }
      if (!REFUSED.has(reply.status)) found.wrong.push(`${what} ${said(reply)}`)
      const after = counts(copies)
      // Most leave one line of the trail and nothing else; where rows were touched besides, every table is looked at.
      if (after.rows - before.rows === after.trail - before.trail) continue
      const touched = changedTables(untouched, sumsOf(copies.raw()))
      const changed = touched.filter((table) => table !== answersOf(form))
      if (changed.length > 0) found.wrong.push(`${what}, refused and changed ${changed.join(', ')}`)
      if (touched.length > 0) copies.to(bytes)
    }
  }
  return found
}
