/** 卷宗情况说明: the course of the case as its journal knows it, and what was put right in its papers. */
import { staffNames } from '../../../db/repositories/names.ts'
import type { JournalRow } from '../../../db/repositories/journal.ts'
import { papersOf, type PaperRow } from '../../../db/repositories/papers.ts'
import { isPaperKind, papers, type PaperContext } from '../../../templates/papers/index.ts'
import { wordKey, words } from '../../../templates/words/index.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'
import { day } from '../../../workflows/values/day.ts'
import { millisOf, shanghaiDay } from '../../clock.ts'
import { agreementsInForce, committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import type { Asked } from '../paper-builder.ts'
import { numberOf } from './common.ts'
import { named, names } from './parties.ts'

type Note = PaperContext<'volume-note'>

/** What a reader of the volume looks for; contacts, drafts and single signatures are in their own papers. */
const TOLD: readonly DisputeEventType[] = [
  'registered',
  'accepted',
  'not-accepted',
  'mediators-assigned',
  'mediator-replaced',
  'moved-to-room',
  'moved-to-committee',
  'session-recorded',
  'suspended',
  'resumed',
  'term-extended',
  'oral-agreement-reached',
  'mediation-terminated',
  'application-withdrawn',
  'private-settlement-reported',
  'workers-transferred',
  'default-declared',
  'agreement-voided',
  'followed-up',
  'ending-corrected',
]

/** The note; null before acceptance, when there is no volume yet. */
export async function volumeNoteContext({ reader, file, on }: Asked): Promise<Note | null> {
  if (file.row.accepted_on === null) return null
  const archiving = file.journal.findLast((event) => event.type === 'archived')
  const filed = archiving && (await staffNames(reader, [archiving.actor_id])).get(archiving.actor_id)
  const told = file.journal.filter((event) => TOLD.some((type) => type === event.type))
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    workers: named(file.workers),
    employerNames: names(file.employers),
    course: courseOf(file, told),
    corrections: file.journal.flatMap(correctionOf),
    enteredLater: told.flatMap(enteredLater),
    replaced: (await papersOf(reader, file.row.id)).toReversed().flatMap(replacedOf),
    filedBy: filed ?? null,
    filledOn: on,
  }
}

const said = (event: JournalRow): string => words('zh-CN')(wordKey('event', event.type))

function courseOf(file: DisputeFile, told: readonly JournalRow[]): Note['course'] {
  const say = words('zh-CN')
  const agreed = agreementsInForce(file).flatMap((agreement) =>
    agreement.kind === 'written' && agreement.effective_on !== null
      ? [
          {
            on: day(agreement.effective_on),
            what: say('paper-part.agreement-effective', { number: agreement.number ?? numberOf(file) }),
          },
        ]
      : [],
  )
  const { performed_on: performedOn } = file.row
  return [
    ...told.map((event) => ({ on: day(event.occurred_on), what: said(event) })),
    ...agreed,
    ...(performedOn === null ? [] : [{ on: day(performedOn), what: say('paper-part.performed') }]),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function correctionOf(event: JournalRow): Note['corrections'] {
  if (event.type !== 'corrected') return []
  const say = words('zh-CN')
  const { what, reason } = JSON.parse(event.payload) as { what: string[]; reason: string }
  return [
    {
      on: day(event.occurred_on),
      what: what.map((one) => say(wordKey('correct-what', one))).join(say('paper-part.comma')),
      reason: say(wordKey('correct-reason', reason)),
    },
  ]
}

function enteredLater(event: JournalRow): Note['enteredLater'] {
  const enteredOn = shanghaiDay(millisOf(event.recorded_at))
  return enteredOn === event.occurred_on ? [] : [{ on: day(event.occurred_on), what: said(event), enteredOn }]
}

const replacedOf = (row: PaperRow): Note['replaced'] =>
  row.status === 'superseded' && row.superseded_on !== null && isPaperKind(row.kind)
    ? [{ paper: papers[row.kind].title, number: row.number, on: day(row.superseded_on) }]
    : []
