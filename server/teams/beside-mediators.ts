/** What the register knows of those who may be appointed, beside each name on the step that appoints them. */
import { mediatorRecords, mediatorsByAccount } from '../../db/repositories/teams.ts'
import type { Reader } from '../../db/database.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { keptAwayFrom } from '../../workflows/teams/keep-away.ts'
import type { Day } from '../../workflows/values/day.ts'
import { saidCodes, saidSuccess } from './said.ts'

/** One line a mediator by account: what he knows, speaks and has closed, and first of all whether he keeps away from one of the employers. */
export async function saidBeside(
  reader: Reader,
  staffIds: readonly string[],
  asked: { employers: readonly string[]; on: Day; locale: Locale },
): Promise<Map<string, string>> {
  const { employers, on, locale } = asked
  const members = await mediatorsByAccount(reader, staffIds, on)
  const records = await mediatorRecords(reader, [...members.keys()])
  const say = words(locale)
  return new Map(
    [...members].map(([staffId, member]) => {
      const tie = employers.map((name) => keptAwayFrom(member.keep_away, name)).find((line) => line !== null)
      const record = records.get(staffId)
      const parts = [
        ...(tie === undefined || tie === null ? [] : [say('register.tied', { employer: tie })]),
        ...(member.expertise === '' ? [] : [saidCodes(locale, 'team-expertise', member.expertise)]),
        ...(member.languages === '' ? [] : [saidCodes(locale, 'team-language', member.languages)]),
        say('register.beside', {
          open: record?.open ?? 0,
          closed: record?.closed ?? 0,
          success: saidSuccess(record, locale),
        }),
      ]
      return [staffId, parts.join(' · ')]
    }),
  )
}
