/** Starts the real server as its own process for a journey and ends it with everything it started. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tellLog } from '../../desk/told.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const startsWithin = 60_000
const stopsWithin = 10_000

/** `said()` is what the process has printed so far; `stop` asks it to end and `kill` does not ask. */
export type DeskServer = {
  url: string
  pid: number
  dataDir: string
  said: () => string
  stop: () => Promise<void>
  kill: () => Promise<void>
  /** The code it ended with, once it has; null where a signal ended it. */
  ended: Promise<number | null>
}

export type DeskOptions = {
  /** The real, empty desk unless another script is named, such as the demonstration's. */
  script?: string
  /** An existing data folder: used as it is and kept. Without it a new one is made and removed at the end. */
  dataDir?: string
  /** A data folder to begin from: copied, so that journeys do not see each other's work. */
  copyOf?: string
  /** How many milliseconds it may take until it is ready; a minute unless told. */
  patience?: number
  /** A port it has served on before, for those who come again; a free one unless told. */
  port?: number
  /** Further settings. */
  settings?: Record<string, string>
  /** A program that takes the server's place and runs it, with its own arguments first. */
  under?: readonly string[]
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Signals the process group, so that workers die with their parent; silent when it is gone. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) })
    return answer.status === 200 && (await answer.text()).trim() === 'ok'
  } catch {
    return false
  }
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL')
})

/**
 * Starts the desk on a free port of 127.0.0.1 and waits until `/healthz` says ok.
 * @throws Error with what the process printed, when it ends or stays silent instead.
 */
export async function startDesk(options: DeskOptions = {}): Promise<DeskServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'desk-journey-'))
  if (options.copyOf !== undefined) cpSync(options.copyOf, dataDir, { recursive: true })
  const url = `http://127.0.0.1:${options.port ?? (await freePort())}`
  const line = [process.execPath, '--import', './server/keep-compiled.js', options.script ?? 'server/main.ts']
  const [program = '', ...given] = [...(options.under ?? []), ...line]
  const child = spawn(program, given, {
    cwd: repository,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: new URL(url).port,
      DATA_DIR: dataDir,
      ...options.settings,
    },
  })
  running.add(child)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let said = ''
  let heard = 0
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()))

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      signalGroup(child, signal)
      const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), stopsWithin)
      await gone
      clearTimeout(impatience)
    }
    signalGroup(child, 'SIGKILL')
    running.delete(child)
    for (const one of said.split('\n').slice(heard)) tellLog(one)
    heard = said.split('\n').length
  }
  const stop = async (): Promise<void> => {
    await end('SIGTERM')
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
  }

  const until = performance.now() + (options.patience ?? startsWithin)
  while (performance.now() < until && child.exitCode === null && child.signalCode === null) {
    if (await isReady(url))
      return { url, pid: child.pid ?? 0, dataDir, said: () => said, stop, kill: () => end('SIGKILL'), ended }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop()
  throw new Error(`the desk did not start:\n${said}`)
}
