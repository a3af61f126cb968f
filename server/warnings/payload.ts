/** The journal's payload of a step: ids, days, figures and codes, and for a level what the rule says today. */
import type { Reader } from '../../db/database.ts'
import { peopleReported } from '../../db/repositories/warnings.ts'
import { dangersIn, proposeLevel, type WarningProposal } from '../../workflows/law/warning-rules.ts'
import { addDays, day, type Day } from '../../workflows/values/day.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { figuresOf } from './report-warning.ts'
import type { WarningStep } from './step.ts'
import { runningClocks, signsOf, type WarningFile } from './warning-file.ts'

/** @param letterId the id a new letter gets */
export async function payloadOf(
  reader: Reader,
  file: WarningFile,
  step: WarningStep,
  letterId: string,
): Promise<Record<string, unknown>> {
  const { type: _type, on: _on, note: _note, ...plain } = step
  switch (step.type) {
    case 'told': {
      const clock = runningClocks(file).find((one) => one.id === step.clockId)
      // A report that is no more asked for is refused by the machine; until then its kind matters to nobody.
      return { report: clock === undefined || clock.kind === 'answer' ? 'written' : clock.kind, clockId: step.clockId }
    }
    case 'facts-updated':
      return { ...figuresOf(step), dangers: dangersIn(step.signs) }
    case 'level-raised':
    case 'level-lowered': {
      const { basis } = await proposalFor(reader, file, step.on)
      return { from: file.row.level, to: step.to, reason: step.reason, basis }
    }
    case 'supervised':
      return { letterId, kind: step.kind, answerBy: step.answerBy }
    default:
      return plain
  }
}

/** What the rule says of a warning as it stands, on a day. */
export async function proposalFor(reader: Reader, { row }: WarningFile, on: Day): Promise<WarningProposal> {
  const parameters = await knownParameters(reader)
  const days = parameters('warning-yellow-days', on)?.value ?? 0
  const peopleBefore = await peopleReported(reader, {
    employerKey: row.employer_key,
    since: addDays(day(row.happened_on), -days),
    except: row.id,
  })
  return proposeLevel(
    {
      people: row.people,
      peopleBefore,
      arrearsMonths: row.arrears_months,
      layoffPeople: row.layoff_people,
      staff: row.staff_count,
      signs: signsOf(row),
    },
    parameters,
    on,
  )
}
