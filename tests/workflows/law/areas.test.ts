/** Area codes with history: 38 units until 2025-11-05, 37 since, and no prefix that is refused (domain.md 5.4, 7 no. 11). */
import { describe, expect, it } from 'vitest'
import { areaByCode, areasOn, originOf } from '../../../workflows/law/areas.ts'
import { day } from '../../../workflows/values/day.ts'
import { readIdentityNumber } from '../../../workflows/values/identity-number.ts'

const codesOn = (on: string) => areasOn(day(on)).map(({ code }) => code)

describe('the areas of Chongqing', () => {
  it.each([
    ['2025-11-05', 38, true, false],
    ['2025-11-06', 37, false, true],
    ['2026-11-22', 37, false, true],
    ['2000-01-01', 38, true, false],
  ])('on %s there are %i', (on, count, old, young) => {
    const codes = codesOn(on)
    expect(codes).toHaveLength(count)
    expect([codes.includes('500105'), codes.includes('500112'), codes.includes('500157')]).toEqual([old, old, young])
  })

  it('are 25 districts, 8 counties and 4 autonomous counties now', () => {
    const names = areasOn(day('2026-01-01')).map(({ zh }) => zh)
    expect(names.filter((name) => name.endsWith('区'))).toHaveLength(25)
    expect(names.filter((name) => name.endsWith('自治县'))).toHaveLength(4)
    expect(names.filter((name) => name.endsWith('县') && !name.endsWith('自治县'))).toHaveLength(8)
  })

  it('say what became of those that were withdrawn', () => {
    expect(areaByCode('500105')).toMatchObject({ zh: '江北区', to: '2025-11-05', next: ['500157'] })
    expect(areaByCode('500112')).toMatchObject({ zh: '渝北区', to: '2025-11-05', next: ['500157', '500109'] })
    expect(areaByCode('500157')).toMatchObject({
      zh: '两江新区',
      en: 'Liangjiang New Area',
      from: '2025-11-06',
      to: null,
      next: [],
    })
    expect(areaByCode('500200')).toBeNull()
    const codes = new Set(areasOn(day('2026-01-01')).map(({ code }) => code))
    expect(
      ['500105', '500112'].flatMap((code) => areaByCode(code)?.next ?? []).filter((code) => !codes.has(code)),
    ).toEqual([])
  })
})

/** Numbers whose check digit was computed by hand from GB 11643. */
describe('where a number was first given out', () => {
  it.each([
    ['500103199001011232', 'present', '渝中区'],
    ['500112199001011232', 'abolished', '渝北区'],
    ['500157202601011232', 'present', '两江新区'],
    ['510202196001011232', 'before-1997', null],
    ['110105194912310021', 'elsewhere', null],
  ])('%s is %s', (number, kind, name) => {
    const origin = originOf(number, day('2026-11-22'))
    expect([origin.kind, origin.area?.zh ?? null]).toEqual([kind, name])
  })

  it('a code is present up to its last day', () => {
    expect(originOf('500105199001011232', day('2025-11-05')).kind).toBe('present')
    expect(originOf('500105199001011232', day('2025-11-06')).kind).toBe('abolished')
  })

  it.each([
    '50011219850615003X',
    '510202198506150011',
    '51230119850615001X',
    '513523198506150015',
    '500105198506150018',
  ])('no prefix is a fault: %s', (number) => {
    const faults = readIdentityNumber(number).faults.filter((fault) => fault !== 'identity-check-digit')
    expect(faults).toEqual([])
  })
})
