/** Finds every page and part on disk with its contract, so that a page added tomorrow is checked tomorrow. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { pagesFolder, partFiles, partsFolder } from '../../../templates/pages/engine.ts'

/** A template file and the contract found beside it; null when there is none. */
export type Definition = { name: string; path: string; context: z.core.$ZodType | null }

export const pageDefinitions = (): Promise<Definition[]> =>
  Promise.all(
    readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' })
      .filter((entry) => entry.endsWith('.hbs'))
      .map((entry) => definition(pagesFolder, entry.slice(0, -'.hbs'.length).replaceAll('\\', '/'))),
  )

export const partDefinitions = (): Promise<Definition[]> =>
  Promise.all(partFiles().map((file) => definition(partsFolder, file.name)))

async function definition(folder: string, name: string): Promise<Definition> {
  const module: Record<string, unknown> = await import(join(folder, `${name}.ts`))
  const found = Object.values(module).find((value) => isDefinition(value) && value.name === name)
  return { name, path: join(folder, `${name}.hbs`), context: isDefinition(found) ? found.context : null }
}

const isDefinition = (value: unknown): value is { name: string; context: z.core.$ZodType } =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'context' in value &&
  value.context instanceof z.core.$ZodType
