/** The papers that open a case and record its sittings: acceptance register, record, and the worker's slip. */
import { mediationSessionsOf } from '../../../db/repositories/mediation-sessions.ts'
import { staffNames } from '../../../db/repositories/names.ts'
import { partyName, type ClaimRow } from '../../../db/repositories/parties.ts'
import { findUnit } from '../../../db/repositories/units.ts'
import type { Reader } from '../../../db/database.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { words } from '../../../templates/words/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { millisOf, shanghaiDay } from '../../clock.ts'
import type { Desk } from '../../desk.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { causeOf, mediatorNames, numberOf, recorderName } from './common.ts'
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

/** 调解记录 (form 8) of the latest sitting held; null when none was. */
export async function recordContext(
  reader: Reader,
  file: DisputeFile,
): Promise<PaperContext<'mediation-record'> | null> {
  const session = (await mediationSessionsOf(reader, file.row.id)).findLast((one) => one.status === 'held')
  const record = session?.record?.trim() ?? ''
  if (!session || record === '') return null
  const say = words('zh-CN')
  const unit = await findUnit(reader, session.unit_id)
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    heldOn: day(session.day),
    from: session.starts_at,
    to: null,
    place: session.place ?? unit?.address ?? unit?.name ?? committeeUnit(file).name,
    manner: session.manner,
    parties: [...file.workers, ...file.employers].flatMap((party) => {
      const own = { name: partyName(party), part: say(`paper-part.${party.side}`) }
      if (party.agent_name === null) return [own]
      const part = `paper-part.agent-${party.agent_authority === 'special' ? 'special' : 'general'}` as const
      return [own, { name: party.agent_name, part: say(part, { party: partyName(party) }) }]
    }),
    attendance: session.attendance?.trim() || null,
    guests: [],
    rightsTold: true,
    statements: [{ speaker: say('paper-part.record'), said: record }],
    result: session.result ?? say('paper-part.result-open'),
    mediators: mediatorNames(file),
    recorder: recorderName(file),
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
