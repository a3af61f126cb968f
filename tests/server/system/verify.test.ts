/** `npm run verify` finds whatever was changed behind the desk's back, says it in both languages with what to do, and ends accordingly. */
import { execFile } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openSqliteFile } from '../../../db/engines/sqlite.ts'
import { filePath } from '../../../db/file-store.ts'
import { sealTrail } from '../../../server/audit/seal-trail.ts'
import { beginUnasked } from '../../../server/backup/keep-backups.ts'
import { finishBackup } from '../../../server/backup/run-backup.ts'
import { DATABASE_FILE } from '../../../server/open-desk.ts'
import { lastCheck } from '../../../server/system/note-check.ts'
import { verifyPart, verifyParts } from '../../../server/system/verify-desk.ts'
import { words } from '../../../templates/words/index.ts'
import { root } from '../../architecture/source-files.ts'
import { passingFolder, realDesk, type RealDesk } from '../backup/real-desk.ts'
import { nodeArguments } from '../../node.ts'

const script = fileURLToPath(new URL('scripts/verify.ts', root))

/** A desk with cases, a file, a sealed trail and a backup. */
async function livedIn(): Promise<RealDesk & { shelf: string; sha256: string }> {
  const shelf = passingFolder()
  const real = await realDesk({ BACKUP_DIR: shelf })
  await real.logCases(3)
  const sha256 = await real.store('a signed paper')
  await sealTrail(real.desk, 'one')
  await finishBackup(real.desk, shelf, await beginUnasked(real.desk))
  return { ...real, shelf, sha256 }
}

async function findings({ desk }: RealDesk, heads: { seq: number; hash: string }[] = []): Promise<string[]> {
  const told: string[] = []
  for (const part of verifyParts)
    await verifyPart({ ...desk, heads }, part, ({ key, values }) => told.push(words('en')(key, values)))
  return told
}

type Ended = { code: number; out: string }

async function run(environment: Record<string, string>, ...given: string[]): Promise<Ended> {
  const env = { PATH: process.env.PATH ?? '', ...environment }
  return promisify(execFile)(process.execPath, [...nodeArguments, script, ...given], { env }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (fault: { code: number; stdout: string; stderr: string }) => ({
      code: fault.code,
      out: fault.stdout + fault.stderr,
    }),
  )
}

/** Changes something with all rights over the file, past every trigger and reference. */
function byForce({ folder }: RealDesk, ...statements: string[]): void {
  const file = openSqliteFile(join(folder, DATABASE_FILE))
  file.pragma('foreign_keys = OFF')
  for (const statement of statements) file.exec(statement)
  file.close()
}

test('a sound desk is said to be sound, and the check is noted', { timeout: 60_000 }, async () => {
  const real = await livedIn()
  expect(await findings(real)).toEqual([])
  const place = { DATA_DIR: real.folder, BACKUP_DIR: real.shelf }
  const chinese = await run(place)
  expect(chinese).toMatchObject({ code: 0, out: expect.stringContaining('审计链：正常。') as string })
  const english = await run({ ...place, LOCALE: 'en' }, 'trail', 'files')
  expect(english.out).toMatch(/^Audit chain: sound\. \d+ entries sealed, 1 waiting\.\nFiles: sound\. 1 files/u)
  expect((await lastCheck(real.desk.db.reader))?.counts).toEqual({ trail: 0, files: 0 })
})

test.each<[string, string, (real: Awaited<ReturnType<typeof livedIn>>) => void]>([
  [
    'a dropped trigger',
    'the structure lacks trigger ledger_entry_no_delete',
    (real) => byForce(real, 'drop trigger ledger_entry_no_delete'),
  ],
  [
    'a trigger made toothless',
    'trigger audit_entry_no_update is not as',
    (real) =>
      byForce(
        real,
        'drop trigger audit_entry_no_update',
        `create trigger audit_entry_no_update before update on audit_entry begin select 1; end`,
      ),
  ],
  ['a foreign table', 'beyond what this program made', (real) => byForce(real, 'create table notes (id text)')],
  [
    'a row that points at nothing',
    'staff_role has rows that point at nothing',
    (real) =>
      byForce(
        real,
        `insert into staff_role (id, staff_id, role, unit_id, valid_from) values ('x', 'nobody', 'auditor', 'room', '2026-01-01')`,
      ),
  ],
  ['a stage changed by hand', 'its journal ends at', (real) => byForce(real, `update dispute set stage = 'archived'`)],
  [
    'an entry of the trail changed',
    'is not what was sealed',
    (real) => byForce(real, 'drop trigger audit_entry_no_update', `update audit_entry set actor_id = 'another'`),
  ],
  [
    'the end of the trail cut off',
    'the chain lacks link 3 as noted elsewhere',
    (real) =>
      byForce(
        real,
        'drop trigger audit_entry_no_delete',
        'drop trigger audit_seal_no_delete',
        'delete from audit_entry where id in (select entry_id from audit_seal where seq = 3)',
        'delete from audit_seal where seq = 3',
      ),
  ],
  ['a file gone', 'is missing', (real) => rmSync(filePath(real.desk.config.filesDir, real.sha256))],
  [
    'a file changed',
    'is not what it was',
    (real) => writeFileSync(filePath(real.desk.config.filesDir, real.sha256), 'x'),
  ],
  [
    'a damaged backup',
    'the backup is damaged',
    (real) => {
      const name = readdirSync(real.shelf).find((one) => one.startsWith('2')) ?? ''
      writeFileSync(join(real.shelf, name, 'database.sealed'), 'x')
    },
  ],
])('%s is found', async (_, sentence, change) => {
  const real = await livedIn()
  change(real)
  expect((await findings(real)).join('\n')).toContain(sentence)
})

test('what is wrong is said with what to do, and a head on paper is compared', { timeout: 60_000 }, async () => {
  const real = await livedIn()
  const place = { DATA_DIR: real.folder, BACKUP_DIR: real.shelf }
  byForce(real, `update dispute set stage = 'archived'`)
  const told = await run(place, 'journal')
  expect(told.code).toBe(1)
  expect(told.out).toMatch(
    / {2}案件 .+：现为 archived，按流程记录应为 .+\n流程与数字：发现 \d+ 处问题.+\n怎么办：不要手工改数据库/su,
  )
  const head = await run({ ...place, LOCALE: 'en' }, 'trail', '--head', `2:${'ab'.repeat(32)}`)
  expect(head).toMatchObject({ code: 1, out: expect.stringContaining('lacks link 2 as noted elsewhere') as string })
  expect(await run({ ...place, LOCALE: 'en' }, 'everything')).toMatchObject({
    code: 2,
    out: expect.stringMatching(/^usage/u) as string,
  })
  expect(await run({ DATA_DIR: passingFolder() })).toMatchObject({ code: 2 })
})
