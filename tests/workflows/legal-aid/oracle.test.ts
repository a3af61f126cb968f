/** Every stage x event of an aid case against the hand-written table, opening included. */
import { describe, expect, it } from 'vitest'
import { aidWorkflow } from '../../../workflows/legal-aid/index.ts'
import { aidStages } from '../../../workflows/legal-aid/machine.ts'
import { matrixTable } from '../../../workflows/permissions.ts'
import { readRows } from '../../oracle/read-table.ts'
import { machineByTable } from '../machine-by-table.ts'
import { samples } from './samples.ts'

const { agrees, events } = machineByTable({
  definition: aidWorkflow,
  stages: aidStages,
  table: 'legal-aid.table.txt',
  samples,
})

describe('an aid case against the hand-written table', () => {
  agrees()
})

describe('who may make which event', () => {
  const listed = new Map(
    readRows('aid-event-roles.table.txt').map(({ cells: [event = '', who = ''] }) => [
      event,
      who.split(/\s+/).toSorted(),
    ]),
  )

  it('names every event', () => {
    expect([...listed.keys()].toSorted()).toEqual(events.toSorted())
  })

  it('answers every event x role as the table says', () => {
    const matrix = matrixTable()
    const told = Object.entries(aidWorkflow.events).map(([event, { permission }]) => {
      const cells = matrix.find((row) => row.action === permission)?.cells ?? []
      return [
        event,
        cells
          .filter((cell) => cell.relation !== null)
          .map((cell) => cell.role)
          .toSorted(),
      ]
    })
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(listed))
  })
})
