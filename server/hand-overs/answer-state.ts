/** How a hand-over stands as a tag: late answers stand out, whatever the stage. */
import type { HandOverRow } from '../../db/repositories/hand-overs.ts'
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { Day } from '../../workflows/values/day.ts'

/** The tag on a day. */
export function answerState(handOver: Pick<HandOverRow, 'state' | 'answer_due_on' | 'chased'>, today: Day): Tag {
  const { state, answer_due_on: due } = handOver
  if (due !== null && due < today) return tagOf(phrase('hand-overs.late', { day: due }), 'late')
  const tone = state === 'decided' ? 'good' : state === 'withdrawn' || state === 'closed' ? 'quiet' : 'accent'
  return tagOf(phrase(wordKey('hand-over-stage', state)), tone)
}
