/** The employer radar as a page: every pattern with its reasons, what lies in one's own part, and numbers of the rest. */
import type { z } from 'zod'
import type { reportListPage } from '../../templates/pages/reports/list.ts'
import { column, countCell, figureColumn, linkCell, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { RadarFinding } from '../../workflows/law/radar-rules.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Pattern, Share } from './patterns.ts'
import { shownPatterns } from './shown.ts'

/** Lines one page shows; a city has few patterns at a time. */
const MOST_SHOWN = 200

/** Why a rule speaks, in words with its numbers. */
function saidFinding(locale: Locale, { rule, found, threshold, days }: RadarFinding): string {
  const number = (value: number): string | number => (rule === 'arrears' ? formatYuan(fen(value)) : value)
  return words(locale)(wordKey('radar', `rule-${rule}`), { days, found: number(found), threshold: number(threshold) })
}

/** All reasons of a pattern in one line. */
export const saidWhy = (locale: Locale, pattern: Pattern): string =>
  pattern.findings.map((finding) => saidFinding(locale, finding)).join(words(locale)('radar.separator'))

/** How much lies somewhere, in words. */
export const saidShare = (locale: Locale, share: Share): string => words(locale)('radar.share', share)

/** The page model. */
export async function radarModel(call: SignedInCall): Promise<z.input<typeof reportListPage.context>> {
  const { actor, locale } = call
  const patterns = (await shownPatterns(call, 'radar:read')).slice(0, MOST_SHOWN)
  const say = words(locale)
  return {
    heading: say('radar.title'),
    lead: say('radar.lead'),
    acts: [
      ...(mayEver(actor.grants, 'report:read') ? [{ href: paths.quarter, label: 'quarter.title' as const }] : []),
      ...(mayEver(actor.grants, 'report:export')
        ? [
            { href: paths.radarXlsx, label: 'reports.export-xlsx' as const },
            { href: paths.radarCsv, label: 'radar.export-csv' as const },
          ]
        : []),
    ],
    filter: null,
    table: {
      caption: 'radar.title',
      columns: [
        column('radar.employer'),
        column('radar.why'),
        column('radar.own'),
        column('radar.elsewhere'),
        figureColumn('radar.units'),
      ],
      rows: patterns.map(({ pattern, employer }) =>
        tableRow([
          linkCell(pathTo(paths.employer, { employerId: employer.id }), employer.name),
          textCell(saidWhy(locale, pattern)),
          textCell(saidShare(locale, pattern.own)),
          textCell(saidShare(locale, pattern.elsewhere)),
          countCell(pattern.counties),
        ]),
      ),
      pickForm: null,
      empty: 'radar.none',
      pager: null,
      note: phrase('radar.note'),
    },
  }
}
