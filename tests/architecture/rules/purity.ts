/** Where the clock, the environment, chance and the network may be touched: without this, one stray `Date` makes a legal term depend on the machine. */
import type { Token } from '../lexer.ts'
import { faultsAt } from '../rule.ts'
import type { Rule } from '../rule.ts'

/** A global by this name: not a member, not a key, not a declared parameter's label. */
const isGlobal = (code: readonly Token[], at: number, names: readonly string[]): boolean => {
  const token = code[at]
  if (token?.kind !== 'word' || !names.includes(token.text)) return false
  const optional = code[at + 1]?.text === '?' && code[at + 2]?.text === ':'
  return code[at - 1]?.text !== '.' && code[at + 1]?.text !== ':' && !optional
}

/** What is written down without a net happened when the device says; the server believes it within bounds. */
const ON_A_DEVICE = 'templates/assets/report-form.js'
const mayReadClock = (path: string): boolean =>
  path === 'server/clock.ts' ||
  path === ON_A_DEVICE ||
  path.startsWith('templates/drawer/') ||
  path.startsWith('tests/')

const clockRule: Rule = {
  name: 'the clock is read in server/clock.ts alone, and no day is a Date',
  check(file) {
    if (mayReadClock(file.path)) return []
    return faultsAt(
      file.code,
      (token, at) => {
        if (token.text !== 'Date' || token.kind !== 'word') return false
        const made = file.code[at - 1]?.text === 'new'
        const used = file.code[at - 1]?.text !== '.' && ['.', '('].includes(file.code[at + 1]?.text ?? '')
        return made || used
      },
      () => 'uses Date',
    )
  },
  bad: [
    ['server/disputes/page.ts', 'const today = new Date()'],
    ['server/disputes/page.ts', 'const now = Date.now()'],
    ['db/repositories/terms.ts', "const text = `${new Date('2026-01-01').toISOString()}`"],
    ['scripts/demo.ts', 'const at = Date.UTC(2026, 0, 1)'],
    ['templates/assets/session.js', 'const now = Date.now()'],
  ],
  good: [
    ['server/clock.ts', 'export const now = () => new Date()'],
    ['templates/drawer/draw-pdf.ts', 'const fixed = new Date(0)'],
    [ON_A_DEVICE, 'const at = new Date()'],
    ['server/disputes/page.ts', '// new Date() is not for us\nconst says = "new Date()"\ntype Stamp = Date'],
  ],
}

const environmentRule: Rule = {
  name: 'the environment is read in server/config.ts alone, and nothing branches on NODE_ENV',
  check(file) {
    const code = file.code
    const env = faultsAt(
      code,
      (token, at) =>
        file.path !== 'server/config.ts' &&
        file.room !== 'tests' &&
        token.text === 'env' &&
        code[at - 1]?.text === '.' &&
        code[at - 2]?.text === 'process',
      () => 'reads process.env',
    )
    const mode = faultsAt(
      code,
      (token) => file.room !== 'tests' && ['NODE_ENV', "'NODE_ENV'", '"NODE_ENV"'].includes(token.text),
      () => 'looks at NODE_ENV',
    )
    return [...env, ...mode]
  },
  bad: [
    ['server/main.ts', 'const port = process.env.PORT'],
    ['server/main.ts', "const port = process.env['PORT']"],
    ['server/config.ts', "if (process.env.NODE_ENV === 'production') harden()"],
    ['scripts/demo.ts', 'start({ ...process.env })'],
  ],
  good: [
    ['server/config.ts', 'export const environment = process.env'],
    ['tests/postgres.ts', 'const url = process.env.TEST_DATABASE_URL'],
  ],
}

const impure =
  'Date Temporal process performance crypto fetch console Buffer globalThis require setTimeout setInterval setImmediate queueMicrotask'.split(
    ' ',
  )

const pureRule: Rule = {
  name: 'workflows is pure: no clock, no process, no chance, no network',
  check(file) {
    if (file.room !== 'workflows') return []
    const code = file.code
    return faultsAt(
      code,
      (token, at) =>
        isGlobal(code, at, impure) ||
        (token.text === 'random' && code[at - 1]?.text === '.' && code[at - 2]?.text === 'Math') ||
        (token.text === 'meta' && code[at - 1]?.text === '.' && code[at - 2]?.text === 'import'),
      (token) => `uses ${token.text}`,
    )
  },
  bad: [
    ['workflows/law/terms.ts', 'const chance = Math.random()'],
    ['workflows/law/terms.ts', 'export function f(day: Date): void {}'],
    ['workflows/law/terms.ts', 'const id = crypto.randomUUID()'],
    ['workflows/law/terms.ts', 'setTimeout(expire, 1000)'],
  ],
  good: [
    ['workflows/law/terms.ts', "const type = { process: 'court', performance: 1 }\nconst f = dispute.process.crypto"],
    ['server/log.ts', 'process.stdout.write(line)'],
  ],
}

const networkRule: Rule = {
  name: 'the house opens no connection outward',
  check(file) {
    if (file.room === 'tests' || file.room === 'scripts' || file.path.startsWith('templates/assets/')) return []
    const outward = new Set(['node:http', 'node:https', 'node:http2', 'node:dns', 'node:dgram'])
    return [
      ...faultsAt(
        file.code,
        (_token, at) => isGlobal(file.code, at, ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']),
        (token) => `uses ${token.text}`,
      ),
      ...file.imports
        .filter((one) => one.kind !== 'type' && outward.has(one.specifier ?? ''))
        .filter(
          (one) => !one.names.every((name) => name === 'createServer' || name === 'Server' || /^[A-Z]/u.test(name)),
        )
        .map((one) => ({ line: one.line, says: `imports ${one.specifier}` })),
    ]
  },
  bad: [
    ['server/legal-aid/notify.ts', 'await fetch(address)'],
    ['db/files.ts', "import https from 'node:https'"],
    ['server/papers/fonts.ts', "import { get } from 'node:http'"],
  ],
  good: [
    ['server/main.ts', "import { createServer } from 'node:http'"],
    ['server/http/route.ts', "import type { IncomingMessage } from 'node:http'"],
    ['scripts/bench.ts', 'await fetch(address)'],
  ],
}

export const purityRules: readonly Rule[] = [clockRule, environmentRule, pureRule, networkRule]
