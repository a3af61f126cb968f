/** Puts a desk together from its settings: folders, keys, database, migrations; a start that is refused says why. */
import { constants } from 'node:fs'
import { access, mkdir, readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { openEmbedded, openServer, type Database } from '../db/database.ts'
import { fileStore } from '../db/file-store.ts'
import { checkEmbedded, noteHowLeft } from '../db/check-embedded.ts'
import { migrate, SchemaRefused } from '../db/migrate.ts'
import { privateValues } from '../db/private-values.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Desk } from './desk.ts'
import { idsFrom } from './ids.ts'
import { createLog, type Log } from './log.ts'
import { goByKnownKeys, KeyLacking } from './keys/known-keys.ts'
import { CertificateRefused, loadCertificate, type Certificate } from './papers/certificate/certificate.ts'
import { loadSecrets, SecretsRefused } from './secrets.ts'
import { chooseFonts } from './papers/chosen-fonts.ts'

/** A start that cannot go on; the message says what is wrong and what to do. */
export class StartRefused extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StartRefused'
  }
}

export const DATABASE_FILE = 'desk.sqlite'

type Options = { demonstration: boolean; clock?: Clock; log?: Log }

/** Opens the desk. Throws StartRefused with a sentence for the person at the terminal. */
export async function openDesk(config: Config, options: Options): Promise<Desk> {
  return openDeskOn(config, options, () =>
    config.databaseUrl === null ? embedded(config) : openServer(config.databaseUrl),
  )
}

/** The same on a database the caller opens, once folders and keys are found to be in order. */
export async function openDeskOn(config: Config, options: Options, open: () => Promise<Database>): Promise<Desk> {
  const clock = options.clock ?? systemClock
  await makeFolders(config)
  await checkFonts(config)
  const secrets = keys(config)
  const certificate = await certificateFor(config)
  const db = await open()
  await migrated(db)
  const values = privateValues(secrets.pairs)
  await keysKnown({ config, db, clock, privateValues: values })
  return {
    config,
    db,
    files: fileStore(config.filesDir),
    privateValues: values,
    clock,
    newId: idsFrom(clock),
    log: options.log ?? createLog(),
    secrets,
    certificate,
    demonstration: options.demonstration,
  }
}

async function makeFolders(config: Config): Promise<void> {
  for (const folder of [config.dataDir, config.filesDir]) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await access(folder, constants.W_OK)
    } catch (cause) {
      throw new StartRefused(`cannot write to ${folder}: give this user the right, or choose another DATA_DIR`, cause)
    }
  }
}

/** A font that is not there would be found out by the first worker who waits for a paper. */
async function checkFonts({ fonts }: Config): Promise<void> {
  for (const path of Object.values(fonts)) {
    if (path === null) continue
    // A font inside a collection is written path#name.
    const [file = path] = path.split('#')
    try {
      await access(file, constants.R_OK)
    } catch (cause) {
      throw new StartRefused(`cannot read the font ${file}: correct FONT_BODY, FONT_BOLD or FONT_FALLBACK`, cause)
    }
  }
  chooseFonts(fonts)
}

function keys(config: Config): ReturnType<typeof loadSecrets> {
  try {
    return loadSecrets(config.secretsDir, config.databaseUrl === null)
  } catch (cause) {
    if (cause instanceof SecretsRefused) throw new StartRefused(cause.message, cause)
    throw cause
  }
}

async function certificateFor(config: Config): Promise<Certificate | null> {
  try {
    return await loadCertificate(config)
  } catch (cause) {
    if (cause instanceof CertificateRefused) throw new StartRefused(cause.message, cause)
    throw cause
  }
}

async function embedded(config: Config): Promise<Database> {
  await refuseNetworkFolder(config.dataDir)
  const path = join(config.dataDir, DATABASE_FILE)
  const damage = await checkEmbedded(path)
  if (damage !== null) throw new StartRefused(`the database ${path} is damaged (${damage}): restore the last backup`)
  const db = openEmbedded(path)
  return { ...db, close: () => db.close().then(() => noteHowLeft(path)) }
}

/** Whoever took a key out too early would find out by the first number nobody can read. */
async function keysKnown(desk: Parameters<typeof goByKnownKeys>[0]): Promise<void> {
  try {
    await goByKnownKeys(desk)
  } catch (cause) {
    await desk.db.close()
    if (cause instanceof KeyLacking) throw new StartRefused(cause.message, cause)
    throw cause
  }
}

async function migrated(db: Database): Promise<void> {
  try {
    await migrate(db)
  } catch (cause) {
    await db.close()
    if (!(cause instanceof SchemaRefused))
      throw new StartRefused(`the database cannot be reached: ${String(cause)}`, cause)
    throw new StartRefused(
      cause.code === 'newer-schema'
        ? `the database was made by a newer version of this program (${cause.message}): install that version`
        : `the database could not be brought up to date and was left as it was (${cause.message})`,
      cause,
    )
  }
}

/** Linux numbers of file systems on which SQLite's locks are not kept: NFS, SMB, CIFS, 9p and FUSE mounts of shares. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

async function refuseNetworkFolder(folder: string): Promise<void> {
  if (process.platform === 'win32' ? folder.startsWith('\\\\') : await onNetworkMount(folder))
    throw new StartRefused(
      `${folder} lies on a network file system, where an embedded database is not safe: choose a local DATA_DIR, or use DATABASE_URL`,
    )
}

async function onNetworkMount(folder: string): Promise<boolean> {
  if (NETWORK_FILE_SYSTEMS.has((await statfs(folder)).type)) return true
  const mounts = await readFile('/proc/mounts', 'utf8').catch(() => '')
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .some(
      ([, place, kind]) =>
        /^(nfs4?|cifs|smb3|fuse\.sshfs)$/.test(kind ?? '') && `${folder}/`.startsWith(`${place ?? ''}/`),
    )
}
