/** Finds an employer by its name or adds it: a company, a person, or a nickname with a site. */
import type { Tx } from '../../db/database.ts'
import { employerByNameKey, insertEmployer, type EmployerRow } from '../../db/repositories/parties.ts'
import { pinyinKey } from '../../db/pinyin.ts'
import { addTokens } from '../../db/repositories/search.ts'
import { matchKeyOf } from '../../workflows/law/employer-names.ts'
import { nameTokens } from '../../workflows/values/search-tokens.ts'
import type { Stamp } from '../commit.ts'
import type { Desk } from '../desk.ts'

export type EmployerGiven = {
  kind: 'company' | 'person' | 'nickname'
  name: string
  creditCode: string | null
  /** Where it works: a building site, a shop; a nickname is told apart by it. */
  site: string | null
  address: string | null
  representativeName: string | null
  representativeTitle: string | null
  phone: string | null
}

/** The employer: the known one of that name (and site, for a nickname), else a new one. */
export async function keepEmployer(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  employer: EmployerGiven,
  countyId: string,
): Promise<EmployerRow> {
  const nameKey = nameKeyOf(employer)
  const known = employer.kind === 'company' ? await employerByNameKey(tx, nameKey) : null
  if (known) return known
  const id = desk.newId()
  const row = await insertEmployer(tx, {
    id,
    kind: employer.kind,
    name: employer.name,
    name_key: nameKey,
    match_key: matchKeyOf(employer),
    pinyin_key: pinyinKey(employer.name),
    credit_code: employer.creditCode,
    site: employer.site,
    address: employer.address,
    representative_name: employer.representativeName,
    representative_title: employer.representativeTitle,
    county_id: countyId,
    industry: null,
    created_at: stamp.at,
  })
  if (employer.phone !== null) await desk.privateValues.write(tx, id, 'phone', employer.phone)
  await addTokens(tx, { kind: 'employer', id, unitId: countyId }, nameTokens(employer.name))
  return row
}

/** A name without blanks and brackets' shapes, so that the same company typed twice is one. */
export const nameKeyOf = (employer: Pick<EmployerGiven, 'name' | 'kind' | 'site'>): string =>
  [employer.name, employer.kind === 'company' ? '' : (employer.site ?? '')]
    .join('@')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '')
