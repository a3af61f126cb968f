/** The page of parts prints whole in both languages: every label finds its control, nothing prints as a hole. */

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../../templates/pages/render.ts'
import { partsPage } from '../../../templates/pages/system/parts.ts'
import { partsSample } from '../../../templates/pages/system/parts-sample.ts'
import { locales } from '../../../templates/words/index.ts'
import { frameFor } from './frame-for.ts'

const all = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), (match) => match[1] ?? '')

describe.each(locales)('the page of parts in %s', (locale) => {
  const html = renderPage(partsPage, partsSample(locale), frameFor(locale))
  const ids = all(html, /\sid="([^"]*)"/g)

  it('prints no hole', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|>null</)
  })

  it('gives every id once', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('points only at ids that are there', () => {
    const known = new Set(ids)
    const pointed = [
      ...all(html, /\sfor="([^"]*)"/g),
      ...all(html, /aria-labelledby="([^"]*)"/g),
      ...all(html, /aria-describedby="([^"]*)"/g).flatMap((list) => list.split(' ')),
      ...all(html, /href="#(f-[^"]*)"/g),
    ]
    expect(pointed.length).toBeGreaterThan(20)
    expect(pointed.filter((id) => !known.has(id))).toEqual([])
  })

  it('shows zero as an amount and nothing as the blank', () => {
    expect(html).toContain('>0.00<')
    expect(html).toMatch(/<td class="number">--/)
  })
})

const read = (path: string): string => readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8')
const printed = (path: string): string[] =>
  all(read(path), /\{\{> ([a-z-]+)/g).flatMap((part) => [part, ...printed(`parts/${part}.hbs`)])

describe('the parts', () => {
  // The breadcrumb is printed by the frame of every page; the year grid, the counter's folds, the columns of a list and a report's tables stand whole on their own pages.
  const elsewhere = new Set(['breadcrumb', 'year-grid', 'fold', 'column-choice', 'sheet-table'])

  it('all stand on the page but those that have their place elsewhere', () => {
    const parts = readdirSync(new URL('../../../templates/parts', import.meta.url))
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => file.slice(0, -4))
    const shown = new Set(printed('pages/system/parts.hbs'))
    expect(parts.filter((part) => !shown.has(part) && !elsewhere.has(part))).toEqual([])
  })
})

describe('the English page', () => {
  it('holds Chinese only where people, places and case numbers are named', () => {
    const html = renderPage(partsPage, partsSample('en'), frameFor('en'))
    const headings = all(html, /<h[123][^>]*>([^<]*)/g).concat(all(html, /<(?:th|label|legend|button)[^>]*>([^<]+)/g))
    expect(headings.filter((text) => /\p{Script=Han}/u.test(text) && !['中文', '登记'].includes(text))).toEqual([])
  })
})
