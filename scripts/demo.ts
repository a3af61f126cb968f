/** Starts the demonstration: a believable city in a database of its own, filled on the first start, reachable from this machine only. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { anyDemonstrationStaff } from '../db/repositories/staff.ts'
import { ConfigFaults, readConfig, type Config } from '../server/config.ts'
import type { Desk } from '../server/desk.ts'
import { DATABASE_FILE, openDesk, StartRefused } from '../server/open-desk.ts'
import { DEMONSTRATION_PASSWORD, demonstrationStaff } from '../server/people/demonstration-accounts.ts'
import { serve, stopOnSignals } from '../server/serve.ts'
import { wordKey, words } from '../templates/words/index.ts'
import { firstFill } from './demo/first-fill.ts'

const THIS_MACHINE = new Set(['127.0.0.1', '::1', 'localhost'])

/** Everybody knows these passwords, so nobody else may reach them, and no real record may lie beside them. */
function refuseElsewhere(config: Config): void {
  if (!THIS_MACHINE.has(config.host))
    throw new StartRefused(`the demonstration serves this machine only: leave HOST at 127.0.0.1, not ${config.host}`)
  if (config.databaseUrl !== null)
    throw new StartRefused('the demonstration keeps its own embedded database: start it without DATABASE_URL')
}

async function openFilled(config: Config): Promise<Desk> {
  const path = join(config.dataDir, DATABASE_FILE)
  if (!existsSync(path)) await firstFill(config, path)
  const desk = await openDesk(config, { demonstration: true })
  if (await anyDemonstrationStaff(desk.db.reader)) return desk
  await desk.db.close()
  throw new StartRefused(`${config.dataDir} belongs to a real desk: choose another DATA_DIR for the demonstration`)
}

/** One sign-in of each role, with the password they share. */
async function signIns(desk: Desk): Promise<string> {
  const say = words(desk.config.locale)
  const { ofEachRole } = await demonstrationStaff(desk.db.reader)
  const lines = ofEachRole.map((person) => {
    const what = person.roles.map((role) => say(wordKey('role', role))).join(' / ')
    return `  ${person.signInName.padEnd(14)} ${what}  ${person.unitName}`
  })
  return [...lines, `  ${say('sign-in.password')}: ${DEMONSTRATION_PASSWORD}`].join('\n')
}

async function start(): Promise<void> {
  const config = readConfig(undefined, { dataDir: './demo-data' })
  refuseElsewhere(config)
  const desk = await openFilled(config)
  const serving = await serve(desk)
  stopOnSignals(serving, desk)
  process.stdout.write(`Mediation Desk, demonstration: ${serving.address}\n${await signIns(desk)}\n`)
}

start().catch((fault: unknown) => {
  const known = fault instanceof StartRefused || fault instanceof ConfigFaults
  process.stderr.write(
    `start refused: ${fault instanceof Error ? (known ? fault.message : fault.stack) : String(fault)}\n`,
  )
  process.exit(1)
})
