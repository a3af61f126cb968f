/** Doors by their code: a refusal without a next address helps no one. */
import { scopeDoorTable, type ScopeDoorRow } from './scope-door-table.ts'

/** A reason for not accepting, with its words and the right door in both languages. */
export type ScopeDoor = ScopeDoorRow & { code: string }

export type ScopeDoorCode = keyof typeof scopeDoorTable

/** All reasons in the order of the form. */
export const scopeDoors: readonly ScopeDoor[] = Object.entries<ScopeDoorRow>(scopeDoorTable).map(([code, row]) => ({
  code,
  ...row,
}))

export const isScopeDoorCode = (code: string): code is ScopeDoorCode => Object.hasOwn(scopeDoorTable, code)

export const scopeDoor = (code: ScopeDoorCode): ScopeDoor => ({ code, ...scopeDoorTable[code] })
