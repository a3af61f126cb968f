import { describe, expect, test } from 'vitest'
import { addressOfSecret, codeAt, newSecret, stepAt, stepOf } from '../../../server/second-factor/totp.ts'

/** The secret of RFC 6238's appendix B in base32. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('codes of half a minute', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d seconds are those of the standard', (seconds, code) => {
    expect(codeAt(RFC, stepAt(seconds * 1000))).toBe(code)
    expect(stepOf(RFC, `${code.slice(0, 3)} ${code.slice(3)}`, seconds * 1000, 0)).toBe(stepAt(seconds * 1000))
  })

  test('are taken a step before and after, never farther, never twice, and never in any other form', () => {
    const now = 1_800_000_015_000
    const step = stepAt(now)
    const taken = [-2, -1, 0, 1, 2].map((off) => stepOf(RFC, codeAt(RFC, step + off), now, 0))
    expect(taken).toEqual([null, step - 1, step, step + 1, null])
    expect(stepOf(RFC, codeAt(RFC, step), now, step)).toBeNull()
    expect(stepOf(RFC, codeAt(RFC, step - 1), now, step)).toBeNull()
    expect(stepOf(RFC, codeAt(RFC, step + 1), now, step)).toBe(step + 1)
    for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６', `${codeAt(RFC, step)}0`])
      expect(stepOf(RFC, typed, now, 0), typed).toBeNull()
  })

  test('come from secrets of 160 bits that no two people share', () => {
    const secrets = Array.from({ length: 50 }, newSecret)
    expect(new Set(secrets).size).toBe(50)
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/u)
    expect(addressOfSecret(RFC, '调解台', 'li & wang')).toBe(
      `otpauth://totp/${encodeURIComponent('调解台')}:li%20%26%20wang?secret=${RFC}&issuer=${encodeURIComponent('调解台')}`,
    )
  })
})
