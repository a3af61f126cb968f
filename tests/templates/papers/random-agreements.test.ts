/** Random agreements: whatever parties agree, the paper is composed whole. A few hundred by default; AGREEMENTS=5000 in the long lane. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperTexts } from '../../../templates/drawer/plain-text.ts'
import { composePaper, type PaperContext } from '../../../templates/papers/index.ts'
import { claimItems } from '../../../workflows/law/claim-items.ts'
import { capitals } from '../../../workflows/values/capitals.ts'
import { addDays, day } from '../../../workflows/values/day.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import { samples } from '../../../templates/papers/samples/index.ts'

type Agreement = PaperContext<'agreement'>
type Payments = NonNullable<Agreement['payments']>

const RUNS = Number(process.env['AGREEMENTS'] ?? '300')

const plain = samples.agreement['plain'] as Agreement
const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null })
const said = fc
  .string({ unit: fc.constantFrom(...'工资补偿|#*\\{}一二三，。（）Aa1 '), minLength: 1, maxLength: 40 })
  .map((text) => `款${text}`)
const name = fc.string({ unit: fc.constantFrom(...'赵钱孙李周吴郑王·阿依古丽𠮷'), minLength: 1, maxLength: 12 })
const on = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(day('2024-01-01'), days))
const sum = fc.integer({ min: 1, max: 9_999_999_999 })
const manner = fc.constantFrom<Payments['payees'][number]['instalments'][number]['manner']>(
  'transfer',
  'cash',
  'mobile',
  'other',
)
const item = fc.constantFrom(...claimItems.map((one) => one.code))

const payee = fc
  .record({
    name,
    parts: fc.array(fc.record({ amount: sum, dueOn: on, manner }), { minLength: 1, maxLength: 6 }),
    item,
    account: maybe(fc.record({ holder: name, bank: said, number: fc.stringMatching(/^[0-9]{6,20}$/u) })),
  })
  .map(({ name: who, parts, item: of, account }) => {
    const total = parts.reduce((all, part) => all + part.amount, 0)
    return { name: who, total, items: [{ item: of, amount: total }], instalments: parts, account }
  })

const payments = fc.array(payee, { minLength: 1, maxLength: 6 }).map((payees): Payments => ({
  total: payees.reduce((all, one) => all + one.total, 0),
  taxBasis: null,
  payees,
  payers: ['甲公司'],
  joint: false,
}))

const agreement = fc
  .record({
    facts: said,
    workerPosition: maybe(said),
    employerPosition: maybe(said),
    responsibility: maybe(said),
    payments: maybe(payments),
    clauses: fc.array(said, { maxLength: 4 }),
    onDefault: maybe(fc.record({ acceleration: fc.boolean(), further: maybe(said) })),
    place: maybe(said),
    recorder: maybe(name),
    dated: maybe(on),
    copies: fc.integer({ min: 3, max: 99 }),
    employmentKnown: fc.boolean(),
  })
  .map((given): Agreement => ({
    ...plain,
    ...given,
    workers: (given.payments?.payees ?? [{ name: '王某' }]).map((one) => ({
      ...(plain.workers[0] as Agreement['workers'][number]),
      name: one.name,
    })),
  }))

test(`${RUNS} random agreements are composed with every sum, day and word and with nothing a program says to itself`, () => {
  fc.assert(
    fc.property(agreement, (given) => {
      const text = paperTexts(composePaper('agreement', given)).join('\n')
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object/u)
      for (const words of [given.facts, given.workerPosition, given.responsibility, given.place, ...given.clauses])
        if (words !== null) expect(text).toContain(words.trim())
      if (given.payments === null) return
      expect(text).toContain(formatYuan(fen(given.payments.total)))
      expect(text).toContain(capitals(fen(given.payments.total)))
      for (const one of given.payments.payees) {
        expect(text).toContain(one.name)
        for (const part of one.instalments) expect(text).toContain(formatYuan(fen(part.amount)))
        if (one.account) expect(text).toContain(one.account.number)
      }
    }),
    { numRuns: RUNS },
  )
})
