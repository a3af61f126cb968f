/** The one place where the real desk is put together and started. */
import { existsSync } from 'node:fs'
import { anyDemonstrationStaff } from '../db/repositories/staff.ts'
import { words } from '../templates/words/index.ts'
import { ConfigFaults, readConfig } from './config.ts'
import { paths, pathTo } from './http/paths.ts'
import { openDesk, StartRefused } from './open-desk.ts'
import { firstAdministratorToken } from './people/create-first-administrator.ts'
import { backupKeyPath } from './secrets.ts'
import { serve, stopOnSignals } from './serve.ts'

async function start(): Promise<void> {
  const config = readConfig()
  const firstKey = !existsSync(backupKeyPath(config.secretsDir))
  const desk = await openDesk(config, { demonstration: false })
  if (await anyDemonstrationStaff(desk.db.reader)) {
    await desk.db.close()
    throw new StartRefused('this database holds demonstration accounts: choose another DATA_DIR for real work')
  }
  const serving = await serve(desk)
  stopOnSignals(serving, desk)
  process.stdout.write(`Mediation Desk: ${serving.address}\n`)
  if (firstKey)
    process.stdout.write(
      `${words(config.locale)('backup.key-printed', { key: desk.secrets.backup.toString('hex') })}\n`,
    )
  const token = await firstAdministratorToken(desk)
  if (token !== null)
    process.stdout.write(
      `First administrator (works once, 24 hours): ${serving.address}${pathTo(paths.setup, { token })}\n`,
    )
}

start().catch((fault: unknown) => {
  const known = fault instanceof StartRefused || fault instanceof ConfigFaults
  process.stderr.write(
    `start refused: ${fault instanceof Error ? (known ? fault.message : fault.stack) : String(fault)}\n`,
  )
  process.exit(1)
})
