/** The receipt slip: what the paper needs to be told of a dispute, and its PDF. */
import type { Paper } from '../../templates/drawer/paper.ts'
import type { PaperContext } from '../../templates/papers/index.ts'
import { words } from '../../templates/words/index.ts'
import { isClaimItemCode, isPayment, type ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import type { Desk } from '../desk.ts'
import { committeeUnit, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths } from '../http/paths.ts'
import { drawInThread, missingInThread } from '../papers/draw-in-thread.ts'
import { setPaper } from '../papers/set-paper.ts'

export type SlipContext = PaperContext<'receipt-slip'>

/** The day a running or expired clock of a rule ends; null when there is none. */
export function dueOf(file: DisputeFile, rule: string): Day | null {
  const clock = file.clocks.find(
    (candidate) => candidate.rule === rule && (candidate.status === 'running' || candidate.status === 'expired'),
  )
  return clock && clock.due_on !== null ? day(clock.due_on) : null
}

/** Context of the slip; sums of several workers are drawn together item by item. */
export function slipContext(file: DisputeFile): SlipContext {
  const { row } = file
  const unit = file.units[0]
  const committee = committeeUnit(file)
  const { settings } = committee
  return {
    committeeName: committee.name,
    desk: {
      name: unit?.name ?? committee.name,
      address: unit?.address ?? committee.address,
      phone: unit?.phone ?? committee.phone,
    },
    registrationCode: row.registration_code,
    receivedOn: day(row.received_on),
    workerName: row.worker_label,
    workerCount: row.worker_count,
    isGroup: row.worker_count > 1,
    respondentNames: file.employers.flatMap((party) => (party.employer ? [party.employer.name] : [])),
    items: itemsOf(file),
    claimedTotal: row.claimed_fen > 0 ? fen(row.claimed_fen) : null,
    nextStep: file.employers.length === 0 ? 'supply-materials' : nextStepOf(file),
    nextOn: row.phase === 'intake' ? dueOf(file, 'first-contact') : null,
    arbitration: {
      name: settings.arbitrationName ?? words('zh-CN')('intake.arbitration-fallback'),
      address: settings.arbitrationAddress ?? null,
      phone: settings.arbitrationPhone ?? null,
    },
    free: dueOf(file, 'T2'),
    lastSafeDay: dueOf(file, 'T10'),
  }
}

function nextStepOf({ row }: DisputeFile): SlipContext['nextStep'] {
  if (row.phase === 'intake') return 'consult-respondent'
  if (row.phase === 'mediation') return 'session'
  if (row.phase === 'agreement') return 'sign-agreement'
  const settled = row.outcome === 'settled' || row.outcome === 'partly-settled'
  return row.phase === 'performance' || settled ? 'await-payment' : 'go-to-arbitration'
}

function itemsOf(file: DisputeFile): SlipContext['items'] {
  const sums = new Map<ClaimItemCode, number | null>()
  for (const { item, amount_fen: amount } of file.claims) {
    if (!isClaimItemCode(item)) continue
    const known = sums.get(item) ?? null
    sums.set(item, amount === null ? known : (known ?? 0) + amount)
  }
  return [...sums].map(([item, amount]) => ({ item, amount: amount === null || !isPayment(item) ? null : fen(amount) }))
}

/** A line to be filled in by hand. */
const BLANK = '\uff3f'

/** The slip as PDF. A character no font prints is left blank to be filled in by hand: the worker never waits for a font. */
export async function slipPdf(desk: Desk, file: DisputeFile): Promise<Uint8Array> {
  const context = slipContext(file)
  const set = (told: SlipContext): Promise<Paper> =>
    setPaper(desk, desk.db.reader, 'receipt-slip', file.row.unit_id, told)
  const paper = await set(context)
  const missing = await missingInThread(paper)
  if (missing.length > 0) desk.log.warn({ disputeId: file.row.id, characters: missing.length }, 'slip-left-blanks')
  const printed = missing.length === 0 ? paper : await set(blanked(context, missing))
  const verify = { url: `${desk.config.publicUrl}${paths.status}` }
  return (await drawInThread(printed, { draft: false, createdOn: desk.clock.today(), verify })).bytes
}

/** Every text of it: a name of a street or of a unit may lack a character as well. */
const blanked = (context: SlipContext, missing: readonly string[]): SlipContext =>
  JSON.parse(JSON.stringify(context), (_, value: unknown) =>
    typeof value === 'string'
      ? [...value].map((character) => (missing.includes(character) ? BLANK : character)).join('')
      : value,
  ) as SlipContext
