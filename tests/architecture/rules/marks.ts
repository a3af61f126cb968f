/** Marks of unfinished or silenced work; each one left standing makes a promise of the house untrue. */
import { faultsAt, faultsInLines } from '../rule.ts'
import type { Rule } from '../rule.ts'

const unfinished = /\b(?:TODO|FIXME|XXX|HACK)\b/u
const silenced =
  /@ts-(?:ignore|nocheck|expect-error)|(?:eslint|oxlint|biome)-(?:disable|ignore)|prettier-ignore|(?:v8|c8|istanbul) ignore/u

const says = (found: string): string => `holds ${found}`

const commentRule: Rule = {
  name: 'nothing is left for later and no checker is silenced',
  check(file) {
    if (/\.(?:hbs|css|sql)$/u.test(file.path)) return faultsInLines(file.text, unfinished, says)
    const pattern = new RegExp(`${unfinished.source}|${silenced.source}`, 'u')
    return file.tokens
      .filter((token) => token.kind === 'comment')
      .flatMap((token) => {
        const found = token.text.match(pattern)
        return found === null ? [] : [{ line: token.line, says: says(found[0]) }]
      })
  },
  bad: [
    ['server/app.ts', '// TODO later'],
    ['server/app.ts', '/*\n * FIXME\n */'],
    ['server/app.ts', '// @ts-expect-error it is fine'],
    ['server/app.ts', '// oxlint-disable-next-line no-console'],
    ['templates/assets/desk.css', '/* TODO */'],
  ],
  good: [
    ['server/app.ts', "const mark = 'TODO'\n// All todos are done."],
    ['templates/assets/desk.css', '/* one column under 320 px */'],
  ],
}

const anyRule: Rule = {
  name: 'no value is of type any',
  check(file) {
    const before = new Set([':', '<', '|', '&', ',', '=', '(', 'as', 'extends', 'satisfies', '['])
    const after = new Set(['(', ':', '.', '?'])
    return faultsAt(
      file.code,
      (token, at) =>
        token.text === 'any' && before.has(file.code[at - 1]?.text ?? '') && !after.has(file.code[at + 1]?.text ?? ''),
      () => 'says any',
    )
  },
  bad: [
    ['server/app.ts', 'const x: any = 1'],
    ['server/app.ts', 'const x = y as any'],
    ['server/app.ts', 'type T = Record<string, any>'],
    ['server/app.ts', 'function f(x: any[]): void {}'],
  ],
  good: [['server/app.ts', "await Promise.any(list) // any\nconst any = 'any'\nconst o = { any: 1 }"]],
}

const loneTestRule: Rule = {
  name: 'no test is skipped or run alone; a part that cannot run here is named with skipIf or runIf',
  check(file) {
    if (file.room !== 'tests') return []
    const member = new Set(['only', 'skip', 'todo', 'fails'])
    const runners = new Set(['test', 'it', 'describe', 'suite', 'bench', 'journey'])
    return faultsAt(
      file.code,
      (token, at) => {
        const called = token.kind === 'word' && ['(', '.', '`'].includes((file.code[at + 1]?.text ?? '').slice(0, 1))
        const ofRunner =
          member.has(token.text) && file.code[at - 1]?.text === '.' && runners.has(file.code[at - 2]?.text ?? '')
        const old =
          ['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'].includes(token.text) && file.code[at - 1]?.text !== '.'
        return called && (ofRunner || old)
      },
      (token) => `calls ${token.text}`,
    )
  },
  bad: [
    ['tests/db/units.test.ts', "test.only('x', f)"],
    ['tests/db/units.test.ts', "describe.skip('x', f)"],
    ['tests/db/units.test.ts', "it.skip.each([1])('x', f)"],
    ['tests/db/units.test.ts', "xit('x', f)"],
  ],
  good: [['tests/db/units.test.ts', "describe.skipIf(none)('x', f)\nqueue.skip(1)\nconst fit = 'fit'"]],
}

export const markRules: readonly Rule[] = [commentRule, anyRule, loneTestRule]
