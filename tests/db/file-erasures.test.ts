/** Files to be erased: whoever still needs one keeps it, whoever brings it back spares it, and no table that names files is forgotten. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { transact } from '../../db/database.ts'
import { askErasure, beginErasure, endErasure, openErasures, spareFile } from '../../db/repositories/file-erasures.ts'
import { keepFile } from '../../db/repositories/papers.ts'
import { freshSqlite, onBothEngines } from '../database.ts'

const SHA = 'a'.repeat(64)
const file = { sha256: SHA, bytes: 1, mediaType: 'application/pdf', at: '2026-11-22T01:00:00.000Z' }

/** Columns that `stillNeeded` looks into; a new one that names stored files belongs there too. */
const KNOWN = [
  'agreement_signature.image_sha256',
  'attachment.sha256',
  'matter_paper.sha256',
  'outreach_picture.sha256',
  'paper.sha256',
  'paper_job.sha256',
  'paper_scan.sha256',
  'seal_image.sha256',
  'team_member.photo_sha256',
  'volume.sha256',
  'warning_picture.sha256',
]

test('every column that names a stored file is known to the question who needs it', async () => {
  const db = await freshSqlite()
  const { rows } = await sql<{ place: string }>`
    select tables.name || '.' || keys."from" as place
    from sqlite_master as tables, pragma_foreign_key_list(tables.name) as keys
    where tables.type = 'table' and keys."table" = 'stored_file' and tables.name <> 'file_erasure'
    order by place`.execute(db.reader)
  expect(rows.map((row) => row.place)).toEqual(KNOWN)
})

onBothEngines('a file to be erased', (fresh) => {
  test('is spared when it is kept again, told to wait while it goes, and new when it is gone', async () => {
    const db = await fresh()
    const open = async () => (await openErasures(db.reader, 10)).length
    await transact(db, (tx) => keepFile(tx, file))
    await transact(db, (tx) => askErasure(tx, [SHA, SHA], file.at))
    expect(await open()).toBe(1)
    await transact(db, (tx) => keepFile(tx, file))
    expect(await open()).toBe(0)
    await transact(db, (tx) => askErasure(tx, [SHA], file.at))
    await transact(db, (tx) => beginErasure(tx, [SHA], '2026-11-22T02:00:00.000Z'))
    await expect(transact(db, (tx) => keepFile(tx, file))).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'file-being-erased',
    })
    const end = { begunBefore: '2026-11-22T02:00:00.000Z', at: '2026-11-22T02:00:30.000Z' }
    await transact(db, (tx) => endErasure(tx, [SHA], end))
    expect(await open()).toBe(1)
    await transact(db, (tx) => endErasure(tx, [SHA], { ...end, begunBefore: '2026-11-22T02:01:00.000Z' }))
    expect(await open()).toBe(0)
    expect(await transact(db, (tx) => spareFile(tx, SHA))).toBe(true)
  })
})
