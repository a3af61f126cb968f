/** What an aid case is found by: both sides by characters or pinyin initials, the applicant's numbers, its own number and those of its proceedings. */
import type { Tx } from '../../db/database.ts'
import { personInitials, pinyinKey } from '../../db/pinyin.ts'
import { writeTokens } from '../../db/repositories/search.ts'
import { nameTokens } from '../../workflows/values/search-tokens.ts'
import type { Desk } from '../desk.ts'
import { codeToken } from '../intake/search-tokens-of.ts'
import type { AidFile } from './aid-file.ts'

/** Numbers by which the desk or another body calls the case; they come and change with its steps. */
export const numbersOf = ({ row, proceedings }: Pick<AidFile, 'row' | 'proceedings'>): string[] =>
  [row.case_number, ...proceedings.map((one) => one.their_number)].filter((number) => number !== null)

/** Writes the search tokens of an aid case anew. */
export async function enterAidTokens(desk: Desk, tx: Tx, file: AidFile): Promise<void> {
  const { row, person, opponents } = file
  const { privateValues } = desk
  const identity = (await privateValues.read(tx, [person.id], 'identity')).get(person.id)
  const phone = (await privateValues.read(tx, [person.id], 'phone')).get(person.id)
  await writeTokens(tx, { kind: 'aid', id: row.id, unitId: row.unit_id }, [
    ...[person.name, ...personInitials(person.name)].flatMap(nameTokens),
    ...opponents.flatMap(({ name }) => [name, pinyinKey(name)]).flatMap(nameTokens),
    ...(identity === undefined ? [] : privateValues.tokens('identity', identity)),
    ...(phone === undefined ? [] : privateValues.tokens('phone', phone)),
    ...numbersOf(file).flatMap((number) => [codeToken(number), ...nameTokens(number)]),
  ])
}
