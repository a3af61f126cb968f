/** Telephones with extensions, bank cards by their check digit, and the identity numbers of before 1999. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskBankCard, readBankCard } from '../../../workflows/values/bank-card.ts'
import { day } from '../../../workflows/values/day.ts'
import { ageOn, currentIdentityNumber, readIdentityNumber } from '../../../workflows/values/identity-number.ts'
import { maskPhone, readPhone } from '../../../workflows/values/phone.ts'

describe('extensions of landlines', () => {
  it.each([
    ['68881234-801', '02368881234-801', '801'],
    ['023-68881234-801', '02368881234-801', '801'],
    ['023-68881234转801', '02368881234-801', '801'],
    ['(023)68881234 轉 8', '02368881234-8', '8'],
    ['68881234 分机 80123', '02368881234-80123', '80123'],
    ['68881234分機801', '02368881234-801', '801'],
    ['010-82345678 ext. 12', '01082345678-12', '12'],
    ['010-82345678 EXT12', '01082345678-12', '12'],
    ['68881234x801', '02368881234-801', '801'],
    ['68881234#801', '02368881234-801', '801'],
    ['68881234－801', '02368881234-801', '801'],
    ['0851-5881234-6', '08515881234-6', '6'],
  ])('%s', (typed, normal, extension) => {
    expect(readPhone(typed)).toEqual({
      normal,
      number: normal.slice(0, normal.indexOf('-')),
      extension,
      valid: true,
      kind: 'landline',
      faults: [],
    })
  })

  it.each([
    ['023-68881234', '02368881234', 'landline'],
    ['68881234', '02368881234', 'landline'],
    ['138-0000-5678', '13800005678', 'mobile'],
    ['1380000-5678', '13800005678', 'mobile'],
    ['+86 138 0000 5678', '13800005678', 'mobile'],
    ['12333', '12333', 'service'],
    ['400-820-8820', '4008208820', 'service'],
  ])('%s has none', (typed, normal, kind) => {
    expect(readPhone(typed)).toMatchObject({ normal, number: normal, extension: null, kind, valid: true })
  })

  it.each([
    ['13800005678转801', 'phone-characters'],
    ['12333转1', 'phone-characters'],
    ['68881234转', 'phone-characters'],
    ['68881234转1234567', 'phone-characters'],
    ['13800005678-801', 'phone-length'],
  ])('%s is no number', (typed, fault) => {
    expect(readPhone(typed)).toMatchObject({ valid: false, extension: null, faults: [fault] })
  })

  it.each([
    ['95588', '95588'],
    ['95588123', '95588123'],
    ['12351', '12351'],
    ['11185', '11185'],
    ['4008208820', '4008208820'],
    ['8008208820', '8008208820'],
  ])('%s is a service', (typed, normal) => {
    expect(readPhone(typed)).toMatchObject({ normal, kind: 'service', valid: true })
    expect(maskPhone(typed)).toBe(normal)
  })

  it.each([
    ['5138000056789', 'phone-length'],
    ['138000056789', 'phone-unknown'],
    ['913800005678', 'phone-unknown'],
    ['902368881234', 'phone-unknown'],
    ['023688812345', 'phone-unknown'],
    ['0851588123456', 'phone-length'],
    ['9085158812', 'phone-length'],
    ['955', 'phone-length'],
    ['9558', 'phone-length'],
    ['995588', 'phone-length'],
    ['112351', 'phone-length'],
    ['138+8600005678', 'phone-characters'],
    ['8613800005', 'phone-length'],
    ['861380000567890', 'phone-length'],
    ['95abc', 'phone-characters'],
  ])('%s is none: %s', (typed, fault) => {
    expect(readPhone(typed)).toMatchObject({ valid: false, kind: null, faults: [fault] })
  })

  it('a whole country code is dropped, and a nine-digit scrap keeps its ends only', () => {
    expect(readPhone('8613800005678').normal).toBe('13800005678')
    expect(readPhone('0086 023 68881234').normal).toBe('02368881234')
    expect(maskPhone('123456789')).toBe('123****6789')
    expect(maskPhone('12345678')).toBe('********')
  })

  it('are read back from what is stored and shown behind the mask', () => {
    expect(readPhone('02368881234-801').normal).toBe('02368881234-801')
    expect(maskPhone('02368881234-801')).toBe('023****1234-801')
    expect(maskPhone('02368881234')).toBe('023****1234')
    expect(maskPhone('13800005678')).toBe('138****5678')
    expect(maskPhone('12333')).toBe('12333')
    expect(maskPhone('68')).toBe('**')
  })
})

/** Check digits computed by hand: from the right, every second digit doubled. */
describe('bank cards', () => {
  it.each([
    ['6222 0012 3456 7890 122', '6222001234567890122', []],
    ['4111111111111111', '4111111111111111', []],
    ['4111111111111112', '4111111111111112', ['card-check-digit']],
    ['4111111111111121', '4111111111111121', ['card-check-digit']],
    ['４１１１１１１１１１１１１１１１', '4111111111111111', []],
    ['411111111111111', '411111111111111', ['card-length']],
    ['00000000000000000000', '00000000000000000000', ['card-length']],
    ['0000000000000000000', '0000000000000000000', []],
    ['41111111111111a1', '41111111111111a1', ['card-characters']],
    ['', '', ['card-characters']],
  ])('%s', (typed, normal, faults) => {
    expect(readBankCard(typed)).toEqual({ normal, valid: faults.length === 0, faults })
  })

  it('one digit more or less never passes, nor do two swapped neighbours other than 0 and 9', () => {
    const body = fc.stringMatching(/^[0-9]{15,18}$/u)
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, where, shift) => {
        const check = [...'0123456789'].find((digit) => readBankCard(digits + digit).valid)
        if (check === undefined) throw new Error('every body has its check digit')
        const card = digits + check
        const at = where % card.length
        const wrong = card.slice(0, at) + String((Number(card.charAt(at)) + shift) % 10) + card.slice(at + 1)
        expect(readBankCard(wrong).faults).toEqual(['card-check-digit'])
        const [a, b] = [card.charAt(at), card.charAt(at + 1)]
        if (b === '' || a === b || (a + b).replaceAll(/[09]/gu, '') === '') return
        expect(readBankCard(card.slice(0, at) + b + a + card.slice(at + 2)).faults).toEqual(['card-check-digit'])
      }),
    )
  })

  it('show their last four digits', () => {
    expect(maskBankCard('4111 1111 1111 1111')).toBe('************1111')
    expect(maskBankCard('123456789')).toBe('*****6789')
    expect(maskBankCard('12345678')).toBe('********')
  })
})

describe('identity numbers of fifteen digits', () => {
  it.each([
    ['500103900101123', 'male', '1990-01-01'],
    ['510202491231002', 'female', '1949-12-31'],
  ] as const)('%s is accepted with a note', (typed, sex, birthDay) => {
    expect(readIdentityNumber(typed, day('2026-11-22'))).toEqual({
      normal: typed,
      valid: true,
      faults: [],
      notes: ['identity-fifteen-digits'],
      sex,
      birthDay,
    })
  })

  it('still need a day of birth that exists', () => {
    expect(readIdentityNumber('500103901301123')).toMatchObject({
      valid: false,
      faults: ['identity-birth-day'],
      sex: null,
      birthDay: null,
    })
    expect(readIdentityNumber('50010390010112X').faults).toEqual(['identity-characters'])
  })

  it('became the numbers of eighteen characters', () => {
    expect(currentIdentityNumber('110105491231002')).toBe('11010519491231002X')
    expect(currentIdentityNumber('500103900101123')).toBe('500103199001011232')
    expect(currentIdentityNumber('11010519491231002x')).toBe('11010519491231002X')
  })

  it('no note stands beside a number of today', () => {
    expect(readIdentityNumber('500103199001011232').notes).toEqual([])
  })
})

describe('age', () => {
  it.each([
    ['1966-11-23', 59],
    ['1966-11-22', 60],
    ['1966-10-30', 60],
    ['1966-12-01', 59],
    ['2026-11-22', 0],
  ])('born on %s', (born, years) => {
    expect(ageOn(day(born), day('2026-11-22'))).toBe(years)
  })
})
