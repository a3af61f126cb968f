/** 委派（委托）调解登记表: what a court or commission sent, before its letter in the volume. */
import { staffNames } from '../../../db/repositories/names.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { committeeUnit } from '../../disputes/dispute-file.ts'
import type { Asked } from '../paper-builder.ts'
import { causeOf, numberOf } from './common.ts'
import { termDaysOf } from './letters.ts'
import { named, names } from './parties.ts'
import { itemSums } from './registers.ts'

/** The sheet; null for a case that nobody commissioned. */
export async function commissionCoverContext({
  reader,
  file,
}: Asked): Promise<PaperContext<'commission-cover'> | null> {
  const { commission, row } = file
  if (!commission) return null
  const term = file.clocks.find((clock) => ['T5', 'T6', 'T6S'].includes(clock.rule))
  const suitGround = codesOf('suit-ground').find((code) => code === commission.suit_ground)
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    bodyName: commission.body_name,
    theirNumber: commission.their_number === '' ? null : commission.their_number,
    procedure: commission.procedure,
    online: commission.online === 1,
    contact: commission.contact,
    signedForOn: day(commission.signed_for_on),
    termDays: termDaysOf(commission.procedure),
    dueOn: term?.due_on ? day(term.due_on) : null,
    cause: causeOf(file),
    workers: named(file.workers),
    employerNames: names(file.employers),
    items: itemSums(file.claims),
    claimedTotal: row.claimed_fen > 0 ? row.claimed_fen : null,
    suitGround: suitGround
      ? {
          kind: suitGround,
          number: commission.suit_ground_number,
          on: commission.suit_ground_on === null ? null : day(commission.suit_ground_on),
        }
      : null,
    suitNote: commission.suit_ground_note,
    fromCourt: commission.body_kind === 'court',
    registrarName: (await staffNames(reader, [row.created_by])).get(row.created_by) ?? '',
  }
}
