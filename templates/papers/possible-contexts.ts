/** Contexts that put every condition of a kind's wording both ways: what ordinary samples never reach must be sound as well. */
import { z } from 'zod'
import { element, leafOf, unwrap } from './schema-walk.ts'

type Schema = z.core.$ZodType
type Filled = { readonly [name: string]: unknown }

/** How far a context is filled: everything there, or only what must be. */
type Measure = 'full' | 'bare'

const SEVERAL = 2
/** Longer than any `{{#more list N}}` of the house asks. */
const LONG = 7

/** The fullest and the barest context of a contract, and each again with one thing turned round. */
export function possibleContexts(schema: z.ZodObject): Filled[] {
  const found = (['full', 'bare'] as const).flatMap((measure) => {
    const start = fill(schema, measure)
    return [start, ...turnedRound(schema, start, measure)]
  })
  return found.filter((context): context is Filled => schema.safeParse(context).success)
}

function fill(schema: Schema, measure: Measure): unknown {
  const { schema: inner, nullable } = unwrap(schema)
  if (nullable && measure === 'bare') return null
  const shape = shapeOf(inner)
  if (shape) return mapShape(shape, (part) => fill(part, measure))
  const item = element(inner)
  if (item) return list(inner, item, measure)
  if (inner instanceof z.ZodBoolean) return measure === 'full'
  return leaf(inner)
}

function list(schema: Schema, item: Schema, measure: Measure, length = measure === 'full' ? SEVERAL : 0): unknown[] {
  const filled = Array.from({ length }, () => fill(item, measure))
  return filled.length > 0 || accepts(schema, filled) ? filled : [fill(item, measure)]
}

const accepts = (schema: Schema, value: unknown): boolean => z.safeParse(schema, value).success

function leaf(schema: Schema): unknown {
  switch (leafOf(schema)) {
    case 'day':
      return '2026-11-22'
    case 'clock':
      return '09:30'
    case 'fen':
    case 'number':
      return LONG
    case 'enum':
      return schema instanceof z.ZodEnum ? schema.options[0] : null
    default:
      return '甲'
  }
}

/** Every copy of a value with one nullable part, flag or list turned round; inside a list in all its elements. */
function turnedRound(schema: Schema, value: unknown, measure: Measure): unknown[] {
  const { schema: inner, nullable } = unwrap(schema)
  if (nullable && value === null) return [fill(inner, 'full')]
  const own = nullable ? [null] : []
  const shape = shapeOf(inner)
  if (shape && isFilled(value))
    return [
      ...own,
      ...Object.entries(shape).flatMap(([name, part]) =>
        turnedRound(part, value[name], measure).map((turned) => ({ ...value, [name]: turned })),
      ),
    ]
  const item = element(inner)
  if (item && Array.isArray(value)) {
    const lengths = [0, 1, LONG].filter((length) => length !== value.length)
    const [first] = value
    return [
      ...own,
      ...lengths.map((length) => list(inner, item, measure, length)),
      ...(first === undefined ? [] : turnedRound(item, first, measure).map((turned) => value.map(() => turned))),
    ]
  }
  return inner instanceof z.ZodBoolean ? [...own, value !== true] : own
}

const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> | null =>
  schema instanceof z.ZodObject ? schema.shape : null

const isFilled = (value: unknown): value is Filled =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mapShape = (shape: Readonly<Record<string, Schema>>, make: (part: Schema) => unknown): Filled =>
  Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, make(part)]))
