/** One well-formed payload of every event of a hindrance. */
import type { HindranceEventType } from '../../../workflows/hindrance/events.ts'

export const samples: Record<HindranceEventType, Record<string, unknown>> = {
  noted: { kind: 'payee-unreachable', partyId: 'w1' },
  deposited: { fen: 100 },
  fetched: { fen: 100 },
  'payee-found': {},
  'heirs-proved': {},
  'claims-listed': {},
  'list-objected': {},
  'objection-decided': {},
  distributed: { fen: 100 },
  'proceedings-ended': {},
  'liable-named': {},
  'nobody-liable': { fen: 100 },
}
