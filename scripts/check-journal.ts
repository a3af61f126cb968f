/** Says in words where columns and history of the desk tell two stories; ends with 1 when any do. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbeddedReadonly, openServer, type Database } from '../db/database.ts'
import { ConfigFaults, readConfig, type Config } from '../server/config.ts'
import { DATABASE_FILE, StartRefused } from '../server/open-desk.ts'
import { checkJournal } from '../server/system/check-journal.ts'
import { saidDifference } from './check-journal/said-difference.ts'

async function open(config: Config): Promise<Database> {
  if (config.databaseUrl !== null) return openServer(config.databaseUrl)
  const path = join(config.dataDir, DATABASE_FILE)
  if (!existsSync(path)) throw new StartRefused(`there is no database ${path}: set DATA_DIR to the desk's folder`)
  return openEmbeddedReadonly(path)
}

async function check(): Promise<number> {
  const db = await open(readConfig())
  try {
    const checked = await checkJournal(db.reader, (difference) => {
      process.stdout.write(`${saidDifference(difference)}\n`)
    })
    const { cases, events, entries, differences } = checked
    process.stdout.write(`${cases} cases, ${events} events, ${entries} ledger entries: ${differences} differences\n`)
    return differences === 0 ? 0 : 1
  } finally {
    await db.close()
  }
}

check().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    const known = fault instanceof ConfigFaults || fault instanceof StartRefused
    process.stderr.write(
      `the check could not be made: ${fault instanceof Error ? (known ? fault.message : fault.stack) : String(fault)}\n`,
    )
    process.exit(2)
  },
)
