/** Reads zod schemas: what a template may reach in a context, and whether it may be missing. */

import { z } from 'zod'

/** Removes what does not change the shape of the parsed value; `missing` tells whether null may come. */
export function bare(schema: z.core.$ZodType): { schema: z.core.$ZodType; missing: boolean } {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return { schema: bare(schema.unwrap()).schema, missing: true }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly || schema instanceof z.ZodLazy)
    return bare(schema.unwrap())
  if (schema instanceof z.ZodPipe) return bare(schema.out)
  return { schema, missing: false }
}

/** The schema of one field of an object, or of an object shared by every branch of a union; null when it does not exist. */
export function fieldOf(schema: z.core.$ZodType, name: string): z.core.$ZodType | null {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape
    return Object.hasOwn(shape, name) ? (shape[name] ?? null) : null
  }
  return null
}

/** The contract of a list's entries, also where they are taken as they were built. */
export const elementOf = (schema: z.core.$ZodType): z.core.$ZodType | null =>
  'element' in schema && schema.element instanceof z.core.$ZodType ? schema.element : null

/** Every code an enum or literal may hold; null when the schema is neither. */
export function codesOf(schema: z.core.$ZodType): string[] | null {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  return null
}

export const isNumber = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodNumber
export const isBoolean = (schema: z.core.$ZodType): boolean => schema instanceof z.ZodBoolean

/** Whether a value of this schema can be printed as it is. */
export const isPrintable = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString ||
  schema instanceof z.ZodStringFormat ||
  schema instanceof z.ZodNumber ||
  codesOf(schema) !== null ||
  (schema instanceof z.ZodUnion && schema.options.every((option) => isPrintable(bare(option).schema)))
