/** What a story is, and the openings that most of them share: logged, called, answered, accepted, assigned. */
import { logged, type Opening } from '../acts/intake.ts'
import { accepted, answered, assigned, called, invited, sat } from '../acts/table.ts'
import type { Telling } from '../agenda.ts'
import type { Tale } from '../tale.ts'

export type Story = (tale: Tale) => Telling

/** Logged at the counter; the other side is called until somebody answers. */
export async function* heard(tale: Tale, opening: Opening = {}): Telling {
  yield tale.now()
  await logged(tale, opening)
  if (tale.chance.happens(0.2)) {
    yield tale.later()
    await called(tale, 'no-answer')
    yield tale.after(1)
    await called(tale, tale.chance.pick(['no-answer', 'message-left']))
  }
  yield tale.after(tale.chance.whole(0, 1))
  if (tale.chance.happens(0.25)) {
    await invited(tale)
    yield tale.after(1)
  }
}

/** From the counter to the table: the respondent agrees, the case gets its number and its mediator. */
export async function* atTheTable(tale: Tale, opening: Opening = {}): Telling {
  yield* heard(tale, opening)
  yield tale.later()
  await answered(tale, 'consents')
  yield tale.later()
  await accepted(tale)
  yield tale.after(tale.chance.whole(0, 1))
  await assigned(tale)
}

/** The first sitting and, for hard cases, further ones. */
export async function* sittings(tale: Tale, times: number): Telling {
  for (let time = 0; time < times; time += 1) {
    yield tale.after(tale.chance.whole(1, 4))
    await sat(tale)
  }
}
