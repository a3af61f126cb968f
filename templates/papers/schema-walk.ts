/** Looks into a zod schema the way a template looks into a context: a property, a list's element, what may be null. */
import { z } from 'zod'

type Schema = z.core.$ZodType

const definitionOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def

/** The schema behind `nullable`, and whether it was nullable. */
export function unwrap(schema: Schema): { schema: Schema; nullable: boolean } {
  const definition = definitionOf(schema)
  return definition.type === 'nullable'
    ? { schema: unwrap(definition.innerType).schema, nullable: true }
    : { schema, nullable: false }
}

/** The schema of an object's property, or null when it has none. */
export function property(schema: Schema, name: string): Schema | null {
  const definition = definitionOf(unwrap(schema).schema)
  if (definition.type !== 'object') return null
  return Object.hasOwn(definition.shape, name) ? (definition.shape[name] ?? null) : null
}

/** The schema of an array's elements, or null when it is no array. */
export function element(schema: Schema): Schema | null {
  const definition = definitionOf(unwrap(schema).schema)
  return definition.type === 'array' ? definition.element : null
}

/** Codes of an enumeration, or null when it is none. */
export function optionsOf(schema: Schema | null): readonly string[] | null {
  if (schema === null) return null
  const definition = definitionOf(unwrap(schema).schema)
  return definition.type === 'enum' ? Object.values(definition.entries).map(String) : null
}

/** What a leaf is for a template: `string`, `number`, `boolean`, `array`, `object`, `enum`, or our own mark (`fen`, `day`, `clock`). */
export function leafOf(schema: Schema): string {
  const inner = unwrap(schema).schema
  const marked = z.globalRegistry.get(inner)?.['leaf']
  return typeof marked === 'string' ? marked : definitionOf(inner).type
}
