/** The keys that sign cookies and seal personal data; lost keys are lost data, weak ones are no protection, so both are refused. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Secrets = {
  /** Signs anti-forgery tokens. */
  signing: Buffer
  /** Seals identity numbers, phones and accounts. */
  sealing: Buffer
  /** Makes blind indexes for exact search. */
  indexing: Buffer
}

const FILES = { signing: 'signing.key', sealing: 'sealing.key', indexing: 'indexing.key' } as const
const KEY_BYTES = 32

/** A start that cannot go on because of its keys. */
export class SecretsRefused extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'SecretsRefused'
  }
}

/** Reads the keys, making them with owner-only rights when `mayCreate`. Throws SecretsRefused on missing, weak or readable-by-others keys. */
export function loadSecrets(folder: string, mayCreate: boolean): Secrets {
  if (mayCreate) mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    signing: key(join(folder, FILES.signing), mayCreate),
    sealing: key(join(folder, FILES.sealing), mayCreate),
    indexing: key(join(folder, FILES.indexing), mayCreate),
  }
}

/** Keys for one run only, for tests. */
export const passingSecrets = (): Secrets => ({
  signing: randomBytes(KEY_BYTES),
  sealing: randomBytes(KEY_BYTES),
  indexing: randomBytes(KEY_BYTES),
})

function key(path: string, mayCreate: boolean): Buffer {
  if (!existsSync(path)) {
    if (!mayCreate)
      throw new SecretsRefused(`missing key ${path}: with DATABASE_URL all servers must be given the same keys`)
    writeFileSync(path, randomBytes(KEY_BYTES).toString('hex') + '\n', { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
  }
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new SecretsRefused(`weak or damaged key ${path}: 64 hexadecimal digits are needed`)
  if (/^(.{1,8})\1+$/.test(text)) throw new SecretsRefused(`weak key ${path}: it repeats itself`)
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new SecretsRefused(`key ${path} can be read by others: chmod 600 it`)
  return Buffer.from(text, 'hex')
}
