/** A full disk refuses what is new in plain words, keeps what was said, lets people read, and with room again the desk goes on by itself. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '../../db/database.ts'
import { openSqliteFile } from '../../db/engines/sqlite.ts'
import { BackupRefused } from '../../server/backup/backup-refused.ts'
import { beginUnasked } from '../../server/backup/keep-backups.ts'
import { finishBackup } from '../../server/backup/run-backup.ts'
import { DATABASE_FILE } from '../../server/open-desk.ts'
import { fileDesk } from '../desk/file-desk.ts'
import { pdf } from '../desk/material-files.ts'
import { smallCounty } from '../desk/small-county.ts'
import { openSite } from '../desk/visitor.ts'
import { figure } from '../proof/figure.ts'
import { fiveAnswers } from '../server/intake/five-answers.ts'
import { nodeArguments } from '../node.ts'

const MEGABYTE = 1024 * 1024

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'desk-full-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A disk of so many megabytes; null where this user may not mount one. */
function smallDisk(megabytes: number): string | null {
  const place = folder()
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', place]).status !== 0) return null
  onTestFinished(() => void spawnSync('umount', ['-l', place]))
  return place
}

/** Fills a disk to the last byte and answers the way to make room again. */
function fill(place: string): () => void {
  const ballast = join(place, 'ballast')
  const file = openSync(ballast, 'w')
  for (const size of [MEGABYTE, 64 * 1024, 4096, 1]) {
    const piece = Buffer.alloc(size)
    try {
      while (writeSync(file, piece) === size);
    } catch {
      // Full for pieces of this size.
    }
  }
  closeSync(file)
  return () => rmSync(ballast)
}

const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const place = mkdtempSync(join(tmpdir(), 'desk-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', place]).status === 0
  if (mounted) spawnSync('umount', ['-l', place])
  rmSync(place, { recursive: true, force: true })
  return mounted
})()

describe.skipIf(!canMount)('on a full disk', () => {
  test(
    'forms are refused with words, reading goes on, nothing said is lost, and room brings it back',
    { timeout: 60_000 },
    async () => {
      const disk = smallDisk(12) ?? ''
      const desk = await fileDesk({ DATA_DIR: disk })
      const site = await openSite(desk)
      onTestFinished(async () => {
        await site.end()
        await desk.end()
      })
      const county = await smallCounty(desk)
      await county.actor('mediator', 'room')
      const visitor = site.visitor()
      await visitor.signIn('mediator-room')
      const send = async (name: string, key?: string) =>
        visitor.post('/intake', { ...fiveAnswers(visitor), name, ...(key === undefined ? {} : { _key: key }) })
      const said: string[] = []
      const register = async (name: string) => {
        await visitor.get('/intake')
        const key = visitor.hidden('_key') ?? ''
        const reply = await send(name, key)
        if (reply.status === 303) said.push(name)
        return { reply, key }
      }
      for (const name of ['王一', '李二', '张三', '赵四', '陈五']) await register(name)
      const [caseId = ''] = (await desk.db.reader.selectFrom('dispute').select('id').execute()).map((row) => row.id)

      const makeRoom = fill(disk)
      let refused = await register('王二')
      // What is left of the log of the database may take a few more.
      for (let tries = 0; refused.reply.status === 303 && tries < 200; tries++)
        refused = await register(`王又${'一'.repeat(tries % 9)}`)
      expect(refused.reply.status).toBe(507)
      expect(refused.reply.text).toContain('存储空间已满')
      expect(refused.reply.text).toContain('138 0000 5678')
      const pages = ['/', '/disputes', `/disputes/${caseId}`]
      // Past the idle minute after which a session would be written to.
      desk.at('2026-11-22 09:20')
      const read = await Promise.all(pages.map((path) => visitor.get(path).then((reply) => reply.status)))
      expect(read).toEqual([200, 200, 200])

      await visitor.get(`/disputes/${caseId}?tab=evidence`)
      const material = { kind: 'evidence', title: '工资条', offeredBy: '', volumeRow: '' }
      const bytes = pdf(40, 'x'.repeat(2_000).replaceAll('x', ' '))
      const upload = await visitor.upload(`/disputes/${caseId}/evidence`, material, {
        field: 'file',
        name: 'a.pdf',
        bytes,
      })
      expect(upload.status).toBe(507)
      const kept = readdirSync(disk, { recursive: true })
        .map(String)
        .filter((path) => path.includes('.part'))
      expect(kept).toEqual([])
      const rows = await desk.db.reader.selectFrom('attachment').select('id').execute()
      expect(rows).toEqual([])

      makeRoom()
      await visitor.get('/intake')
      const again = await send('王二', refused.key)
      expect(again.status).toBe(303)
      const persons = await desk.db.reader.selectFrom('person').select('name').execute()
      const names = new Set(persons.map((row) => row.name))
      const lost = said.filter((name) => !names.has(name))
      const file = openSqliteFile(join(disk, DATABASE_FILE))
      const sound = file.pragma('integrity_check', { simple: true }) === 'ok'
      file.close()
      figure({
        id: 'T05',
        promise: 'A full disk refuses politely and loses nothing',
        figure: `${lost.length} of ${said.length} acknowledged lost; reads ${read.every((status) => status === 200) ? 'go on' : 'stop'}; recovers without restart`,
        target: '0 lost; reads go on; recovers',
        passed: lost.length === 0 && sound,
      })
      figure({
        id: 'T06',
        promise: 'A full disk leaves no half file and no row without its file',
        figure: `${kept.length} half files, ${rows.length} rows without a file`,
        target: '0 / 0',
        passed: kept.length + rows.length === 0,
      })
      expect([lost, sound]).toEqual([[], true])
    },
  )

  test('a backup leaves no half, and neither does a desk without room for its copy', { timeout: 30_000 }, async () => {
    const shelf = smallDisk(2) ?? ''
    const desk = await fileDesk()
    onTestFinished(() => desk.end())
    const makeRoom = fill(shelf)
    const attempt = async (place: string): Promise<string> => {
      try {
        await finishBackup(desk, place, await beginUnasked(desk))
        return 'made'
      } catch (fault) {
        return fault instanceof BackupRefused ? fault.code : String(fault)
      }
    }
    expect(await attempt(shelf)).toBe('disk-full')
    expect(readdirSync(shelf)).toEqual(['ballast'])
    makeRoom()
    expect(await attempt(shelf)).toBe('made')
    const made = readdirSync(shelf).find((name) => name.startsWith('2'))
    const second = fill(shelf)
    expect(await attempt(shelf)).toBe('disk-full')
    expect(readdirSync(shelf).filter((name) => name.startsWith('2'))).toEqual([made])
    second()

    const disk = smallDisk(8) ?? ''
    const narrow = await fileDesk({ DATA_DIR: disk })
    onTestFinished(() => narrow.end())
    const outside = folder()
    mkdirSync(join(outside, 'backups'))
    const begun = await beginUnasked(narrow)
    await expect(finishBackup(narrow, join(outside, 'backups'), begun)).rejects.toMatchObject({
      code: 'no-room-for-copy',
    })
    expect(readdirSync(join(outside, 'backups'))).toEqual([])
  })
})

describe.skipIf(process.platform !== 'linux')('under a bound on the size of its files', () => {
  test('a desk that can write no further keeps every case it had said', { timeout: 60_000 }, async () => {
    const place = folder()
    const counter = fileURLToPath(new URL('counter-that-dies.ts', import.meta.url))
    const child = spawn('bash', [
      '-c',
      'ulimit -f 3000; exec "$0" "$@"',
      process.execPath,
      ...nodeArguments,
      counter,
      place,
    ])
    let said = ''
    child.stdout.on('data', (piece) => (said += String(piece)))
    child.stderr.resume()
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    expect([code === 0, signal]).toEqual([false, null])
    const acknowledged = said
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('opened'))
    expect(acknowledged.length).toBeGreaterThan(0)
    const db = openEmbedded(join(place, DATABASE_FILE))
    const ids = new Set((await db.reader.selectFrom('dispute').select('id').execute()).map((row) => `opened ${row.id}`))
    await db.close()
    expect(acknowledged.filter((line) => !ids.has(line))).toEqual([])
    console.info(`${acknowledged.length} cases acknowledged before the bound, 0 lost`)
  })
})
