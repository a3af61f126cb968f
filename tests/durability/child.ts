/** A process of ours that is killed while it works, and what it had said by then. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'vitest'
import { nodeArguments } from '../node.ts'

/** Runs a script with these arguments, kills it when `moment` comes after its first word, and returns the lines it had said whole. */
export async function workUntilKilled(
  script: string,
  given: readonly string[],
  moment: () => Promise<unknown>,
): Promise<string[]> {
  const child = spawn(process.execPath, [...nodeArguments, script, ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const dies = once(child, 'exit')
  const said = await saidUntil(child, moment)
  const [, signal] = (await dies) as [number | null, string | null]
  expect([said.faults, signal]).toEqual(['', 'SIGKILL'])
  // A line cut off by the kill was never said whole.
  return said.text.split('\n').slice(0, -1)
}

function saidUntil(child: ChildProcess, moment: () => Promise<unknown>): Promise<{ text: string; faults: string }> {
  const said = { text: '', faults: '' }
  child.stderr?.on('data', (piece) => (said.faults += String(piece)))
  return new Promise((resolve) => {
    child.stdout?.on('data', (piece) => {
      if (said.text === '') void moment().finally(() => child.kill('SIGKILL'))
      said.text += String(piece)
    })
    child.on('close', () => resolve(said))
  })
}
