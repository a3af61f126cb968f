/** How the desk is, one finding a subject: what it found, whether anything is to be done, and what. */
import { access, constants, stat, statfs } from 'node:fs/promises'
import { unsealedTail } from '../../../db/repositories/audit-seals.ts'
import { latestAudit } from '../../../db/repositories/audit.ts'
import { latestRun } from '../../../db/repositories/upkeep.ts'
import { engineFacts } from '../../../db/engine-facts.ts'
import { isCurrent, latestMigration } from '../../../db/migrate.ts'
import { wordKey } from '../../../templates/words/index.ts'
import { phrase, type Phrase } from '../../../templates/words/phrase.ts'
import { refusalCodes } from '../../backup/backup-refused.ts'
import { lastBackup } from '../../backup/run-backup.ts'
import { millisOf, shanghaiTime } from '../../clock.ts'
import type { Desk } from '../../desk.ts'
import { programVersion } from '../../program-version.ts'
import { saidSize } from '../../said-size.ts'
import { lastCheck } from '../note-check.ts'
import { keysFound } from './keys-finding.ts'
import { officersFound } from './officers-finding.ts'

export const subjects = [
  'database',
  'disk',
  'backup',
  'check',
  'trail',
  'keys',
  'officers',
  'clock',
  'fonts',
  'versions',
] as const
export type Subject = (typeof subjects)[number]

/** `good`: nothing to do; `soon`: to be seen to; `late`: now. `help` is null where nothing is to be done. */
export type Finding = { subject: Subject; state: 'good' | 'soon' | 'late'; words: Phrase; help: Phrase | null }

type Told = Omit<Finding, 'subject'>

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const GIGABYTE = 1024 ** 3
/** Below the first the desk may stop any day, below the second it is time to make room. */
const FREE = { late: GIGABYTE, soon: 5 * GIGABYTE }
const CHECK_EVERY = 35 * DAY
const TAIL_WAITS = 5 * MINUTE
const SKEW = MINUTE

const good = (words: Phrase): Told => ({ state: 'good', words, help: null })
const wanting = (state: 'soon' | 'late', words: Phrase, help: Phrase): Told => ({ state, words, help })

const looks: Record<Subject, (desk: Desk) => Promise<Told>> = {
  async database({ db }) {
    const { engine, bytes } = await engineFacts(db)
    return good(phrase('health.database', { engine, size: saidSize(bytes) }))
  },

  async disk({ config }) {
    const folders = [config.dataDir, config.filesDir, ...(config.backup.folder === null ? [] : [config.backup.folder])]
    let least = { folder: '', free: Number.POSITIVE_INFINITY, of: 0 }
    for (const folder of folders) {
      const space = await statfs(folder).catch(() => null)
      const free = space ? space.bavail * space.bsize : Number.POSITIVE_INFINITY
      if (space && free < least.free) least = { folder, free, of: space.blocks * space.bsize }
    }
    const words = phrase('health.disk', { free: saidSize(least.free), of: saidSize(least.of), folder: least.folder })
    if (least.free >= FREE.soon) return good(words)
    return wanting(least.free < FREE.late ? 'late' : 'soon', words, phrase('health.disk-help'))
  },

  async backup(desk) {
    const { config, db, clock } = desk
    const { folder, everyMinutes } = config.backup
    const last = await lastBackup(db.reader)
    const words = last
      ? phrase('health.backup', { at: shanghaiTime(last.at), files: last.made.files, size: saidSize(last.made.bytes) })
      : phrase('health.backup-none')
    if (folder === null) return wanting('late', words, phrase('health.backup-no-folder'))
    const latest = await latestRun(db.reader, 'backup')
    if (latest?.state === 'failed') return wanting('late', words, failed(latest.outcome))
    const age = last ? clock.millis() - millisOf(last.at) : Number.POSITIVE_INFINITY
    if (age > 2 * everyMinutes * MINUTE) return wanting('late', words, phrase('health.backup-old'))
    if (last && last.made.lost > 0) return wanting('late', words, phrase('backup.lost', { count: last.made.lost }))
    if (await onOneDisk(folder, config.dataDir)) return wanting('soon', words, phrase('health.backup-same-disk'))
    return good(words)
  },

  async check({ db, clock }) {
    const last = await lastCheck(db.reader)
    const help = phrase('health.check-help')
    if (last === null) return wanting('soon', phrase('health.check-none'), help)
    const count = Object.values(last.counts).reduce((sum, findings) => sum + findings, 0)
    const words = phrase('health.check', { at: shanghaiTime(last.at), count })
    if (count > 0) return wanting('late', words, phrase('health.check-findings'))
    return clock.millis() - millisOf(last.at) > CHECK_EVERY ? wanting('soon', words, help) : good(words)
  },

  async trail({ db, clock }) {
    const { entries, since } = await unsealedTail(db.reader)
    if (since === null) return good(phrase('health.trail-sealed'))
    const words = phrase('health.trail', { entries, since: shanghaiTime(since) })
    return clock.millis() - millisOf(since) > TAIL_WAITS
      ? wanting('late', words, phrase('health.trail-help'))
      : good(words)
  },

  keys: keysFound,

  async officers({ db, clock }) {
    const { words, help } = await officersFound(db.reader, clock.today())
    return help === null ? good(words) : wanting('soon', words, help)
  },

  async clock({ db, clock }) {
    const { millis } = await engineFacts(db)
    const now = clock.millis()
    const latest = await latestAudit(db.reader)
    // Against the database server's clock where it has one; a clock put back shows in acts of the future everywhere.
    const ahead = latest === null ? 0 : Math.max(0, millisOf(latest) - now)
    const skew = Math.max(millis === null ? 0 : Math.abs(millis - now), ahead)
    const words = phrase('health.clock', { at: shanghaiTime(clock.now()), seconds: Math.round(skew / 1000) })
    return skew > SKEW ? wanting('late', words, phrase('health.clock-help')) : good(words)
  },

  async fonts({ config }) {
    const chosen = Object.values(config.fonts).filter((path) => path !== null)
    for (const path of chosen) {
      const [file = path] = path.split('#')
      const readable = await access(file, constants.R_OK).then(
        () => true,
        () => false,
      )
      if (!readable) return wanting('late', phrase('health.font-gone', { path: file }), phrase('health.font-help'))
    }
    return good(
      phrase(config.fonts.fallbackPath === null ? 'health.fonts-plain' : 'health.fonts', { count: chosen.length }),
    )
  },

  async versions({ db }) {
    const words = phrase('health.versions', {
      program: programVersion(),
      node: process.version,
      schema: latestMigration(db.engine),
    })
    return (await isCurrent(db)) ? good(words) : wanting('late', words, phrase('verify-fault.not-current'))
  },
}

/** Looks at every subject; one that cannot be looked at is itself a finding. */
export async function healthFindings(desk: Desk): Promise<Finding[]> {
  return Promise.all(
    subjects.map(async (subject) => {
      try {
        return { subject, ...(await looks[subject](desk)) }
      } catch (fault) {
        desk.log.error({ err: fault, subject }, 'health-not-seen')
        return { subject, ...wanting('late', phrase('health.unseen'), phrase('health.unseen-help')) }
      }
    }),
  )
}

function failed(outcome: string): Phrase {
  const { code } = JSON.parse(outcome) as { code?: string }
  const known = refusalCodes.find((one) => one === code)
  return known ? phrase(wordKey('backup-refused', known), { detail: '' }) : phrase('health.backup-failed')
}

/** On one disk, what takes the data takes the backups. */
async function onOneDisk(one: string, other: string): Promise<boolean> {
  try {
    return (await stat(one)).dev === (await stat(other)).dev
  } catch {
    return false
  }
}
