/** Files that only the holder of the backup key can read, and in which no bit, cut or exchange of pieces goes unnoticed. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { open, stat, type FileHandle } from 'node:fs/promises'

/** `wrong-key`: sealed with another key. `damaged`: not what was written, or no sealed file at all. */
export class Unsealable extends Error {
  readonly code: 'wrong-key' | 'damaged'

  constructor(code: 'wrong-key' | 'damaged', path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause })
    this.name = 'Unsealable'
    this.code = code
  }
}

/** What went into a sealed file: its plain bytes, their number and SHA-256. */
export type Sealed = { sha256: string; bytes: number }

const MAGIC = Buffer.from('DESKSEA1', 'latin1')
const NAME_BYTES = 8
const SALT_BYTES = 16
const HEAD_BYTES = MAGIC.length + NAME_BYTES + SALT_BYTES
const TAG_BYTES = 16
const PIECE_BYTES = 256 * 1024

/** A key for one purpose, drawn from the backup key; the backup key itself seals nothing. */
export const keyFor = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, new Uint8Array(), `desk backup ${purpose}`, 32))

/** The public name of a key, so that a wrong one is told from damage. */
export const keyName = (key: Uint8Array): string => keyFor(key, 'name').subarray(0, NAME_BYTES).toString('hex')

/** Size of the sealed file of so many plain bytes. */
export const sealedSize = (bytes: number): number =>
  HEAD_BYTES + bytes + TAG_BYTES * Math.max(1, Math.ceil(bytes / PIECE_BYTES))

/** Seals everything `plain` yields into a new file, synced to the disk. Throws the disk's error, and EEXIST where a file lies there. */
export async function sealInto(
  path: string,
  key: Uint8Array,
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Sealed> {
  const head = Buffer.concat([MAGIC, keyFor(key, 'name').subarray(0, NAME_BYTES), randomBytes(SALT_BYTES)])
  const piece = pieces(key, head)
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(head)
    let index = 0
    for await (const { content, last } of inPieces(plain)) {
      hash.update(content)
      bytes += content.length
      await file.writeFile(piece.seal(content, index, last))
      index += 1
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** The plain bytes of a sealed file, piece by piece, each proved before it is handed out. Throws Unsealable, or the disk's error. */
export async function* unseal(path: string, key: Uint8Array): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    const left = (await stat(path)).size - HEAD_BYTES
    if (left < TAG_BYTES) throw new Unsealable('damaged', path)
    const head = await readExactly(file, HEAD_BYTES, path)
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new Unsealable('damaged', path)
    if (head.subarray(MAGIC.length, MAGIC.length + NAME_BYTES).toString('hex') !== keyName(key))
      throw new Unsealable('wrong-key', path)
    const piece = pieces(key, head)
    const whole = PIECE_BYTES + TAG_BYTES
    const count = Math.ceil(left / whole)
    for (let index = 0; index < count; index++) {
      const sealed = await readExactly(file, Math.min(whole, left - index * whole), path)
      try {
        yield piece.open(sealed, index, index === count - 1)
      } catch (cause) {
        throw new Unsealable('damaged', path, cause)
      }
    }
  } finally {
    await file.close()
  }
}

/** Reads a sealed file to its end and says what is in it. Throws as `unseal` does. */
export async function proveSealed(path: string, key: Uint8Array): Promise<Sealed> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of unseal(path, key)) {
    hash.update(piece)
    bytes += piece.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** The whole of a small sealed file. Throws as `unseal` does. */
export async function unsealWhole(path: string, key: Uint8Array): Promise<Buffer> {
  const read: Buffer[] = []
  for await (const piece of unseal(path, key)) read.push(piece)
  return Buffer.concat(read)
}

/** Whether a sealed file looks like that of so many bytes under this key; only reading it would prove it. */
export async function looksSealed(path: string, key: Uint8Array, bytes: number): Promise<boolean> {
  try {
    const file = await open(path, 'r')
    try {
      const head = await readExactly(file, HEAD_BYTES, path)
      return (
        (await file.stat()).size === sealedSize(bytes) &&
        head.subarray(MAGIC.length, MAGIC.length + NAME_BYTES).toString('hex') === keyName(key)
      )
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}

/** Seals and opens the pieces of one file: its own key, its head and the piece's place bound into each. */
function pieces(key: Uint8Array, head: Buffer) {
  const own = keyFor(key, `file ${head.subarray(-SALT_BYTES).toString('hex')}`)
  return {
    seal(content: Uint8Array, index: number, last: boolean): Buffer {
      const cipher = createCipheriv('aes-256-gcm', own, nonce(index, last)).setAAD(head)
      return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed: Buffer, index: number, last: boolean): Buffer {
      const opener = createDecipheriv('aes-256-gcm', own, nonce(index, last), { authTagLength: TAG_BYTES })
        .setAAD(head)
        .setAuthTag(sealed.subarray(-TAG_BYTES))
      return Buffer.concat([opener.update(sealed.subarray(0, -TAG_BYTES)), opener.final()])
    },
  }
}

/** A piece's place in its file: never twice under one key, and a last one is not an earlier one. */
function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt8(last ? 1 : 0, 0)
  bytes.writeUInt32BE(index, 8)
  return bytes
}

/** The same bytes in pieces of one size; the last, which may be empty only when there is no other, says so. */
async function* inPieces(
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<{ content: Uint8Array; last: boolean }> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const part of plain) {
    held.push(part)
    length += part.length
    if (length <= PIECE_BYTES) continue
    const joined = Buffer.concat(held)
    let at = 0
    for (; joined.length - at > PIECE_BYTES; at += PIECE_BYTES)
      yield { content: joined.subarray(at, at + PIECE_BYTES), last: false }
    held = [joined.subarray(at)]
    length = joined.length - at
  }
  yield { content: Buffer.concat(held), last: true }
}

async function readExactly(file: FileHandle, length: number, path: string): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length)
  if (bytesRead !== length) throw new Unsealable('damaged', path)
  return bytes
}
