/** The picture of a dispute's procedure with a case's place in it, for the case page and the README. */
import { drawDiagram } from '../kernel/diagram/draw.ts'
import type { Sheet } from '../kernel/diagram/layout.ts'
import type { LineStyle } from '../kernel/diagram/edges.ts'
import { transitionRows } from '../kernel/table.ts'
import { disputeEvents, type DisputeEventType } from './events.ts'
import { disputeWorkflow } from './index.ts'
import { stages, type Stage } from './stages.ts'

const stage = (name: Stage): { stage: Stage } => ({ stage: name })

const sheet: Sheet = {
  main: [
    { id: 'intake', flow: 'row', framed: true, parts: [stage('intake.registered'), stage('intake.consulting')] },
    {
      id: 'mediation',
      flow: 'row',
      framed: true,
      parts: [
        {
          id: 'committee',
          flow: 'column',
          framed: true,
          parts: [stage('committee.assigning'), stage('committee.mediating'), stage('committee.suspended')],
        },
        {
          id: 'room',
          flow: 'column',
          framed: true,
          parts: [stage('room.preparing'), stage('room.inSession'), stage('room.suspended')],
        },
      ],
    },
    { id: 'agreed', flow: 'row', framed: true, parts: [stage('agreed.drafting'), stage('agreed.signing')] },
    {
      // A column, so that what skips a stage runs beside it and crosses nothing.
      id: 'performance',
      flow: 'column',
      framed: true,
      parts: [stage('performing.defaulted'), stage('performing.paying'), stage('performed'), stage('followedUp')],
    },
    stage('archived'),
  ],
  side: [
    { plan: stage('notAccepted'), beside: 'intake' },
    {
      plan: {
        id: 'left',
        flow: 'column',
        framed: true,
        parts: [stage('withdrawn'), stage('settledPrivately'), stage('transferred'), stage('terminated')],
      },
      beside: 'mediation',
    },
  ],
}

/** Of the reopenings only the two that the day's work meets are drawn; the others stand in the table. */
const drawnReopenings: ReadonlySet<DisputeEventType> = new Set(['performance-reopened', 'agreement-changed'])

function styleOf(event: string): LineStyle {
  const type = event as DisputeEventType
  if (disputeEvents[type].phase !== 'reopening') return 'solid'
  return drawnReopenings.has(type) ? 'dashed' : 'none'
}

/** The groups drawn around stages, beside the stages themselves: catalogue keys `group.<code>`. */
export const diagramGroups = ['intake', 'mediation', 'committee', 'room', 'agreed', 'performance', 'left'] as const

/**
 * The procedure as SVG text, about 820 units wide, without style or script.
 * @param words `label` turns `stage.<code>`, `group.<code>` and `event.<code>` into text
 * @param place `here` is drawn filled, `been` shaded
 */
export function disputeDiagram(
  words: { title: string; label: (key: string) => string },
  place: { here: Stage | null; been: readonly Stage[] },
): string {
  return drawDiagram({
    sheet,
    rows: transitionRows(disputeWorkflow, 'procedure'),
    leaves: stages,
    styleOf,
    ...words,
    ...place,
  })
}
