/** Every commit is on the disk before it is acknowledged: counted at the system's own calls, which `synchronous=OFF` would not make. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { passingFolder } from '../server/backup/real-desk.ts'
import { figure } from './figure.ts'

const counter = fileURLToPath(new URL('../durability/counter-that-dies.ts', import.meta.url))
const canTrace = process.platform === 'linux' && spawnSync('strace', ['-c', 'true']).status === 0

describe.skipIf(!canTrace)('under strace', () => {
  test('there is at least one sync for each acknowledged commit', async () => {
    const folder = passingFolder()
    const trace = join(folder, 'trace')
    const given = ['-f', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath, '--no-warnings', counter, folder]
    const child = spawn('strace', given, { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
    let said = ''
    child.stdout.on('data', (piece) => (said += String(piece)))
    const ended = once(child, 'close')
    await new Promise((resolve) => setTimeout(resolve, 20_000))
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    await ended
    const commits = said.split('\n').filter((line) => /^(?:opened|accepted) /.test(line)).length
    const syncs = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => /f(?:data)?sync\(/.test(line)).length
    figure({
      id: 'T04',
      promise: 'Every commit is synced to the disk before it is acknowledged',
      figure: `${syncs} syncs for ${commits} commits`,
      target: 'at least one each',
      passed: commits > 0 && syncs >= commits,
    })
    expect(commits).toBeGreaterThan(20)
    expect(syncs).toBeGreaterThanOrEqual(commits)
  })

  test('a file that lay there already is in a synced folder before anybody speaks of it', () => {
    const folder = passingFolder()
    const trace = join(folder, 'trace')
    const store = JSON.stringify(new URL('../../db/file-store.ts', import.meta.url).href)
    // The bytes were left there by a process that died before it could sync the folder.
    const put = `const { fileStore, filePath, hashOf } = await import(${store})
      const { mkdirSync, writeFileSync } = await import('node:fs')
      const bytes = Buffer.from('wages')
      const path = filePath(${JSON.stringify(folder)}, hashOf(bytes))
      mkdirSync((await import('node:path')).dirname(path))
      writeFileSync(path, bytes)
      await fileStore(${JSON.stringify(folder)}).put(bytes)`
    const given = [
      '-f',
      '-y',
      '-e',
      'trace=fsync',
      '-o',
      trace,
      process.execPath,
      '--no-warnings',
      '--input-type=module',
    ]
    expect(spawnSync('strace', [...given, '-e', put], { encoding: 'utf8' })).toMatchObject({ status: 0 })
    const synced = readFileSync(trace, 'utf8').match(/fsync\(\d+<[^>]*>/g) ?? []
    expect(synced.some((line) => /\/[0-9a-f]{2}>$/.test(line))).toBe(true)
  })
})
