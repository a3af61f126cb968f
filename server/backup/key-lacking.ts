/** A backup whose values nobody could open is none: the keys it names must be among those it carries. */
import { sealingNames } from '../secrets.ts'
import { BackupRefused } from './backup-refused.ts'

/** Throws BackupRefused `key-lacking` with the names of what is not there. */
export function refuseLacking(sealedBy: readonly string[], carried: Record<string, string>): void {
  const names = new Set(sealingNames(carried))
  const lacking = sealedBy.filter((name) => !names.has(name))
  if (lacking.length > 0) throw new BackupRefused('key-lacking', lacking.join(', '))
}
