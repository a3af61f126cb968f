/** Sample contexts of the paper by which a group elects its representatives. */
import type { PaperContext } from '../index.ts'
import { committee, employer, longEmployer, longWorker, many, number } from './parties.ts'

type Elected = PaperContext<'representatives-mandate'>['elected'][number]

const elected = (one: (typeof many)[number]): Elected => ({
  name: one.name,
  sex: one.sex,
  age: one.age,
  identityNumber: one.identityNumber,
  phone: one.phone,
})
const bare = (name: string): Elected => ({ name, sex: null, age: null, identityNumber: null, phone: null })
const twelve = many.slice(0, 12)

const mandate: PaperContext<'representatives-mandate'> = {
  number,
  committeeName: committee,
  workers: twelve.map(({ name }) => ({ name })),
  employers: [{ name: employer.name }],
  cause: '205.5',
  elected: twelve.slice(0, 3).map(elected),
}

export const representativesMandateSamples: Readonly<Record<string, PaperContext<'representatives-mandate'>>> = {
  plain: mandate,
  bare: { ...mandate, elected: twelve.slice(0, 3).map(({ name }) => bare(name)) },
  names: {
    ...mandate,
    workers: [...many.map(({ name }) => ({ name })), { name: longWorker.name }],
    employers: [{ name: longEmployer.name }, { name: employer.name }],
    elected: [...many.slice(0, 4), longWorker].map(elected),
  },
}
