/** What surrounds every page: who is signed in, where they are, what they may open. */

import { z } from 'zod'
import type { WordSuffix } from '../words/index.ts'
import { breadcrumb } from '../parts/breadcrumb.ts'
import { isWordKey, locales } from '../words/index.ts'

const suffixOf = <Family extends 'nav' | 'role'>(family: Family) =>
  z.custom<WordSuffix<Family>>((value) => typeof value === 'string' && isWordKey(`${family}.${value}`), {
    error: (issue) => `no word for "${family}.${String(issue.input)}"`,
  })

/** The frame of a page. `path` is the address to come back to after the language switch. */
export const frameSchema = z.strictObject({
  locale: z.enum(locales),
  /** The page's own title, already said in the frame's language. */
  title: z.string().min(1),
  user: z.strictObject({ name: z.string(), roles: z.array(suffixOf('role')), unitName: z.string() }).nullable(),
  nav: z.array(z.strictObject({ href: z.string(), key: suffixOf('nav'), current: z.boolean() })),
  csrfToken: z.string().nullable(),
  path: z.string(),
  demo: z.boolean(),
  flash: z.strictObject({ kind: z.enum(['done', 'note', 'fault']), text: z.string() }).nullable(),
  breadcrumb: breadcrumb.context.default([]),
  /** What the search box already holds; null where the page has a search box of its own. */
  search: z.string().nullable().default(''),
  /** The desk's day, by which a script tells an age; null keeps ages out. */
  today: z.string().nullable().default(null),
  /** Seconds until the session ends, for the warning two minutes before; null when nobody is signed in. */
  sessionEndsIn: z.int().nullable().default(null),
})

export type Frame = z.input<typeof frameSchema>
