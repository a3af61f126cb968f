/** Identity numbers, credit codes, telephones and registration codes: vectors of the standards and every kind of slip. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCreditCode } from '../../../workflows/values/credit-code.ts'
import { day } from '../../../workflows/values/day.ts'
import { ageOn, maskIdentityNumber, readIdentityNumber } from '../../../workflows/values/identity-number.ts'
import { maskPhone, readPhone } from '../../../workflows/values/phone.ts'
import { checkRegistrationCode, registrationCode } from '../../../workflows/values/registration-code.ts'

describe('resident identity numbers (GB 11643)', () => {
  it.each([
    ['11010519491231002X', 'female', '1949-12-31'],
    ['500103199001011232', 'male', '1990-01-01'],
    ['50010119850615002X', 'female', '1985-06-15'],
  ])('%s is valid', (number, sex, birthDay) => {
    expect(readIdentityNumber(number)).toEqual({ normal: number, valid: true, faults: [], notes: [], sex, birthDay })
  })

  it.each([
    ['500103199001011239', ['identity-check-digit']],
    ['50010319900101123', ['identity-length']],
    ['', ['identity-length']],
    ['50010390010112', ['identity-length']],
    ['5001031990010112A2', ['identity-characters']],
    ['50010319900101X232', ['identity-characters']],
    ['500103199002301230', ['identity-birth-day', 'identity-check-digit']],
  ])('%s has faults %j and fills nothing', (number, faults) => {
    expect(readIdentityNumber(number)).toMatchObject({ valid: false, faults, sex: null, birthDay: null })
  })

  it('accepts blanks, dashes, lower-case x and full-width digits', () => {
    expect(readIdentityNumber(' 110105 19491231 002x ').normal).toBe('11010519491231002X')
    expect(readIdentityNumber('５００１０３１９９００１０１１２３２').valid).toBe(true)
  })

  it('refuses a birth day in the future when told the day', () => {
    expect(readIdentityNumber('500103199001011232', day('1989-12-31')).faults).toEqual(['identity-birth-future'])
    expect(readIdentityNumber('500103199001011232', day('1990-01-01')).valid).toBe(true)
  })

  it('judges no area prefix: old Sichuan and abolished district codes stay valid', () => {
    for (const prefix of ['510202', '500105', '500112', '810000', '999999']) {
      const body = `${prefix}19800101123`
      const found = [...'0123456789X'].filter((check) => readIdentityNumber(body + check).valid)
      expect(found).toHaveLength(1)
    }
  })

  it('notices any one wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, step) => {
        const number = '500103199001011232'
        const wrong = String((Number.parseInt(number.charAt(at), 10) + step) % 10)
        expect(readIdentityNumber(number.slice(0, at) + wrong + number.slice(at + 1)).valid).toBe(false)
      }),
    )
  })

  it('masks and counts age', () => {
    expect(maskIdentityNumber('500103 19900101 1232')).toBe('500***********1232')
    expect(maskIdentityNumber('12345678')).toBe('********')
    expect(ageOn(day('1990-06-15'), day('2026-06-14'))).toBe(35)
    expect(ageOn(day('1990-06-15'), day('2026-06-15'))).toBe(36)
    expect(ageOn(day('2000-02-29'), day('2026-02-28'))).toBe(25)
    expect(ageOn(day('2000-02-29'), day('2026-03-01'))).toBe(26)
  })
})

describe('credit codes (GB 32100)', () => {
  it.each(['91350100M000100Y43', '91350100m000100y43', ' 9135 0100 M000100Y43 '])('%s is valid', (code) => {
    expect(readCreditCode(code)).toEqual({ normal: '91350100M000100Y43', valid: true, faults: [] })
  })

  it.each(['91500103000000000M', '915001030000000433', '81500103MJ0123456G'])(
    '%s is valid, organisation digit 0 included',
    (code) => {
      expect(readCreditCode(code).faults).toEqual([])
    },
  )

  it.each([
    ['91350100M000100Y44', ['credit-code-check-digit']],
    ['91350100M000100Y4', ['credit-code-length']],
    ['500103600123456', ['credit-code-old-registration']],
    ['91350100I000100Y43', ['credit-code-characters']],
    ['91350100M000101Y43', ['credit-code-organisation-digit', 'credit-code-check-digit']],
  ])('%s has faults %j', (code, faults) => {
    expect(readCreditCode(code)).toMatchObject({ valid: false, faults })
  })
})

describe('telephones', () => {
  it.each([
    ['13812345678', '13812345678', 'mobile'],
    ['+86 138-1234-5678', '13812345678', 'mobile'],
    ['8613812345678', '13812345678', 'mobile'],
    ['0086 13812345678', '13812345678', 'mobile'],
    ['１３８１２３４５６７８', '13812345678', 'mobile'],
    ['023-63851234', '02363851234', 'landline'],
    ['(023) 6385 1234', '02363851234', 'landline'],
    ['63851234', '02363851234', 'landline'],
    ['010-65123456', '01065123456', 'landline'],
    ['0818-2123456', '08182123456', 'landline'],
    ['12351', '12351', 'service'],
    ['400-810-1234', '4008101234', 'service'],
  ])('%j is %s, %s', (typed, normal, kind) => {
    expect(readPhone(typed)).toMatchObject({ normal, number: normal, valid: true, kind, faults: [] })
  })

  it.each([
    ['', 'phone-characters'],
    ['没有电话', 'phone-characters'],
    ['138123456', 'phone-length'],
    ['13851234', 'phone-length'],
    ['93851234', 'phone-length'],
    ['1381234567890', 'phone-length'],
    ['12812345678', 'phone-unknown'],
    ['02312345678', 'phone-unknown'],
  ])('%j is refused as %s', (typed, fault) => {
    expect(readPhone(typed)).toMatchObject({ valid: false, kind: null, faults: [fault] })
  })

  it('masks private numbers only', () => {
    expect(['138 1234 5678', '023-63851234', '12351', '1234'].map(maskPhone)).toEqual([
      '138****5678',
      '023****1234',
      '12351',
      '****',
    ])
  })
})

describe('registration codes', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

  it('are printed in groups, without look-alike characters, and check', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = registrationCode(random)
        expect(code).toMatch(/^[2-9AC-HJKMNP-TV-Z]{4}-[2-9AC-HJKMNP-TV-Z]{4}-[2-9AC-HJKMNP-TV-Z]$/u)
        expect(checkRegistrationCode(code)).toEqual({ ok: true, value: code })
        expect(checkRegistrationCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('show any one wrong and any two swapped characters', () => {
    const alphabet = '23456789ACDEFGHJKMNPQRSTVWXYZ'
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 28 }), (random, at, step) => {
        const bare = registrationCode(random).replaceAll('-', '')
        const other = alphabet.charAt((alphabet.indexOf(bare.charAt(at)) + step) % alphabet.length)
        expect(checkRegistrationCode(bare.slice(0, at) + other + bare.slice(at + 1))).toEqual({
          ok: false,
          fault: 'code-check',
        })
        const [a, b] = [bare.charAt(at), bare.charAt(at + 1)]
        const swapped = bare.slice(0, at) + b + a + bare.slice(at + 2)
        if (b !== '' && a !== b) expect(checkRegistrationCode(swapped).ok).toBe(false)
      }),
    )
  })

  it('use the whole of their randomness', () => {
    const codes = Array.from({ length: 256 }, (_, byte) => registrationCode(new Uint8Array(16).fill(byte)))
    expect(new Set(codes).size).toBe(256)
    expect(() => registrationCode(new Uint8Array(15))).toThrow(RangeError)
  })

  it.each([
    ['T7K4-9QXM', 'code-length'],
    ['T7K4-9QXM-O', 'code-character'],
    ['', 'code-length'],
  ])('refuse %j as %s', (typed, fault) => {
    expect(checkRegistrationCode(typed)).toEqual({ ok: false, fault })
  })
})
