/** What follows an agreement beside its payments: duties done, defaults declared and mended, and the visit afterwards (RMTJ 31). */
import { choice, maybeText, ticked } from '../../http/fields.ts'
import { agreementsInForce, type DisputeFile } from '../dispute-file.ts'
import { openInstalments } from '../money.ts'
import { keepRating } from '../../ratings/keep-rating.ts'
import { ratedMediator } from '../../ratings/rate-on-paper.ts'
import { takeLastStep } from '../take-step.ts'
import { contactManners, followResults, reopenReasons, resumeReasons } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { writeContact } from './keep-contact.ts'
import { askCode, askOne, idsOf, oneOf } from './questions.ts'

/** The agreement that asks for something other than money; the step is refused where there is none. */
const dutyOf = (file: DisputeFile): string => {
  const inForce = agreementsInForce(file)
  return (inForce.find((agreement) => agreement.total_fen === 0) ?? inForce[0])?.id ?? file.row.id
}

export const confirmed = defineStep({
  event: 'performance-confirmed',
  form: () => dated({}),
  async take({ desk, tx, stamp, actor, file }, { on }) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'performance-confirmed',
      occurredOn: on,
      data: { agreementId: dutyOf(file), clauseIds: [] },
    })
    return null
  },
})

export const defaultDeclared = defineStep({
  event: 'default-declared',
  consequences: ['consequence.default', 'consequence.limitation-restarts'],
  form: () => dated({}),
  async take({ desk, tx, stamp, actor, file }, { on }) {
    const overdue = openInstalments(file).filter((part) => part.dueOn < on && !part.hindered)
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'default-declared',
      occurredOn: on,
      data: { instalmentIds: idsOf(overdue), overdueFen: overdue.reduce((sum, part) => sum + part.openFen, 0) },
    })
    return null
  },
})

export const performanceResumed = defineStep({
  event: 'performance-resumed',
  form: () => dated({ reason: choice(resumeReasons), bothConsent: ticked }),
  questions: (_, fields) => [
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'resume-reason', resumeReasons),
    fields.tick({ name: 'bothConsent', label: 'disputes.both-consent', width: 'full' }),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'performance-resumed',
      occurredOn: value.on,
      data: { reason: value.reason },
      said: { bothPartiesConsent: value.bothConsent },
    })
    return null
  },
})

export const performanceReopened = defineStep({
  event: 'performance-reopened',
  consequences: ['consequence.out-of-archive'],
  form: () => dated({ reason: choice(reopenReasons) }),
  questions: (_, fields) => [
    askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'reopen-reason', reopenReasons),
  ],
  async take({ desk, tx, stamp, actor, file }, value) {
    const overdue = openInstalments(file).some((part) => part.dueOn < value.on)
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'performance-reopened',
      occurredOn: value.on,
      data: { reason: value.reason },
      said: { defaultStandsAfter: value.reason === 'default-after-archive' && overdue },
    })
    return null
  },
})

export const followedUp = defineStep({
  event: 'followed-up',
  form: ({ file }) =>
    dated({
      party: oneOf(file.workers),
      manner: choice(contactManners),
      result: choice(followResults),
      note: maybeText(500, { lines: true }),
    }),
  defaults: () => ({ manner: 'phone' }),
  questions: ({ file }, fields) => [
    ...askOne(fields, 'party', 'disputes.contact-party', file.workers),
    askCode(fields, { name: 'manner', label: 'disputes.manner' }, 'contact-manner', contactManners),
    askCode(fields, { name: 'result', label: 'disputes.follow-result' }, 'follow-result', followResults),
    fields.area({ name: 'note', label: 'disputes.note', max: 500, rows: 3 }),
  ],
  async take(taking, value) {
    const { desk, tx, stamp, actor, file } = taking
    const contactId = await writeContact(taking, {
      partyId: value.party,
      manner: value.manner,
      result: value.result === 'not-reached' ? 'no-answer' : 'reached',
      note: value.note,
      on: value.on,
    })
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'followed-up',
      occurredOn: value.on,
      data: { contactId, result: value.result },
    })
    // What he says on the visit counts as his answer about the service, so that he is not asked twice.
    if (value.result === 'performed-satisfied')
      await keepRating(
        desk,
        tx,
        { disputeId: file.row.id, partyId: value.party, unitId: file.row.unit_id, mediatorId: ratedMediator(file) },
        { score: 'satisfied', manner: null, speed: null, fairness: null, words: null },
        { source: 'visit', on: value.on, at: stamp.at, staffId: actor.staffId },
      )
    return null
  },
})
