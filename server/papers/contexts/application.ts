/** What a party begins its case with: the application and the evidence it brings. */
import { attachmentsOf } from '../../../db/repositories/attachments.ts'
import { staffNames } from '../../../db/repositories/names.ts'
import { papersOf } from '../../../db/repositories/papers.ts'
import type { Reader } from '../../../db/database.ts'
import { withFullStop } from '../../../templates/papers/full-stop.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { millisOf, shanghaiDay } from '../../clock.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import type { Addressee } from '../addressees.ts'
import { frozenInput } from '../frozen.ts'
import type { ApplicationManner, Asked } from '../paper-builder.ts'
import { causeOf, numberOf } from './common.ts'
import { names, paperEmployer, paperWorker, privateParts } from './parties.ts'
import { itemSums } from './registers.ts'
import { isCompany, named } from './signing.ts'

type Material = PaperContext<'evidence-sheet'>['materials'][number]

/** Ways in by which the desk itself wrote down what it was told. */
const SPOKEN = new Set(['counter', 'phone', 'on-site'])

const mannerOfWayIn = ({ row }: DisputeFile): ApplicationManner => (SPOKEN.has(row.way_in) ? 'oral' : 'written')

/** How the application was made: as the one issued last says, else as its way in tells. */
export async function mannerSoFar({ desk, reader, file }: Omit<Asked, 'about'>): Promise<ApplicationManner> {
  const issued = (await papersOf(reader, file.row.id)).find((paper) => paper.kind === 'application')
  const said = issued ? (frozenInput(desk, issued) as PaperContext<'application'> | null) : null
  if (said === null) return mannerOfWayIn(file)
  return said.oral ? 'oral' : 'written'
}

/** 人民调解申请书 (form 3); null for a case that came with somebody else's paper or names no respondent. */
export async function applicationContext({
  desk,
  reader,
  file,
  about,
}: Asked): Promise<PaperContext<'application'> | null> {
  const { row } = file
  if (file.commission !== null || file.employers.length === 0) return null
  const parts = await privateParts(desk, reader, file)
  const receivedOn = day(row.received_on)
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    oral: about.manner === 'oral',
    receivedOn,
    workers: file.workers.map((worker) => ({
      ...paperWorker(file, worker, parts, receivedOn),
      claimed: claimedBy(file, worker.id),
    })),
    representatives: names(file.workers.filter((worker) => worker.is_representative === 1)),
    employers: file.employers.map((employer) => paperEmployer(employer, parts)),
    cause: causeOf(file),
    summary: withFullStop(row.summary),
    items: itemSums(file.claims),
    claimedTotal: row.claimed_fen > 0 ? row.claimed_fen : null,
    evidence: (await evidenceOf(reader, file, new Set(file.workers.map((worker) => worker.id)))).map(
      (material) => material.title,
    ),
    recorder: (await staffNames(reader, [row.created_by])).get(row.created_by) ?? null,
  }
}

/** What one worker claims; null while none of it has an amount. */
function claimedBy(file: DisputeFile, partyId: string): number | null {
  const amounts = file.claims.flatMap((claim) => (claim.party_id === partyId ? (claim.amount_fen ?? []) : []))
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

/** 证据材料: the sheet one party's evidence is pasted on. */
export async function evidenceContext(
  reader: Reader,
  file: DisputeFile,
  from: Addressee,
): Promise<PaperContext<'evidence-sheet'> | null> {
  if (file.employers.length === 0) return null
  const [party] = from.parties
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    workers: named(file.workers),
    employers: named(file.employers),
    cause: causeOf(file),
    providerName: from.name,
    company: isCompany(party),
    materials: await evidenceOf(reader, file, new Set([party.id])),
  }
}

/** Evidence that some parties brought and that still counts, in the order in which it came. */
async function evidenceOf(reader: Reader, file: DisputeFile, partyIds: ReadonlySet<string>): Promise<Material[]> {
  return (await attachmentsOf(reader, file.row.id))
    .filter((one) => one.kind === 'evidence' && one.struck_at === null && partyIds.has(one.offered_by ?? ''))
    .map((one) => ({
      title: one.title === '' ? one.name : one.title,
      broughtOn: shanghaiDay(millisOf(one.recorded_at)),
      originalSeen: one.original_seen === 1,
    }))
}
