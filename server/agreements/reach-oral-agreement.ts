/** An oral agreement binds from the day it is reached; the mediator writes it down (RMTJ 28, 30). */
import type { Tx } from '../../db/database.ts'
import { words } from '../../templates/words/index.ts'
import { agreementNumberText } from '../../templates/papers/agreement-number.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { rightsTold } from '../disputes/facts.ts'
import { takeStep } from '../disputes/take-step.ts'
import { numberOf } from '../papers/contexts/common.ts'
import type { AgreementGiven } from './agreement-given.ts'
import { keepAgreement, settledWorkers, totalOf } from './keep-agreement.ts'

/** What the form asks beside the content: both choose the oral form, and everybody was told rights and duties. */
export type OralSaid = { bothConsent: boolean; rightsTold: boolean }

/** Records an oral agreement. Throws refused when the law's conditions are not met. */
export async function reachOralAgreement(
  desk: Desk,
  act: Act,
  disputeId: string,
  given: AgreementGiven,
  said: OralSaid,
): Promise<{ agreementId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'agreement:sign-off')
    const { agreementId } = await writeOralAgreement(desk, tx, stamp, act.actor, file, given, said)
    return { answer: { agreementId }, object: { kind: 'agreement', id: agreementId, unitId: file.row.unit_id } }
  })
}

/** The same inside a transaction that does more, e.g. settled on the spot. */
export async function writeOralAgreement(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: DisputeFile,
  given: AgreementGiven,
  said: OralSaid,
): Promise<{ agreementId: string; file: DisputeFile }> {
  const content = given.otherClauses === '' ? words('zh-CN')('agreements.oral-content') : given.otherClauses
  const taken = file.agreements.filter((agreement) => agreement.number !== null).length
  const agreementId = await keepAgreement(
    { desk, tx, stamp, actor, file },
    { ...given, otherClauses: content },
    {
      kind: 'oral',
      status: 'effective',
      number: agreementNumberText(numberOf(file), taken + 1),
      effectiveOn: given.on,
      replacesId: null,
    },
  )
  const whole = given.clauses.every(
    (clause) => sumOf(given.parts, clause.payeeId) === sumOf(given.clauses, clause.payeeId),
  )
  const after = await takeStep(desk, tx, stamp, actor, file, {
    type: 'oral-agreement-reached',
    occurredOn: given.on,
    data: { agreementId, workerIds: settledWorkers(file, given), totalFen: totalOf(given) },
    said: {
      bothPartiesConsent: said.bothConsent,
      rightsTold: said.rightsTold || rightsTold(file),
      agreementComplete: whole,
    },
  })
  return { agreementId, file: after }
}

const sumOf = (rows: readonly { payeeId: string; amountFen: number }[], payeeId: string): number =>
  rows.filter((row) => row.payeeId === payeeId).reduce((sum, row) => sum + row.amountFen, 0)
