/** Warnings that owe a report or wait for an answer, for the start page and the week: one line each, the earliest first. */
import { warningsDue } from '../../db/repositories/warning-lists.ts'
import type { TaskList } from '../../templates/parts/task-list.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { addDays } from '../../workflows/values/day.ts'
import { shanghaiDayBegins } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import { paths, pathTo } from '../http/paths.ts'
import { dueLamp } from './said.ts'
import { warningRoots } from './warning-file.ts'

/** What is due by the end of today, in the reader's units; the list holds the rest. */
export async function warningStrip(
  { db, clock }: Desk,
  actor: Actor,
  locale: Locale,
  limit: number,
): Promise<TaskList> {
  const today = clock.today()
  const before = shanghaiDayBegins(addDays(today, 1))
  const { total, rows } = await warningsDue(db.reader, warningRoots(actor), { before, limit })
  const say = words(locale)
  return {
    title: 'warnings.due-title',
    total,
    all: total > rows.length ? paths.warnings : null,
    empty: 'warnings.due-none',
    tasks: rows.map((row) => ({
      href: pathTo(paths.warning, { id: row.id }),
      title: row.employer_name,
      detail: phrase('warnings.due-detail', {
        level: say(wordKey('warning-level', row.level)),
        state: say(wordKey('warning-state', row.state)),
        unit: row.unit_name,
      }),
      time: null,
      amount: null,
      lamp: dueLamp(row, today),
    })),
  }
}
