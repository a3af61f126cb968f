/** Every column of sealed text and the place its values are bound to: what a change of keys has to go through. */
import type { SealedColumn, SealedRow } from '../../db/repositories/seal-anew.ts'
import { draftPlace } from '../drafts.ts'
import { contentPlace, headPlace } from '../money/statements/bring-statement.ts'
import { placeOf as linePlace } from '../money/statements/keep-lines.ts'
import { detailPlace } from '../papers/bulk/detail.ts'
import { inputPlace, textPlace } from '../papers/frozen.ts'
import { whoPlace } from '../privacy/answer-request.ts'
import { secretPlace } from '../second-factor/secrets.ts'

export type SealedPlace = SealedColumn & { place: (row: SealedRow) => string }

const id = (row: SealedRow): string => String(row.id)

/** The numbers in `private_value` is no part of it: with them goes what they are found by. */
export const sealedPlaces: readonly SealedPlace[] = [
  { table: 'draft', column: 'body', keys: ['id'], place: (row) => draftPlace(String(row.staff_id), id(row)) },
  {
    table: 'second_factor',
    column: 'secret',
    keys: ['staff_id'],
    place: (row) => secretPlace(String(row.staff_id)),
  },
  { table: 'paper', column: 'input', keys: ['id'], place: (row) => inputPlace(id(row)) },
  { table: 'paper', column: 'text', keys: ['id'], place: (row) => textPlace(id(row)) },
  { table: 'matter_paper', column: 'input', keys: ['id'], place: (row) => inputPlace(id(row)) },
  { table: 'matter_paper', column: 'text', keys: ['id'], place: (row) => textPlace(id(row)) },
  {
    table: 'paper_job_item',
    column: 'detail',
    keys: ['job_id', 'position'],
    place: (row) => detailPlace({ job_id: String(row.job_id), position: Number(row.position) }),
  },
  { table: 'bank_statement', column: 'content', keys: ['id'], place: (row) => contentPlace(id(row)) },
  { table: 'bank_line', column: 'sealed', keys: ['id'], place: (row) => linePlace(id(row)) },
  { table: 'bank_format', column: 'sealed_head', keys: ['id'], place: (row) => headPlace(id(row)) },
  { table: 'person_request', column: 'who', keys: ['id'], place: (row) => whoPlace(id(row)) },
]

/** The numbers themselves, for counting; they are written with what they are found by. */
export const numbers: SealedColumn = { table: 'private_value', column: 'sealed', keys: ['owner_id', 'kind'] }
