/** Letters that hand a matter over to a body that is no court: what was chosen when it was handed over, and nothing else. */
import type { HandOver } from '../../../db/repositories/hand-overs.ts'
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import { withFullStop } from '../../../templates/papers/full-stop.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import type { Matter } from '../../../workflows/referral/facts.ts'
import { addDays, day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import type { Addressee } from '../addressees.ts'
import type { Asked } from '../paper-builder.ts'
import { numberOf } from './common.ts'
import { contactOf, letterNumber } from './letters.ts'
import { names, ownerOf, privateParts, undisputedFacts } from './parties.ts'

/** 转办函 of one hand-over; null for one that tells of nobody. */
export async function handOverLetterContext(
  asked: Asked,
  to: Addressee,
): Promise<PaperContext<'hand-over-letter'> | null> {
  const { reader, file, on } = asked
  const told = toldBy(file, to.id)
  const ground = codesOf('hand-over-ground').find((code) => code === told?.handOver.kind)
  if (told === null || ground === undefined || told.workers.length === 0) return null
  const { handOver, workers, tells } = told
  const going = new Set(workers.map((worker) => worker.id))
  return {
    number: letterNumber(file),
    committeeName: committeeUnit(file).name,
    toName: handOver.body_name,
    ourNumber: numberOf(file),
    ground,
    workerNames: workers.map(partyName),
    workers: await namedWorkers(asked, workers, tells('phone')),
    employerNames: tells('employer') ? names(file.employers) : [],
    summary: tells('summary') ? withFullStop(file.row.summary) : null,
    items: tells('claims')
      ? file.claims.flatMap((claim) =>
          going.has(claim.party_id) && isClaimItemCode(claim.item)
            ? [{ item: claim.item, amount: claim.amount_fen === null ? null : fen(claim.amount_fen) }]
            : [],
        )
      : [],
    undisputedFacts: tells('undisputed-facts') ? undisputedFacts(workers) : null,
    request: withFullStop(handOver.request),
    answerBy: day(handOver.answer_due_on ?? addDays(on, handOver.answer_days)),
    consentedOn: handOver.consented_on === null ? null : day(handOver.consented_on),
    contact: await contactOf(reader, file),
    sentOn: handOver.sent_on === null ? on : day(handOver.sent_on),
  }
}

/** 风险情况报告 of one report; what the police are told beside the danger was chosen as well. */
export async function policeReportContext(asked: Asked, to: Addressee): Promise<PaperContext<'police-report'> | null> {
  const { reader, file, on } = asked
  const told = toldBy(file, to.id)
  const danger = codesOf('danger').find((code) => code === told?.handOver.danger)
  if (told === null || danger === undefined) return null
  const { handOver, workers, tells } = told
  return {
    number: letterNumber(file),
    committeeName: committeeUnit(file).name,
    toName: handOver.body_name,
    ourNumber: numberOf(file),
    danger,
    request: withFullStop(handOver.request),
    employerNames: tells('employer') ? names(file.employers) : [],
    workers: await namedWorkers(asked, workers, tells('phone')),
    summary: tells('summary') ? withFullStop(file.row.summary) : null,
    toldOn: handOver.sent_on === null ? null : day(handOver.sent_on),
    contact: await contactOf(reader, file),
    reportedOn: on,
  }
}

type Told = { handOver: HandOver; workers: PartyRow[]; tells: (matter: Matter) => boolean }

function toldBy(file: DisputeFile, id: string): Told | null {
  const handOver = file.handOvers.find((one) => one.id === id)
  if (!handOver) return null
  const chosen = JSON.parse(handOver.matters) as string[]
  return {
    handOver,
    workers: file.workers.filter((worker) => handOver.partyIds.includes(worker.id)),
    tells: (matter) => chosen.includes(matter),
  }
}

async function namedWorkers(
  { desk, reader, file }: Asked,
  workers: readonly PartyRow[],
  withPhone: boolean,
): Promise<{ name: string; phone: string | null }[]> {
  const { phones } = await privateParts(desk, reader, file)
  return workers.map((worker) => ({
    name: partyName(worker),
    phone: withPhone ? (phones.get(ownerOf(worker) ?? '') ?? null) : null,
  }))
}
