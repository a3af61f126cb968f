/** A log that can take no line any more costs its lines and nothing else. */
import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '../journeys/harness/desk-server.ts'
import { passingFolder } from '../server/backup/real-desk.ts'

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const keepCompiled = new URL('../../server/keep-compiled.js', import.meta.url).href

/** The device that answers every write as a full disk does. */
describe.skipIf(process.platform !== 'linux')('with its log on a full disk', () => {
  test('the desk starts, serves and stops', { timeout: 60_000 }, async () => {
    const port = await freePort()
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, ['--no-warnings', '--import', keepCompiled, main], {
      env: { PATH: process.env.PATH ?? '', DATA_DIR: passingFolder(), PORT: String(port) },
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    onTestFinished(() => void child.kill('SIGKILL'))
    let faults = ''
    child.stderr?.on('data', (piece) => (faults += String(piece)))
    const ended = once(child, 'exit')
    const health = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        (answer) => answer.status,
        () => null,
      )
    while ((await health()) === null && child.exitCode === null) await wait(100)
    // What it says once it is ready has been refused by then.
    await wait(500)
    expect([await health(), faults]).toEqual([200, ''])
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })
})
