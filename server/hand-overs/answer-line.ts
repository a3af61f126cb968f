/** One line of a strip for a hand-over that awaits an answer: which body, since when, how often it was asked again. */
import type { AwaitedAnswer } from '../../db/repositories/hand-over-lists.ts'
import { lampOn } from '../../templates/parts/lamp.ts'
import type { TaskList } from '../../templates/parts/task-list.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { paths, pathTo } from '../http/paths.ts'

export function answerLine(locale: Locale, row: AwaitedAnswer, today: Day): TaskList['tasks'][number] {
  const say = words(locale)
  return {
    href: pathTo(paths.handOver, { handOverId: row.handOverId }),
    title: say('hand-overs.weekly-title', { kind: say(wordKey('referral-kind', row.kind)), body: row.bodyName }),
    detail: phrase('hand-overs.weekly-detail', { unit: row.unitName, day: row.sentOn, count: row.chased }),
    time: null,
    amount: null,
    lamp: lampOn(day(row.dueOn), today),
  }
}
