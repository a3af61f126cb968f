/** Fills in a step's form as its clerk would and carries it out: the demonstration takes no other way than the pages do. */
import type { Reader } from '../../../db/database.ts'
import { mediationSessionsOf } from '../../../db/repositories/mediation-sessions.ts'
import { findUnit, type Unit } from '../../../db/repositories/units.ts'
import type { Actor } from '../../../server/desk.ts'
import type { DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { takeFormStep, type StepTaken } from '../../../server/disputes/take-form-step.ts'
import type { Asking } from '../../../server/disputes/steps/define-step.ts'
import { parameterBook, readBook } from '../../../workflows/law/parameters/parameters.ts'
import { stepForm } from '../../../server/disputes/steps/index.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Office } from '../city.ts'
import type { Tale } from '../tale.ts'

export type Fields = Record<string, string | string[]>
/** What is typed, or how it follows from the file. */
export type Typed = Fields | ((file: DisputeFile) => Fields)

/** Takes one step by its form on the tale's day, or on an earlier day entered afterwards. */
export async function filled(...given: Parameters<typeof taken>): Promise<void> {
  await taken(...given)
}

const shipped = readBook(parameterBook())

/** The same, answering the dispute to show next. */
export async function taken(
  tale: Tale,
  actor: Actor,
  event: DisputeEventType,
  fields: Typed = {},
  on: Day = tale.today,
): Promise<StepTaken> {
  const form = stepForm(event)
  if (!form) throw new Error(`${event} has no form`)
  const { reader } = tale.desk.db
  const file = await tale.file()
  const asking: Asking = {
    file,
    today: tale.today,
    actorId: actor.staffId,
    locale: 'zh-CN',
    mediators: peopleOf(tale.setting.office),
    recorders: peopleOf(tale.setting.office),
    rooms: await roomsOf(tale, reader),
    attachments: [],
    parameters: shipped,
    brought: [],
    booked: event === 'session-recorded' ? await bookedFor(reader, file.row.id) : [],
  }
  const typed = { ...form.defaults(asking), ...(typeof fields === 'function' ? fields(file) : fields) }
  const read = form.read(asking, { ...typed, on, revision: String(file.row.revision), seen: '' })
  if (!read.ok) throw new Error(`${event}: ${JSON.stringify(read.faults)}`)
  return takeFormStep(tale.desk, tale.act(actor, 'dispute:step'), tale.disputeId, event, read.value)
}

const bookedFor = async (reader: Reader, disputeId: string): Promise<Asking['booked']> =>
  (await mediationSessionsOf(reader, disputeId)).filter((sitting) => sitting.status === 'booked')

const peopleOf = (office: Office): Asking['mediators'] =>
  [...office.rooms.map((room) => room.mediator), office.director].map((actor) => ({
    id: actor.staffId,
    name: actor.name,
    unitName: actor.unitName,
    about: null,
  }))

const knownRooms = new Map<string, Unit>()

async function roomsOf(tale: Tale, reader: Reader): Promise<Unit[]> {
  const units = []
  for (const { unitId } of tale.setting.office.rooms) {
    const known = knownRooms.get(unitId) ?? (await findUnit(reader, unitId))
    if (!known) continue
    knownRooms.set(unitId, known)
    units.push(known)
  }
  return units
}
