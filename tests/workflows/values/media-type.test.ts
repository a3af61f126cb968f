/** What a file is by its first bytes, and whether its name says the same. */
import { expect, it } from 'vitest'
import { endingOf, isPicture, mediaTypeOf, nameFits, type MediaType } from '../../../workflows/values/media-type.ts'

it.each([
  ['image/jpeg', true],
  ['image/png', true],
  ['image/svg+xml', false],
  ['application/pdf', false],
  ['', false],
])('%s is shown beside its row: %s', (type, shown) => expect(isPicture(type)).toBe(shown))

it.each([
  [[0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'application/pdf'],
  [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[0x25, 0x50, 0x44, 0x46], null],
  [[0xff, 0xd8], null],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a], null],
  [[0x00, 0x25, 0x50, 0x44, 0x46, 0x2d], null],
  [[], null],
])('the bytes %j are %s', (bytes, type) => expect(mediaTypeOf(Uint8Array.from(bytes))).toBe(type))

it.each([
  ['工资条.PDF', 'pdf'],
  ['a.b.jpeg', 'jpeg'],
  ['没有后缀', ''],
  ['点在最后.', ''],
  ['.pdf', 'pdf'],
  ['a.pdf ', ''],
  ['a.abcdefgh', 'abcdefgh'],
  ['a.abcdefghi', ''],
  ['a.p-f', ''],
])('the name %j ends in %j', (name, ending) => expect(endingOf(name)).toBe(ending))

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const text = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
it.each<[string, MediaType, boolean]>([
  ['a.pdf', 'application/pdf', true],
  ['a.jpg', 'image/jpeg', true],
  ['a.JPEG', 'image/jpeg', true],
  ['a.jfif', 'image/jpeg', true],
  ['a.png', 'image/png', true],
  ['a.docx', text, true],
  ['a.xlsx', sheet, true],
  ['a.txt', 'text/plain', true],
  ['a.csv', 'text/csv', true],
  ['a.png', 'image/jpeg', false],
  ['a.exe', 'image/jpeg', false],
  ['a.xlsx', text, false],
  ['a', 'text/plain', false],
])('%s fits %s: %s', (name, type, fits) => expect(nameFits(name, type)).toBe(fits))
