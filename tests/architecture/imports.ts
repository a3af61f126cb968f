/** Reads what a file imports; without it no rule could tell which room leans on which. */
import { posix } from 'node:path'
import { codeOf } from './lexer.ts'
import type { Token } from './lexer.ts'

/**
 * One place where a file names another module. `names` are the original names taken from it (`default`, `*` or identifiers).
 * `url` is `new URL('./x', import.meta.url)`, by which worker threads and assets are found. A specifier that is not a plain
 * string is `null`: it cannot be checked.
 */
export type Import = {
  specifier: string | null
  kind: 'static' | 'type' | 'dynamic' | 'url' | 'resolve'
  names: string[]
  line: number
}

const unquote = (token: Token | undefined): string | null => {
  if (token?.kind === 'string') return token.text.slice(1, -1)
  const plain =
    token?.kind === 'template' && token.text.length > 1 && token.text.startsWith('`') && token.text.endsWith('`')
  return plain ? token.text.slice(1, -1) : null
}

/** Names between the keyword and `from`: `a as b` counts as `a`, a default import as `default`, `* as x` as `*`. */
function namesIn(clause: readonly Token[]): string[] {
  const open = clause.findIndex((token) => token.text === '{')
  const outside = open < 0 ? clause : clause.slice(0, open)
  const inside = open < 0 ? [] : clause.slice(open + 1)
  const names = inside.filter((token, at) => {
    const before = inside[at - 1]?.text
    const next = inside[at + 1]
    const marker = token.text === 'type' && (next?.kind === 'word' || next?.kind === 'string') && next.text !== 'as'
    return (token.kind === 'word' || token.kind === 'string') && before !== 'as' && token.text !== 'as' && !marker
  })
  if (outside.some((token) => token.text === '*')) return ['*', ...names.map((token) => token.text)]
  return [...(outside.some((token) => token.kind === 'word') ? ['default'] : []), ...names.map((token) => token.text)]
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`; null where the keyword begins something else. */
function readClause(code: readonly Token[], at: number): Import | null {
  const keyword = code[at]
  const line = keyword?.line ?? 0
  const bare = keyword?.text === 'import' ? unquote(code[at + 1]) : null
  if (bare !== null) return { specifier: bare, kind: 'static', names: [], line }
  const first = code[at + 1]
  const second = code[at + 2]
  const typed = first?.text === 'type' && second !== undefined && second.text !== ',' && second.text !== 'from'
  const begin = typed ? at + 2 : at + 1
  if (keyword?.text === 'export' && code[begin]?.text !== '{' && code[begin]?.text !== '*') return null
  for (let end = begin; end < code.length; end += 1) {
    const token = code[end]
    const specifier = token?.text === 'from' ? unquote(code[end + 1]) : null
    if (specifier !== null) {
      return { specifier, kind: typed ? 'type' : 'static', names: namesIn(code.slice(begin, end)), line }
    }
    const partOfClause =
      token?.kind === 'word' || token?.kind === 'string' || ['{', '}', ',', '*'].includes(token?.text ?? '')
    if (!partOfClause || (end > begin && (token?.text === 'import' || token?.text === 'export'))) return null
  }
  return null
}

/** `f('x')` after a name that loads or finds a module. */
function readCall(code: readonly Token[], argument: number, kind: Import['kind'], line: number): Import {
  const closed = code[argument + 1]?.text === ')' || code[argument + 1]?.text === ','
  return { specifier: closed ? unquote(code[argument]) : null, kind, names: ['*'], line }
}

/** Every import of a file, in order. Strings, comments and templates that only look like imports are not among them. */
export function readImports(tokens: readonly Token[]): Import[] {
  const code = codeOf(tokens)
  const text = (at: number): string => code[at]?.text ?? ''
  const found: (Import | null)[] = code.map((token, at) => {
    if (token.kind !== 'word') return null
    const member = text(at - 1) === '.'
    if (token.text === 'import' && !member && text(at + 1) === '(') return readCall(code, at + 2, 'dynamic', token.line)
    if ((token.text === 'import' || token.text === 'export') && !member) return readClause(code, at)
    if (token.text === 'require' && !member && text(at + 1) === '(')
      return readCall(code, at + 2, 'dynamic', token.line)
    if (token.text === 'resolve' && text(at + 1) === '(' && ['require', 'meta'].includes(text(at - 2))) {
      return readCall(code, at + 2, 'resolve', token.line)
    }
    const beside = text(at + 3) === ',' && text(at + 4) === 'import' && text(at + 6) === 'meta'
    if (token.text === 'URL' && text(at - 1) === 'new' && beside) return readCall(code, at + 2, 'url', token.line)
    return null
  })
  return found.filter((one) => one !== null)
}

/** The repository path a relative specifier leads to, else null (a package or a built-in). */
export function localTarget(path: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null
}

/** `@scope/name/part` -> `@scope/name`, `name/part` -> `name`; built-ins keep their `node:` form. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
