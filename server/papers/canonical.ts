/** One spelling of a paper's data, so that its hash says the same for ever: a sealed file is bound to what was agreed, not to how it was stored. */
import { hashOf } from '../../db/file-store.ts'

/** JSON with the keys of every object in order; equal data gives equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, part]) => part !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}

/** SHA-256 of canonical data, in hexadecimal. */
export const dataHash = (value: unknown): string => hashOf(Buffer.from(canonical(value)))
