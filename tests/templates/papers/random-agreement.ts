/** Random agreements, and what must be read on the paper of each: for those that are composed and those that are printed. */
import fc from 'fast-check'
import { drawDocument } from '../../../templates/drawer/draw-pdf.ts'
import { plain as plainText } from '../../../templates/drawer/paper.ts'
import { paperTexts } from '../../../templates/drawer/plain-text.ts'
import { leftBlank } from '../../../server/papers/left-blank.ts'
import { aboutNothing } from '../../../server/papers/paper-builder.ts'
import { composePaper, type PaperContext } from '../../../templates/papers/index.ts'
import { samples } from '../../../templates/papers/samples/index.ts'
import { claimItems } from '../../../workflows/law/claim-items.ts'
import { capitals } from '../../../workflows/values/capitals.ts'
import { addDays, day } from '../../../workflows/values/day.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import { pdfText, squeeze } from '../pdf-tools.ts'

export type Agreement = PaperContext<'agreement'>
type Payments = NonNullable<Agreement['payments']>

const plain = samples.agreement['plain'] as Agreement
const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null })
const said = fc
  .string({ unit: fc.constantFrom(...'工资补偿|#*\\{}一二三，。（）Aa1 '), minLength: 1, maxLength: 40 })
  .map((text) => `款${text}`)
/** The last of them no font of ours prints. */
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

/** Any agreement the desk could be told. */
export const anyAgreement = fc
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

/** Words, sums and names that the paper of an agreement has to hold. */
function wanted(given: Agreement): { words: string[]; figures: string[]; names: string[] } {
  const sentences = [given.facts, given.workerPosition, given.responsibility, given.place, ...given.clauses]
  const { payments: paid } = given
  return {
    words: sentences.flatMap((words) => (words === null ? [] : [words.trim()])),
    figures:
      paid === null
        ? []
        : [
            formatYuan(fen(paid.total)),
            capitals(fen(paid.total)),
            ...paid.payees.flatMap((one) => [
              ...one.instalments.map((part) => formatYuan(fen(part.amount))),
              ...(one.account ? [one.account.number] : []),
            ]),
          ],
    names: paid === null ? [] : paid.payees.map((one) => one.name),
  }
}

/** What a program says to itself, and a sum or a name that is not there. */
const BROKEN = /undefined|\bnull\b|NaN|\[object|人民币(?![\d零壹贰叁肆伍陆柒捌玖拾])/u

/** What is wrong with the composed paper; empty when all of it is there. */
export function faultsComposed(given: Agreement): string[] {
  const paper = composePaper('agreement', given)
  const text = paperTexts(paper).join('\n')
  const { words, figures, names } = wanted(given)
  const named = paper.blocks.flatMap((block) => (block.type === 'fields' ? block.rows.flat() : []))
  return [
    ...[...words, ...figures, ...names].filter((one) => !text.includes(one)).map((one) => `lacks ${one}`),
    ...(BROKEN.test(text) ? [`says ${BROKEN.exec(text)?.[0] ?? ''}`] : []),
    ...named
      .filter(({ label, value }) => /^(?:姓名|名称)$/u.test(plainText(label)) && plainText(value).trim() === '')
      .map(() => 'a party without a name'),
  ]
}

/**
 * Prints it as the desk does, rare characters left to a hand, and says what is wrong.
 * @param read also reads the PDF back with poppler
 */
export async function faultsPrinted(given: Agreement, read: boolean): Promise<string[]> {
  const { composed, characters } = await leftBlank({
    paper: composePaper('agreement', given),
    input: given,
    about: aboutNothing,
  })
  const { bytes, pages } = await drawDocument(composed.paper, {
    draft: false,
    createdOn: day('2026-11-22'),
    verify: { url: 'https://desk.example/v/AAAAAAAAAAAAAAAAAAAAAA' },
  })
  if (!read) return pages > 0 ? [] : ['no page']
  const sheets = pdfText(bytes)
    .split('\f')
    .slice(0, pages)
    .map((sheet) => withoutFurniture(sheet, given.number))
  const text = sheets.join('')
  const byHand = (one: string): string =>
    [...one].map((character) => (characters.includes(character) ? '\uff3f' : character)).join('')
  const { figures, names } = wanted(given)
  return [
    ...[...figures, ...names.map(byHand)].filter((one) => !text.includes(squeeze(one))).map((one) => `lacks ${one}`),
    ...(BROKEN.test(text) ? [`says ${BROKEN.exec(text)?.[0] ?? ''}`] : []),
    ...(sheets.length === pages && sheets.every((sheet) => sheet !== '') ? [] : ['an empty page']),
  ]
}

/** A sentence may go on over the page: what stands at its foot and edge is left out. */
const withoutFurniture = (sheet: string, number: string): string =>
  squeeze(sheet)
    .replace(/第\d+页共\d+页/u, '')
    .replace('骑缝', '')
    .replace(squeeze(number), '')
