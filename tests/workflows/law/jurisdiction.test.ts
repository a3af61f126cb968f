/** Which commission and which court, way by way, with the place that prevails and its article (LDTZ 21, MSS 205, 235, MSJ 23, JS1 3, 52). */
import { describe, expect, it } from 'vitest'
import { venuesFor, type Places, type Venue, type VenueFor } from '../../../workflows/law/jurisdiction.ts'

const places: Places = {
  workplace: '江岸区滨江工地',
  employerSeat: '河东区',
  committee: '江岸区',
  workerDomicile: '山南县',
  invitingCourt: null,
  issuingCourt: null,
}

const rows: [name: string, way: VenueFor, change: Partial<Places>, expected: string[]][] = [
  [
    'arbitration at the place of performance before the seat',
    'arbitration',
    {},
    ['place-of-performance! 江岸区滨江工地 LDTZ-21', 'employer-seat 河东区 LDTZ-21'],
  ],
  [
    'arbitration while nobody has said where the work is done',
    'arbitration',
    { workplace: null },
    ['place-of-performance! - LDTZ-21', 'employer-seat 河东区 LDTZ-21'],
  ],
  [
    'arbitration while nobody has said where the employer sits',
    'arbitration',
    { employerSeat: null },
    ['place-of-performance! 江岸区滨江工地 LDTZ-21', 'employer-seat - LDTZ-21'],
  ],
  [
    'confirmation where the committee is, or a party',
    'judicial-confirmation',
    {},
    ['committee-place! 江岸区 JS1-52', 'domicile-of-a-party 河东区 MSS-205'],
  ],
  [
    'confirmation at the worker’s domicile where the seat is unknown',
    'judicial-confirmation',
    { employerSeat: null },
    ['committee-place! 江岸区 JS1-52', 'domicile-of-a-party 山南县 MSS-205'],
  ],
  [
    'confirmation where nobody’s domicile is known',
    'judicial-confirmation',
    { employerSeat: null, workerDomicile: null },
    ['committee-place! 江岸区 JS1-52', 'domicile-of-a-party - MSS-205'],
  ],
  [
    'confirmation at the court that invited, and nowhere else',
    'judicial-confirmation',
    { invitingCourt: '江岸区人民法院' },
    ['inviting-court! 江岸区人民法院 MSS-205'],
  ],
  [
    'review by the commission that could have decided',
    'arbitration-review',
    {},
    ['place-of-performance! 江岸区滨江工地 LDTZ-21', 'employer-seat 河东区 LDTZ-21'],
  ],
  ['a payment order at the debtor’s domicile only', 'payment-order', {}, ['debtor-domicile! 河东区 MSJ-23']],
  ['a payment order, seat unknown', 'payment-order', { employerSeat: null }, ['debtor-domicile! - MSJ-23']],
  ['a suit at either place', 'suit', {}, ['place-of-performance 江岸区滨江工地 JS1-3', 'employer-seat 河东区 JS1-3']],
  ['a suit where the place of performance is unclear', 'suit', { workplace: null }, ['employer-seat! 河东区 JS1-3']],
  [
    'enforcement of a ruling at its court',
    'enforcement',
    { issuingCourt: '江岸区人民法院' },
    ['issuing-court! 江岸区人民法院 MSS-235', 'place-of-assets - MSS-235'],
  ],
  [
    'enforcement of another paper at the debtor’s domicile',
    'enforcement',
    {},
    ['debtor-domicile! 河东区 MSS-235', 'place-of-assets - MSS-235'],
  ],
]

const said = ({ basis, place, article, prevails }: Venue): string =>
  `${basis}${prevails ? '!' : ''} ${place ?? '-'} ${article}`

describe('where to go', () => {
  it.each(rows)('%s', (_name, way, change, expected) => {
    expect(venuesFor(way, { ...places, ...change }).map(said)).toEqual(expected)
  })
})
