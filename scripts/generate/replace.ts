/** Puts generated text between its markers in a file, so that the rest of the page stays ours to write. */
import { readFileSync, writeFileSync } from 'node:fs'

export type GeneratedPart = { file: string; name: string; text: string }

const root = new URL('../../', import.meta.url)

/** True when the file already held this text; otherwise writes it when asked to. Throws when the markers are missing. */
export function replaceGenerated(part: GeneratedPart, options: { write: boolean }): boolean {
  const url = new URL(part.file, root)
  const before = readFileSync(url, 'utf8')
  const [open, close] = [`<!-- generated:${part.name} -->`, `<!-- /generated:${part.name} -->`]
  const from = before.indexOf(open)
  const to = before.indexOf(close)
  if (from < 0 || to < from) throw new Error(`${part.file} has no markers for ${part.name}`)
  const after = `${before.slice(0, from)}${open}\n\n${part.text.trim()}\n\n${before.slice(to)}`
  if (after === before) return true
  if (options.write) writeFileSync(url, after)
  return false
}
