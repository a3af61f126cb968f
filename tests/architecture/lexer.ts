/** Cuts TypeScript into tokens, so that the house rules judge code and never what merely looks like code in a string or a comment. */

export type TokenKind = 'word' | 'number' | 'string' | 'template' | 'regex' | 'punct' | 'comment'

/** `text` is the token as written; a string or a piece of a template comes with its quotes. */
export type Token = { kind: TokenKind; text: string; line: number }

const word = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy
const number = /(?:0[xXoObB][\da-fA-F_]+|\.?\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?)n?/uy
const lineComment = /\/\/[^\n]*/uy
const blockComment = /\/\*[^]*?(?:\*\/|$)/uy
const quoted = /"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?/uy
const regex = /\/(?![*/])(?:[^\\/[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+\/[a-z]*/uy
const templatePiece = /(?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{|$)/uy
const beforeRegex = new Set(
  'return typeof case in of delete void throw new else do instanceof yield await extends default'.split(' '),
)

/** Whether a slash after this token begins a regular expression; the lexer falls back to division where no slash closes the line. */
function mayBeginRegex(last: Token | undefined): boolean {
  if (last === undefined) return true
  if (last.kind === 'word') return beforeRegex.has(last.text)
  return last.kind === 'punct' && last.text !== ')' && last.text !== ']' && last.text !== '}'
}

/** All tokens of a source in order, comments among them; white space is dropped. Never throws: broken source gives odd tokens. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const braces: ('{' | '${')[] = []
  let at = text.startsWith('#!') ? text.indexOf('\n') : 0
  let line = 1
  let last: Token | undefined

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    return found === null || found[0] === '' ? null : found[0]
  }
  const take = (kind: TokenKind, piece: string): void => {
    const token = { kind, text: piece, line }
    tokens.push(token)
    if (kind !== 'comment') last = token
    at += piece.length
    line += piece.split('\n').length - 1
  }
  const takeTemplate = (open: string): void => {
    at += open.length
    const rest = match(templatePiece) ?? ''
    at -= open.length
    take('template', open + rest)
    if (rest.endsWith('${')) braces.push('${')
  }
  const rules: [TokenKind, RegExp, () => boolean][] = [
    ['comment', lineComment, () => true],
    ['comment', blockComment, () => true],
    ['string', quoted, () => true],
    ['regex', regex, () => mayBeginRegex(last)],
    ['word', word, () => true],
    ['number', number, () => true],
  ]

  while (at >= 0 && at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (/\s/u.test(character)) {
      if (character === '\n') line += 1
      at += character.length
    } else if (character === '`' || (character === '}' && braces.at(-1) === '${')) {
      if (character === '}') braces.pop()
      takeTemplate(character)
    } else {
      const rule = rules.map(([kind, pattern, fits]) => [kind, fits() ? match(pattern) : null] as const)
      const [kind, piece] = rule.find(([, found]) => found !== null) ?? ['punct' as const, character]
      if (kind === 'punct' && character === '{') braces.push('{')
      if (kind === 'punct' && character === '}') braces.pop()
      take(kind, piece ?? character)
    }
  }
  return tokens
}

/** The tokens without comments: what the engine runs. */
export function codeOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind !== 'comment')
}
