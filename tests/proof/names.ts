/** Names of people in every shape the desk accepts and its fonts can print. */
import fc from 'fast-check'
import { faceFor } from '../../templates/drawer/coverage.ts'
import { fontSet } from '../../templates/drawer/fonts.ts'
import { readName } from '../../workflows/values/person-name.ts'

/** Every so many code points of a block, so that a block of thousands gives some hundreds. */
const block = (from: number, to: number, step: number): string[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, nth) => String.fromCodePoint(from + nth * step))

const printable = (text: string): boolean =>
  [...text].every((character) => faceFor(character, fontSet().regular) !== null)

const from = (characters: readonly string[]) => fc.constantFrom(...characters.filter(printable))

const usual = from([...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗欧阳伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华'])
/** Extension A, compatibility ideographs that normalising would turn into others, and what lies beyond the first plane in four bytes. */
const rare = from([
  ...block(0x34_00, 0x4d_bf, 7),
  ...block(0xf9_00, 0xfa_d9, 3),
  ...block(0x2_00_00, 0x2_a6_df, 1),
  ...block(0x2_a7_00, 0x3_23_af, 1),
])
const latin = from([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzéèüöäñçßøåÉÜÖ'])
/** What a page, a file or a spreadsheet could take for something of its own. */
const sign = fc.constantFrom(...`'"=+-@&<>;,|\\/%#\`~^*()[]{}!?$:_.0123456789＝＋－＠（）《》`)
const trap = fc.constantFrom(
  '&amp;',
  '&#39;',
  '<b>',
  '</td>',
  '{{name}}',
  '_x0041_',
  '""',
  "''",
  '\\n',
  '%00',
  '$1',
  '#end',
  ' | ',
  'null',
  '=1+1',
  '=HYPERLINK("x")',
  "'=1",
  '--',
  '//',
)

const word = (characters: fc.Arbitrary<string>, min: number, max: number) =>
  fc.string({ unit: characters, minLength: min, maxLength: max })

/** Joined by the dot of minority names, or by a blank of either width. */
const joined = (part: fc.Arbitrary<string>, by: fc.Arbitrary<string>) =>
  fc
    .tuple(part, by, part, fc.option(fc.tuple(by, part), { nil: null }))
    .map(([one, dot, other, more]) => [one, dot, other, ...(more ?? [])].join(''))

export const names: fc.Arbitrary<string> = fc
  .oneof(
    word(usual, 2, 4),
    word(fc.oneof(usual, rare), 2, 4),
    joined(word(usual, 2, 8), fc.constantFrom('·', '・', '•')),
    joined(word(fc.oneof(latin, usual), 1, 8), fc.constantFrom(' ', '  ', '\u3000', '-', "'", '·')),
    word(fc.oneof({ arbitrary: usual, weight: 2 }, latin, rare, sign, trap, fc.constant(' ')), 2, 8),
    fc.tuple(fc.oneof(sign, trap), word(fc.oneof(usual, sign), 1, 5)).map(([first, rest]) => first + rest),
  )
  .map((typed) => readName(typed))
  .filter((read) => read.ok)
  .map((read) => (read.ok ? read.value.name : ''))
  .filter((name) => printable(name))
