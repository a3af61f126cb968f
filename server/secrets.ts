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
  /** Makes the links of the audit chain. */
  auditing: Buffer
  /** Seals backups; the only key that a backup does not bring back. */
  backup: Buffer
}

const FILES = {
  signing: 'signing.key',
  sealing: 'sealing.key',
  indexing: 'indexing.key',
  auditing: 'auditing.key',
  backup: 'backup.key',
} as const
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
    auditing: key(join(folder, FILES.auditing), mayCreate),
    backup: key(backupKeyPath(folder), mayCreate),
  }
}

/** Keys for one run only, for tests. */
export const passingSecrets = (): Secrets => ({
  signing: randomBytes(KEY_BYTES),
  sealing: randomBytes(KEY_BYTES),
  indexing: randomBytes(KEY_BYTES),
  auditing: randomBytes(KEY_BYTES),
  backup: randomBytes(KEY_BYTES),
})

/** Where the backup key of a desk lies. */
export const backupKeyPath = (folder: string): string => join(folder, FILES.backup)

/** Reads one key file. Throws SecretsRefused where it is missing, weak or can be read by others. */
export const readKey = (path: string): Buffer => key(path, false)

/** The keys a backup carries, by file name, as text: all but the one it is sealed with. */
export function readSecretFiles(folder: string): Record<string, string> {
  const carried = Object.values(FILES).filter((name) => name !== FILES.backup)
  return Object.fromEntries(carried.map((name) => [name, key(join(folder, name), false).toString('hex')]))
}

/** Writes the keys a backup brought, and its own key beside them. */
export function writeSecretFiles(folder: string, secrets: Record<string, string>, backupKey: Uint8Array): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const all: Record<string, string | undefined> = { ...secrets, [FILES.backup]: Buffer.from(backupKey).toString('hex') }
  for (const name of Object.values(FILES)) {
    const text = all[name]
    if (text !== undefined) writeKey(join(folder, name), text)
  }
}

function writeKey(path: string, text: string): void {
  writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
}

function key(path: string, mayCreate: boolean): Buffer {
  if (!existsSync(path)) {
    if (!mayCreate)
      throw new SecretsRefused(
        `missing key ${path}: set SECRETS_DIR to the desk's keys; with DATABASE_URL all servers must be given the same`,
      )
    writeKey(path, randomBytes(KEY_BYTES).toString('hex'))
  }
  const text = readFileSync(path, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new SecretsRefused(`weak or damaged key ${path}: 64 hexadecimal digits are needed`)
  if (/^(.{1,8})\1+$/.test(text)) throw new SecretsRefused(`weak key ${path}: it repeats itself`)
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new SecretsRefused(`key ${path} can be read by others: chmod 600 it`)
  return Buffer.from(text, 'hex')
}
