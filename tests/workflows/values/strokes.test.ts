/** A signature is read as numbers or not at all, cut to its bounds, and comes back from its file as it went in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, PEN, readSignatureFile, readStrokes, signatureFile } from '../../../workflows/values/strokes.ts'

const many = (count: number, one: string, between: string) => Array.from({ length: count }, () => one).join(between)
const said = (text: string) => {
  const read = readStrokes(text)
  return read.ok ? read.strokes : read.fault
}

describe('what the pad sends', () => {
  it.each([
    ['', 'signature-missing'],
    ['  ', 'signature-missing'],
    ['0,0 249,0', 'signature-short'],
    ['0,0 125,0;0,0 124,0', 'signature-short'],
    ['0,0', 'signature-short'],
    ['0,0 1001,0', 'signature-unreadable'],
    ['0,0 250,401', 'signature-unreadable'],
    ['0,0 250,-1', 'signature-unreadable'],
    ['0,0  250,0', 'signature-unreadable'],
    ['0,0 250,0;', 'signature-unreadable'],
    ['0,0 250,0 <script>', 'signature-unreadable'],
    ['0,0 10000,0', 'signature-unreadable'],
    [many(201, '0,0 250,0', ';'), 'signature-unreadable'],
    [`0,0 ${many(6000, '9,9', ' ')}`, 'signature-unreadable'],
    [many(5999, '1000,400', ' ') + many(20, ' 1000,400', ''), 'signature-unreadable'],
  ])('%s', (text, fault) => {
    expect(said(text)).toBe(fault)
  })

  it.each([
    [
      ' 0,0 250,0 ',
      [
        [
          [0, 0],
          [250, 0],
        ],
      ],
    ],
    [
      '0,0 125,0;1000,400 1000,275',
      [
        [
          [0, 0],
          [125, 0],
        ],
        [
          [1000, 400],
          [1000, 275],
        ],
      ],
    ],
    [
      '0,0 150,200',
      [
        [
          [0, 0],
          [150, 200],
        ],
      ],
    ],
  ])('%s', (text, strokes) => {
    expect(said(text)).toEqual(strokes)
  })

  it('takes as many strokes and points as a long name has', () => {
    expect(readStrokes(many(200, '0,0 250,0', ';')).ok).toBe(true)
    expect(readStrokes(many(3000, '0,0 250,0', ' ')).ok).toBe(true)
  })
})

describe('the path', () => {
  it('is cut to its bounds with a rim for the pen, and goes through the middle of each step', () => {
    expect(
      pathOf([
        [
          [100, 50],
          [200, 50],
          [201, 90],
          [300, 90],
        ],
        [[150, 60]],
        [],
      ]),
    ).toEqual({
      path: 'M9 9Q109 9 109.5 29Q110 49 159.5 49L209 49M59 19L59 19',
      width: 200 + 2 * PEN,
      height: 40 + 2 * PEN,
    })
    expect(
      pathOf([
        [
          [0, 0],
          [250, 0],
        ],
      ]).path,
    ).toBe('M9 9L259 9')
  })

  it('comes back from its file, whatever the hand wrote; any other file is refused', () => {
    const point = fc.tuple(fc.nat(1000), fc.nat(400))
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 }),
        (strokes) => {
          const drawn = pathOf(strokes)
          expect(readSignatureFile(signatureFile(drawn))).toEqual(drawn)
        },
      ),
    )
    const good = signatureFile(
      pathOf([
        [
          [0, 0],
          [250, 0],
        ],
      ]),
    )
    expect(good).toContain(`stroke-width="${PEN}"`)
    for (const bad of [
      '',
      ` ${good}`,
      `${good} `,
      good.replace('M9', 'M9" onload="x'),
      good.replace('<path', '<script/><path'),
    ])
      expect(() => readSignatureFile(bad)).toThrow('signature-file-damaged')
  })
})
