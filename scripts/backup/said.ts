/** What the commands for backup and restore say of refusals and spans of time. */
import { BackupRefused } from '../../server/backup/backup-refused.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'

/** A refusal in words; anything else as it says itself. */
export function saidRefusal(locale: Locale, fault: unknown): string {
  if (fault instanceof BackupRefused)
    return words(locale)(wordKey('backup-refused', fault.code), { detail: fault.detail })
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

/** A span of time as `3 d 04:10:09` or `04:10:09`, the same in every language. */
export function saidSpan(millis: number): string {
  const seconds = Math.max(0, Math.round(millis / 1000))
  const days = Math.floor(seconds / 86_400)
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  const text = clock.map((part) => String(part).padStart(2, '0')).join(':')
  return days > 0 ? `${days} d ${text}` : text
}
