/** Every page and part on disk agrees with its contract, speaks only through the catalogues and obeys the strict CSP. */

import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { helpers } from '../../../templates/pages/formats.ts'
import { pageDefinitions, partDefinitions } from '../contract/definitions.ts'
import { markupFaults } from '../contract/markup-faults.ts'
import { templateFaults } from '../contract/template-faults.ts'

const parts = await partDefinitions()
const pages = await pageDefinitions()

const contracts = new Map<string, z.core.$ZodType>()
for (const part of parts) if (part.context) contracts.set(part.name, part.context)

const house = { helpers: Object.keys(helpers), parts: contracts }

describe.each([...pages, ...parts])('$name', ({ name, path, context }) => {
  it('has its contract beside it', () => {
    expect(context).not.toBeNull()
  })

  it('prints only what its contract holds', () => {
    if (context === null) return
    expect(templateFaults(readFileSync(path, 'utf8'), context, house)).toEqual([])
  })

  it('says every word through the catalogues and carries no inline script or style', () => {
    expect(markupFaults(readFileSync(path, 'utf8'), name.endsWith('-marks') ? 'inside-tag' : 'page')).toEqual([])
  })
})
