/** A kind's contract in words: every field, what it means, whether it may be missing, and how a wording prints it. */
import { z } from 'zod'
import { isWordKey, type WordKey } from '../words/index.ts'
import { isCodeGroup, codesOf, codeWords, type CodeGroup } from './code-words.ts'
import type { PaperKindName } from './index.ts'
import { papers } from './index.ts'
import { element, leafOf, optionsOf, unwrap } from './schema-walk.ts'

type Schema = z.core.$ZodType

export type FieldNote = {
  /** From the root, loops as `[]`: `workers[].agent.name`. */
  readonly address: string
  /** As a wording names it where it stands: inside a loop from the element on. */
  readonly name: string
  /** Loops around it. */
  readonly depth: number
  /** Null for a field nobody has found words for yet. */
  readonly meaning: WordKey | null
  /** What it is: `string`, `fen`, `day`, `clock`, `number`, `boolean`, `enum`, `array` or `object`. */
  readonly leaf: string
  readonly mayBeMissing: boolean
  /** How to print it, or to ask about it; empty for a group whose parts follow. */
  readonly write: string
}

/** Every field of a kind, in the order of its contract. */
export const describeFields = (kind: PaperKindName): FieldNote[] =>
  notesOf(kind, papers[kind].context, { address: '', name: '', depth: 0 })

type Place = { address: string; name: string; depth: number }

function notesOf(kind: PaperKindName, schema: Schema, at: Place): FieldNote[] {
  const { schema: inner } = unwrap(schema)
  if (!(inner instanceof z.ZodObject)) return []
  return Object.entries<Schema>(inner.shape).flatMap(([key, part]) => {
    const place = { ...at, address: joined(at.address, key), name: joined(at.name, key) }
    const item = element(part)
    const note = noteOf(kind, part, place)
    if (item) return [note, ...notesOf(kind, item, { address: `${place.address}[]`, name: '', depth: at.depth + 1 })]
    return [note, ...notesOf(kind, part, place)]
  })
}

const joined = (before: string, key: string): string => (before === '' ? key : `${before}.${key}`)

function noteOf(kind: PaperKindName, schema: Schema, { address, name, depth }: Place): FieldNote {
  const { nullable } = unwrap(schema)
  const leaf = leafOf(schema)
  const plain = written(schema, leaf, name)
  return {
    address,
    name,
    depth,
    meaning: meaningOf(kind, address),
    leaf,
    mayBeMissing: nullable,
    write: nullable ? `{{#if ${name}}}${plain || '…'}{{/if}}` : plain,
  }
}

/** The word of a field: of this kind's field, of the part of its group, or of its name alone. */
export function meaningOf(kind: string, address: string): WordKey | null {
  const parts = address.replaceAll('[]', '').split('.')
  const [own = '', group = ''] = parts.toReversed()
  return (
    [`${kind}.${parts.join('.')}`, `${group}.${own}`, own].map((key) => `paper-field.${key}`).find(isWordKey) ?? null
  )
}

const formatOf: Readonly<Record<string, string>> = { fen: 'money', day: 'officialDate', clock: 'clockTime' }

function written(schema: Schema, leaf: string, name: string): string {
  const item = element(schema)
  if (item) return writtenList(item, name)
  const group = groupOf(optionsOf(schema))
  if (leaf === 'enum') return group === null ? '' : `{{word "${group}" ${name}}}`
  if (leaf === 'boolean') return `{{#if ${name}}}…{{/if}}`
  if (leaf === 'object') return ''
  const format = formatOf[leaf]
  return format === undefined ? `{{${name}}}` : `{{${format} ${name}}}`
}

function writtenList(item: Schema, name: string): string {
  const group = groupOf(optionsOf(item))
  if (group !== null) return `{{words "${group}" ${name}}}`
  return leafOf(item) === 'object' ? `{{#each ${name}}}…{{/each}}` : `{{join ${name}}}`
}

/** The family whose words these codes have: the smallest that holds them all. */
function groupOf(options: readonly string[] | null): CodeGroup | null {
  if (options === null) return null
  const fitting = Object.keys(codeWords)
    .filter(isCodeGroup)
    .filter((group) => {
      const codes: readonly string[] = codesOf(group)
      return options.every((option) => codes.includes(option))
    })
    .toSorted((a, b) => codesOf(a).length - codesOf(b).length)
  return fitting[0] ?? null
}
