/** Reads the hand-written tables; it knows nothing of the code they judge. */
import { readFileSync } from 'node:fs'

export type Value = string | number | boolean | null
export type Values = Record<string, Value>

/** What a rule or an entry says beside the base: facts, and flags written with @. */
export type Difference = { facts: Values; flags: Values }

export type Rule = {
  line: number
  stages: string
  events: string[]
  differs: Difference
  /** A stage, `stays`, or the codes of a refusal. */
  outcome: { to: string } | { no: string[] }
}

export type Table = {
  base: Values
  contexts: { stages: string; flags: Values }[]
  givens: Map<string, Difference>
  rules: Rule[]
}

/** The dispute's rules are many; a second file goes on where the first ends. */
export const DISPUTE_TABLES = ['dispute.table.txt', 'performance.table.txt', 'represented.table.txt'] as const

/**
 * Several files are read as one table, one after another.
 * @throws on a line it cannot read: a table must not be half understood
 */
export function readTable(...files: readonly string[]): Table {
  const table: Table = { base: {}, contexts: [], givens: new Map(), rules: [] }
  for (const name of files) readInto(table, name)
  return table
}

function readInto(table: Table, name: string): void {
  for (const [line, text] of linesOf(name)) {
    const [word = '', ...rest] = text.split(/\s+/)
    if (word === 'base') Object.assign(table.base, readDifference(rest).facts)
    else if (word === 'context')
      table.contexts.push({ stages: rest[0] ?? '', flags: readDifference(rest.slice(1)).facts })
    else if (word === 'given') table.givens.set(rest[0] ?? '', readDifference(rest.slice(1)))
    else if (word === 'rule') table.rules.push(readRule(line, text.slice('rule'.length)))
    else throw new Error(`${name}:${line}: ${text}`)
  }
}

/** Rows of a plain table: cells split at `|`. */
export function readRows(name: string): { line: number; cells: string[] }[] {
  return linesOf(name).map(([line, text]) => ({ line, cells: text.split('|').map((cell) => cell.trim()) }))
}

function linesOf(name: string): [number, string][] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .map((text, index): [number, string] => [index + 1, text.trim()])
    .filter(([, text]) => text !== '' && !text.startsWith('#'))
}

function readRule(line: number, text: string): Rule {
  const cells = text.split('|').map((cell) => cell.trim())
  const [stages = '', events = '', differs = '', outcome = ''] = cells
  if (cells.length !== 4 || outcome === '') throw new Error(`line ${line}: four cells wanted`)
  return {
    line,
    stages,
    events: events.split(','),
    differs: readDifference(differs === '-' ? [] : differs.split(/\s+/)),
    outcome: outcome.startsWith('no ') ? { no: outcome.split(/\s+/).slice(1) } : { to: outcome },
  }
}

function readDifference(pairs: string[]): Difference {
  const difference: Difference = { facts: {}, flags: {} }
  for (const pair of pairs) {
    const [key = '', value] = pair.split('=')
    if (value === undefined) throw new Error(`no value in ${pair}`)
    const side = key.startsWith('@') ? difference.flags : difference.facts
    side[key.replace('@', '')] = readValue(value)
  }
  return difference
}

const words: Record<string, Value> = { yes: true, no: false, none: null }

function readValue(text: string): Value {
  if (text in words) return words[text] ?? null
  return /^-?\d+$/.test(text) ? Number(text) : text
}

/** Does a pattern such as `committee.*,room.* -room.suspended` name this? */
export function names(pattern: string, name: string): boolean {
  const parts = pattern.split(/[,\s]+/).filter(Boolean)
  const hit = (glob: string): boolean =>
    new RegExp(`^${glob.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`).test(name)
  return (
    parts.some((part) => !part.startsWith('-') && hit(part)) &&
    !parts.some((part) => part.startsWith('-') && hit(part.slice(1)))
  )
}
