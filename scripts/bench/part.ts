/** Starts one side of the bench as a process of its own and knows how long it took and how much memory it holds. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Part = {
  origin: string
  startMs: number
  megabytes(): number
  cpuMs(): number
  /** What the process felt since it was last asked; only `desk.ts` answers. */
  felt(): Promise<Felt>
  stop(): Promise<void>
  /** Ends the process in the middle of whatever it does. */
  kill(): Promise<void>
}

/** `p99` and `longest`: milliseconds by which the loop of requests came late. `alive`: megabytes still in use once all garbage is gone. */
export type Felt = { p99: number; longest: number; alive: number }

/** Runs `script` beside this file and waits for its address. */
export async function startPart(script: string, ...given: string[]): Promise<Part> {
  const begun = performance.now()
  const child = run(script, given, 'ipc')
  const origin = (await firstLine(child)).trim()
  const startMs = performance.now() - begun
  return {
    origin,
    startMs,
    megabytes: () => residentMegabytes(child.pid ?? 0),
    cpuMs: () => processorMs(child.pid ?? 0),
    felt: async () => {
      const told = once(child, 'message')
      child.send('felt')
      const [felt] = (await told) as [Felt]
      return felt
    },
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Runs a script to its end and answers what it printed. */
export async function runToEnd(script: string, argument: string): Promise<string> {
  const child = run(script, [argument])
  let said = ''
  child.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return said
}

/** Both sides start as the desk does, with compiled code kept. */
const keepCompiled = new URL('../../server/keep-compiled.js', import.meta.url)

const run = (script: string, given: readonly string[], ...more: 'ipc'[]): ChildProcess =>
  spawn(process.execPath, ['--import', keepCompiled.href, fileURLToPath(new URL(script, import.meta.url)), ...given], {
    stdio: ['ignore', 'pipe', 'inherit', ...more],
  })

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes('\n')) resolve(said.split('\n')[0] ?? '')
    })
    child.on('exit', (code) => reject(new Error(`ended with ${code} before it listened`)))
  })
}

/** Resident memory of a process; 0 where the system does not tell. */
function residentMegabytes(pid: number): number {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(found?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Processor time of a process and all its threads in ms, which Linux counts in hundredths of a second; NaN where the system does not tell. */
function processorMs(pid: number): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13).map(Number)
    return ((user ?? NaN) + (system ?? NaN)) * 10
  } catch {
    return NaN
  }
}
