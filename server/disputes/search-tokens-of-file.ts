/** Everything a standing dispute can be found by, read off its rows: after an amendment its old names must find nothing. */
import type { Tx } from '../../db/database.ts'
import { partyName } from '../../db/repositories/parties.ts'
import { platformNumbersOf } from '../../db/repositories/platform-numbers.ts'
import { writeTokens } from '../../db/repositories/search.ts'
import { nameTokens } from '../../workflows/values/search-tokens.ts'
import type { Desk } from '../desk.ts'
import { codeToken } from '../intake/search-tokens-of.ts'
import { holderOf } from './case/numbers.ts'
import { reopenFile } from './dispute-file.ts'

/** Writes the search tokens of a dispute anew. */
export async function rewriteTokens(desk: Desk, tx: Tx, disputeId: string): Promise<void> {
  const { row, workers, heirs, employers, commission, referrals } = await reopenFile(tx, disputeId)
  const parties = [...workers, ...heirs, ...employers]
  const elsewhere = await platformNumbersOf(tx, disputeId)
  const numbers = [commission, ...referrals, ...elsewhere].flatMap((body) => body?.their_number ?? [])
  const holders = parties.map(holderOf)
  const identities = await desk.privateValues.read(tx, holders, 'identity')
  const phones = await desk.privateValues.read(tx, holders, 'phone')
  await writeTokens(tx, { kind: 'dispute', id: row.id, unitId: row.unit_id }, [
    codeToken(row.registration_code),
    ...(row.case_number === null ? [] : [`#${row.number_seq}`, ...nameTokens(row.case_number)]),
    ...parties.flatMap((party) => nameTokens(partyName(party))),
    ...employers.flatMap((party) => nameTokens(party.employer?.site ?? '')),
    ...[...identities.values()].flatMap((number) => desk.privateValues.tokens('identity', number)),
    ...[...phones.values()].flatMap((number) => desk.privateValues.tokens('phone', number)),
    ...numbers.flatMap((number) => [codeToken(number), ...nameTokens(number)]),
  ])
}
