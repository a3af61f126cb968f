/** The administrator sees in words how the desk is and what to do, and backs it up from there; nobody else does either. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertRun, latestRun } from '../../../db/repositories/upkeep.ts'
import { sealTrail } from '../../../server/audit/seal-trail.ts'
import { backupsOn } from '../../../server/backup/shelf.ts'
import { healthFindings, type Finding, type Subject } from '../../../server/system/health/findings.ts'
import { noteCheck } from '../../../server/system/note-check.ts'
import { fileDesk } from '../../desk/file-desk.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'
import { passingFolder } from '../backup/real-desk.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site
let shelf: string

async function openOn(settings: Record<string, string>): Promise<void> {
  desk = await fileDesk(settings)
  county = await smallCounty(desk)
  site = await openSite(desk)
}

beforeEach(() => {
  shelf = ''
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

async function administrator(unit: 'city' | 'county' = 'city'): Promise<Visitor> {
  await county.actor('administrator', unit)
  const visitor = site.visitor()
  await visitor.signIn(`administrator-${unit}`)
  return visitor
}

const finding = async (subject: Subject): Promise<Finding | undefined> =>
  (await healthFindings(desk)).find((one) => one.subject === subject)

test('a desk without a backup folder says so, with what to do', async () => {
  await openOn({})
  const visitor = await administrator()
  const { status, text } = await visitor.get('/system/health')
  expect(status).toBe(200)
  expect(text).toContain('没有设置备份文件夹：请把 BACKUP_DIR 设为另一块磁盘上的文件夹')
  expect(text).toMatch(/SQLite 3\.\d+/u)
  expect(text).not.toContain('立即备份</button>')
  expect((await visitor.post('/system/backup')).status).toBe(409)
  expect((await visitor.get('/')).location).toBe('/system/health')
})

test('the administrator at the top backs up and sees it made; others may not', { timeout: 30_000 }, async () => {
  shelf = passingFolder()
  await openOn({ BACKUP_DIR: shelf })
  const visitor = await administrator()
  expect((await visitor.get('/system/health')).text).toContain('立即备份</button>')
  const begun = await visitor.post('/system/backup')
  expect(begun).toMatchObject({ status: 303, location: expect.stringContaining('/system/health') as string })
  // A second click on the same button is the same backup; a second intent meanwhile is told to wait.
  expect((await visitor.post('/system/backup')).status).toBe(303)
  for (let tries = 0; (await latestRun(desk.db.reader, 'backup'))?.state === 'running' && tries < 300; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await latestRun(desk.db.reader, 'backup')).toMatchObject({ state: 'done' })
  expect(await backupsOn(shelf)).toHaveLength(1)
  const { text } = await visitor.get('/system/health')
  expect(text).toMatch(/最近一份 2026-11-22 \d\d:\d\d，文件 0 个/u)
  const audited = await desk.db.reader
    .selectFrom('audit_entry')
    .select(['action', 'outcome'])
    .where('action', '=', 'backup:make')
    .execute()
  expect(audited).toEqual([{ action: 'backup:make', outcome: 'done' }])

  const below = await administrator('county')
  expect((await below.get('/system/health')).text).not.toContain('立即备份</button>')
  expect((await below.post('/system/backup')).status).toBe(403)
  await county.actor('mediator', 'room')
  const mediator = site.visitor()
  await mediator.signIn('mediator-room')
  expect((await mediator.get('/system/health')).status).toBe(403)
})

test('while a backup is made the page shows how far it is, and another is told to wait', async () => {
  shelf = passingFolder()
  await openOn({ BACKUP_DIR: shelf })
  const visitor = await administrator()
  await visitor.get('/system/health')
  const at = desk.clock.now()
  await transact(desk.db, (tx) =>
    insertRun(tx, {
      id: 'run',
      kind: 'backup',
      state: 'running',
      stage: 'files',
      done: 3,
      parts: 8,
      started_at: at,
      beat_at: at,
    }),
  )
  const refused = await visitor.post('/system/backup')
  expect([refused.status, refused.text.includes('备份正在进行')]).toEqual([409, true])
  expect((await visitor.get('/system/health')).text).toContain('正在备份：文件 3 / 8')
})

test('each subject is told when it wants doing', async () => {
  shelf = passingFolder()
  await openOn({ BACKUP_DIR: shelf })
  expect(await finding('backup')).toMatchObject({ state: 'late', words: { key: 'health.backup-none' } })
  const outcome = JSON.stringify({ code: 'disk-full' })
  const run = { stage: 'database', done: 0, parts: 1 } as const
  const at = desk.clock.now()
  await transact(desk.db, (tx) =>
    insertRun(tx, { ...run, id: 'failed', kind: 'backup', state: 'failed', started_at: at, beat_at: at, outcome }),
  )
  expect(await finding('backup')).toMatchObject({ state: 'late', help: { key: 'backup-refused.disk-full' } })

  expect(await finding('check')).toMatchObject({ state: 'soon', words: { key: 'health.check-none' } })
  await noteCheck(desk.db, desk.clock, { journal: 0 })
  expect(await finding('check')).toMatchObject({ state: 'good' })
  await noteCheck(desk.db, desk.clock, { journal: 2, files: 1 })
  expect(await finding('check')).toMatchObject({ state: 'late', words: { values: { count: 3 } } })

  await administrator()
  expect(await finding('trail')).toMatchObject({ state: 'good', words: { key: 'health.trail' } })
  desk.at('2026-11-22 09:30')
  expect(await finding('trail')).toMatchObject({ state: 'late' })
  await sealTrail(desk, 'one')
  expect(await finding('trail')).toMatchObject({ state: 'good', words: { key: 'health.trail-sealed' } })

  expect(await finding('clock')).toMatchObject({ state: 'good' })
  desk.at('2026-11-22 07:00')
  expect(await finding('clock')).toMatchObject({ state: 'late' })
  expect(await finding('disk')).toMatchObject({ words: { key: 'health.disk' } })
  expect(await finding('versions')).toMatchObject({ state: 'good' })
  desk = { ...desk, config: { ...desk.config, fonts: { ...desk.config.fonts, bodyPath: '/no/such/font.ttf' } } }
  expect(await finding('fonts')).toMatchObject({ state: 'late', words: { key: 'health.font-gone' } })
})

test('a part that cannot be looked at is itself told, and the page stands', async () => {
  await openOn({})
  await transact(desk.db, (tx) => tx.schema.dropTable('audit_unsealed').execute())
  expect(await finding('trail')).toMatchObject({ state: 'late', words: { key: 'health.unseen' } })
  expect(await finding('database')).toMatchObject({ state: 'good' })
})
