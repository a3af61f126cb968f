/** The warnings of the last weeks: one of each level and on each leg of its way, as the people of one county report and handle them. */
import { findHandOver } from '../../db/repositories/hand-overs.ts'
import { prepareHandOver } from '../../server/hand-overs/prepare-hand-over.ts'
import { advanceHandOver } from '../../server/hand-overs/take-hand-over-step.ts'
import { reportWarning, type WarningGiven } from '../../server/warnings/report-warning.ts'
import type { WarningAsked, WarningStep } from '../../server/warnings/step.ts'
import { takeWarningStep } from '../../server/warnings/take-warning-step.ts'
import { openWarning, runningClocks } from '../../server/warnings/warning-file.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import type { Actor } from '../../server/desk.ts'
import type { Telling } from './agenda.ts'
import type { City } from './city.ts'
import { intent } from './intent.ts'
import { warningStories, type WarningStory } from './warnings-list.ts'

/** Each on its days before today. */
export const warningsOfLate = (city: City, today: Day): Telling[] =>
  warningStories.map((story) => tell(city, story, today))

async function* tell(city: City, story: WarningStory, today: Day): Telling {
  const [back, time] = story.at
  yield { day: addDays(today, -back), time }
  const { desk } = city
  const informant = city.person(story.by)
  const given: WarningGiven = { ...usual, ...story.given, clientId: desk.newId() }
  const { warningId } = await reportWarning(desk, intent(informant, 'warning:report'), given, [])
  for (const { at, who, step, note } of story.steps) {
    const on = addDays(today, -at[0])
    yield { day: on, time: at[1] }
    const actor = city.person(who)
    await take(city, actor, warningId, { ...step(today), on, note: note ?? null }, at[1])
  }
  if (story.handedOver !== undefined) yield* handOver(city, warningId, story.handedOver, today)
}

async function* handOver(
  city: City,
  warningId: string,
  { at, who, given, accepted }: NonNullable<WarningStory['handedOver']>,
  today: Day,
): Telling {
  const { desk } = city
  const preparedOn = addDays(today, -at[0])
  yield { day: preparedOn, time: at[1] }
  const actor = city.person(who)
  const id = await prepareHandOver(
    desk,
    intent(actor, 'handed-over'),
    { of: 'warning', id: warningId },
    { ...given, partyIds: [], named: null, danger: null, consented: false, preparedOn, sentBy: 'window' },
  )
  if (accepted === null) return
  const occurredOn = addDays(today, -accepted.at[0])
  yield { day: occurredOn, time: accepted.at[1] }
  const { revision } = (await findHandOver(desk.db.reader, id)) ?? { revision: 0 }
  await advanceHandOver(desk, intent(actor, 'hand-over-advanced'), id, {
    type: 'accepted',
    occurredOn,
    data: {},
    theirNumber: accepted.number,
    answer: null,
    revision,
  })
}

/** A report is named by its kind in the stories; an answer is to the only letter. */
async function take(city: City, actor: Actor, warningId: string, step: WarningStep, time: string): Promise<void> {
  const { desk } = city
  const file = await openWarning(desk.db.reader, actor, warningId, 'warning:read')
  const known: Partial<Record<WarningAsked['type'], object>> = {
    told: {
      clockId: step.type === 'told' ? runningClocks(file).find(({ kind }) => kind === step.clockId)?.id : '',
      time,
    },
    'letter-answered': { letterId: file.letters[0]?.id ?? '' },
  }
  await takeWarningStep(desk, intent(actor, 'warning:step'), warningId, file.row.revision, {
    ...step,
    ...known[step.type],
  })
}

const usual: Omit<WarningGiven, 'clientId' | 'employerName' | 'kinds'> = {
  signs: [],
  people: 0,
  arrearsMonths: 0,
  arrearsFen: 0,
  layoffPeople: 0,
  staffCount: null,
  ownerReach: 'reachable',
  mood: 'calm',
  demand: null,
  actions: null,
  park: null,
  place: null,
  position: null,
  noticedAt: null,
}
