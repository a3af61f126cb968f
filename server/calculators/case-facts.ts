/** What a case already says that a calculator would ask for: the worker, the employment, the wage. */
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import type { Choice, Typed } from '../../templates/parts/form-fields.ts'
import type { Locale } from '../../templates/words/index.ts'
import { fen, plainYuan } from '../../workflows/values/fen.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { must } from '../disputes/must.ts'
import { saidParties } from '../said-parties.ts'

export const workerChoices = (file: DisputeFile): Choice[] =>
  file.workers.map((worker) => ({ value: worker.id, text: partyName(worker) }))

/** The case a sheet is worked out for: its number and who stands against whom. */
export function saidCase(locale: Locale, { row }: DisputeFile): string {
  const labels = { workerLabel: row.worker_label, workerCount: row.worker_count, employerLabel: row.employer_label }
  return `${row.case_number ?? row.registration_code}\u3000${saidParties(locale, labels)}`
}

/** The worker meant, or the first one. */
export const workerMeant = (file: DisputeFile, id: unknown): PartyRow =>
  file.workers.find((worker) => worker.id === id) ?? must(file.workers[0])

/** The answers known of a worker, as a form would have typed them; a question that does not ask leaves them out. */
export function knownAnswers(file: DisputeFile, worker: PartyRow, today: string): Typed {
  const wage = worker.wage_fen === null ? '' : plainYuan(fen(worker.wage_fen))
  return {
    ...blankAnswers(today),
    worker: worker.id,
    start: worker.employed_from ?? '',
    end: worker.employed_until ?? file.row.employment_ended_on ?? '',
    average: wage,
    wage,
    lastMonth: wage,
  }
}

/** What is likely before anything is known. */
export const blankAnswers = (today: string): Typed => ({ year: today.slice(0, 4), on: today, insured: 'on' })
