/** A backup is made while people write, brings everything back, and never passes when it is damaged, foreign or half. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbedded, transact } from '../../../db/database.ts'
import { filePath } from '../../../db/file-store.ts'
import { latestRun } from '../../../db/repositories/upkeep.ts'
import { BackupRefused } from '../../../server/backup/backup-refused.ts'
import { beginUnasked, isDue } from '../../../server/backup/keep-backups.ts'
import { makeBackup } from '../../../server/backup/make-backup.ts'
import { checkBackup, restoreBackup } from '../../../server/backup/restore-backup.ts'
import { finishBackup } from '../../../server/backup/run-backup.ts'
import { backupsOn } from '../../../server/backup/shelf.ts'
import { instantAt } from '../../../server/clock.ts'
import type { Desk } from '../../../server/desk.ts'
import { DATABASE_FILE } from '../../../server/open-desk.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { passingFolder, realDesk } from './real-desk.ts'

const backUp = async (desk: Desk, shelf: string) => finishBackup(desk, shelf, await beginUnasked(desk))

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'passed'
  } catch (fault) {
    return fault instanceof BackupRefused ? fault.code : String(fault)
  }
}

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test(
  'a backup made while people write is one moment of the desk, and comes back whole',
  { timeout: 60_000 },
  async () => {
    const { desk, folder, logCases, store } = await realDesk()
    const shelf = passingFolder()
    const before = await logCases(10)
    const papers = [await store('first paper'), await store('second paper')]
    let writing = true
    let slowest = 0
    const during: string[] = []
    const writer = (async () => {
      while (writing) {
        const began = performance.now()
        during.push(...(await logCases(1)))
        slowest = Math.max(slowest, performance.now() - began)
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    const made = await backUp(desk, shelf)
    writing = false
    await writer
    console.info(`${during.length} cases logged during the backup, the slowest in ${Math.round(slowest)} ms`)
    expect(made).toMatchObject({ files: 2, newFiles: 2, lost: 0, removed: 0 })
    expect(await latestRun(desk.db.reader, 'backup')).toMatchObject({ state: 'done', asked_by: null })
    expect(readdirSync(folder).filter((name) => name.includes('.copy'))).toEqual([])

    const into = join(passingFolder(), 'new')
    await restoreBackup({ backup: join(shelf, made.name), into, key: desk.secrets.backup, databaseUrl: null })
    const db = openEmbedded(join(into, DATABASE_FILE))
    const kept = new Set((await db.reader.selectFrom('dispute').select('id').execute()).map((row) => row.id))
    expect(before.filter((id) => !kept.has(id))).toEqual([])
    // One moment: what was logged during it is there up to some case and not beyond.
    const there = during.map((id) => kept.has(id))
    expect(there.lastIndexOf(true)).toBe(there.filter(Boolean).length - 1)
    const differences: unknown[] = []
    await checkJournal(db.reader, (difference) => differences.push(difference))
    expect(differences).toEqual([])
    await db.close()
    for (const sha256 of papers)
      expect(
        createHash('sha256')
          .update(readFileSync(filePath(join(into, 'files'), sha256)))
          .digest('hex'),
      ).toBe(sha256)
    for (const name of readdirSync(desk.config.secretsDir))
      expect(readFileSync(join(into, 'secrets', name), 'utf8')).toBe(
        readFileSync(join(desk.config.secretsDir, name), 'utf8'),
      )
    expect(everyFile(into).filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([])
  },
)

test('nothing in a backup can be read without the key', async () => {
  const { desk, logCases, store } = await realDesk()
  const shelf = passingFolder()
  await logCases(3)
  await store('王小芳的身份证复印件')
  await backUp(desk, shelf)
  const names = ['王小芳', '500103199001011232', '13800005678', desk.secrets.pairs[0]?.sealing.toString('hex') ?? '']
  const readable = everyFile(shelf).filter((path) => names.some((name) => readFileSync(path).includes(name)))
  expect(everyFile(shelf).length).toBeGreaterThan(4)
  expect(readable).toEqual([])
})

test('files lie on the shelf once, the oldest backups go, and only what none names goes with them', async () => {
  const { desk, store } = await realDesk({ BACKUP_KEEP: '2' })
  const shelf = passingFolder()
  const first = await store('stays')
  expect(await backUp(desk, shelf)).toMatchObject({ files: 1, newFiles: 1 })
  await store('comes later')
  expect(await backUp(desk, shelf)).toMatchObject({ files: 2, newFiles: 1 })
  const orphan = join(shelf, 'files', first.slice(0, 2), `${'0'.repeat(64)}.sealed`)
  writeFileSync(orphan, 'left by a backup that failed')
  const half = join(shelf, '20200101T000000000Z.part')
  mkdirSync(half)
  expect(await backUp(desk, shelf)).toMatchObject({ files: 2, newFiles: 0, removed: 1 })
  expect(await backupsOn(shelf)).toHaveLength(2)
  expect([existsSync(orphan), existsSync(half)]).toEqual([false, false])
  for (const name of await backupsOn(shelf)) await checkBackup(join(shelf, name), desk.secrets.backup)
})

test('a file that is missing at the source is told, and what lay on the shelf already serves', async () => {
  const { desk, store } = await realDesk()
  const shelf = passingFolder()
  const early = await store('early')
  await backUp(desk, shelf)
  const late = await store('late')
  for (const sha256 of [early, late]) rmSync(filePath(desk.config.filesDir, sha256))
  const made = await backUp(desk, shelf)
  expect(made).toMatchObject({ files: 1, newFiles: 0, lost: 1 })
  const into = join(passingFolder(), 'new')
  const order = { backup: join(shelf, made.name), into, key: desk.secrets.backup, databaseUrl: null }
  expect((await restoreBackup(order)).lost).toEqual([late])
  expect(existsSync(filePath(join(into, 'files'), early))).toBe(true)
})

/** Turns one bit somewhere in a file. */
function flip(path: string): void {
  const bytes = readFileSync(path)
  const at = Math.floor(Math.random() * bytes.length)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(path, bytes)
}

test('a restore names what is wrong and writes nothing', { timeout: 60_000 }, async () => {
  const { desk, folder, logCases, store } = await realDesk()
  const shelf = passingFolder()
  await logCases(1)
  await store('a paper')
  const { name } = await backUp(desk, shelf)
  const root = passingFolder()
  const into = join(root, 'new')
  const key = desk.secrets.backup
  const restore = (backup: string, change = {}) =>
    refusal(restoreBackup({ backup, into, key, databaseUrl: null, ...change }))
  const backup = join(shelf, name)

  expect(await restore(shelf)).toBe('no-backup')
  expect(await restore(backup, { key: desk.secrets.auditing })).toBe('wrong-key')
  expect(await restore(backup, { into: folder })).toBe('not-empty')
  expect(await restore(backup, { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' })).toBe('other-engine')

  const copies = passingFolder()
  const onCopy = async (change: (copy: string) => void): Promise<string> => {
    rmSync(copies, { recursive: true, force: true })
    cpSync(shelf, copies, { recursive: true })
    change(copies)
    return restore(join(copies, name))
  }
  const damaged: string[] = []
  for (const path of everyFile(shelf)) {
    const inside = path.slice(shelf.length)
    for (const change of [flip, (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -3)), rmSync]) {
      const answer = await onCopy((copy) => change(join(copy, inside)))
      if (!['damaged', 'wrong-key', 'no-backup', 'newer-format'].includes(answer)) damaged.push(`${inside}: ${answer}`)
    }
  }
  expect(damaged).toEqual([])
  expect(
    await onCopy((copy) => {
      const [file = ''] = everyFile(join(copy, 'files'))
      copyFileSync(join(copy, name, 'files.sealed'), file)
    }),
  ).toBe('damaged')
  expect(existsSync(into)).toBe(false)
  expect(await restore(backup)).toBe('passed')
})

test('a backup of a newer program is refused', async () => {
  const { desk } = await realDesk()
  const shelf = passingFolder()
  await transact(desk.db, (tx) =>
    tx.insertInto('kysely_migration').values({ name: '9999-future', timestamp: '' }).execute(),
  )
  const { name } = await backUp(desk, shelf)
  const order = { backup: join(shelf, name), into: join(shelf, 'new'), key: desk.secrets.backup, databaseUrl: null }
  expect(await refusal(restoreBackup(order))).toBe('newer-schema')
})

test('a folder inside the desk is refused, one beside it is not', async () => {
  const { desk, folder } = await realDesk()
  for (const inside of [folder, join(folder, 'backups'), join(folder, 'files', 'a')])
    expect(await refusal(backUp(desk, inside))).toBe('folder-inside-data')
  expect(await refusal(backUp(desk, `${folder}-backups`))).toBe('passed')
})

test('a damaged database is not backed up, and the sound backups stay', async () => {
  const { desk, folder, logCases } = await realDesk({ BACKUP_KEEP: '1' })
  const shelf = passingFolder()
  await logCases(5)
  await backUp(desk, shelf)
  await desk.db.close()
  const path = join(folder, DATABASE_FILE)
  const bytes = readFileSync(path)
  for (let at = 40 * 4096; at < bytes.length; at += 4096) bytes.fill(0xff, at, at + 64)
  writeFileSync(path, bytes)
  const madeAt = desk.clock.now()
  const { dataDir, filesDir, secretsDir } = desk.config
  const source = { engine: 'sqlite', path } as const
  const order = { source, dataDir, filesDir, secretsDir, shelf, key: desk.secrets.backup, madeAt, keep: 1 }
  expect(await refusal(makeBackup(order))).toBe('database-damaged')
  expect(await backupsOn(shelf)).toHaveLength(1)
})

test('one backup at a time; the schedule waits for its day, and a while after a failure', async () => {
  const { desk } = await realDesk()
  const shelf = passingFolder()
  expect(await isDue(desk)).toBe(true)
  const begun = await beginUnasked(desk)
  expect(await isDue(desk)).toBe(false)
  expect(await refusal(beginUnasked(desk))).toBe('another-running')
  await finishBackup(desk, shelf, begun)
  const notAFolder = join(passingFolder(), 'file')
  writeFileSync(notAFolder, '')
  const later = (minutes: number) => {
    const millis = (): number => desk.clock.millis() + minutes * 60_000
    return { ...desk, clock: { ...desk.clock, millis, now: () => instantAt(millis()) } }
  }
  expect(await isDue(later(1439))).toBe(false)
  expect(await isDue(later(1440))).toBe(true)
  const onTheDay = later(1440)
  const failing = finishBackup(onTheDay, join(notAFolder, 'x'), await beginUnasked(onTheDay))
  expect(await refusal(failing)).toBe('folder-not-writable')
  expect(await isDue(later(1450))).toBe(false)
  expect(await isDue(later(1470))).toBe(true)
  // A process that went down with its backup does not stop the next one.
  await beginUnasked(later(1480))
  expect(await isDue(later(1481))).toBe(false)
  expect(await isDue(later(1500))).toBe(true)
})
