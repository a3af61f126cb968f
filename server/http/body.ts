/** Reads forms within bounds: small bodies, flat names, a bounded number of fields. */
import express, { type RequestHandler } from 'express'

const FORM_LIMIT = '256kb'
const MOST_FIELDS = 4000

/** Parses urlencoded forms; too large or malformed bodies become errors that problem.ts explains, and so do compressed ones, which no browser sends. */
export const formBody = (): RequestHandler =>
  express.urlencoded({ extended: false, inflate: false, limit: FORM_LIMIT, parameterLimit: MOST_FIELDS })

/** A parsed body as plain strings and lists of strings, without prototype. */
export function bodyOf(parsed: unknown): Record<string, string | string[]> {
  const body: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  if (typeof parsed !== 'object' || parsed === null) return body
  for (const [name, value] of Object.entries(parsed as Record<string, unknown>)) {
    if (typeof value === 'string') body[name] = value
    else if (Array.isArray(value)) body[name] = value.filter((part): part is string => typeof part === 'string')
  }
  return body
}

/** Query parameters as single strings; the first of a repeated name counts. */
export function queryOf(parsed: unknown): Record<string, string> {
  const query: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(bodyOf(parsed))) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined) query[name] = first
  }
  return query
}
