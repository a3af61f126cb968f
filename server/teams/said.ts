/** What is said of a member wherever he stands: post, what he knows, what he has closed. */
import type { InformantRecord, MediatorRecord, TeamMember } from '../../db/repositories/teams.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { splitCodes } from '../../workflows/values/code-list.ts'
import { share } from '../reports/rates.ts'

/** Codes of a family as one line; nothing is a blank. */
export function saidCodes(locale: Locale, family: string, codes: string): string {
  const say = words(locale)
  const said = splitCodes(codes).map((code) => say(wordKey(family, code)))
  return said.length === 0 ? say('value.blank') : said.join(say('groups.comma'))
}

/** Team and seat. */
export function saidPost({ team, seat, full_time }: TeamMember, locale: Locale): string {
  const say = words(locale)
  const parts = [say(wordKey('team', team))]
  if (seat !== null) parts.push(say(wordKey('seat', seat)))
  if (team === 'mediator') parts.push(say(full_time === 1 ? 'teams.full-time' : 'teams.part-time'))
  return parts.join(' · ')
}

/** Settled cases of those closed, in per cent; a blank where none is closed. */
export const saidSuccess = (record: MediatorRecord | undefined, locale: Locale): string =>
  (record && share(record.settled, record.closed)) ?? words(locale)('value.blank')

/** Reports found true of those judged, in per cent with both sides; a blank where none is judged. */
export function saidVerified({ verified, dismissed }: InformantRecord, locale: Locale): string {
  const judged = verified + dismissed
  const rate = share(verified, judged)
  return rate === null
    ? words(locale)('value.blank')
    : words(locale)('ratings.rate-told', { rate, of: verified, among: judged })
}
