/** The register that opens the volume of a case, and the sums it shares with other papers. */
import { staffNames } from '../../../db/repositories/names.ts'
import type { ClaimRow } from '../../../db/repositories/parties.ts'
import { findUnit } from '../../../db/repositories/units.ts'
import type { Reader } from '../../../db/database.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { millisOf, shanghaiDay } from '../../clock.ts'
import type { Desk } from '../../desk.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { causeOf } from './common.ts'
import { names, paperEmployer, paperWorker, privateParts } from './parties.ts'
import { itemOf } from './payments.ts'

/** 受理登记表 (form 4); null before acceptance. */
export async function acceptanceContext(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
): Promise<PaperContext<'acceptance-register'> | null> {
  const { row } = file
  if (row.accepted_on === null || row.case_number === null) return null
  const acceptedOn = day(row.accepted_on)
  const parts = await privateParts(desk, reader, file)
  const accepted = file.journal.findLast((event) => event.type === 'accepted')
  const keyed = accepted ? shanghaiDay(millisOf(accepted.recorded_at)) : acceptedOn
  return {
    number: row.case_number,
    registrationCode: row.registration_code,
    committeeName: committeeUnit(file).name,
    acceptedOn,
    receivedOn: day(row.received_on),
    workers: file.workers.map((worker) => paperWorker(file, worker, parts, acceptedOn)),
    representatives: names(file.workers.filter((worker) => worker.is_representative === 1)),
    employers: file.employers.map((employer) => paperEmployer(employer, parts)),
    cause: causeOf(file),
    source: file.commission ? 'commission' : 'application',
    isApplication: file.commission === null,
    isOwnInitiative: false,
    commission: file.commission ? commissionOf(file.commission) : null,
    summary: row.summary,
    items: itemSums(file.claims),
    claimedTotal: row.claimed_fen > 0 ? row.claimed_fen : null,
    delegatedRoom: accepted ? await delegatedRoom(reader, accepted.payload) : null,
    enteredOn: keyed === acceptedOn ? null : keyed,
    registrarName: (await staffNames(reader, [row.created_by])).get(row.created_by) ?? '',
  }
}

/** Claims by item over all workers; a sum is known only where every one of them named it. */
export function itemSums(claims: readonly ClaimRow[]): PaperContext<'receipt-slip'>['items'] {
  return [...new Set(claims.map((claim) => claim.item))].map((item) => {
    const amounts = claims.filter((claim) => claim.item === item).map((claim) => claim.amount_fen)
    const known = amounts.filter((amount) => amount !== null)
    return {
      item: itemOf(item),
      amount: known.length === amounts.length ? known.reduce((sum, amount) => sum + amount, 0) : null,
    }
  })
}

function commissionOf(
  commission: NonNullable<DisputeFile['commission']>,
): NonNullable<PaperContext<'acceptance-register'>['commission']> {
  const kinds = {
    'before-filing': 'before-filing',
    ordinary: 'after-filing',
    summary: 'after-filing',
    arbitration: 'arbitration',
  } as const
  return {
    kind: kinds[commission.procedure],
    bodyName: commission.body_name,
    theirNumber: commission.their_number === '' ? null : commission.their_number,
  }
}

async function delegatedRoom(reader: Reader, payload: string): Promise<string | null> {
  const { unitId, byDelegation } = JSON.parse(payload) as { unitId: string; byDelegation: boolean }
  if (!byDelegation) return null
  return (await findUnit(reader, unitId))?.name ?? null
}
