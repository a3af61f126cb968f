/** The restore drill: on an empty place, with nothing but a backup, its key and the commands of the README. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openEmbedded } from '../../../db/database.ts'
import { millisOf, systemClock } from '../../../server/clock.ts'
import { DATABASE_FILE } from '../../../server/open-desk.ts'
import { figure } from '../../proof/figure.ts'
import { readManifest } from '../../architecture/lock-file.ts'
import { root } from '../../architecture/source-files.ts'
import { commandsIn } from '../../readme/read-readme.ts'
import { passingFolder, realDesk } from './real-desk.ts'
import { nodeArguments } from '../../node.ts'

const run = promisify(execFile)
const here = fileURLToPath(root)

/** The commands of the README's part on restoring, in order. */
function commandsOfReadme(): string[] {
  const readme = readFileSync(join(here, 'README.md'), 'utf8')
  const part = readme.slice(readme.indexOf('### Backup, restore, upgrade'))
  return commandsIn(part.slice(0, part.indexOf('\n### ', 1)))
}

type Command = { environment: Record<string, string>; words: string[] }

/** `DATA_DIR=x npm run verify -- y` as settings and the words of the program behind the script. */
function asProgram(command: string): Command {
  const settings = /^(?:[A-Z_]+=\S+ )*/u.exec(command)?.[0] ?? ''
  const environment = Object.fromEntries(
    settings
      .trim()
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => one.split('=') as [string, string]),
  )
  const { name, given } = /npm (?:run )?(?<name>[a-z-]+)(?: -- (?<given>.*))?$/u.exec(command)?.groups ?? {}
  const [, ...words] = (readManifest().scripts[name ?? ''] ?? '').split(' ')
  return { environment, words: [...words, ...(given ?? '').split(' ').filter((one) => one !== '')] }
}

const environment = (more: Record<string, string>) => ({ PATH: process.env.PATH ?? '', PORT: '0', ...more })

test('a desk comes back from a backup and its key by the commands of the README', { timeout: 120_000 }, async () => {
  const { desk, folder, logCases, store } = await realDesk()
  const ids = await logCases(8)
  await store('a signed paper')
  const place = passingFolder()
  const commands = commandsOfReadme()
  expect(commands.map((command) => /npm (?:run )?(\S+)/u.exec(command)?.[1])).toEqual([
    'backup',
    'restore',
    'verify',
    'start',
  ])

  const told = (command: string): Command => {
    const [name = 'none'] = readdirSync(place).includes('backups')
      ? readdirSync(join(place, 'backups')).filter((one) => one.startsWith('2'))
      : []
    return asProgram(
      command
        .replaceAll('/mnt/backups', join(place, 'backups'))
        .replace(/\d{8}T\d{9}Z/u, name)
        .replaceAll('restored', join(place, 'restored'))
        .replace('backup.key', join(place, 'backup.key')),
    )
  }
  const runs = async (command: string, more: Record<string, string> = {}): Promise<string> => {
    const { environment: own, words } = told(command)
    const { stdout } = await run(process.execPath, [...nodeArguments, ...words], {
      cwd: here,
      env: environment({ ...own, ...more }),
    })
    return stdout
  }

  const [backup = '', restore = '', check = '', start = ''] = commands
  expect(await runs(backup, { DATA_DIR: folder })).toContain('备份完成')
  copyFileSync(join(folder, 'secrets', 'backup.key'), join(place, 'backup.key'))
  // What comes after the backup is lost with the machine.
  const lost = await logCases(1)
  await desk.db.close()
  const disaster = systemClock.millis()

  const said = await runs(restore)
  expect(said).toContain('恢复完成并逐表核对一致')
  expect(said).toContain('RPO')
  await runs(check)
  const { environment: own, words } = told(start)
  const child = spawn(process.execPath, [...nodeArguments, ...words], {
    cwd: here,
    env: environment(own),
    stdio: 'pipe',
  })
  const ended = once(child, 'close')
  let spoken = ''
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (piece) => {
      spoken += String(piece)
      const found = /Mediation Desk: (\S+)/u.exec(spoken)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('close', () => resolve(''))
  })
  expect((await fetch(`${address}/sign-in`)).status).toBe(200)
  const back = systemClock.millis()
  child.kill('SIGTERM')
  await ended
  // The keys came back with it: no new one was made, nobody had to print one.
  expect(spoken).not.toContain('密钥')

  const db = openEmbedded(join(place, 'restored', DATABASE_FILE))
  const kept = (await db.reader.selectFrom('dispute').select('id').execute()).map((row) => row.id)
  const made = await db.reader.selectFrom('upkeep_run').select('started_at').executeTakeFirstOrThrow()
  await db.close()
  expect(kept.toSorted()).toEqual(ids.toSorted())
  expect(kept).not.toContain(lost[0])
  const rto = (back - disaster) / 1000
  const rpo = (disaster - millisOf(made.started_at)) / 1000
  figure({
    id: 'T69',
    promise: 'Restore drill: backup, key and the README alone bring the desk back',
    figure: `RTO ${rto.toFixed(1)} s in 3 commands; RPO ${rpo.toFixed(1)} s (the age of the backup)`,
    target: 'RTO < 10 min, at most 5 steps',
    passed: rto < 600,
  })
})
