/** Compiles page and part templates once for the whole process; nothing else in the house touches Handlebars for pages. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { helpers } from './formats.ts'

export const pagesFolder = import.meta.dirname
export const partsFolder = join(import.meta.dirname, '../parts')

const builtIn = ['if', 'unless', 'each', 'with']

const options: CompileOptions = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...builtIn, ...Object.keys(helpers)].map((name) => [name, true])),
}

export type Template = Handlebars.TemplateDelegate<unknown>

let prepared: typeof Handlebars | null = null
const templates = new Map<string, Template>()

/** The template of a page by its name (`intake/counter`); throws when there is no such file. */
export function template(name: string): Template {
  const known = templates.get(name)
  if (known) return known
  const compiled = compile(engine(), join(pagesFolder, `${name}.hbs`))
  templates.set(name, compiled)
  return compiled
}

function engine(): typeof Handlebars {
  if (prepared) return prepared
  const fresh = Handlebars.create()
  for (const [name, helper] of Object.entries(helpers)) fresh.registerHelper(name, helper)
  for (const file of partFiles()) fresh.registerPartial(file.name, compile(fresh, file.path))
  prepared = fresh
  return fresh
}

/** Every part on disk, by the name it is called with. */
export function partFiles(): { name: string; path: string }[] {
  return readdirSync(partsFolder)
    .filter((entry) => entry.endsWith('.hbs'))
    .map((entry) => ({ name: entry.slice(0, -'.hbs'.length), path: join(partsFolder, entry) }))
}

const compile = (engineToUse: typeof Handlebars, path: string): Template =>
  engineToUse.compile(readFileSync(path, 'utf8'), options)
