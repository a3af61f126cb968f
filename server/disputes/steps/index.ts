/** Every step that is taken on a step page, by its event. */
import { disputeEvents, type DisputeEventType } from '../../../workflows/dispute/events.ts'
import { acceptanceVoided, accepted, notAccepted } from './accept.ts'
import { assigned, replaced } from './assign.ts'
import { answered, contacted, invited } from './consult.ts'
import type { StepForm } from './define-step.ts'
import { settledPrivately, terminated, transferred, withdrawn } from './end.ts'
import { heirsEntered } from './heirs.ts'
import { hindranceAdvanced, hindranceEnded, hindranceNoted } from './hinder.ts'
import { graceGiven, restCalledDue } from './ladder.ts'
import { limitationCountered, limitationNoted, limitationResumed } from './limitation.ts'
import { movedToCommittee, movedToRoom } from './move.ts'
import { confirmed, defaultDeclared, followedUp, performanceReopened, performanceResumed } from './perform.ts'
import { respondentStruckOut, workerJoined, workerStruckOut } from './parties.ts'
import { reconvened } from './reconvene.ts'
import { booked, recorded } from './sit.ts'
import { extended, resumed, suspended } from './term.ts'
import { archived, corrected, endingCorrected } from './volume.ts'

const forms = [
  invited,
  answered,
  contacted,
  workerJoined,
  workerStruckOut,
  respondentStruckOut,
  heirsEntered,
  limitationNoted,
  limitationResumed,
  limitationCountered,
  accepted,
  notAccepted,
  acceptanceVoided,
  assigned,
  replaced,
  movedToRoom,
  movedToCommittee,
  booked,
  recorded,
  suspended,
  resumed,
  extended,
  terminated,
  withdrawn,
  settledPrivately,
  transferred,
  confirmed,
  defaultDeclared,
  performanceResumed,
  performanceReopened,
  graceGiven,
  restCalledDue,
  hindranceNoted,
  hindranceAdvanced,
  hindranceEnded,
  followedUp,
  archived,
  corrected,
  endingCorrected,
  reconvened,
]

const byEvent: ReadonlyMap<string, StepForm> = new Map(forms.map((form) => [form.event, form]))

/** The form of an event; null for one that has a page of its own or is no event at all. */
export const stepForm = (event: string): StepForm | null => byEvent.get(event) ?? null

export const isEvent = (text: string): text is DisputeEventType => Object.hasOwn(disputeEvents, text)
