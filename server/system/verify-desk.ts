/** Every proof the desk can give of itself, part by part, each finding as a sentence: for `npm run verify` and whoever answers for the figures. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { namedFiles } from '../../db/backup/inventory.ts'
import { checkDatabase } from '../../db/check-database.ts'
import type { Database } from '../../db/database.ts'
import { contentOf, filePath } from '../../db/file-store.ts'
import { isCurrent } from '../../db/migrate.ts'
import type { TrailHead } from '../../db/repositories/audit-seals.ts'
import { wordKey, type WordSuffix } from '../../templates/words/index.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import { checkTrail } from '../audit/check-trail.ts'
import { notedHead } from '../audit/seal-trail.ts'
import { BackupRefused } from '../backup/backup-refused.ts'
import { readManifest } from '../backup/manifest.ts'
import { checkBackup } from '../backup/restore-backup.ts'
import { backupsOn } from '../backup/shelf.ts'
import type { Config } from '../config.ts'
import { saidSize } from '../said-size.ts'
import type { Secrets } from '../secrets.ts'
import { checkJournal } from './check-journal.ts'
import type { Difference } from './journal/difference.ts'

export const verifyParts = ['database', 'journal', 'trail', 'files', 'backup'] as const
export type VerifyPart = (typeof verifyParts)[number]

export type Verifying = {
  config: Config
  db: Database
  secrets: Secrets
  /** Heads of the chain somebody kept on paper. */
  heads: readonly TrailHead[]
}

/** What a part looked at, in a sentence of figures. */
type Looked = Phrase
type Tell = (finding: Phrase) => void

const parts: Record<VerifyPart, (desk: Verifying, tell: Tell) => Promise<Looked>> = {
  async database({ db }, tell) {
    const tables = await db.reader.introspection.getTables()
    for (const { code, id } of await checkDatabase(db)) tell(phrase(wordKey('verify-fault', code), { id }))
    return phrase('verify.figures.database', { tables: tables.length })
  },

  async journal({ db }, tell) {
    const { cases, events, entries } = await checkJournal(db.reader, (found) => tell(saidOfDifference(found)))
    return phrase('verify.figures.journal', { cases, events, entries })
  },

  async trail({ db, secrets, config, heads }, tell) {
    const noted = [...heads, ...(await headsKept(config, secrets))]
    const { sealed, waiting } = await checkTrail(db.reader, secrets.auditing, noted, ({ code, id }) =>
      tell(phrase(wordKey('verify-fault', code), { id })),
    )
    return phrase('verify.figures.trail', { sealed, waiting })
  },

  async files({ db, config }, tell) {
    const files = await namedFiles(db.reader)
    for (const { sha256 } of files) {
      const found = await hashAt(filePath(config.filesDir, sha256))
      if (found === null) tell(phrase('verify-fault.file-missing', { id: sha256 }))
      else if (found !== sha256) tell(phrase('verify-fault.file-changed', { id: sha256 }))
    }
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    return phrase('verify.figures.files', { files: files.length, size: saidSize(bytes) })
  },

  async backup({ config, secrets }, tell) {
    const { folder } = config.backup
    if (folder === null) return phrase('verify.figures.no-backup-folder')
    const name = (await backupsOn(folder)).at(-1)
    if (name === undefined) tell(phrase('verify-fault.backup-none'))
    else
      try {
        await checkBackup(join(folder, name), secrets.backup)
      } catch (fault) {
        if (!(fault instanceof BackupRefused)) throw fault
        tell(phrase(wordKey('backup-refused', fault.code), { detail: fault.detail }))
      }
    return phrase('verify.figures.backup', { name: name ?? '-' })
  },
}

/** Looks at one part and tells each finding as it is met. A database of an older version is told as such and not judged. */
export async function verifyPart(
  desk: Verifying,
  part: VerifyPart,
  tell: Tell,
): Promise<{ findings: number; looked: Looked | null }> {
  let findings = 0
  const found: Tell = (finding) => {
    findings += 1
    tell(finding)
  }
  if (await isCurrent(desk.db)) return { looked: await parts[part](desk, found), findings }
  found(phrase('verify-fault.not-current'))
  return { looked: null, findings }
}

/** A difference as a sentence; a code without words does not compile. */
export function saidOfDifference({ code, id, kept, told }: Difference): Phrase {
  const suffix: WordSuffix<'difference'> = code
  return phrase(wordKey('difference', suffix), { id, kept, told })
}

/** What was noted beside the database and in every backup that can be read. */
async function headsKept({ dataDir, backup }: Config, secrets: Secrets): Promise<TrailHead[]> {
  const heads = [await notedHead(dataDir)]
  for (const name of backup.folder === null ? [] : await backupsOn(backup.folder))
    try {
      heads.push((await readManifest(join(backup.folder ?? '', name), secrets.backup)).inventory.trailHead)
    } catch {
      // The part that looks at backups tells of those that cannot be read.
    }
  return heads.filter((head) => head !== null)
}

async function hashAt(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const piece of contentOf(path)) hash.update(piece)
    return hash.digest('hex')
  } catch {
    return null
  }
}
