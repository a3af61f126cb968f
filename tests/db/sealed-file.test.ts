/** What is sealed comes back to the last byte; nothing changed, cut, added or exchanged passes, and nothing can be read without the key. */
import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { looksSealed, proveSealed, sealInto, sealedSize, Unsealable, unsealWhole } from '../../db/backup/sealed-file.ts'
import { hashOf } from '../../db/file-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-sealed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PIECE = 256 * 1024
const key = randomBytes(32)
const path = join(folder, 'sealed')
beforeEach(() => rmSync(path, { force: true }))

/** The same bytes in parts of an awkward size. */
function* inParts(bytes: Buffer, size = 70_001): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'passed'
  } catch (fault) {
    return fault instanceof Unsealable ? fault.code : String(fault)
  }
}

test.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 77])('%i bytes come back', async (size) => {
  const plain = randomBytes(size)
  const sealed = await sealInto(path, key, inParts(plain))
  expect(sealed).toEqual({ sha256: hashOf(plain), bytes: size })
  expect(readFileSync(path)).toHaveLength(sealedSize(size))
  expect(await proveSealed(path, key)).toEqual(sealed)
  expect((await unsealWhole(path, key)).equals(plain)).toBe(true)
  expect(await looksSealed(path, key, size)).toBe(true)
  expect(await looksSealed(path, key, size + 1)).toBe(false)
})

test('the same bytes never look the same twice, and hold nothing readable', async () => {
  const plain = Buffer.from('王小芳 500103199001011232 '.repeat(2_000))
  await sealInto(path, key, [plain])
  const first = readFileSync(path)
  rmSync(path)
  await sealInto(path, key, [plain])
  const second = readFileSync(path)
  expect(first.subarray(40).equals(second.subarray(40))).toBe(false)
  expect(first.includes('500103199001011232') || first.includes('王小芳')).toBe(false)
})

test('another key is told from damage', async () => {
  await sealInto(path, key, [Buffer.from('x')])
  expect(await codeOf(proveSealed(path, randomBytes(32)))).toBe('wrong-key')
  writeFileSync(path, 'no sealed file at all, only some text that is long enough')
  expect(await codeOf(proveSealed(path, key))).toBe('damaged')
})

test('every flipped bit, cut, addition and exchange of pieces is found', async () => {
  await sealInto(path, key, [randomBytes(3 * PIECE + 500)])
  const sound = readFileSync(path)
  const whole = PIECE + 16
  const passed: string[] = []
  const attempt = async (what: string, bytes: Buffer): Promise<void> => {
    writeFileSync(path, bytes)
    if ((await codeOf(proveSealed(path, key))) === 'passed') passed.push(what)
  }
  for (let round = 0; round < 60; round++) {
    const at = round < 32 ? round : Math.floor(Math.random() * sound.length)
    const bytes = Buffer.from(sound)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (round % 8)), at)
    await attempt(`bit at ${at}`, bytes)
  }
  for (const length of [0, 31, 32, 40, 32 + whole, 32 + 2 * whole, sound.length - 1])
    await attempt(`cut to ${length}`, sound.subarray(0, length))
  const piece = (index: number): Buffer => sound.subarray(32 + index * whole, 32 + (index + 1) * whole)
  const rest = sound.subarray(32 + 3 * whole)
  await attempt('two pieces exchanged', Buffer.concat([sound.subarray(0, 32), piece(1), piece(0), piece(2), rest]))
  await attempt('a piece left out', Buffer.concat([sound.subarray(0, 32), piece(0), piece(2), rest]))
  await attempt('a piece twice', Buffer.concat([sound.subarray(0, 32), piece(0), piece(0), piece(1), piece(2), rest]))
  writeFileSync(path, sound)
  appendFileSync(path, '\0')
  expect(await codeOf(proveSealed(path, key))).toBe('damaged')
  truncateSync(path, sound.length)
  expect(await codeOf(proveSealed(path, key))).toBe('passed')
  expect(passed).toEqual([])
})
