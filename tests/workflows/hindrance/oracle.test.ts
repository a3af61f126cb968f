/** Every stage x event of a hindrance against the hand-written table, opening included. */
import { describe } from 'vitest'
import { hindranceWorkflow } from '../../../workflows/hindrance/index.ts'
import { hindranceStages } from '../../../workflows/hindrance/machine.ts'
import { machineByTable } from '../machine-by-table.ts'
import { samples } from './samples.ts'

const { agrees } = machineByTable({
  definition: hindranceWorkflow,
  stages: hindranceStages,
  table: 'hindrance.table.txt',
  samples,
})

describe('a hindrance against the hand-written table', () => {
  agrees()
})
