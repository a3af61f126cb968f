/** One line for each promise that was measured, in `proof.json` at the root: the table of promises is made from it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Figure = {
  /** Row of the trust plan, e.g. `T03`, with a letter where a row has several. */
  id: string
  promise: string
  figure: string
  target: string
  passed: boolean
}

// Made by the first figure: nobody has it before.
const path = join(fileURLToPath(new URL('../..', import.meta.url)), 'proof.json')

/** Prints a figure and writes its line, in place of an earlier one of the same row. Asserting is the test's own work. */
export function figure(told: Figure): void {
  const id = (line: string): string => (JSON.parse(line) as Figure).id
  const others = lines().filter((line) => id(line) !== told.id)
  const all = [...others, JSON.stringify(told)].toSorted((one, other) => (id(one) < id(other) ? -1 : 1))
  // Test files run side by side: a whole file takes the other's place.
  const passing = `${path}.${process.pid}`
  writeFileSync(passing, `${all.join('\n')}\n`)
  renameSync(passing, path)
  console.info(`${told.id} ${told.promise}: ${told.figure} (target ${told.target})${told.passed ? '' : ' NOT MET'}`)
}

const lines = (): string[] => (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [])
