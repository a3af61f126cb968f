/** `npm run verify`: says in words what is wrong with the desk and what to do; ends with 1 when anything is. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded, openEmbeddedReadonly, openServer, type Database } from '../db/database.ts'
import type { TrailHead } from '../db/repositories/audit-seals.ts'
import { readHead } from '../server/audit/head.ts'
import { BackupRefused } from '../server/backup/backup-refused.ts'
import { noteCheck } from '../server/system/note-check.ts'
import { systemClock } from '../server/clock.ts'
import { ConfigFaults, readConfig, type Config } from '../server/config.ts'
import { DATABASE_FILE } from '../server/open-desk.ts'
import { loadSecrets, SecretsRefused } from '../server/secrets.ts'
import { verifyPart, verifyParts, type VerifyPart } from '../server/system/verify-desk.ts'
import { wordKey, words } from '../templates/words/index.ts'
import { saidRefusal } from './backup/said.ts'

type Asked = { parts: readonly VerifyPart[]; heads: TrailHead[] }

/** The parts asked for, all where none is; null for anything that is no part. */
function asked(given: readonly string[]): Asked | null {
  const at = given.indexOf('--head')
  const head = at === -1 ? null : readHead(given.slice(at + 1).join(''))
  if (at !== -1 && head === null) return null
  const named = at === -1 ? given : given.slice(0, at)
  const parts = verifyParts.filter((part) => named.length === 0 || named.includes(part))
  return named.every((name) => parts.some((part) => part === name)) ? { parts, heads: head ? [head] : [] } : null
}

async function open(config: Config, writing: boolean): Promise<Database> {
  if (config.databaseUrl !== null) return openServer(config.databaseUrl)
  const path = join(config.dataDir, DATABASE_FILE)
  if (!existsSync(path)) throw new BackupRefused('no-database', path)
  return writing ? openEmbedded(path) : openEmbeddedReadonly(path)
}

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

async function verify(config: Config, { parts, heads }: Asked): Promise<number> {
  const say = words(config.locale)
  const secrets = loadSecrets(config.secretsDir, false)
  const db = await open(config, false)
  const counts: Partial<Record<VerifyPart, number>> = {}
  try {
    for (const part of parts) {
      const { findings, looked } = await verifyPart({ config, db, secrets, heads }, part, ({ key, values }) =>
        print(`  ${say(key, values)}`),
      )
      counts[part] = findings
      const told = {
        part: say(wordKey('verify.part', part)),
        figures: looked ? say(looked.key, looked.values) : '',
        count: findings,
      }
      print(findings === 0 ? say('verify.sound', told) : say('verify.unsound', told))
      if (findings > 0) print(say(wordKey('verify.help', part)))
    }
  } finally {
    await db.close()
  }
  await noted(config, counts)
  return Object.values(counts).some((findings) => findings > 0) ? 1 : 0
}

/** The administrator's page tells when the desk was last looked at; a database that cannot be written to is looked at all the same. */
async function noted(config: Config, counts: Partial<Record<VerifyPart, number>>): Promise<void> {
  try {
    const db = await open(config, true)
    try {
      await noteCheck(db, systemClock, counts)
    } finally {
      await db.close()
    }
  } catch {
    // What matters was printed.
  }
}

async function run(): Promise<number> {
  const config = readConfig()
  const say = words(config.locale)
  const wanted = asked(process.argv.slice(2))
  if (wanted === null) {
    process.stderr.write(`${say('verify.usage')}\n`)
    return 2
  }
  try {
    return await verify(config, wanted)
  } catch (fault) {
    const reason = fault instanceof SecretsRefused ? fault.message : saidRefusal(config.locale, fault)
    process.stderr.write(`${say('verify.failed', { reason })}\n`)
    return 2
  }
}

run().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof ConfigFaults ? fault.message : String(fault)}\n`)
    process.exit(2)
  },
)
