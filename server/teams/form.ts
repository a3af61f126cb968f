/** Reads the forms of the four teams. */
import { z } from 'zod'
import { expertises, languages, memberEndReasons, seats, teams } from '../../workflows/teams/codes.ts'
import {
  choice,
  choices,
  countUpTo,
  dayField,
  fault,
  id,
  maybeChoice,
  maybeDay,
  maybeId,
  maybeText,
  personName,
  revision,
  text,
  ticked,
} from '../http/fields.ts'

const details = {
  name: personName,
  sex: maybeChoice(['female', 'male']),
  staffId: maybeId,
  seat: maybeChoice(seats),
  fullTime: ticked,
  watchedKind: maybeChoice(['employer', 'park']),
  watched: maybeText(60),
  appointedOn: dayField,
  termUntil: maybeDay,
  expertise: choices(expertises),
  languages: choices(languages),
  keepAway: maybeText(500, { lines: true }),
  officePhone: maybeText(40),
}

export type MemberGiven = z.output<z.ZodObject<typeof details>>

/** A term ends after it began, and what is watched has a kind. */
function whole<Given extends MemberGiven>(given: Given, context: z.RefinementCtx): Given {
  const wrong = (path: string, message: string): void =>
    context.addIssue({ code: 'custom', message, path: [path], params: {} })
  if (given.termUntil !== null && given.termUntil < given.appointedOn) wrong('termUntil', 'span-backwards')
  if (given.watched !== null && given.watchedKind === null) wrong('watchedKind', 'required')
  if (given.watched === null && given.watchedKind !== null) wrong('watched', 'required')
  return given
}

export const newMemberForm = z.strictObject({ team: choice(teams), unitId: id, ...details }).transform(whole)
export const changeMemberForm = z.strictObject({ revision, ...details }).transform(whole)
export type NewMember = z.output<typeof newMemberForm>
export type ChangedMember = z.output<typeof changeMemberForm>

export const endMemberForm = z.strictObject({ revision, endedOn: dayField, reason: choice(memberEndReasons) })
export const photoForm = z.strictObject({ revision })

const hours = countUpTo(1000).transform((value, context) => (value === 0 ? fault(context, 'required') : value))
export const trainingForm = z.strictObject({ onDay: dayField, hours, subject: text(60) })
export const strikeTrainingForm = z.strictObject({ training: id })
