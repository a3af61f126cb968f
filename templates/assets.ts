/** The style sheet, the script and the icon as the browser gets them: one file each, named by its content so that it may be cached for ever. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { framePaths } from './pages/frame-paths.ts'

/** A file to serve under `/assets/<name>`; `hash` is its version in the address, `body` its bytes. */
export type Asset = { name: string; type: string; hash: string; body: Buffer }

const folder = join(import.meta.dirname, 'assets')

/** Order matters in a cascade: the base first, print last. */
const styleSheets = ['base.css', 'frame.css', 'form.css', 'parts.css', 'print.css']

let made: readonly Asset[] | null = null

/** Every asset, read and hashed once. */
export function assets(): readonly Asset[] {
  made ??= [
    asset('desk.css', 'text/css; charset=utf-8', joined(styleSheets)),
    asset('desk.js', 'text/javascript; charset=utf-8', joined(scripts())),
    asset('icon.svg', 'image/svg+xml', joined(['icon.svg'])),
  ]
  return made
}

/** The address of an asset with its version: `/assets/desk.css?v=1f3a…`. */
export function assetUrl(name: string): string {
  const found = assets().find((entry) => entry.name === name)
  if (!found) throw new Error(`no asset "${name}"`)
  return `${framePaths.assets}/${name}?v=${found.hash}`
}

const scripts = (): string[] =>
  readdirSync(folder)
    .filter((entry) => entry.endsWith('.js'))
    .toSorted()

const joined = (files: readonly string[]): Buffer =>
  Buffer.from(files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'))

const asset = (name: string, type: string, body: Buffer): Asset => ({
  name,
  type,
  hash: createHash('sha256').update(body).digest('hex').slice(0, 12),
  body,
})
