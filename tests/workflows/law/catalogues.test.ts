/** Causes, items, channels, doors, industries and articles: complete, consistent with each other, and cited rightly. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { article, articleCodes, citation } from '../../../workflows/law/articles.ts'
import { cause, causeListOn, causeLists, currentCause, mainCauseOf } from '../../../workflows/law/causes.ts'
import { caseSourceOf, channel, channels, isChannelCode, isWayInCode, waysIn } from '../../../workflows/law/channels.ts'
import {
  allowsPaymentOrder,
  claimItem,
  claimItems,
  isClaimItemCode,
  isPayableToWorker,
  isPayment,
} from '../../../workflows/law/claim-items.ts'
import { industries, isIndustryCode } from '../../../workflows/law/industries.ts'
import { recoveryDefinitions } from '../../../workflows/law/recovery-definitions.ts'
import { isScopeDoorCode, scopeDoor, scopeDoors } from '../../../workflows/law/scope-doors.ts'
import { leadRules, termRules } from '../../../workflows/law/term-rules.ts'
import { addDays, day } from '../../../workflows/values/day.ts'

const KEBAB = /^[a-z]+(?:-[a-z]+)*$/u
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at)

const mains = (on: string): string[] =>
  causeListOn(day(on))
    .causes.map(({ code }) => code)
    .filter((code) => !code.includes('.'))

describe('articles', () => {
  it.each([
    ['RMTJ-17', '人民调解法第17条', "People's Mediation Law, art. 17", 'verified'],
    [
      'JS1-51.2',
      '劳动争议解释（一）第51条第2款',
      'SPC Labour Dispute Interpretation (I), art. 51, para. 2',
      'verified',
    ],
    [
      'JS1-2(3)',
      '劳动争议解释（一）第2条第（三）项',
      'SPC Labour Dispute Interpretation (I), art. 2, item 3',
      'verified',
    ],
    ['MSS-205', '民事诉讼法第205条', 'Civil Procedure Law, art. 205', 'verified'],
    [
      'ORD17-22',
      '企业劳动争议协商调解规定第22条',
      'Rules on Negotiation and Mediation of Enterprise Labour Disputes, art. 22',
      'knowledge',
    ],
    ['REC-4', '挽回统计口径R4', 'Recovery definitions R4', 'design'],
  ])('%s', (code, zh, en, mark) => {
    expect(article(code)).toEqual({ code, zh, en, mark })
  })

  it('are found by code only', () => {
    expect(citation('LDTZ-14', 'zh-CN')).toBe('劳动争议调解仲裁法第14条')
    expect(citation('LDTZ-14', 'en')).toBe('Labour Dispute Mediation and Arbitration Law, art. 14')
    expect(() => article('MSS-201')).toThrow(RangeError)
    expect(repeated(articleCodes)).toEqual([])
  })

  it('hold every code that any table or rule of the logic names', () => {
    const root = new URL('../../../workflows/', import.meta.url)
    const statutes = [
      ...new Set(articleCodes.filter((code) => code.includes('-')).map((code) => code.split('-')[0] ?? '')),
    ]
    const quoted = new RegExp(String.raw`['"]((?:${statutes.join('|')})-[\w.()-]+)['"]`, 'gu')
    const named = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...readFileSync(new URL(path, root), 'utf8').matchAll(quoted)].map(([, code = '']) => code))
    expect(named.length).toBeGreaterThan(50)
    expect([...new Set(named)].filter((code) => !articleCodes.includes(code))).toEqual([])
  })

  it('stand behind every period, lead, list, channel and definition', () => {
    const used = [
      ...Object.values(termRules).flatMap((rule) => [
        rule.article,
        ...(rule.extension === null ? [] : [rule.extension.article]),
      ]),
      ...Object.values(leadRules).map((rule) => rule.article),
      ...causeLists.map((list) => list.article),
      ...channels.map((entry) => entry.article),
      ...scopeDoors.flatMap((door) => (door.article === null ? [] : [door.article])),
      ...recoveryDefinitions.flatMap(({ rules }) => rules.map((rule) => rule.article)),
    ]
    for (const code of used) expect(article(code).zh).not.toBe('')
  })
})

describe('causes of action', () => {
  it.each([
    ['2025-12-31', '2021'],
    ['2026-01-01', '2026'],
    ['2030-01-01', '2026'],
    ['2021-01-01', '2021'],
    ['2020-12-31', '2021'],
  ])('on %s the list of %s is in force', (on, list) => {
    expect(causeListOn(day(on)).list).toBe(list)
  })

  it('hold 205 to 216 since 2026 and 186 to 188 before', () => {
    expect(mains('2026-06-01')).toEqual([
      '205',
      '206',
      '207',
      '208',
      '209',
      '210',
      '211',
      '212',
      '213',
      '214',
      '215',
      '216',
    ])
    expect(mains('2025-06-01')).toEqual(['186', '187', '188'])
    expect(cause('205.5').zh).toBe('追索劳动报酬纠纷')
    expect(cause('208').zh).toBe('超龄劳动者用工纠纷')
    expect(() => cause('999')).toThrow(RangeError)
  })

  it('follow each other without gap or overlap, each code once, each old cause leading to a new one', () => {
    for (const [at, list] of causeLists.entries()) {
      const next = causeLists[at + 1]
      if (next !== undefined) expect(list.to === null ? null : addDays(list.to, 1)).toBe(next.from)
    }
    const codes = causeLists.flatMap(({ causes }) => causes.map(({ code }) => code))
    expect(repeated(codes)).toEqual([])
    const newest = new Set(causeLists.at(-1)?.causes.map(({ code }) => code))
    expect(codes.filter((code) => !newest.has(currentCause(code)))).toEqual([])
    expect(currentCause('186.5')).toBe('205.5')
  })

  it.each<[string, { item: string; amountFen: number | null }[], string, string | null]>([
    ['no item, no cause', [], '2026-06-01', null],
    ['the only item', [{ item: 'unpaid-wages', amountFen: 100 }], '2026-06-01', '205.5'],
    [
      'the greatest sum',
      [
        { item: 'unpaid-wages', amountFen: 100 },
        { item: 'severance', amountFen: 200 },
      ],
      '2026-06-01',
      '205.6',
    ],
    [
      'sums of one cause together',
      [
        { item: 'severance', amountFen: 200 },
        { item: 'unpaid-wages', amountFen: 150 },
        { item: 'overtime-pay', amountFen: 100 },
      ],
      '2026-06-01',
      '205.5',
    ],
    [
      'a tie goes to the first named',
      [
        { item: 'severance', amountFen: 100 },
        { item: 'unpaid-wages', amountFen: 100 },
      ],
      '2026-06-01',
      '205.6',
    ],
    [
      'no sums: the first named',
      [
        { item: 'confirm-employment', amountFen: null },
        { item: 'unpaid-wages', amountFen: null },
      ],
      '2026-06-01',
      '205.1',
    ],
    [
      'money outweighs an act',
      [
        { item: 'confirm-employment', amountFen: null },
        { item: 'unpaid-wages', amountFen: 1 },
      ],
      '2026-06-01',
      '205.5',
    ],
    ['the older list before 2026', [{ item: 'unpaid-wages', amountFen: 100 }], '2025-12-31', '186.5'],
    ['a cause the older list lacked', [{ item: 'platform-pay', amountFen: 100 }], '2025-12-31', '186.5'],
  ])('main cause: %s', (_name, items, on, code) => {
    const named = items.map(({ item, amountFen }) => {
      if (!isClaimItemCode(item)) throw new Error(item)
      return { item, amountFen }
    })
    expect(mainCauseOf(named, day(on))).toBe(code)
  })
})

describe('claim items', () => {
  it('map to causes in force and know what they are', () => {
    const newest = causeLists.at(-1)?.causes.map(({ code }) => code) ?? []
    expect(claimItems.filter((item) => !newest.includes(item.cause))).toEqual([])
    expect(claimItems.filter(({ code, zh, en }) => !KEBAB.test(code) || zh === '' || en === '')).toEqual([])
    expect(repeated(claimItems.map(({ zh }) => zh))).toEqual([])
    expect(isClaimItemCode('unpaid-wages')).toBe(true)
    expect(isClaimItemCode('toString')).toBe(false)
    expect(() => claimItem('gold')).toThrow(RangeError)
  })

  it.each([
    ['unpaid-wages', true, true, true, 'wages'],
    ['overtime-pay', true, true, true, 'wages'],
    ['double-wage', true, true, true, 'ordinary'],
    ['annual-leave-pay', true, true, true, 'ordinary'],
    ['severance', true, true, true, 'ordinary'],
    ['injury-medical-costs', true, true, true, 'ordinary'],
    ['disability-benefits', true, true, false, 'ordinary'],
    ['deposit-return', true, true, false, 'ordinary'],
    ['training-costs', true, false, false, 'ordinary'],
    ['confirm-employment', false, false, false, 'ordinary'],
    ['leaving-certificate', false, false, false, 'ordinary'],
  ])('%s: payment %s, to the worker %s, payment order %s, limitation %s', (code, pays, toWorker, order, limitation) => {
    if (!isClaimItemCode(code)) throw new Error(code)
    expect([isPayment(code), isPayableToWorker(code), allowsPaymentOrder(code), claimItem(code).limitation]).toEqual([
      pays,
      toWorker,
      order,
      limitation,
    ])
  })
})

describe('channels, industries and doors', () => {
  it('hold the seven channels of 渝中区 beside the police and others', () => {
    expect(channels.map(({ zh }) => zh)).toEqual([
      '直调',
      '仲调',
      '诉调',
      '访调',
      '援调',
      '社保争议联合调',
      '公益诉讼调',
      '警调',
      '其他移送',
    ])
    expect(channels.filter(({ kind, sender }) => (kind === 'direct') !== (sender === null))).toEqual([])
    expect([
      isChannelCode('litigation'),
      isChannelCode('constructor'),
      isWayInCode('phone'),
      isWayInCode('fax'),
    ]).toEqual([true, false, true, false])
    expect(channel('litigation').sender).toBe('court')
    expect(waysIn.length).toBeGreaterThanOrEqual(4)
  })

  it.each([
    ['direct', false, 'application'],
    ['direct', true, 'own-initiative'],
    ['litigation', false, 'commission'],
    ['social-insurance', true, 'commission'],
  ] as const)('%s, own initiative %s, is counted as %s (RMTJ 17, 18)', (code, own, source) => {
    expect(caseSourceOf(code, own)).toBe(source)
  })

  it('name industries once', () => {
    expect(repeated(industries.map(({ code }) => code))).toEqual([])
    expect(industries.length).toBeGreaterThanOrEqual(12)
    expect([isIndustryCode('construction'), isIndustryCode('')]).toEqual([true, false])
  })

  it('give every refusal its words and its next door', () => {
    expect(scopeDoors.filter((door) => [door.zh, door.en, door.doorZh, door.doorEn].includes(''))).toEqual([])
    expect(
      scopeDoors.filter(({ kind }) => kind === 'out-of-scope').filter(({ article: code }) => code === null),
    ).toEqual([])
    expect(scopeDoor('respondent-refuses')).toMatchObject({ kind: 'no-consent', article: 'RMTJ-17' })
    expect([isScopeDoorCode('domestic-work'), isScopeDoorCode('valueOf')]).toEqual([true, false])
    const items = scopeDoors.filter(({ article: code }) => code?.startsWith('JS1-2(')).map(({ article: code }) => code)
    expect(new Set(items).size).toBe(6)
  })
})
