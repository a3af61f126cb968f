/** A row under way must outlive every change of the machine: the version rises with it, and old rows are lifted for ever. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import { stages } from '../../../workflows/dispute/stages.ts'
import type { Stored } from '../../../workflows/kernel/definition.ts'
import { fingerprint } from '../../../workflows/kernel/fingerprint.ts'
import { restore } from '../../../workflows/kernel/restore.ts'
import { hindranceWorkflow } from '../../../workflows/hindrance/index.ts'
import { hindranceStages } from '../../../workflows/hindrance/machine.ts'
import { aidWorkflow } from '../../../workflows/legal-aid/index.ts'
import { aidStages } from '../../../workflows/legal-aid/machine.ts'
import { referralWorkflow } from '../../../workflows/referral/index.ts'
import { referralStages } from '../../../workflows/referral/machine.ts'
import { warningWorkflow } from '../../../workflows/warning/index.ts'
import { warningStages } from '../../../workflows/warning/machine.ts'
import { door } from './toy.ts'

type Fixture = { fingerprint: string; rows: Stored[] }
const folder = new URL('../fixtures/', import.meta.url)
const read = (name: string): Fixture => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.json'))

const hint = 'the machine changed: raise its version, lift the old one in upcasts, and add a fixture for the new one'

describe.each([
  { definition: disputeWorkflow, now: stages as readonly string[] },
  { definition: referralWorkflow, now: referralStages as readonly string[] },
  { definition: hindranceWorkflow, now: hindranceStages as readonly string[] },
  { definition: warningWorkflow, now: warningStages as readonly string[] },
  { definition: aidWorkflow, now: aidStages as readonly string[] },
])('$definition.name', ({ definition, now }) => {
  const own = fixtures.filter((name) => name.startsWith(`${definition.name}-v`))

  it('has a fixture and a fingerprint of its present version', () => {
    const present = read(`${definition.name}-v${definition.version}.json`)
    expect(fingerprint(definition as typeof disputeWorkflow), hint).toBe(present.fingerprint)
    expect(present.rows.map((row) => row.stage).toSorted()).toEqual(now.toSorted())
  })

  it('has a fixture of every version there ever was', () => {
    expect(own.length).toBe(definition.version)
  })

  it.each(own)('restores every row of %s', (name) => {
    for (const row of read(name).rows) {
      const snapshot = restore(definition as typeof disputeWorkflow, row)
      expect(now).toContain(definition.stageOf(snapshot.value))
    }
  })
})

it('gives another fingerprint for another machine', () => {
  const marks = [fingerprint(disputeWorkflow), fingerprint(referralWorkflow), fingerprint(door)]
  expect(new Set(marks).size).toBe(3)
  expect(fingerprint({ ...door, begin: { ...door.begin, bars: [] } })).not.toBe(fingerprint(door))
  expect(marks.every((mark) => /^[0-9a-f]{16}$/.test(mark))).toBe(true)
})
