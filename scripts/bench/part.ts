/** Starts one side of the bench as a process of its own and knows how long it took and how much memory it holds. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Part = { origin: string; startMs: number; megabytes(): number; cpuMs(): number; stop(): Promise<void> }

/** Runs `script` beside this file and waits for its address. */
export async function startPart(script: string, argument: string): Promise<Part> {
  const begun = performance.now()
  const child = run(script, argument)
  const origin = (await firstLine(child)).trim()
  const startMs = performance.now() - begun
  return {
    origin,
    startMs,
    megabytes: () => residentMegabytes(child.pid ?? 0),
    cpuMs: () => processorMs(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** Runs a script to its end and answers what it printed. */
export async function runToEnd(script: string, argument: string): Promise<string> {
  const child = run(script, argument)
  let said = ''
  child.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return said
}

/** Both sides start as the desk does, with compiled code kept. */
const keepCompiled = new URL('../../server/keep-compiled.js', import.meta.url)

const run = (script: string, argument: string): ChildProcess =>
  spawn(process.execPath, ['--import', keepCompiled.href, fileURLToPath(new URL(script, import.meta.url)), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
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
