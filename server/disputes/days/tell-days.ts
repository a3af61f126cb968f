/** Writes the days a case's terms count from, and counts anew what rests on them: limitation, and the recognition of injuries. */
import { endClocks } from '../../../db/repositories/clocks.ts'
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import { changeParty, type PartyRow } from '../../../db/repositories/parties.ts'
import { DomainError } from '../../../workflows/errors.ts'
import type { Calendar } from '../../../workflows/law/calendar.ts'
import { recognitionRules } from '../../../workflows/law/term-rules.ts'
import { computeTerm } from '../../../workflows/law/terms.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { currentCalendar } from '../../law/current-calendar.ts'
import { recountYear } from '../amend/amend-claims.ts'
import { openFile, type DisputeFile } from '../dispute-file.ts'
import { writeTerm } from '../effects/clocks.ts'
import { writeInspection } from '../effects/inspection.ts'
import type { Taking } from '../steps/define-step.ts'
import type { Step } from '../step.ts'
import { takeStep } from '../take-step.ts'
import { injuredWorkers, type DaysTold } from './form.ts'

type Injury = { worker: PartyRow; told: DaysTold['injuries'][number] }

/** Throws stale when somebody else was first, refused once the file is archived; days as they stood leave no line. */
export async function tellDays(desk: Desk, act: Act, disputeId: string, told: DaysTold): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'dispute:amend')
    if (file.row.revision !== told.revision) throw new DomainError('stale', 'dispute-changed')
    const object = { kind: 'dispute', id: disputeId, unitId: file.row.unit_id }
    const injuries = changedInjuries(file, told)
    if (injuries.length === 0 && !caseDiffers(file, told)) return { answer: null, object }
    const taking: Taking = { desk, tx, stamp, actor: act.actor, file }
    const partyIds = injuries.map(({ worker }) => worker.id)
    const step: Step<'details-amended'> = {
      type: 'details-amended',
      occurredOn: told.on,
      data: { what: ['days'], partyIds, claimedFen: file.row.claimed_fen },
    }
    await takeStep(desk, tx, stamp, act.actor, file, step)
    const moved = await changeDispute(tx, await readDispute(tx, disputeId), {
      knew_on: told.knewOn,
      employment_ended_on: told.employmentEndedOn,
      employment_continues: told.employmentContinues ? 1 : 0,
      wrong_ended_on: told.wrongEndedOn,
    })
    if (!moved) throw new DomainError('stale', 'dispute-changed')
    const calendar = await currentCalendar(tx)
    if (told.wrongEndedOn !== file.row.wrong_ended_on)
      await writeInspection({ desk, tx, disputeId }, told.wrongEndedOn, stamp.today)
    for (const injury of injuries) await writeInjury(taking, injury, calendar)
    await recountYear(taking, step)
    return { answer: null, object, details: { what: 'days' } }
  })
}

const caseDiffers = ({ row }: DisputeFile, told: DaysTold): boolean =>
  told.knewOn !== row.knew_on ||
  told.employmentEndedOn !== row.employment_ended_on ||
  told.employmentContinues !== (row.employment_continues === 1) ||
  told.wrongEndedOn !== row.wrong_ended_on

/** Throws invalid for a worker who is not asked for an injury. */
function changedInjuries(file: DisputeFile, { injuries }: DaysTold): Injury[] {
  const asked = injuredWorkers(file)
  return injuries.flatMap((told) => {
    const worker = asked.find(({ id }) => id === told.id)
    if (worker === undefined) throw new DomainError('invalid', 'unknown-choice')
    const same = told.injuredOn === worker.injured_on && told.appliedOn === worker.recognition_applied_on
    return same ? [] : [{ worker, told }]
  })
}

/** Another day of the injury counts anew; the application ends both terms. */
async function writeInjury({ desk, tx, stamp, file }: Taking, injury: Injury, calendar: Calendar): Promise<void> {
  const { worker, told } = injury
  const [disputeId, subjectId] = [file.row.id, worker.id]
  const { injuredOn, appliedOn } = told
  await changeParty(tx, worker.id, { injured_on: injuredOn, recognition_applied_on: appliedOn })
  const onlyApplied = injuredOn === worker.injured_on && worker.recognition_applied_on === null
  if (!onlyApplied) {
    await endClocks(tx, disputeId, recognitionRules, { status: 'stopped', on: stamp.today, subjectId })
    if (injuredOn === null) return
    for (const rule of recognitionRules)
      await writeTerm({ desk, tx, disputeId }, computeTerm(rule, injuredOn, calendar), subjectId)
  }
  if (appliedOn !== null) await endClocks(tx, disputeId, recognitionRules, { status: 'met', on: appliedOn, subjectId })
}
