/** The columns of the totals by unit or cause, in the order of screen and export. */
import type { WordKey } from '../../templates/words/index.ts'
import type { Measure } from './measures.ts'

/** `label` on screen (sums in ten thousands of yuan), `exact` in exports (yuan). */
export type Column = { measure: Measure; label: WordKey; exact: WordKey }

export const columns: readonly Column[] = [
  { measure: 'case-accepted', label: 'column.case-accepted', exact: 'column.case-accepted' },
  { measure: 'worker-accepted', label: 'column.worker-accepted', exact: 'column.worker-accepted' },
  { measure: 'case-closed', label: 'column.case-closed', exact: 'column.case-closed' },
  { measure: 'worker-closed', label: 'column.worker-closed', exact: 'column.worker-closed' },
  { measure: 'case-closed:settled', label: 'column.case-settled', exact: 'column.case-settled' },
  { measure: 'case-closed:partly-settled', label: 'column.case-partly', exact: 'column.case-partly' },
  { measure: 'worker-closed:settled', label: 'column.worker-settled', exact: 'column.worker-settled' },
  { measure: 'agreed-fen', label: 'column.agreed', exact: 'column.agreed-exact' },
  { measure: 'received-fen', label: 'column.received', exact: 'column.received-exact' },
  { measure: 'verified-fen', label: 'column.verified', exact: 'column.verified-exact' },
  { measure: 'aid-agreed-fen', label: 'column.aid', exact: 'column.aid-exact' },
  { measure: 'aid-received-fen', label: 'column.aid-received', exact: 'column.aid-received-exact' },
  { measure: 'aid-verified-fen', label: 'column.aid-verified', exact: 'column.aid-verified-exact' },
]
