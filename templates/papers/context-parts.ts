/** The zod parts that paper contexts are built from: a person, an employer, a sum; optional is `null`, never absent. */
import { z } from 'zod'
import { parseDay } from '../../workflows/values/day.ts'
import type { Day } from '../../workflows/values/day.ts'
import { codesOf } from './code-words.ts'
import type { CodeGroup } from './code-words.ts'

/** Text with something in it; line ends allowed. */
export const text = z.string().regex(/\S/, 'blank')
/** A day `YYYY-MM-DD`. */
export const day = z
  .custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, 'not a day')
  .meta({ leaf: 'day' })
/** A sum in fen, never negative. */
export const fen = z.int().min(0).meta({ leaf: 'fen' })
export const count = z.int().min(0)
/** A time of day `HH:MM`. */
export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ leaf: 'clock' })
/** One code of a group that has words. */
export const code = <Group extends CodeGroup>(group: Group) => z.enum(codesOf(group))
export const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable()

/** Somebody of whom a paper says the name alone; many are shortened by `names`. */
export const named = z.strictObject({ name: text })

/** An agent with authority as the power of attorney states it (special authority to settle is asked at signing). */
const agent = z.strictObject({ name: text, capacity: code('capacity'), identityNumber: orNull(text) })

/** The job in dispute; the post is the worker's occupation. `wage`: a month's. */
const employment = z.strictObject({ from: orNull(day), until: orNull(day), wage: orNull(fen) })

/** A worker as a party. `age`: full years on the day of the paper. */
export const worker = z.strictObject({
  name: text,
  sex: orNull(code('sex')),
  ethnicity: orNull(text),
  age: orNull(count),
  identityNumber: orNull(text),
  occupation: orNull(text),
  phone: orNull(text),
  address: orNull(text),
  employment: orNull(employment),
  agent: orNull(agent),
})

/** An employer as a party: `natural` is true for a person who employs (a contractor without licence). */
const employer = z.strictObject({
  name: text,
  role: code('employer-role'),
  natural: z.boolean(),
  identityNumber: orNull(text),
  creditCode: orNull(text),
  representative: orNull(z.strictObject({ name: text, title: text })),
  agent: orNull(agent),
  phone: orNull(text),
  address: orNull(text),
})

export const workers = z.array(worker).min(1)
export const employers = z.array(employer).min(1)

/** A body one can go to, with what one needs to find it. */
export const body = z.strictObject({ name: text, address: orNull(text), phone: orNull(text) })

/** A bank account money goes to. */
const account = z.strictObject({ holder: text, bank: text, number: text })

/** What is to be paid, worker by worker, in fen. `instalments` of one payee add up to its `total`, totals to the whole. */
export const payments = z.strictObject({
  total: fen,
  taxBasis: orNull(code('tax-basis')),
  payees: z
    .array(
      z.strictObject({
        name: text,
        total: fen,
        items: z.array(z.strictObject({ item: code('item'), amount: fen })).min(1),
        instalments: z.array(z.strictObject({ amount: fen, dueOn: day, manner: code('manner') })).min(1),
        account: orNull(account),
      }),
    )
    .min(1),
  /** Who pays; with several, `joint` says that each answers for the whole (连带). */
  payers: z.array(text).min(1),
  joint: z.boolean(),
})

/** Parties of whom only the name is printed; a sentence shortens more than three. */
export const namedParties = z.array(named).min(1)

/** Employers as they sign: a person with a finger, a company with its seal. */
export const signingEmployers = z.array(z.strictObject({ name: text, natural: z.boolean() })).min(1)

/** Who signs for having received a notice. */
export const receivers = z.array(z.strictObject({ name: text, company: z.boolean() })).min(1)

/** One party as the paper's author. `code`: credit code of a company, else identity number. */
export const principal = z.strictObject({
  name: text,
  company: z.boolean(),
  code: orNull(text),
  headName: orNull(text),
  headTitle: orNull(text),
  phone: orNull(text),
  address: orNull(text),
})
