/** Prints a page: checks its context against its contract, then its template inside the frame all pages share. */

import type { z } from 'zod'
import { assetUrl } from '../assets.ts'
import type { Locale } from '../words/index.ts'
import { words } from '../words/index.ts'
import type { Page } from './define-page.ts'
import { template } from './engine.ts'
import type { Beside } from './formats.ts'
import { framePaths } from './frame-paths.ts'
import type { Frame } from './frame.ts'
import { frameSchema } from './frame.ts'
import { finishedHtml } from './html.ts'
import type { Html } from './html.ts'
import { sameOnEveryPage } from './same-on-every-page.ts'

/**
 * The whole HTML of a page. Throws a ZodError when the context or the frame breaks its contract:
 * that is our fault, never the reader's.
 */
export function renderPage<Schema extends z.ZodType>(
  page: Page<Schema>,
  context: z.input<Schema>,
  frame: Frame,
): string {
  const whole = frameSchema.parse(frame)
  const beside = said(whole.locale, whole.csrfToken)
  const body = template(page.name, whole.locale)(page.context.parse(context), beside)
  return template('layout', whole.locale)(
    {
      ...whole,
      paths: framePaths,
      sameOnEveryPage: footOf(whole.locale),
      assets: { style: assetUrl('desk.css'), script: assetUrl('desk.js'), icon: assetUrl('icon.svg') },
      page: finishedHtml(body),
    },
    beside,
  )
}

/** A page's template alone, without the frame: the answer to a script that swaps a piece of the page. */
export function renderFragment<Schema extends z.ZodType>(
  page: Page<Schema>,
  context: z.input<Schema>,
  place: { locale: Locale; csrfToken: string | null },
): string {
  return template(page.name, place.locale)(page.context.parse(context), said(place.locale, place.csrfToken))
}

const feet = new Map<Locale, Html>()

/** The unchanging foot of the pages of one language, printed once. */
function footOf(locale: Locale): Html {
  const known = feet.get(locale)
  if (known) return known
  const foot = finishedHtml(renderFragment(sameOnEveryPage, {}, { locale, csrfToken: null }))
  feet.set(locale, foot)
  return foot
}

const said = (locale: Locale, csrfToken: string | null): Beside => ({ say: words(locale), locale, csrf: csrfToken })
