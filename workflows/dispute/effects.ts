/**
 * The closed list of what a dispute's step may ask of the server; the server interprets each name once. Each is idempotent:
 * a clock that does not run is not stopped twice, a worker with an outcome keeps it, a closed case keeps its day.
 */

/** Rules of the clock table (domain.md 1.12) that the dispute starts and stops; `first-contact` is the desk's own. */
export type ClockRule =
  'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T7C' | 'T8' | 'T9' | 'T10' | 'T11' | 'T17' | 'first-contact'

export type PaperOffer =
  | 'receipt-slip'
  | 'acceptance-register'
  | 'acceptance-notice'
  | 'rights-notice'
  | 'refusal-notice'
  | 'invitation'
  | 'assignment-notice'
  | 'session-notice'
  | 'mediation-record'
  | 'extension-consent'
  | 'agreement'
  | 'oral-agreement-register'
  | 'termination-notice'
  | 'withdrawal'
  | 'court-reply'
  | 'receipt'
  | 'default-reminder'
  | 'follow-up-record'
  | 'closing-report'

/** The outcome belongs to each worker (design.md 3). */
export const workerOutcomes = [
  'settled',
  'terminated',
  'withdrawn',
  'settled-privately',
  'transferred',
  'not-accepted',
] as const
export type WorkerOutcome = (typeof workerOutcomes)[number]

/** Each interrupts the limitation and starts the year anew (LDTZ 27, ORD17 31). */
export type InterruptionCause = 'application' | 'not-accepted' | 'mediation-failed' | 'agreement-not-performed'

/** Nothing to say beside the name. */
export type None = Readonly<Record<string, never>>

export type EffectParams = {
  'start-clock': { rules: readonly ClockRule[] }
  'stop-clock': { rules: readonly ClockRule[] }
  /** To the day in the event's data, by both parties' consent. */
  'extend-clock': { rules: readonly ClockRule[] }
  'interrupt-limitation': { cause: InterruptionCause }
  /** Counts the running limitation again, after what moves it was noted or struck out (LDTZ 27). */
  'recount-limitation': None
  /** Takes the next number of the committee's series for the year of acceptance (domain.md 2.3). */
  'number-case': None
  /** The number stays visible as void and is never used again; what acceptance counted and booked is countered. */
  'void-number': None
  /** Of these the server offers what fits: a reply to a commission, for one, only where a body commissioned. */
  'offer-paper': { kinds: readonly PaperOffer[] }
  /** Gives the workers named in the event's data, or settled by its agreement, their outcome; `settled` on the day of effect. */
  'close-workers': { outcome: WorkerOutcome }
  /** Takes the outcome back from the workers named in the event's data and counters what was counted for them. */
  'reopen-workers': None
  /** The last worker has an outcome: this is the day the case counts as closed (domain.md 3.5 R9). */
  'close-case': None
  'reopen-case': None
  /** Freezes what is claimed on the day of acceptance. */
  'book-claimed': None
  /** Counts the workers named in the event's data as accepted on its day and books what they claim. */
  'book-joined': None
  /** Counters whatever was counted and booked for the workers named in the event's data, who were entered by mistake. */
  'counter-struck-out': None
  /** Books the sums of the agreement that takes effect; one that it replaces is countered on the same day (R1, R5). */
  'book-agreed': None
  'counter-agreed': None
  'book-received': None
  'book-verified': None
  'book-correction': None
  /** What was given up for good and is not booked yet. */
  'book-written-off': None
  /** Everything owed is there: this is the day of performance. */
  'mark-performed': None
  'unmark-performed': None
}
export type EffectName = keyof EffectParams

/** One effect with the parameters its name asks for. */
export type DisputeEffect = { [Name in EffectName]: { type: Name; params: EffectParams[Name] } }[EffectName]

type Empty = { [Name in EffectName]: EffectParams[Name] extends None ? Name : never }[EffectName]

/** An effect that needs no parameters. */
export const just = (type: Empty): DisputeEffect => ({ type, params: {} })

export const startClock = (...rules: ClockRule[]): DisputeEffect => ({ type: 'start-clock', params: { rules } })
export const stopClock = (...rules: ClockRule[]): DisputeEffect => ({ type: 'stop-clock', params: { rules } })
export const offer = (...kinds: PaperOffer[]): DisputeEffect => ({ type: 'offer-paper', params: { kinds } })
export const closeWorkers = (outcome: WorkerOutcome): DisputeEffect => ({ type: 'close-workers', params: { outcome } })
export const interrupt = (cause: InterruptionCause): DisputeEffect => ({
  type: 'interrupt-limitation',
  params: { cause },
})
