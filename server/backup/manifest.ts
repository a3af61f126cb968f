/** What a backup says of itself: figures anybody can read and nobody can change without the key. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { keyFor, keyName } from '../../db/backup/sealed-file.ts'
import { BackupRefused } from './backup-refused.ts'

const part = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int() })

const content = z.strictObject({
  /** 2 since backups name the keys they need. */
  format: z.union([z.literal(1), z.literal(2)]),
  madeAt: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  /** Name of the key it is sealed with. */
  key: z.string(),
  inventory: z.strictObject({
    schema: z.array(z.string()),
    rows: z.record(z.string(), z.int()),
    latestAct: z.string().nullable(),
    trailHead: z.strictObject({ seq: z.int(), hash: z.string() }).nullable(),
  }),
  /** Names of the keys its values are sealed with; they travel in it, and a restore looks whether all are there. */
  sealedBy: z.array(z.string()).optional(),
  /** The three sealed parts: the database, the desk's other keys, and the list of files. */
  database: part,
  secrets: part,
  files: part,
  fileCount: z.int(),
  fileBytes: z.int(),
  /** Files the database names that could not be copied because they are missing or damaged at the source. */
  lost: z.array(z.string()),
})

export type ManifestContent = z.infer<typeof content>

const manifest = content.extend({ mac: z.string().regex(/^[0-9a-f]{64}$/) })

const MANIFEST_FILE = 'manifest.json'

export const manifestPath = (backup: string): string => join(backup, MANIFEST_FILE)

/** The manifest as text, signed with the backup key. */
export function manifestText(told: ManifestContent, key: Uint8Array): string {
  return `${JSON.stringify({ ...told, mac: macOf(told, key) }, null, 2)}\n`
}

/** Reads and proves the manifest of a backup. Throws BackupRefused: no-backup, newer-format, damaged or wrong-key. */
export async function readManifest(backup: string, key: Uint8Array): Promise<ManifestContent> {
  const text = await readFile(manifestPath(backup), 'utf8').catch(() => {
    throw new BackupRefused('no-backup', backup)
  })
  const raw = parsed(text)
  if (raw === null) throw new BackupRefused('damaged', MANIFEST_FILE)
  if (typeof raw.format === 'number' && raw.format > 2) throw new BackupRefused('newer-format', String(raw.format))
  const read = manifest.safeParse(raw)
  if (!read.success) throw new BackupRefused('damaged', MANIFEST_FILE)
  const { mac, ...told } = read.data
  if (told.key !== keyName(key)) throw new BackupRefused('wrong-key', told.key)
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(told, key), 'hex')))
    throw new BackupRefused('damaged', MANIFEST_FILE)
  return told
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

const macOf = (told: ManifestContent, key: Uint8Array): string =>
  createHmac('sha256', keyFor(key, 'manifest'))
    .update(JSON.stringify(content.parse(told)))
    .digest('hex')
