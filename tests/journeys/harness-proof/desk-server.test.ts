import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startDesk } from '../harness/desk-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-harness-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A stand-in for a server: healthy after a moment, with a child of its own that would outlive it. */
const script = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const healthy = `
  import { createServer } from 'node:http'
  import { spawn } from 'node:child_process'
  import { writeFileSync } from 'node:fs'
  const child = spawn('sleep', ['60'], { stdio: 'ignore' })
  writeFileSync(process.env.DATA_DIR + '/child', String(child.pid))
  console.log('listening for ' + process.env.PORT)
  setTimeout(() => createServer((request, response) => response.end('ok')).listen(process.env.PORT, '127.0.0.1'), 200)
`

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0) && !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

test('waits until the desk is well, and ends it with its children', async () => {
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const desk = await startDesk({ script: script('healthy.mjs', healthy), dataDir })
  expect(desk.said()).toContain('listening for')
  expect(await (await fetch(`${desk.url}/healthz`)).text()).toBe('ok')
  const child = Number(readFileSync(join(dataDir, 'child'), 'utf8'))
  expect(isAlive(child)).toBe(true)
  await desk.stop()
  await expect(fetch(desk.url)).rejects.toThrow()
  await expect.poll(() => isAlive(child)).toBe(false)
})

test('tells what a desk said that did not start', async () => {
  const sick = script('sick.mjs', "console.error('settings refused'); process.exit(1)")
  await expect(startDesk({ script: sick })).rejects.toThrow(/settings refused/u)
})
