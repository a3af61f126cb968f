/** Everything typed, to be sent on with a result. */
import type { Typed } from '../../templates/parts/form-fields.ts'

export const hiddenOf = (typed: Typed): { name: string; value: string }[] =>
  Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [{ name, value }] : []))
