/** The register of the four teams: how many of each, who they are, and what a committee still lacks. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

export const teamsPage = definePage({
  name: 'teams/list',
  context: z.strictObject({
    add: z.string().nullable(),
    register: z.string(),
    xlsx: z.string().nullable(),
    counts: z.string(),
    filter: filterBar.context,
    /** Hints about committees in view, with the article each rests on. */
    hints: z.array(z.strictObject({ text: phraseSchema, article: z.string() })),
    table: dataTable.context,
  }),
})
