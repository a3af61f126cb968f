/** Reads the forms of publicity work. */
import { z } from 'zod'
import { outreachKinds, outreachStrikeReasons, outreachTopics } from '../../workflows/outreach/codes.ts'
import type { Day } from '../../workflows/values/day.ts'
import { choice, choices, countUpTo, dayField, id, maybeDay, maybeText, revision, text } from '../http/fields.ts'

/** A broadcast may reach a city; more is a slip of the finger. */
const MOST_PERSONS = 50_000_000

const details = {
  title: text(60),
  kind: choice(outreachKinds),
  brand: maybeText(40),
  topics: choices(outreachTopics),
  beganOn: dayField,
  endedOn: maybeDay,
  place: maybeText(80),
  audience: countUpTo(MOST_PERSONS),
  handedOut: countUpTo(MOST_PERSONS),
  materials: maybeText(100),
  partners: maybeText(200),
  note: maybeText(500, { lines: true }),
}

type Details = z.output<z.ZodObject<typeof details>>
export type OutreachGiven = Omit<Details, 'endedOn'> & { endedOn: Day }
export type NewOutreach = OutreachGiven & { unitId: string }

/** An event of one day ends on the day it begins; one on site has a place. */
function whole<Given extends Details>(given: Given, context: z.RefinementCtx): Given & { endedOn: Day } {
  const endedOn = given.endedOn ?? given.beganOn
  const wrong = (path: string, message: string): void =>
    context.addIssue({ code: 'custom', message, path: [path], params: {} })
  if (endedOn < given.beganOn) wrong('endedOn', 'span-backwards')
  if (given.kind === 'on-site' && given.place === null) wrong('place', 'required')
  if (given.topics.length === 0) wrong('topics', 'required')
  return { ...given, endedOn }
}

export const newOutreachForm = z.strictObject({ unitId: id, ...details }).transform(whole)
export const amendOutreachForm = z.strictObject({ revision, ...details }).transform(whole)
export const strikeOutreachForm = z.strictObject({ revision, reason: choice(outreachStrikeReasons) })
