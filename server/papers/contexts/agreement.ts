/** The written agreement, its oral register and the joint application, all from the same clauses. */
import type { Reader } from '../../../db/database.ts'
import type { WholeAgreement } from '../../../db/repositories/agreements.ts'
import { agreementNumberText } from '../../../templates/papers/agreement-number.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { words } from '../../../templates/words/index.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import type { Desk } from '../../desk.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { signingParties } from '../../disputes/signatures.ts'
import { causeOf, mediatorNames, numberOf, recorderName } from './common.ts'
import { withFullStop } from '../../../templates/papers/full-stop.ts'
import { paperEmployer, paperWorker, privateParts } from './parties.ts'
import { itemOf, paymentsOf } from './payments.ts'

/** The number this agreement bears or will bear. */
export function agreementNumber(file: DisputeFile, agreement: WholeAgreement): string {
  if (agreement.number !== null) return agreement.number
  const taken = file.agreements.filter((other) => other.id !== agreement.id && other.number !== null).length
  return agreementNumberText(numberOf(file), taken + 1)
}

/** Promises beside money, one line each. */
export const otherClauses = (agreement: WholeAgreement): string[] =>
  agreement.other_clauses
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(withFullStop)

const sentence = (given: string | null): string | null => given && withFullStop(given)

/** The statutory form (司发通〔2010〕239号 form 9) of one agreement as it stands. */
export async function agreementContext(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  agreement: WholeAgreement,
  on: Day,
): Promise<PaperContext<'agreement'>> {
  const { settings, name } = committeeUnit(file)
  const parties = await partiesOn(desk, reader, file, agreement, on)
  const payments = await paymentsFor(desk, reader, file, agreement)
  const everyEmployer = parties.employers.length === file.employers.length
  return {
    number: agreementNumber(file, agreement),
    committeeName: name,
    cause: causeOf(file),
    ...parties,
    facts: withFullStop(agreement.facts),
    employmentKnown: parties.workers.some((worker) => worker.employment !== null),
    workerPosition: sentence(agreement.worker_position),
    employerPosition: sentence(agreement.employer_position),
    responsibility: sentence(agreement.responsibility),
    payments,
    clauses: otherClauses(agreement),
    onDefault:
      agreement.acceleration === 1 || agreement.default_clause !== null
        ? {
            acceleration: agreement.acceleration === 1,
            further: agreement.default_clause && withFullStop(agreement.default_clause),
          }
        : null,
    settledItems:
      agreement.settles_items === 1 ? [...new Set(agreement.clauses.map((clause) => itemOf(clause.item)))] : [],
    confirmation:
      agreement.joint_confirmation === 1 && settings.courtName !== undefined
        ? { courtName: settings.courtName, by: null }
        : null,
    bindsOnly: everyEmployer ? [] : [...parties.workers, ...parties.employers].map((party) => party.name),
    place: agreement.place,
    copies: agreement.copies,
    mediators: mediatorNames(file),
    recorder: recorderName(file),
    dated: null,
  }
}

/** The register of an oral agreement (form 10); what was paid on the spot is read off the instalments. */
export async function oralContext(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  agreement: WholeAgreement,
  on: Day,
): Promise<PaperContext<'oral-agreement-register'>> {
  const parts = agreement.clauses.flatMap((clause) => clause.instalments)
  const payments = await paymentsFor(desk, reader, file, agreement)
  return {
    number: agreementNumber(file, agreement),
    committeeName: committeeUnit(file).name,
    cause: causeOf(file),
    ...(await partiesOn(desk, reader, file, agreement, on)),
    facts: withFullStop(agreement.facts),
    responsibility: sentence(agreement.responsibility),
    agreed: withFullStop(agreement.other_clauses),
    payments,
    paidOnTheSpot: parts.length > 0 && parts.every((part) => part.received_fen >= part.amount_fen),
    reachedOn: agreement.effective_on === null ? on : day(agreement.effective_on),
    place: agreement.place,
    mediators: mediatorNames(file),
    recorder: recorderName(file),
  }
}

/** Both sides' application for judicial confirmation; null while the agreement is not effective, pays nothing or no court is set (MSS 205, JS1 52). */
export async function confirmationContext(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  agreement: WholeAgreement,
): Promise<PaperContext<'judicial-confirmation-application'> | null> {
  const { courtName } = committeeUnit(file).settings
  const payments = await paymentsFor(desk, reader, file, agreement)
  if (courtName === undefined || agreement.effective_on === null || payments === null) return null
  const effectiveOn = day(agreement.effective_on)
  return {
    courtName,
    materials: materialsOfBoth(agreement),
    appliedOn: null,
    committeeName: committeeUnit(file).name,
    agreementNumber: agreementNumber(file, agreement),
    effectiveOn,
    ...(await partiesOn(desk, reader, file, agreement, effectiveOn)),
    facts: withFullStop(agreement.facts),
    payments,
  }
}

/** What both sides hand in together (MSJ 354, ORD33 74): without the proof that a committee mediated they are sent home. */
export function materialsOfBoth(agreement: WholeAgreement): string[] {
  const say = words('zh-CN')
  const represented = agreement.signatures.some((mark) => mark.authority.endsWith('-authority'))
  return [
    say('paper-part.material-agreement'),
    say('paper-part.material-proof'),
    say('paper-part.material-identity'),
    say('paper-part.material-delivery'),
    ...(represented ? [say('paper-part.material-attorney')] : []),
  ]
}

/** Those who sign an agreement, as they were on a day. */
export async function partiesOn(desk: Desk, reader: Reader, file: DisputeFile, agreement: WholeAgreement, on: Day) {
  const parts = await privateParts(desk, reader, file)
  const signing = new Set(signingParties(file, agreement))
  // Once settled, a worker of an agreement without money is no longer open; the paper still names everybody.
  const workers = [...file.workers, ...file.heirs].filter((worker) => signing.has(worker.id))
  return {
    workers: (workers.length > 0 ? workers : file.workers).map((worker) => paperWorker(file, worker, parts, on)),
    employers: file.employers
      .filter((employer) => signing.has(employer.id))
      .map((employer) => paperEmployer(employer, parts)),
  }
}

/** What an agreement pays, accounts included; null where it pays nothing. */
export async function paymentsFor(desk: Desk, reader: Reader, file: DisputeFile, agreement: WholeAgreement) {
  const ids = agreement.clauses.map((clause) => clause.id)
  return paymentsOf(file, agreement, await desk.privateValues.read(reader, ids, 'account'))
}
