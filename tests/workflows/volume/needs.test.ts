/** Which papers a volume must hold, written from domain.md 2.2, 6.1 and 6.9 before the rules they judge. */
import { expect, test } from 'vitest'
import { caseKinds } from '../../../server/papers/compose.ts'
import { mandatoryRows, missingRows, type VolumeCase } from '../../../workflows/volume/needs.ts'
import { materialKinds, rowOfMaterial } from '../../../workflows/volume/material-kinds.ts'
import { isVolumeRow, rowOfPaper, volumeRows } from '../../../workflows/volume/rows.ts'

const written: VolumeCase = { accepted: true, sat: true, simple: false, agreed: true, endedWithout: false }

test.each([
  // 司发通〔2010〕239号: application or register, rights, identity, record, agreement are always there.
  ['agreed in writing', written, 'application rights identity record agreement'],
  [
    'agreed in part, ended in part',
    { ...written, endedWithout: true },
    'application rights identity record agreement ending',
  ],
  [
    'ended at the table',
    { ...written, agreed: false, endedWithout: true },
    'application rights identity record ending',
  ],
  // Nobody sat down: there is no record to keep.
  [
    'withdrawn before a sitting',
    { ...written, sat: false, agreed: false, endedWithout: true },
    'application rights identity ending',
  ],
  ['sent on before a sitting', { ...written, sat: false, agreed: false }, 'application rights identity'],
  // 简易: 登记, 记录, 口头登记 (domain.md 6.9).
  ['agreed orally', { ...written, simple: true }, 'application record agreement'],
  // RMTJ 17: refused at the door, only the refusal with its reason.
  ['never accepted', { ...written, accepted: false, sat: false, agreed: false }, 'ending'],
] as const)('%s', (_, given, rows) => {
  expect(mandatoryRows(given).join(' ')).toBe(rows)
  expect(missingRows(given, volumeRows)).toEqual([])
  expect(missingRows(given, []).join(' ')).toBe(rows)
})

test('every paper of a case and every kind of material has its row, a new one among the others', () => {
  expect(caseKinds.filter((kind) => rowOfPaper(kind) === null)).toEqual(['receipt-slip'])
  expect(rowOfPaper('paper-nobody-thought-of')).toBe('other')
  expect(materialKinds.map((kind) => rowOfMaterial(kind, null)).every(isVolumeRow)).toBe(true)
  expect(rowOfMaterial('signed-paper', 'record')).toBe('record')
})
