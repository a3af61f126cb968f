/** The shape of a house rule: it carries its own bad and good examples, so that none can pass because it looks at nothing. */
import { readImports } from './imports.ts'
import type { Import } from './imports.ts'
import { codeOf, tokenise } from './lexer.ts'
import type { Token } from './lexer.ts'

/** A file as the rules see it; `tokens`, `code` and `imports` are empty where the file is no TypeScript or JavaScript. */
export type SourceFile = {
  /** From the repository's root, with forward slashes. */
  path: string
  /** The first folder of the path. */
  room: string
  text: string
  tokens: readonly Token[]
  code: readonly Token[]
  imports: readonly Import[]
}

export type Fault = { line: number; says: string }

/** A path and a text, given to the rule as if it were a file of the house. */
export type Example = readonly [path: string, text: string]

export type Rule = {
  /** What must hold, as one sentence; it is the test's name. */
  name: string
  check(file: SourceFile): Fault[]
  bad: readonly [Example, ...Example[]]
  good: readonly [Example, ...Example[]]
}

const isScript = /\.(?:ts|mts|js|mjs|cjs)$/u

/** Reads a text into what the rules look at. */
export function sourceFile(path: string, text: string): SourceFile {
  const tokens = isScript.test(path) ? tokenise(text) : []
  const room = path.split('/')[0] ?? ''
  return { path, room, text, tokens, code: codeOf(tokens), imports: readImports(tokens) }
}

/** Faults at the tokens that `fits` picks; `says` is made from each token. */
export function faultsAt(
  tokens: readonly Token[],
  fits: (token: Token, at: number) => boolean,
  says: (token: Token) => string,
): Fault[] {
  return tokens.flatMap((token, at) => (fits(token, at) ? [{ line: token.line, says: says(token) }] : []))
}

/** Faults at the lines of a text that a pattern finds. */
export function faultsInLines(text: string, pattern: RegExp, says: (found: string) => string): Fault[] {
  return text.split('\n').flatMap((content, at) => {
    const found = content.match(pattern)
    return found === null ? [] : [{ line: at + 1, says: says(found[0]) }]
  })
}

/** Whether a file is a table of data: it decides nothing, so it may be long and may hold words. */
export function isDataTable(file: SourceFile): boolean {
  const acts = new Set(['function', 'class', 'if', 'for', 'while', 'switch', 'return', '=>'])
  return !file.code.some((token, at) => acts.has(token.text) || (token.text === '=' && file.code[at + 1]?.text === '>'))
}
