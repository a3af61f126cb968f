/** Starts a PostgreSQL of the run's own where a machine has the binaries and no server; without it the second engine would go untested there. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type OwnServer = { url: string; stop: () => Promise<void> }

/** The folder with the newest `initdb` and `postgres`, or null. */
export function findBinaries(): string | null {
  const home = '/usr/lib/postgresql'
  const debian = existsSync(home) ? readdirSync(home).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [...debian.map((version) => join(home, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** initdb refuses to run as root, so root lends itself the account that the package made, else nobody's. */
function accountFor(folder: string): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = lines.find((one) => one.startsWith('postgres:')) ?? lines.find((one) => one.startsWith('nobody:')) ?? ''
  const account = { uid: Number(line.split(':')[2]), gid: Number(line.split(':')[3]) }
  chownSync(folder, account.uid, account.gid)
  return account
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Nothing here outlives the run, so nothing needs to reach the disk. */
const fast = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'shared_buffers=64MB',
  'max_connections=80',
]

/**
 * Makes a cluster in a temporary folder and starts it on a free port of 127.0.0.1; null where no binaries are installed.
 * `answers` is asked until it says yes, for at most 30 s.
 * @throws Error with the server's own words when it does not come up.
 */
export async function startOwnPostgres(answers: (url: string) => Promise<boolean>): Promise<OwnServer | null> {
  const binaries = findBinaries()
  if (binaries === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'desk-postgres-'))
  const account = accountFor(folder) ?? {}
  const data = join(folder, 'data')
  const setup = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  const made = spawnSync(join(binaries, 'initdb'), setup, {
    ...account,
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ''}`)
  }

  const port = await freePort()
  const options = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${folder}`, ...fast].flatMap((one) => [
    '-c',
    one,
  ])
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    ...account,
    cwd: folder,
  })
  let said = ''
  server.stderr.on('data', (piece) => (said = `${said}${piece}`.slice(-4000)))
  const kill = (): boolean => server.kill('SIGKILL')
  process.once('exit', kill)

  const stop = async (): Promise<void> => {
    process.off('exit', kill)
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit')
      server.kill('SIGINT')
      const impatience = setTimeout(kill, 10_000)
      await gone
      clearTimeout(impatience)
    }
    rmSync(folder, { recursive: true, force: true })
  }

  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const until = performance.now() + 30_000
  while (performance.now() < until && server.exitCode === null) {
    if (await answers(url)) return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error(`PostgreSQL did not start: ${said}`)
}
