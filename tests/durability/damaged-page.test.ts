/** A desk whose database lost a page to a dying disk does not start as if nothing were wrong. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkEmbedded } from '../../db/check-embedded.ts'
import { openSqliteFile } from '../../db/engines/sqlite.ts'
import { DATABASE_FILE } from '../../server/open-desk.ts'
import { figure } from '../proof/figure.ts'
import { passingFolder, realDesk } from '../server/backup/real-desk.ts'

const DAMAGES = 50
const PAGE = 4096
const HURT = 64

test(`${DAMAGES} damages to pages in use are all found before the desk starts`, { timeout: 60_000 }, async () => {
  const real = await realDesk()
  await real.logCases(30)
  await real.desk.db.close()
  const sound = join(real.folder, DATABASE_FILE)
  const file = openSqliteFile(sound, { readonly: true })
  const used = file.prepare(`select distinct pageno from dbstat where pagetype <> 'overflow'`).pluck().all() as number[]
  file.close()
  const silent: string[] = []
  const copy = join(passingFolder(), 'copy.sqlite')
  for (let round = 0; round < DAMAGES; round++) {
    for (const ending of ['', '-wal', '-shm', '-closed']) rmSync(`${copy}${ending}`, { force: true })
    copyFileSync(sound, copy)
    const bytes = readFileSync(copy)
    const page = used[Math.floor(Math.random() * used.length)] ?? 1
    // The head of a page says what is where in it; the first page begins with the head of the whole file.
    const at = (page - 1) * PAGE + (page === 1 ? Math.floor(Math.random() * 36) : 0)
    for (let place = at; place < at + HURT; place++) bytes.writeUInt8(bytes.readUInt8(place) ^ 0xff, place)
    writeFileSync(copy, bytes)
    if ((await checkEmbedded(copy)) === null) silent.push(`page ${page} at ${at}`)
  }
  figure({
    id: 'T08',
    promise: 'A database with a damaged page is refused at the start, in words',
    figure: `${silent.length} of ${DAMAGES} damages to pages in use started silently`,
    target: '0 of 50',
    passed: silent.length === 0,
  })
  expect(silent).toEqual([])
})
