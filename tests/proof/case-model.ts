/** A case as a mediator would tell it, written by hand from domain.md 6.1 and 6.9: where it stands, what the other side said, whether anybody mediates. It knows nothing of the machine. */
export type CaseTold = {
  stage: string
  answer: 'none' | 'consents' | 'refuses' | 'silent'
  /** A number was given, and has not been taken back. */
  accepted: boolean
  mediator: boolean
  /** Whoever mediates sits in the room, not yet at the committee. */
  inRoom: boolean
}

export const AT_THE_COUNTER: CaseTold = {
  stage: 'intake.registered',
  answer: 'none',
  accepted: false,
  mediator: false,
  inRoom: false,
}

export type Told = 'consents' | 'refuses' | 'silent'
export type Act =
  | { form: 'respondent-answered'; answer: Told }
  | {
      form:
        | 'respondent-invited'
        | 'contact-logged'
        | 'accepted'
        | 'not-accepted'
        | 'mediators-assigned'
        | 'session-recorded'
        | 'suspended'
        | 'resumed'
        | 'mediation-terminated'
        | 'application-withdrawn'
        | 'private-settlement-reported'
        | 'workers-transferred'
        | 'acceptance-voided'
        | 'ending-corrected'
        | 'corrected'
    }

const INTAKE = ['intake.registered', 'intake.consulting']
const TABLE = ['committee.mediating', 'room.preparing', 'room.inSession']
const RESTING: Readonly<Record<string, string>> = {
  'committee.suspended': 'committee.mediating',
  'room.suspended': 'room.inSession',
}
const UNDER_WAY = ['committee.assigning', ...TABLE, ...Object.keys(RESTING)]
const ENDED: ReadonlySet<string> = new Set(['terminated', 'withdrawn', 'settledPrivately', 'transferred'])

/** How the case stands after an act; null where the act is closed. */
export function after(told: CaseTold, act: Act): CaseTold | null {
  const { stage } = told
  const at = (stages: readonly string[]): boolean => stages.includes(stage)
  const to = (next: string, change: Partial<CaseTold> = {}): CaseTold => ({ ...told, stage: next, ...change })
  const asked = (change: Partial<CaseTold> = {}): CaseTold | null =>
    at(INTAKE) ? to('intake.consulting', change) : at(UNDER_WAY) ? to(stage, change) : null
  switch (act.form) {
    case 'respondent-invited':
      return asked()
    case 'respondent-answered':
      return asked({ answer: act.answer })
    case 'contact-logged':
    case 'corrected':
      return to(stage)
    case 'accepted':
      return at(INTAKE) && told.answer === 'consents' ? to('committee.assigning', { accepted: true }) : null
    case 'not-accepted':
      return at(INTAKE) ? to('notAccepted') : null
    case 'mediators-assigned':
      if (!at(UNDER_WAY) || told.mediator) return null
      return stage === 'committee.assigning'
        ? to('room.preparing', { mediator: true, inRoom: true })
        : to(stage, { mediator: true })
    case 'session-recorded':
      if (!at(TABLE) || told.answer === 'refuses') return null
      return to(stage === 'room.preparing' ? 'room.inSession' : stage)
    case 'suspended':
      return at(TABLE) ? to(stage.startsWith('room') ? 'room.suspended' : 'committee.suspended') : null
    case 'resumed':
      return RESTING[stage] === undefined ? null : to(RESTING[stage])
    case 'mediation-terminated':
      return at(UNDER_WAY) ? to('terminated') : null
    case 'application-withdrawn':
      return at([...INTAKE, ...UNDER_WAY]) ? to('withdrawn') : null
    case 'private-settlement-reported':
      return at([...INTAKE, ...UNDER_WAY]) ? to('settledPrivately') : null
    case 'workers-transferred':
      return at([...INTAKE, ...UNDER_WAY]) ? to('transferred') : null
    case 'acceptance-voided':
      return at(['committee.assigning', 'committee.mediating', 'room.preparing'])
        ? to('intake.registered', { accepted: false, mediator: false })
        : null
    case 'ending-corrected':
      return corrected(told)
  }
  return null
}

/** An ending keyed by mistake is struck out: the case goes on where it was. */
function corrected(told: CaseTold): CaseTold | null {
  if (told.stage === 'notAccepted') return { ...told, stage: 'intake.registered' }
  if (!ENDED.has(told.stage)) return null
  if (!told.accepted) return { ...told, stage: 'intake.registered' }
  return { ...told, stage: told.inRoom ? 'room.inSession' : 'committee.mediating' }
}
