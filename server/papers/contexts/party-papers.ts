/** The papers by which a party says something to the committee: authority, address, objection, consent, the way out; and what is written at its place. */
import type { JournalRow } from '../../../db/repositories/journal.ts'
import type { Reader } from '../../../db/database.ts'
import { withFullStop } from '../../../templates/papers/full-stop.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import type { Desk } from '../../desk.ts'
import { committeeUnit, openWorkers, type DisputeFile } from '../../disputes/dispute-file.ts'
import type { Addressee } from '../addressees.ts'
import { causeOf, dayOf, mediatorNames, numberOf } from './common.ts'
import { mediationEndsOn, replacementOf, termSetOf } from './first-notices.ts'
import { privateParts } from './parties.ts'
import { bothSides, isCompany, named, othersOf, principalOf } from './signing.ts'

/** 授权委托书 of one party, its agent filled in where he is known. */
export async function authorisationContext(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  from: Addressee,
): Promise<PaperContext<'authorisation'> | null> {
  if (file.employers.length === 0) return null
  const parts = await privateParts(desk, reader, file)
  const [party] = from.parties
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    principal: principalOf(party, parts),
    others: othersOf(file, from),
    cause: causeOf(file),
    agent:
      party.agent_name === null
        ? null
        : {
            name: party.agent_name,
            identityNumber: parts.identities.get(party.id) ?? null,
            special: party.agent_authority === 'special',
          },
  }
}

/** 送达地址确认书 of one party. */
export async function addressContext(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  from: Addressee,
): Promise<PaperContext<'address-confirmation'> | null> {
  if (file.employers.length === 0) return null
  const [party] = from.parties
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    principal: principalOf(party, await privateParts(desk, reader, file)),
    isWorker: from.side === 'worker',
    others: othersOf(file, from),
    cause: causeOf(file),
    agentName: party.agent_name,
  }
}

/** 回避申请书 of one party; null while nobody mediates. */
export function recusalApplicationContext(
  file: DisputeFile,
  from: Addressee,
): PaperContext<'recusal-application'> | null {
  const mediators = mediatorNames(file)
  if (mediators.length === 0 || file.employers.length === 0) return null
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    applicantName: from.name,
    company: isCompany(from.parties[0]),
    others: othersOf(file, from),
    cause: causeOf(file),
    mediators,
  }
}

/** 回避决定书: the replacement that was made for such a reason, else a form to decide on. */
export function recusalDecisionContext(file: DisputeFile): PaperContext<'recusal-decision'> | null {
  if (file.employers.length === 0) return null
  const replaced = replacementOf(file)
  const recused = replaced !== null && (replaced.reason === 'recusal' || replaced.reason === 'party-objects')
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    ...bothSides(file),
    cause: causeOf(file),
    granted: recused ? { leaving: replaced.leaving, joining: replaced.joining, on: replaced.on } : null,
  }
}

/** 延期调解同意书; null before acceptance. An extension that was recorded is filled in, else its day is left to the hand. */
export function extensionContext(file: DisputeFile): PaperContext<'extension-consent'> | null {
  if (file.row.accepted_on === null || file.employers.length === 0) return null
  const extensions = file.journal.filter((event) => event.type === 'term-extended')
  const [before, extended] = [extensions.at(-2), extensions.at(-1)]
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    ...bothSides(file),
    cause: causeOf(file),
    acceptedOn: day(file.row.accepted_on),
    termEndsOn: before ? untilOf(before) : extended ? termSetOf(file) : mediationEndsOn(file),
    extendedTo: extended ? untilOf(extended) : null,
    consentedOn: extended ? day(extended.occurred_on) : null,
    mediators: mediatorNames(file),
  }
}

const untilOf = (event: JournalRow): Day => day((JSON.parse(event.payload) as { until: string }).until)

/** 撤回调解申请书 of those who took it back, else of those who still could; null when nobody is left to. */
export function withdrawalContext(file: DisputeFile): PaperContext<'withdrawal'> | null {
  const gone = file.workers.filter((worker) => worker.outcome === 'withdrawn' || worker.outcome === 'settled-privately')
  const privately = gone.length > 0 && gone.every((worker) => worker.outcome === 'settled-privately')
  const workers = gone.length > 0 ? gone : openWorkers(file)
  if (workers.length === 0 || file.employers.length === 0) return null
  const event = privately ? 'private-settlement-reported' : 'application-withdrawn'
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    workers: named(workers),
    employers: named(file.employers),
    cause: causeOf(file),
    receivedOn: day(file.row.received_on),
    settledPrivately: privately,
    withdrawnOn: gone.length > 0 ? dayOf(file, event) : null,
    mediators: mediatorNames(file),
  }
}

/** Those whose mediation failed with facts written down that nobody disputes. */
const agreeingOnFacts = (file: DisputeFile) =>
  file.workers.filter((worker) => worker.outcome === 'terminated' && worker.undisputed_facts !== null)

export const hasUndisputedFacts = (file: DisputeFile): boolean => agreeingOnFacts(file).length > 0

/** 无争议事实记载; null unless mediation failed and both sides consented to a record of the facts. */
export function undisputedFactsContext(file: DisputeFile): PaperContext<'undisputed-facts'> | null {
  const workers = agreeingOnFacts(file)
  const [first] = workers
  if (!first || file.employers.length === 0) return null
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    ...bothSides(file),
    workers: named(workers),
    cause: causeOf(file),
    acceptedOn: file.row.accepted_on === null ? null : day(file.row.accepted_on),
    terminatedOn: day(first.outcome_on ?? file.row.received_on),
    facts: factsOf(workers.map((worker) => worker.undisputed_facts ?? '')),
    mediators: mediatorNames(file),
  }
}

/** Each line once, as a closed sentence. */
const factsOf = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => text.split('\n')).map((line) => withFullStop(line.trim())))].filter(
    (line) => line !== '',
  )

/** 调查记录, to be written by hand where the question is asked. */
export const investigationContext = (file: DisputeFile): PaperContext<'investigation-record'> | null =>
  file.employers.length === 0
    ? null
    : {
        number: numberOf(file),
        committeeName: committeeUnit(file).name,
        workers: named(file.workers),
        employers: named(file.employers),
        cause: causeOf(file),
        investigators: mediatorNames(file),
      }
