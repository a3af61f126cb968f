/** A file is looked over before it is trusted, and only one that lies as the desk left it is trusted without. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkEmbedded, noteHowLeft } from '../../db/check-embedded.ts'
import { openEmbedded } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = join(folder, 'desk.sqlite')
const DAMAGE = /./u

beforeEach(async () => {
  rmSync(path, { force: true })
  const db = openEmbedded(path)
  await migrate(db)
  await db.close()
})

/** Turns bits in every page after the first, as a dying disk would. */
function damage(): void {
  const bytes = readFileSync(path)
  for (let at = 4096; at < bytes.length; at += 4096)
    for (let offset = 0; offset < 64; offset++) bytes.writeUInt8(bytes.readUInt8(at + offset) ^ 0xff, at + offset)
  writeFileSync(path, bytes)
}

/** The same with the file's time put back: only reading it would tell. */
function damageUnseen(): void {
  const written = statSync(path).mtimeMs / 1000
  damage()
  utimesSync(path, written, written)
}

test('a file that lies as it was left is not read again, once', async () => {
  await noteHowLeft(path)
  damageUnseen()
  expect(await checkEmbedded(path)).toBeNull()
  expect(await checkEmbedded(path)).toMatch(DAMAGE)
})

test('a file changed since, or another in its place, is read', async () => {
  await noteHowLeft(path)
  damage()
  expect(await checkEmbedded(path)).toMatch(DAMAGE)
})

test('a file whose log was not folded back is read: its desk was killed', async () => {
  await noteHowLeft(path)
  damageUnseen()
  writeFileSync(`${path}-wal`, readFileSync(path))
  expect(await checkEmbedded(path)).toMatch(DAMAGE)
  rmSync(`${path}-wal`, { force: true })
})

test('a file nobody noted is read, and a sound one passes', async () => {
  expect(await checkEmbedded(path)).toBeNull()
  damageUnseen()
  expect(await checkEmbedded(path)).toMatch(DAMAGE)
})

test('no file, no fault, and no note where nothing lies', async () => {
  expect(await checkEmbedded(join(folder, 'absent.sqlite'))).toBeNull()
  await noteHowLeft(join(folder, 'no-such-folder', 'desk.sqlite'))
  copyFileSync(path, join(folder, 'copied.sqlite'))
  expect(await checkEmbedded(join(folder, 'copied.sqlite'))).toBeNull()
  expect(existsSync(`${path}-closed`)).toBe(false)
})
