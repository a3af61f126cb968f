/** Folds every journal and recounts every total of the desk: the proof that columns, ledger, lists and months tell one story. */
import type { Reader } from '../../db/database.ts'
import { storedClosure } from '../../db/repositories/recounts.ts'
import { wholeAid } from '../../db/repositories/whole-aid.ts'
import { wholeCases } from '../../db/repositories/whole-cases.ts'
import { wholeWarnings } from '../../db/repositories/whole-warnings.ts'
import type { Difference } from './journal/difference.ts'
import { foldAid } from './journal/fold-aid.ts'
import { foldCase } from './journal/fold-case.ts'
import { foldWarning } from './journal/fold-warning.ts'
import { recountClosings } from './journal/recount-closings.ts'
import { recountCounts } from './journal/recount-counts.ts'
import { recountLists } from './journal/recount-lists.ts'
import { recountMoney } from './journal/recount-money.ts'
import { recountSummaries } from './journal/recount-summaries.ts'

export type Checked = { cases: number; events: number; entries: number; differences: number }

/** Reads the whole database and tells each difference as it is found. Changes nothing; the desk should stand still meanwhile. */
export async function checkJournal(reader: Reader, tell: (difference: Difference) => void): Promise<Checked> {
  const checked: Checked = { cases: 0, events: 0, entries: 0, differences: 0 }
  const found = (differences: readonly Difference[]): void => {
    checked.differences += differences.length
    for (const difference of differences) tell(difference)
  }
  const above = await storedClosure(reader)
  for await (const whole of wholeCases(reader)) {
    checked.cases += 1
    checked.events += whole.journal.length
    checked.entries += whole.ledger.length + whole.counts.length
    found([...foldCase(whole), ...recountMoney(whole), ...recountCounts(whole), ...recountLists(whole, above)])
  }
  for await (const whole of wholeAid(reader)) {
    checked.cases += 1
    checked.events += whole.journal.length
    found(foldAid(whole))
  }
  for await (const whole of wholeWarnings(reader)) {
    checked.events += whole.journal.length
    found(foldWarning(whole))
  }
  found(await recountSummaries(reader))
  found(await recountClosings(reader))
  return checked
}
