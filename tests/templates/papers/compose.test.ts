import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { plain } from '../../../templates/drawer/paper.ts'
import { paperTexts } from '../../../templates/drawer/plain-text.ts'
import { caseNumberText, letterNumberText } from '../../../templates/papers/case-number.ts'
import { composePaper, isPaperKind, papers } from '../../../templates/papers/index.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { samples } from '../../../templates/papers/samples/index.ts'

const plainAgreement = samples.agreement['plain'] as PaperContext<'agreement'>
const marks = (context: PaperContext<'agreement'>): string[] =>
  composePaper('agreement', context).blocks.flatMap((block) => (block.type === 'clause' ? [block.mark] : []))
const count = (text: string, part: string): number => text.split(part).length - 1
const words = (paper: Parameters<typeof paperTexts>[0]): string => paperTexts(paper).join('\n')

/** A context with every free text replaced by one value. */
function fillTexts(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string')
    return FIXED.test(key) || /^[a-z][a-z-]*$|^\d{4}-\d\d-\d\d$|^\d\d:\d\d$/u.test(value) ? value : text
  if (Array.isArray(value)) return value.map((inner) => fillTexts(inner, text, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fillTexts(inner, text, name)]))
}
const FIXED = /^cause$/u

describe('composePaper', () => {
  it('numbers clauses through whatever is left out', () => {
    expect(marks(plainAgreement)).toEqual(['一、', '二、', '三、', '四、', '五、', '六、', '七、', '八、', '九、'])
    expect(marks({ ...plainAgreement, payments: null, onDefault: null, settledItems: [] })).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
    ])
  })

  it('writes the sum in figures and capitals (支付结算办法 附一)', () => {
    const text = words(composePaper('agreement', plainAgreement))
    expect(text).toContain('人民币44,000.50元（大写：人民币肆万肆仟元伍角）')
  })

  it('counts copies in words: parties + 1', () => {
    expect(words(composePaper('agreement', { ...plainAgreement, copies: 50 }))).toContain('本协议一式五十份')
  })

  it('names both sides applicants and no respondent (民事诉讼法 205)', () => {
    const application = samples['judicial-confirmation-application'][
      'plain'
    ] as PaperContext<'judicial-confirmation-application'>
    const text = words(composePaper('judicial-confirmation-application', application))
    expect(text.match(/申请人[（　]/gu)?.length).toBe(4)
    expect(text).not.toContain('被申请人')
    expect(text).toContain('第二百零五条')
    expect(text).not.toMatch(/第二百零一条|第一百九十四条/u)
  })

  it('tells the employer neither limitation nor legal aid, and the worker both', () => {
    const notice = samples['termination-notice']['plain'] as PaperContext<'termination-notice'>
    const toWorker = words(composePaper('termination-notice', notice))
    const toEmployer = words(composePaper('termination-notice', { ...notice, isWorker: false }))
    for (const word of ['2027年11月22日', '法律援助', '劳动保障监察']) {
      expect(toWorker).toContain(word)
      expect(toEmployer).not.toContain(word)
    }
    expect(toEmployer).toContain('重庆市渝中区劳动人事争议仲裁委员会')
  })

  it('says how wages owed during the employment are limited when there is no last day (劳动争议调解仲裁法 27)', () => {
    const notice = samples['termination-notice']['plain'] as PaperContext<'termination-notice'>
    expect(words(composePaper('termination-notice', { ...notice, lastSafeDay: null }))).toContain(
      '自劳动关系终止之日起一年内',
    )
  })

  it.each([
    ['a missing field', { ...plainAgreement, facts: undefined }],
    ['a field that is not in the form', { ...plainAgreement, extra: 1 }],
    ['blank facts', { ...plainAgreement, facts: ' \n' }],
    ['a day that is none', { ...plainAgreement, dated: '2026-02-30' }],
    ['half a fen', { ...plainAgreement, payments: { ...plainAgreement.payments, total: 1.5 } }],
    ['a negative sum', { ...plainAgreement, payments: { ...plainAgreement.payments, total: -1 } }],
    ['an unknown code', { ...plainAgreement, cause: '999' }],
    ['no worker', { ...plainAgreement, workers: [] }],
    ['too few copies', { ...plainAgreement, copies: 2 }],
  ])('refuses a context with %s', (_, context) => {
    expect(() => papers.agreement.compose(context)).toThrow(ZodError)
  })

  it('changes neither its blocks nor its words whatever a value holds', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        'a|b',
        '#title x',
        '**',
        '{{name}}',
        '{{{x}}}',
        '\\',
        '#end',
        '甲\n#page\n乙',
        '|||',
        '=cmd()',
        '-',
        '%%EOF',
      ),
    )
    const kinds = Object.entries(samples).flatMap(([kind, variants]) =>
      Object.values(variants)
        .slice(0, 1)
        .map((context) => ({ kind, context })),
    )
    fc.assert(
      fc.property(hostile, fc.constantFrom(...kinds), (value, { kind, context }) => {
        const marked = `甲${value}乙`
        if (!isPaperKind(kind)) throw new Error(kind)
        const benign = papers[kind].compose(fillTexts(context, '甲乙'))
        const paper = papers[kind].compose(fillTexts(context, marked))
        expect(paper.blocks.map((block) => block.type)).toEqual(benign.blocks.map((block) => block.type))
        const shown = marked
          .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
          .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
          .replaceAll('\t', ' ')
        const body = words({ ...paper, number: null })
        expect([null, marked]).toContain(paper.number)
        expect(count(body, shown)).toBe(count(words({ ...benign, number: null }), '甲乙'))
      }),
      { numRuns: 150 },
    )
  })
})

describe('numbers of papers', () => {
  it('stand in six-corner brackets; a letter bears no 第 (GB/T 9704-2012)', () => {
    expect(caseNumberText('渝中工会人调字', 2026, 3)).toBe('渝中工会人调字〔2026〕第3号')
    expect(letterNumberText('渝中工会人调函', 2026, 12)).toBe('渝中工会人调函〔2026〕12号')
  })

  it('stand on the paper where the form wants them', () => {
    const [first] = composePaper('agreement', plainAgreement).blocks
    expect(first?.type === 'number' && plain(first.text)).toBe('编号：渝中工会人调字〔2026〕第3号')
  })
})
