/** Takes the radar out as a file: what it says of one's own part of the tree, numbers of the rest, and no person at all. */
import { unitNames } from '../../db/repositories/names.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import { sendTable, type TableFormat } from '../tables/send-table.ts'
import { saidWhy } from './page.ts'
import type { Share } from './patterns.ts'
import { shownPatterns, type ShownPattern } from './shown.ts'

const text = (value: string): SheetCell => ({ text: value })
const count = (value: number): SheetCell => ({ count: value })

/** The workbook holds patterns, rules and one's own units; the CSV the patterns. Throws not-found for whoever exports nothing anywhere. */
export async function exportRadar(call: SignedInCall, format: TableFormat): Promise<Answer> {
  const { desk, actor, locale } = call
  const say = words(locale)
  const roots = scopeRoots(actor.grants, 'report:export')
  const [first] = roots
  if (first === undefined) throw new DomainError('not-found', 'no-such-page')
  const names = await unitNames(desk.db.reader, roots)
  const units = roots.map((id) => names.get(id) ?? '').join(say('groups.comma'))
  const day = desk.clock.today()
  const shown = await shownPatterns(call, 'report:export')
  return sendTable(call, {
    format,
    sheets: [patternSheet(shown, locale), ruleSheet(shown, locale), unitSheet(shown, locale)],
    name: `${say('radar.title')}-${units}-${day}`,
    title: say('radar.title'),
    lines: [say('radar.as-of', { day, units }), say('radar.note')],
    trail: { action: 'radar:export', object: { kind: 'radar', id: first, unitId: first } },
  })
}

const sharesOf = (share: Share): SheetCell[] => [share.cases, share.consultations, share.warnings].map(count)

/** One line an employer: why, and how much lies here and elsewhere. */
function patternSheet(shown: readonly ShownPattern[], locale: Locale): Sheet {
  const say = words(locale)
  const kinds = ['cases', 'consultations', 'warnings'] as const
  return {
    name: say('radar.sheet-patterns'),
    heads: [
      say('radar.employer'),
      say('radar.reasons'),
      say('radar.why'),
      ...kinds.map((kind) => say(`radar.own-${kind}`)),
      ...kinds.map((kind) => say(`radar.elsewhere-${kind}`)),
      say('radar.units'),
    ],
    rows: shown.map(({ pattern, employer }) => [
      text(employer.name),
      count(pattern.findings.length),
      text(saidWhy(locale, pattern)),
      ...sharesOf(pattern.own),
      ...sharesOf(pattern.elsewhere),
      count(pattern.counties),
    ]),
  }
}

/** One line a rule that speaks: its days, what was found over the whole tree, and what it asks. */
function ruleSheet(shown: readonly ShownPattern[], locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say('radar.sheet-rules'),
    heads: [say('radar.employer'), say('radar.rule'), say('radar.days'), say('radar.found'), say('radar.threshold')],
    rows: shown.flatMap(({ pattern, employer }) =>
      pattern.findings.map(({ rule, days, found, threshold }) => {
        const number = (value: number): SheetCell => (rule === 'arrears' ? { fen: value } : count(value))
        return [
          text(employer.name),
          text(say(wordKey('radar', `name-${rule}`))),
          count(days),
          number(found),
          number(threshold),
        ]
      }),
    ),
  }
}

/** One line an employer and unit of one's own part. */
function unitSheet(shown: readonly ShownPattern[], locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say('radar.own'),
    heads: [
      say('radar.employer'),
      say('reports.unit'),
      say('radar.count-cases'),
      say('radar.count-consultations'),
      say('radar.count-warnings'),
    ],
    rows: shown.flatMap(({ pattern, employer }) =>
      pattern.ownUnits.map((unit) => [text(employer.name), text(unit.unitName), ...sharesOf(unit)]),
    ),
  }
}
