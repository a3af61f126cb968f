/** What a desk at rest does without, and how it starts when nothing may be kept. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Loads the whole desk in a process of its own and tells which of the heavy packages came with it. */
const LOADED = `
import { registerHooks } from 'node:module'
const names = new Set()
registerHooks({
  load(url, context, next) {
    names.add(/.*node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1])
    return next(url, context)
  },
})
await import('./server/open-desk.ts')
await import('./server/serve.ts')
const heavy = ['pg', 'pdfkit', 'fontkit', 'pinyin-pro', 'write-excel-file']
process.stdout.write(JSON.stringify([names.has('kysely'), heavy.filter((name) => names.has(name))]))`

test('a desk at rest has loaded no font, PDF writer, spreadsheet writer, dictionary or second driver', () => {
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', LOADED], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(JSON.parse(said)).toEqual([true, []])
})

test('a start whose compiled code cannot be kept is only slower', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'server'))
  copyFileSync(join(root, 'server/keep-compiled.js'), join(folder, 'server/keep-compiled.mjs'))
  // A file stands where the folder should be made: even root cannot write there.
  writeFileSync(join(folder, 'node_modules'), '')
  const say = execFileSync(
    process.execPath,
    ['--import', join(folder, 'server/keep-compiled.mjs'), '--eval', 'process.stdout.write("started")'],
    { encoding: 'utf8' },
  )
  expect(say).toBe('started')
})
