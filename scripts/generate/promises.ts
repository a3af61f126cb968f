/** The table of promises: what the tests say they prove, with the figures that were measured last. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { markdownTable } from './table.ts'

const root = new URL('../../', import.meta.url)
const listed = new URL('tests/promises.table.txt', root)
const measured = new URL('tests/figures.json', root)
const latest = new URL('proof.json', root)

export type Promised = { id: string; promise: string; target: string; tests: string[]; open: string | null }

/** The rows of `tests/promises.table.txt`. @throws on a line that has not four cells */
export function promises(): Promised[] {
  return readFileSync(listed, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id, promise, target, proof, ...more] = line.split('|').map((cell) => cell.trim())
      if (!id || !promise || !target || !proof || more.length > 0) throw new Error(`tests/promises.table.txt: ${line}`)
      const [tests = '', open] = proof.split(/(?:^|\s)open: /)
      return { id, promise, target, tests: tests.split(/\s+/).filter(Boolean), open: open ?? null }
    })
}

type Figures = Record<string, { figure: string; passed: boolean; on: string }>

const figures = (): Figures => JSON.parse(readFileSync(measured, 'utf8')) as Figures

/** Takes what the runs since wrote into `proof.json` over into the figures that are kept, under the day given. */
export function keepFigures(on: string): number {
  if (!existsSync(latest)) return 0
  const lines = readFileSync(latest, 'utf8').trim().split('\n')
  const kept = figures()
  for (const line of lines) {
    const { id, figure, passed } = JSON.parse(line) as { id: string; figure: string; passed: boolean }
    kept[id] = { figure, passed, on }
  }
  const sorted = Object.fromEntries(Object.entries(kept).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(measured, `${JSON.stringify(sorted, null, 2)}\n`)
  return lines.length
}

/** Every promise with target, figure, proof and what is lacking. */
export function promisesTable(): string {
  const known = figures()
  return markdownTable(
    ['', 'Promise', 'Target', 'Last measured', 'Proved by', 'Lacking'],
    promises().map(({ id, promise, target, tests, open }) => [
      id,
      promise,
      target,
      said(known[id]),
      tests.map((test) => `\`${test.replace('.test.ts', '')}\``).join(' '),
      open ?? '',
    ]),
  )
}

const said = (one: Figures[string] | undefined): string =>
  one === undefined ? '' : `${one.figure} (${one.on})${one.passed ? '' : ', NOT MET'}`

/** One line for the front page. */
export function promisesInShort(): string {
  const rows = promises()
  const whole = rows.filter(({ tests, open }) => tests.length > 0 && open === null).length
  const partly = rows.filter(({ tests, open }) => tests.length > 0 && open !== null).length
  return `Of ${rows.length} promises ${whole} are proved by tests, ${partly} in part, and ${rows.length - whole - partly} not yet; [the table](tests/README.md#promises) says which, by what, and what is lacking.`
}
