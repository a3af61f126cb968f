/** The keys that sign cookies and seal personal data; lost keys are lost data, weak ones are no protection, so both are refused. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyNameOf, type KeyPair } from '../db/keyring.ts'

export type Secrets = {
  /** Signs anti-forgery tokens. */
  signing: Buffer
  /** Seal identity numbers, phones and accounts, and make blind indexes for exact search; several while they are changed. */
  pairs: readonly KeyPair[]
  /** Makes the links of the audit chain. */
  auditing: Buffer
  /** Seals backups; the only key that a backup does not bring back. */
  backup: Buffer
}

const FILES = {
  signing: 'signing.key',
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
    pairs: loadPairs(folder, mayCreate),
    auditing: key(join(folder, FILES.auditing), mayCreate),
    backup: key(backupKeyPath(folder), mayCreate),
  }
}

/** Keys for one run only, for tests. */
export const passingSecrets = (): Secrets => ({
  signing: randomBytes(KEY_BYTES),
  pairs: [{ number: 1, sealing: randomBytes(KEY_BYTES), indexing: randomBytes(KEY_BYTES) }],
  auditing: randomBytes(KEY_BYTES),
  backup: randomBytes(KEY_BYTES),
})

/** Where the backup key of a desk lies. */
export const backupKeyPath = (folder: string): string => join(folder, FILES.backup)

/** Reads one key file. Throws SecretsRefused where it is missing, weak or can be read by others. */
export const readKey = (path: string): Buffer => key(path, false)

const pairFiles = (number: number): { sealing: string; indexing: string } =>
  number === 1
    ? { sealing: 'sealing.key', indexing: 'indexing.key' }
    : { sealing: `sealing.${number}.key`, indexing: `indexing.${number}.key` }

const SEALING_FILE = /^sealing(?:\.(\d{1,4}))?\.key$/u

/** The pairs of sealing and indexing keys in a folder, oldest first. Throws SecretsRefused as `loadSecrets` does. */
export function loadPairs(folder: string, mayCreate = false): KeyPair[] {
  const numbers = pairNumbers(folder)
  return (numbers.length === 0 ? [1] : numbers).map((number) => {
    const files = pairFiles(number)
    return {
      number,
      sealing: key(join(folder, files.sealing), mayCreate),
      indexing: key(join(folder, files.indexing), mayCreate && number === 1),
    }
  })
}

/** Makes a pair beside those that lie there; nothing uses it yet. */
export function addPair(folder: string): KeyPair {
  const number = Math.max(0, ...pairNumbers(folder)) + 1
  const files = pairFiles(number)
  // The sealing key last: it is by that file that a pair is seen.
  const indexing = key(join(folder, files.indexing), true)
  return { number, indexing, sealing: key(join(folder, files.sealing), true) }
}

/** The names of the two files of a pair. */
export const filesOfPair = (number: number): string => Object.values(pairFiles(number)).join(', ')

function pairNumbers(folder: string): number[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder).flatMap((name) => {
    const [fits, number = '1'] = SEALING_FILE.exec(name) ?? []
    return fits === undefined ? [] : [Number(number)]
  })
  return found.toSorted((one, other) => one - other)
}

/** The keys a backup carries, by file name, as text: all but the one it is sealed with. */
export function readSecretFiles(folder: string): Record<string, string> {
  const numbers = pairNumbers(folder)
  const pairs = (numbers.length === 0 ? [1] : numbers).flatMap((number) => Object.values(pairFiles(number)))
  const carried = [...Object.values(FILES).filter((name) => name !== FILES.backup), ...pairs]
  return Object.fromEntries(carried.map((name) => [name, key(join(folder, name), false).toString('hex')]))
}

/** Names of the sealing keys among keys a backup carries. */
export const sealingNames = (secrets: Record<string, string>): string[] =>
  Object.entries(secrets).flatMap(([name, text]) =>
    SEALING_FILE.test(name) ? [keyNameOf(Buffer.from(text, 'hex'))] : [],
  )

const KEY_FILE = /^(?:signing|auditing|(?:sealing|indexing)(?:\.\d{1,4})?)\.key$/u

/** Writes the keys a backup brought, and its own key beside them. */
export function writeSecretFiles(folder: string, secrets: Record<string, string>, backupKey: Uint8Array): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [name, text] of Object.entries(secrets)) if (KEY_FILE.test(name)) writeKey(join(folder, name), text)
  writeKey(backupKeyPath(folder), Buffer.from(backupKey).toString('hex'))
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
