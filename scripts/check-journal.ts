/** Says in words where columns and history of the desk tell two stories; ends with 1 when any do. */
import { join } from 'node:path'
import { openEmbeddedReadonly, openServer, type Database } from '../db/database.ts'
import { ConfigFaults, readConfig, type Config } from '../server/config.ts'
import { DATABASE_FILE } from '../server/open-desk.ts'
import { checkJournal } from '../server/system/check-journal.ts'
import { saidDifference } from './check-journal/said-difference.ts'

const open = (config: Config): Database =>
  config.databaseUrl === null
    ? openEmbeddedReadonly(join(config.dataDir, DATABASE_FILE))
    : openServer(config.databaseUrl)

async function check(): Promise<number> {
  const db = open(readConfig())
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
    const known = fault instanceof ConfigFaults
    process.stderr.write(
      `the check could not be made: ${fault instanceof Error ? (known ? fault.message : fault.stack) : String(fault)}\n`,
    )
    process.exit(2)
  },
)
