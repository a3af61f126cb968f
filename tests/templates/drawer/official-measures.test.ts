/** The measures of GB/T 9704-2012, written from domain.md 2.7 in millimetres and points, and read out of the drawn PDF by poppler. */
import { describe, expect, test } from 'vitest'
import { drawPdf } from '../../../templates/drawer/draw-pdf.ts'
import { readMarkup } from '../../../templates/drawer/markup.ts'
import type { Paper } from '../../../templates/drawer/paper.ts'
import { papers } from '../../../templates/papers/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { everySample, drawSample } from '../papers/picture/samples-drawn.ts'
import { hasPdftotext, pdfWords, type PdfWord } from '../pdf-tools.ts'

const MM = 72 / 25.4
const PAGE = { width: 210, height: 297 }
const TOP = 37
const LEFT = 28
const CORE = { width: 156, height: 225 }
const LINES = 22
const CHARACTERS = 28
const BODY = 16
const TITLE = 22
const LINE_PITCH = 29.0
const CHARACTER_PITCH = 15.8
const NUMBER_SIZE = 14
const NUMBER_DROP = 7
const DATE_INDENT = 4
const SEAL = 42
/** Print errors the standard allows. */
const WITHIN_MM = 1

const right = LEFT + CORE.width
const bottom = TOP + CORE.height

const near = (found: number, wanted: number, within = WITHIN_MM): void =>
  expect(Math.abs(found - wanted), `${found.toFixed(2)} instead of ${wanted}`).toBeLessThanOrEqual(within)

const official = (text: string): Paper => ({
  kind: 'try',
  version: '1',
  layout: 'official',
  title: '函',
  number: null,
  blocks: readMarkup(text),
  text,
})
const plainly = { draft: false, createdOn: day('2026-11-22'), verify: null }
const drawn = async (text: string): Promise<PdfWord[]> => pdfWords(await drawPdf(official(text), plainly))
const onPage = (words: readonly PdfWord[], page: number): PdfWord[] => words.filter((word) => word.page === page)
/** Words of the text and not of the foot. */
const inCore = (words: readonly PdfWord[]): PdfWord[] => words.filter((word) => word.bottom < bottom)

const isFirst = (word: PdfWord | undefined): boolean => (word?.left ?? 0) > LEFT + 5

const isLast = (word: PdfWord | undefined): boolean => word?.text.endsWith('段。') === true

describe.skipIf(!hasPdftotext)('GB/T 9704-2012', () => {
  test('5.2: A4, 37 mm above, 28 mm at the binding, 22 lines of 28 characters that fill 156 x 225 mm', async () => {
    const words = await drawn(`#left ${'调'.repeat(CHARACTERS * 30)}`)
    const lines = inCore(onPage(words, 1))
    expect(lines.map((line) => line.text.length)).toEqual(Array.from({ length: LINES }, () => CHARACTERS))
    const [first, second] = lines
    const last = lines.at(-1)
    if (!first || !second || !last) throw new Error('no lines')
    near(first.pageWidth, PAGE.width, 0.1)
    near(first.pageHeight, PAGE.height, 0.1)
    near(first.size, BODY, 0.05)
    near((second.top - first.top) * MM, LINE_PITCH, 0.05)
    near((first.right - first.left) / CHARACTERS, CHARACTER_PITCH / MM, 0.05)
    near(first.left, LEFT)
    near(first.right, right)
    near(PAGE.width - first.right, 26)
    // Half of what the pitch leaves free stands above the first line and below the last.
    const free = (LINE_PITCH - BODY) / 2 / MM
    near(first.top - free, TOP)
    near(last.bottom + free, bottom)
    near(PAGE.height - bottom, 35)
  })

  test('7.3.1 to 7.3.4: title of 22 pt in the middle, addressee flush with its colon, paragraphs in by two characters', async () => {
    const words = await drawn('#title 关于报送材料的函\n#left 某某人民法院：\n\n现将有关情况函告如下。')
    const [title, addressee, paragraph] = words
    if (!title || !addressee || !paragraph) throw new Error('no lines')
    near(title.size, TITLE, 0.05)
    near((title.left + title.right) / 2, LEFT + CORE.width / 2)
    expect(addressee.text.endsWith('：')).toBe(true)
    near(addressee.left, LEFT)
    near(paragraph.left, LEFT + (2 * CHARACTER_PITCH) / MM)
  })

  test('7.5: the page number of 14 pt, 7 mm below the text, one character in, right on odd pages and left on even ones', async () => {
    const words = await drawn(`#left ${'调'.repeat(CHARACTERS * 30)}`)
    for (const page of [1, 2]) {
      const foot = onPage(words, page).filter((word) => word.top > bottom)
      expect(foot.map((word) => word.text).join('')).toBe(`第${page}页共2页`)
      for (const word of foot) near(word.size, NUMBER_SIZE, 0.05)
      near(Math.min(...foot.map((word) => word.top)), bottom + NUMBER_DROP)
      const edge = page === 1 ? Math.max(...foot.map((word) => word.right)) : Math.min(...foot.map((word) => word.left))
      near(edge, page === 1 ? right - NUMBER_SIZE / MM : LEFT + NUMBER_SIZE / MM)
    }
  })

  test.each(['某某委员会', '重庆市渝中区总工会劳动争议人民调解委员会'])(
    '7.3.5.1: the date four characters from the right or more, %s over its middle, both under a seal that touches nothing else',
    async (holder) => {
      const words = await drawn(`${'调解结果如下。'.repeat(20)}\n\n#seal ${holder} | 2026年11月22日\n#left 附件一份`)
      const name = words.find((word) => word.text === holder)
      const date = words.find((word) => word.text === '2026年11月22日')
      if (!name || !date) throw new Error('no signature')
      const middle = (date.left + date.right) / 2
      near((name.left + name.right) / 2, middle, 0.2)
      expect(name.right).toBeLessThanOrEqual(right + 0.1)
      const least = (DATE_INDENT * BODY) / MM
      expect(right - date.right).toBeGreaterThanOrEqual(least - 0.1)
      if (holder.length < 10) near(right - date.right, least)
      const centre = (name.top + date.bottom) / 2
      const under = words.filter(
        (word) =>
          word.bottom > centre - SEAL / 2 &&
          word.top < centre + SEAL / 2 &&
          word.right > middle - SEAL / 2 &&
          word.left < middle + SEAL / 2,
      )
      expect(under.map((word) => word.text)).toEqual([holder, '2026年11月22日'])
      expect(middle + SEAL / 2).toBeLessThan(PAGE.width - 5)
    },
  )

  test('9.1: no page begins with the last line of a paragraph or ends with its first', async () => {
    for (let shift = 1; shift <= 24; shift += 1) {
      const tall = [4, 2, 7, 3, 5, 2, 9, 3, 6, 4, 8, 2, 3, 5].map(
        (lines, at) => `${'甲'.repeat(CHARACTERS * lines - 6)}第${at}段。`,
      )
      const lead = Array.from({ length: shift }, (_, at) => `#left 第${at}行`)
      const words = inCore(await drawn([...lead, ...tall.map((paragraph) => `${paragraph}\n`)].join('\n')))
      const pages = Math.max(...words.map((word) => word.page))
      for (let page = 1; page <= pages; page += 1) {
        const lines = onPage(words, page)
        if (page > 1) expect(isLast(lines[0]), `shift ${shift}, page ${page}`).toBe(false)
        if (page < pages) expect(isFirst(lines.at(-1)), `shift ${shift}, page ${page}`).toBe(false)
      }
    }
  })
})

test.skipIf(!hasPdftotext)(
  'a table has its head on every page, no row twice, and no row alone at its ends',
  async () => {
    for (let lead = 0; lead < 20; lead += 1) {
      const rows = Array.from({ length: 70 }, (_, at) => `第${at + 1}行 | 事由`)
      const text = [
        '#left 甲',
        ...Array.from({ length: lead }, () => '#left 乙'),
        '#table 1c 3l',
        '序号 | 事项',
        ...rows,
        '#end',
      ]
      const words = await drawn(text.join('\n'))
      const pages = Math.max(...words.map((word) => word.page))
      const counted = Array.from({ length: pages }, (_, at) => {
        const here = onPage(words, at + 1).map((word) => word.text)
        return {
          heads: here.filter((one) => one === '序号').length,
          rows: here.filter((one) => /^第\d+行$/u.test(one)).length,
        }
      })
      expect(counted.reduce((sum, page) => sum + page.rows, 0)).toBe(70)
      for (const page of counted.filter((one) => one.heads + one.rows > 0))
        expect([page.heads, page.rows > 1], `after ${lead} lines`).toEqual([1, true])
    }
  },
)

/** Marks that may not begin a line (GB/T 15834-2011, 5.1.1 to 5.1.10). */
const NEVER_FIRST = new Set('，。、；：？！）〕】》〉」』’”…—·')

describe.skipIf(!hasPdftotext)('every paper', () => {
  test.each(everySample)(
    '$kind, $name: no mark begins a line, nothing leaves the sheet, pages of several are marked for the seal across them',
    async (sample) => {
      const words = pdfWords(await drawSample(sample))
      const paper = papers[sample.kind as keyof typeof papers].compose(sample.context)
      const a4 = paper.layout !== 'slip'
      for (const word of words) {
        expect(
          [word.left > 5, word.right < word.pageWidth - 4.9, word.top > 5, word.bottom < word.pageHeight - 5],
          word.text,
        ).toEqual([true, true, true, true])
        if (a4 && Math.abs(word.left - LEFT) < 0.3)
          expect(NEVER_FIRST.has(word.text.slice(0, 1)), word.text).toBe(false)
      }
      const pages = Math.max(...words.map((word) => word.page))
      const signed = paper.blocks.some((block) => block.type === 'signatures' || block.type === 'seal')
      const marked = new Set(
        words.filter((word) => word.text === '骑缝' || word.text === '骑').map((word) => word.page),
      )
      expect(marked.size).toBe(signed && pages > 1 ? pages : 0)
      const copies = paper.kind === 'agreement' ? words.filter((word) => word.text.includes('本协议一式')).length : 1
      expect(copies).toBe(1)
    },
  )
})
