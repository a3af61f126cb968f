/** The words of the procedure's picture, in English. */

import type { diagram as zh } from '../zh-cn/diagram.ts'

export const diagram: Record<keyof typeof zh, string> = {
  'diagram.title': 'Procedure of a dispute',
  'diagram.here': 'This case is here: {stage}',

  'group.intake': 'Intake',
  'group.mediation': 'Mediation',
  'group.committee': 'Committee',
  'group.room': 'Mediation room',
  'group.agreed': 'Agreement',
  'group.performance': 'Performance',
  'group.left': 'No agreement',
}
