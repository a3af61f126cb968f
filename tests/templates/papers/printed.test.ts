import { describe, expect, it } from 'vitest'
import { countPages, drawPdf } from '../../../templates/drawer/draw-pdf.ts'
import { missingGlyphs } from '../../../templates/drawer/coverage.ts'
import { paperTexts } from '../../../templates/drawer/plain-text.ts'
import { previewHtml } from '../../../templates/drawer/preview-html.ts'
import { readMarkup } from '../../../templates/drawer/markup.ts'
import { isPaperKind, paperKinds, papers } from '../../../templates/papers/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { hasPdftotext, hasQpdf, pdfText, qpdfFaults, squeeze } from '../pdf-tools.ts'
import { leavesOf } from './leaves.ts'
import { samples } from '../../../templates/papers/samples/index.ts'

const options = { draft: false, createdOn: day('2026-11-22'), verify: null }
const cases = Object.entries(samples).flatMap(([kind, variants]) =>
  Object.entries(variants).map(([name, context]) => ({ kind, name, context })),
)

function compose(kind: string, context: unknown) {
  if (!isPaperKind(kind)) throw new Error(`no paper ${kind}`)
  return papers[kind].compose(context)
}

/** Fields a variant is given and may keep to itself: what a group's list leaves out, what only a longer form shows. */
const silent: Readonly<Record<string, RegExp>> = {
  'receipt-slip': /^$/u,
  'acceptance-register':
    /^workers\.\d+\.(?:ethnicity|occupation|address|identityNumber)$|^employers\.\d+\.(?:creditCode|agent\.name|representative\.title)$|^summary$/u,
  agreement: /^workers\.\d+\.(?:ethnicity|occupation|address)$/u,
  'oral-agreement-register':
    /^workers\.\d+\.(?:ethnicity|occupation|address|agent\.name)$|^employers\.\d+\.agent\.name$|^payments\.payees\.\d+\.(?:account\.|items|instalments|total)/u,
  'judicial-confirmation-application':
    /^workers\.\d+\.(?:ethnicity|occupation|address|age)$|^payments\.payees\.\d+\.account\./u,
  'mediation-record': /^committeeName$/u,
  application: /^workers\.\d+\.(?:ethnicity|occupation|address|employment\.|claimed)/u,
  // In a sentence more than three are shortened to the first and their number.
  'acceptance-notice': /^workers\.[1-9]\d*\.name$|^employers\.\d+\.name$/u,
  invitation: /^workers\.[1-9]\d*\.name$/u,
  'session-notice': /^others\.[1-9]\d*\.name$/u,
  authorisation: /^others\.[1-9]\d*\.name$/u,
  'address-confirmation': /^others\.[1-9]\d*\.name$|^principal\.head/u,
  'recusal-application': /^others\.[1-9]\d*\.name$/u,
  'investigation-record': /^workers\.[1-9]\d*\.name$/u,
  'evidence-sheet': /^workers\.[1-9]\d*\.name$/u,
  'arbitration-referral-letter': /^$/u,
  'closing-report': /^workers\.\d+\.(?:name|address|phone)$/u,
  'follow-up-record': /^workers\.\d+\.name$/u,
  'volume-note': /^workers\.\d+\.name$/u,
  'commission-cover': /^workers\.\d+\.name$/u,
  'arbitration-review-application':
    /^workers\.\d+\.(?:ethnicity|occupation|address|age)$|^payments\.payees\.\d+\.account\./u,
  'payment-order-application': /^workers\.\d+\.(?:ethnicity|occupation|address|age)$/u,
  'enforcement-application': /^workers\.\d+\.(?:ethnicity|occupation|address|age)$/u,
}

describe.each(cases)('$kind, $name', ({ kind, name, context }) => {
  const paper = compose(kind, context)
  const words = paperTexts({ ...paper, number: null }).join('\n')
  let drawn: Promise<Uint8Array> | null = null
  const draw = () => (drawn ??= drawPdf(paper, options))

  it('says nothing a program says to itself', () => {
    expect(words).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}|Infinity/u)
    expect(missingGlyphs(paper)).toEqual([])
    expect(words).not.toMatch(/，，|。。|；。|，。|、、|（）/u)
  })

  it('can be read again from its frozen text', () => {
    expect(readMarkup(paper.text)).toEqual(paper.blocks)
  })

  it.skipIf(!hasPdftotext)(
    'holds every text, day and sum it was given, on paper and in the preview alike',
    async () => {
      const bytes = await draw()
      const read = pdfText(bytes)
      const printed = squeeze(read)
      const pages = countPages(paper, options)
      // poppler ends each page with a form feed; beside its foot every page says something.
      for (const page of read.split('\f').slice(0, pages))
        expect(
          squeeze(page)
            .replace(squeeze(paper.number ?? ''), '')
            .replace(/第\d+页共\d+页/u, ''),
        ).not.toBe('')
      const preview = squeeze(
        previewHtml(paper)
          .replaceAll(/<[^>]*>/gu, '')
          .replaceAll('&quot;', '"'),
      )
      const group = name === 'long' || name === 'names'
      for (const leaf of leavesOf(context)) {
        if (silent[kind]?.test(leaf.path)) continue
        if (group && /^(?:workers|payments\.payees)\.\d+\./u.test(leaf.path) && !leaf.path.endsWith('.name')) continue
        const found = leaf.written.some((text) => holds(printed, squeeze(text), pages))
        expect(found, `${leaf.path} in the PDF`).toBe(true)
        expect(
          leaf.written.some((text) => preview.includes(squeeze(text))),
          `${leaf.path} in the preview`,
        ).toBe(true)
      }
      // Character for character: the PDF holds no fewer of any character than the blocks do.
      expect(lacking(squeeze(words), printed)).toEqual([])
    },
  )

  it.skipIf(!hasQpdf)('is a sound PDF whose bytes repeat', async () => {
    const bytes = await draw()
    expect(qpdfFaults(bytes)).toBe('')
    expect(Buffer.compare(bytes, await drawPdf(paper, options))).toBe(0)
  })
})

/** True when a text stands in another, cut at most by the pages' feet: looked for in parts, one may miss at each turn of a page. */
function holds(printed: string, text: string, pages: number): boolean {
  if (text.length <= PART) return printed.includes(text)
  const parts = Array.from({ length: Math.floor(text.length / PART) }, (_, index) =>
    text.slice(index * PART, index * PART + PART),
  )
  return parts.filter((part) => !printed.includes(part)).length < pages
}
const PART = 24

/** Characters of which the second text has fewer than the first. */
function lacking(wanted: string, found: string): string[] {
  const counts = new Map<string, number>()
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1)
  for (const one of wanted) counts.set(one, (counts.get(one) ?? 0) - 1)
  return [...counts].filter(([, left]) => left < 0).map(([one, left]) => `${one} ${left}`)
}

describe('the kinds', () => {
  it('each have samples', () => {
    expect(Object.keys(samples).toSorted()).toEqual(paperKinds.toSorted())
  })

  it('say who and what they are', () => {
    for (const kind of paperKinds) {
      expect(papers[kind].kind).toBe(kind)
      expect(papers[kind].version).toMatch(/^\d+$/u)
      expect(papers[kind].title).toMatch(/\p{Script=Han}/u)
    }
  })
})
