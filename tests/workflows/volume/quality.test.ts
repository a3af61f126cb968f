/** 案卷评查 by the consistency rules of the filling guide (domain.md 2.1). */
import { expect, test } from 'vitest'
import { gradeOf, qualityFaults, scoreOf, type QualityFacts } from '../../../workflows/volume/quality.ts'

const sound: QualityFacts = {
  missing: [],
  acceptedOn: '2026-11-03',
  acceptedSaid: ['2026-11-03', '2026-11-03'],
  mediators: ['甲', '乙'],
  mediatorsSaid: [['甲', '乙']],
  agreementNumbers: ['第1号'],
  followedNumbers: ['第1号'],
  agreements: [{ id: 'one', copies: 3, parties: 2, companiesUnsealed: 0 }],
  originalsUnseen: 0,
  bound: true,
}

test('a sound volume has nothing taken off', () => {
  const faults = qualityFaults(sound)
  expect([faults, scoreOf(faults), gradeOf(faults)]).toEqual([[], 100, 'excellent'])
})

test.each([
  ['a mandatory paper is missing', { missing: ['rights'] }, 'row-missing', 90, 'failed'],
  [
    'a paper names another day of acceptance',
    { acceptedSaid: ['2026-11-04'] },
    'acceptance-days-differ',
    95,
    'excellent',
  ],
  ['the closing report names another mediator', { mediatorsSaid: [['甲']] }, 'mediators-differ', 95, 'excellent'],
  [
    'the follow-up names another agreement',
    { followedNumbers: ['第2号'] },
    'follow-up-number-differs',
    95,
    'excellent',
  ],
  [
    'two copies for two parties and the committee',
    { agreements: [{ id: 'one', copies: 2, parties: 2, companiesUnsealed: 0 }] },
    'copies-wrong',
    95,
    'excellent',
  ],
  [
    'a company only sealed',
    { agreements: [{ id: 'one', copies: 3, parties: 2, companiesUnsealed: 1 }] },
    'company-not-signed-and-sealed',
    90,
    'excellent',
  ],
  ['no original was seen', { originalsUnseen: 4 }, 'originals-unseen', 97, 'excellent'],
  ['the volume is not bound', { bound: false }, 'not-bound', 95, 'excellent'],
] as const)('%s', (_, change, code, score, grade) => {
  const faults = qualityFaults({ ...sound, ...change })
  expect([faults.map((fault) => fault.code), scoreOf(faults), gradeOf(faults)]).toEqual([[code], score, grade])
})

test('the score never falls below 0', () => {
  const rows = [
    'application',
    'rights',
    'identity',
    'record',
    'agreement',
    'ending',
    'receipts',
    'note',
    'closing',
    'other',
    'evidence',
  ] as const
  expect(scoreOf(qualityFaults({ ...sound, missing: rows }))).toBe(0)
})
