import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkup } from '../../../templates/drawer/escape.ts'
import { MarkupFault } from '../../../templates/drawer/markup-fault.ts'
import { readMarkup } from '../../../templates/drawer/markup.ts'
import { plain } from '../../../templates/drawer/paper.ts'
import type { Block, Rich } from '../../../templates/drawer/paper.ts'

const text = (block: Block | undefined): string => (block && 'text' in block ? plain(block.text) : '')
const bold = (rich: Rich): string[] => rich.filter((span) => span.bold).map((span) => span.text)

/** What escaping promises to keep: everything but invisible characters and foreign line ends. */
const kept = (value: string): string =>
  value
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll('\t', ' ')

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'|#*\\\n \t张{}end一'.split('')) }),
  fc.constantFrom('#title 偷换', '#end', '**', '\\', '\\\\n', ' | ', '{{x}}', '{{{x}}}', '\n#page\n', '# ', '|'),
)

describe('values cannot speak markup', () => {
  it.each([
    ['a paragraph', (value: string) => `前${value}后`, (blocks: Block[]) => text(blocks[0])],
    ['a clause', (value: string) => `#clause 前${value}后`, (blocks: Block[]) => text(blocks[0])],
    ['a heading', (value: string) => `#heading 前${value}后`, (blocks: Block[]) => text(blocks[0])],
    [
      'a cell',
      (value: string) => `#form\n名 | 前${value}后 | 号 | 1\n#end`,
      (blocks: Block[]) => (blocks[0]?.type === 'form' ? plain(blocks[0].rows[0]?.fields[0]?.value ?? []) : ''),
    ],
  ])('in %s any string comes back as it was typed', (_, write, read) => {
    fc.assert(
      fc.property(hostile, (value) => {
        const blocks = readMarkup(write(escapeMarkup(value)))
        expect(blocks).toHaveLength(1)
        expect(read(blocks)).toBe(`前${kept(value)}后`)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps a line that begins with a command sign a paragraph', () => {
    const [block, ...rest] = readMarkup(escapeMarkup('#title 偷换'))
    expect(rest).toEqual([])
    expect(block?.type).toBe('paragraph')
    expect(text(block)).toBe('#title 偷换')
  })

  it('keeps spaces at both ends', () => {
    const [block] = readMarkup(`#heading ${escapeMarkup('  张 三 ')}`)
    expect(text(block)).toBe('  张 三 ')
  })
})

describe('the grammar', () => {
  it('joins plain lines to a paragraph and ends it at a blank line or a command', () => {
    const blocks = readMarkup('一\n  二\n\n三\n#heading 四\n五')
    expect(blocks.map(text)).toEqual(['一二', '三', '四', '五'])
  })

  it('numbers clauses through and items within their clause', () => {
    const blocks = readMarkup('#clause 甲\n#item 子\n#item 丑\n#clause 乙\n#item 寅')
    expect(blocks.map((block) => (block.type === 'clause' ? block.mark : ''))).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '（一）',
    ])
  })

  it('reads bold, and only between two markers that are no value', () => {
    const [block] = readMarkup(`最迟**${escapeMarkup('2*3**日')}**前`)
    expect(block?.type === 'paragraph' && bold(block.text)).toEqual(['2*3**日'])
  })

  it('keeps a full-width space that an author wrote', () => {
    expect(text(readMarkup('#left 　　一．身份证明')[0])).toBe('　　一．身份证明')
  })

  it('drops a block that has nothing to say, but keeps empty cells', () => {
    expect(readMarkup('#note \n#heading')).toEqual([])
    const [form] = readMarkup('#form\n民族 | \n#end')
    expect(form?.type === 'form' && form.rows[0]?.fields[0]?.value).toEqual([])
  })

  it('reads a table with its caption, widths and alignments', () => {
    const [table] = readMarkup('#table tall 2c 3.5l 1r\n#caption 表\n甲 | 乙 | 丙\n一 | 二 | 三\n#end')
    expect(table).toMatchObject({
      type: 'table',
      tall: true,
      columns: [
        { weight: 2, align: 'center' },
        { weight: 3.5, align: 'left' },
        { weight: 1, align: 'right' },
      ],
    })
    expect(table?.type === 'table' && table.rows).toHaveLength(1)
  })

  it.each([
    ['#titel x', 'unknown-command', 1],
    ['好\n\n#qr x', 'unknown-command', 3],
    ['#form\n一 | 二', 'not-closed', 1],
    ['#gap 0', 'bad-count', 1],
    ['#gap 1e3', 'bad-count', 1],
    ['#table 3x\n一\n#end', 'bad-column', 1],
    ['#table 0l\n一\n#end', 'bad-column', 1],
    ['#table\n一\n#end', 'bad-column', 1],
    ['#table 1l 1l\n一 | 二\n三\n#end', 'bad-row', 3],
    ['#table 1l\n#form\n#end', 'bad-row', 2],
    ['#form\n一 | 二 | 三\n#end', 'bad-row', 2],
    ['#signatures\nboss | 张三\n#end', 'bad-signature', 2],
    ['#signatures\nperson\n#end', 'bad-signature', 2],
  ])('refuses %j as %s at line %i', (source, code, line) => {
    const read = () => readMarkup(source)
    expect(read).toThrow(MarkupFault)
    expect(read).toThrow(expect.objectContaining({ code, line }))
  })
})
