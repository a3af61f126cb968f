/** The style sheet, the script and the icon as the browser gets them: one file each, named by its content so that it may be cached for ever. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { framePaths } from './pages/frame-paths.ts'

/** A file to serve under `/assets/<name>`; `hash` is its version in the address, `body` its bytes. */
export type Asset = { name: string; type: string; hash: string; body: Buffer }

const folder = join(import.meta.dirname, 'assets')

/** Order matters in a cascade: the ground first, print last. */
const styleSheets = [
  'base.css',
  'frame.css',
  'controls.css',
  'form.css',
  'rows.css',
  'panel.css',
  'lists.css',
  'case.css',
  'dispute.css',
  'evidence.css',
  'groups.css',
  'volume.css',
  'steps.css',
  'table.css',
  'pieces.css',
  'counter.css',
  'consultations.css',
  'paper.css',
  'wording.css',
  'agreements.css',
  'copy-sheet.css',
  'money.css',
  'signing.css',
  'law.css',
  'calculators.css',
  'report.css',
  'outreach.css',
  'warnings.css',
  'legal-aid.css',
  'print.css',
]

let made: readonly Asset[] | null = null

/** Every asset, read and hashed once. */
export function assets(): readonly Asset[] {
  made ??= [
    asset('desk.css', 'text/css; charset=utf-8', styleSheets.map(text).join('\n')),
    asset('desk.js', 'text/javascript; charset=utf-8', scripts().map(text).map(scoped).join('')),
    asset('report-worker.js', 'text/javascript; charset=utf-8', text('workers/report-worker.js')),
    asset('icon.svg', 'image/svg+xml', text('icon.svg')),
  ]
  return made
}

/** The address of an asset with its version: `/assets/desk.css?v=1f3a…`. */
export const assetUrl = (name: string): string => `${framePaths.assets}/${name}?${versionOf(name)}`

/** The version of an asset as an address bears it: `v=1f3a…`. */
export function versionOf(name: string): string {
  const found = assets().find((entry) => entry.name === name)
  if (!found) throw new Error(`no asset "${name}"`)
  return `v=${found.hash}`
}

/** What all scripts share comes first. */
const scripts = (): string[] => [
  'desk.js',
  ...readdirSync(folder)
    .filter((entry) => entry.endsWith('.js') && entry !== 'desk.js')
    .toSorted((a, b) => a.localeCompare(b)),
]

const text = (file: string): string => readFileSync(join(folder, file), 'utf8')

/** Each script gets a scope of its own, as a module would. */
const scoped = (script: string): string => `;(() => {\n'use strict'\n${script}})()\n`

const asset = (name: string, type: string, content: string): Asset => ({
  name,
  type,
  hash: createHash('sha256').update(content).digest('hex').slice(0, 12),
  body: Buffer.from(content),
})
