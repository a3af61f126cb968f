/** What a paper template may do besides printing a field. Text arguments arrive escaped and leave escaped. */
import type Handlebars from 'handlebars'
import { capitals } from '../../workflows/values/capitals.ts'
import { officialDate, solemnDate } from '../../workflows/values/chinese-date.ts'
import { day } from '../../workflows/values/day.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { chineseOrdinal } from '../drawer/ordinal.ts'
import { budgetOf, registerBoundedEach } from './bounds.ts'
import { codeWord, isCodeGroup } from './code-words.ts'

/** Helpers with the leaf their first argument must be in the schema; `list` = an array, `code` = see `word`. */
export const formatArguments = {
  money: 'fen',
  capitals: 'fen',
  officialDate: 'day',
  solemnDate: 'day',
  clockTime: 'clock',
  ordinal: 'index',
  serial: 'index',
  inWords: 'number',
  word: 'group',
  words: 'group',
  names: 'list',
  join: 'list',
  size: 'list',
} as const

export type FormatName = keyof typeof formatArguments

/** Names in a sentence: up to three in full, more as `甲等47人`. */
const NAMED = 3

/** `甲、乙、丙`, more than three as `甲等47人`. */
export const namesTogether = (names: readonly string[]): string =>
  names.length > NAMED ? `${names[0] ?? ''}等${names.length}人` : names.join('、')

const formats: Readonly<Record<FormatName, (...given: unknown[]) => string>> = {
  /** `1,234.50` */
  money: (amount) => formatYuan(fen(number(amount))),
  /** `人民币壹仟贰佰叁拾肆元伍角` (支付结算办法 附一) */
  capitals: (amount) => capitals(fen(number(amount)), { prefix: true }),
  /** 2026年11月22日 */
  officialDate: (on) => officialDate(day(string(on))),
  /** 二〇二六年十一月二十二日 */
  solemnDate: (on) => solemnDate(day(string(on))),
  /** 9时30分, 14时 */
  clockTime: (at) => {
    const [hours = '', minutes = ''] = string(at).split(':')
    return `${Number(hours)}时${minutes === '00' ? '' : `${Number(minutes)}分`}`
  },
  /** `{{ordinal @index}}` in a loop: 一, 二, … */
  ordinal: (index) => chineseOrdinal(number(index) + 1),
  /** `{{serial @index}}` in a loop: 1, 2, … */
  serial: (index) => String(number(index) + 1),
  /** `{{inWords copies}}`: 三 */
  inWords: (many) => chineseOrdinal(number(many)),
  /** `{{word "sex" sex}}` */
  word: (group, code) => codeWord(groupOf(group), string(code)),
  /** `{{words "item" items}}`: words of codes, joined by 、 */
  words: (group, codes) =>
    list(codes)
      .map((code) => codeWord(groupOf(group), string(code)))
      .join('、'),
  /** `{{names workers}}`: names of parties, shortened beyond three */
  names: (people) => namesTogether(list(people).map((person) => string(property(person, 'name')))),
  /** `{{join mediators}}`: texts joined by 、 */
  join: (texts) => list(texts).map(string).join('、'),
  size: (things) => String(list(things).length),
}

/** Registers the formats, the loop and the block `{{#more list 3}}…{{else}}…{{/more}}` (more than three). */
export function registerFormats(handlebars: typeof Handlebars): void {
  for (const [name, format] of Object.entries(formats)) {
    handlebars.registerHelper(name, (...given: unknown[]) =>
      budgetOf(given.at(-1)).print(format(...given.slice(0, -1))),
    )
  }
  handlebars.registerHelper('print', (value: unknown, options: unknown) => budgetOf(options).print(printed(value)))
  registerBoundedEach(handlebars)
  handlebars.registerHelper('more', function more(this: unknown, things: unknown, most: unknown, options: unknown) {
    const block = options as Handlebars.HelperOptions
    return list(things).length > number(most) ? block.fn(this) : block.inverse(this)
  })
}

/** A field as it is printed; nothing else than text and whole numbers may be. */
function printed(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  throw new TypeError(`a paper cannot print ${value === null ? 'null' : typeof value}`)
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`expected text, got ${value === null ? 'null' : typeof value}`)
  return value
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${value === null ? 'null' : typeof value}`)
  return value
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`expected a list, got ${value === null ? 'null' : typeof value}`)
  return value
}

function groupOf(value: unknown) {
  const name = string(value)
  if (!isCodeGroup(name)) throw new RangeError(`no words for ${name}`)
  return name
}

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined
