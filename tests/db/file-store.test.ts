/** A file is there whole under the hash of its content, or it is not there; a damaged one is never handed out. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileStore, type FileStore } from '../../db/file-store.ts'

let folder: string
let store: FileStore
const bytes = Buffer.from('调解协议书')
const name = createHash('sha256').update(bytes).digest('hex')
const path = (): string => join(folder, name.slice(0, 2), name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-files-'))
  store = fileStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('gives back what was put, under the hash of its content', async () => {
  expect(await store.put(bytes)).toBe(name)
  expect(await store.get(name)).toEqual(bytes)
})

test('keeps the same bytes once, readable by their owner alone, and leaves no part file', async () => {
  await Promise.all(Array.from({ length: 8 }, () => store.put(bytes)))
  const kept = statSync(path())
  await store.put(bytes)
  expect(statSync(path()).mtimeMs).toBe(kept.mtimeMs)
  expect(kept.mode & 0o077).toBe(0)
  expect(readdirSync(join(folder, name.slice(0, 2)))).toEqual([name])
})

test('refuses a file of which one bit was turned', async () => {
  await store.put(bytes)
  const turned = Buffer.from(bytes)
  turned.writeUInt8(turned.readUInt8(3) ^ 1, 3)
  rmSync(path())
  writeFileSync(path(), turned)
  await expect(store.get(name)).rejects.toThrow('file-damaged')
})

test('puts a damaged file right when the same bytes come again', async () => {
  await store.put(bytes)
  rmSync(path())
  writeFileSync(path(), bytes.subarray(0, 5))
  await store.put(bytes)
  expect(await store.get(name)).toEqual(bytes)
})

test('refuses half a file', async () => {
  await store.put(bytes)
  rmSync(path())
  writeFileSync(path(), bytes.subarray(0, 5))
  await expect(store.get(name)).rejects.toThrow('file-damaged')
})

test('half a write that a dead process left is nobody’s file, and the whole one can still be put', async () => {
  mkdirSync(join(folder, name.slice(0, 2)))
  writeFileSync(`${path()}.0123456789ab.part`, bytes.subarray(0, 5))
  await expect(store.get(name)).rejects.toThrow(/ENOENT/u)
  await store.put(bytes)
  expect(readFileSync(path())).toEqual(bytes)
})

test.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`])(
  'takes no path for a name: %j',
  async (text) => {
    await expect(store.get(text)).rejects.toThrow('file-name-refused')
  },
)

test('throws where the disk refuses, and keeps nothing', async () => {
  writeFileSync(join(folder, name.slice(0, 2)), 'a file where a folder should be')
  await expect(store.put(bytes)).rejects.toThrow()
  await expect(store.get(name)).rejects.toThrow()
})
