/** What a volume must hold before its case is archived (RMTJ 27; domain.md 2.2, 6.9): the rest lies in it if there is any. */
import { volumeRows, type VolumeRow } from './rows.ts'

/** What of a case decides about its papers. */
export type VolumeCase = {
  accepted: boolean
  /** A sitting was held: there is a record of it. */
  sat: boolean
  /** Settled orally (简易): three sheets, registration, record and oral agreement, are the whole file. */
  simple: boolean
  /** An agreement is in force. */
  agreed: boolean
  /** Somebody's mediation was terminated, or his application withdrawn. */
  endedWithout: boolean
}

/** The rows that must be filled, in the order of the volume. */
export function mandatoryRows(given: VolumeCase): VolumeRow[] {
  const must = new Set<VolumeRow>(mustOf(given))
  return volumeRows.filter((row) => must.has(row))
}

function mustOf({ accepted, sat, simple, agreed, endedWithout }: VolumeCase): VolumeRow[] {
  // Never accepted: the refusal with its reason and where to go is all there is.
  if (!accepted) return ['ending']
  if (simple) return ['application', 'record', 'agreement']
  return [
    'application',
    'rights',
    'identity',
    ...(sat ? (['record'] as const) : []),
    ...(agreed ? (['agreement'] as const) : []),
    ...(endedWithout ? (['ending'] as const) : []),
  ]
}

/** Mandatory rows that nothing fills. */
export const missingRows = (given: VolumeCase, filled: readonly VolumeRow[]): VolumeRow[] =>
  mandatoryRows(given).filter((row) => !filled.includes(row))
