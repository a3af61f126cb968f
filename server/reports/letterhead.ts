/** What stands above and below every table that leaves the desk: unit, period, state of its months, who took it when, and the places to sign. */
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import type { ExportJob } from './export-job.ts'
import type { Asked } from './asked.ts'
import type { MonthReport } from './month-report.ts'
import type { Made } from './quarter-job.ts'
import type { QuarterReport } from './quarter-report.ts'
import { stateTag } from './state-tag.ts'
import type { Letterhead } from './write-xlsx.ts'

export function letterheadOf(
  report: MonthReport,
  { locale, made, asked }: Pick<ExportJob, 'locale' | 'made' | 'asked'>,
): Letterhead {
  const say = words(locale)
  return {
    title: say('reports.title'),
    lines: [
      say('export.period', {
        month: report.month,
        view: say(wordKey('unit-view', asked.view)),
        unit: report.unit.name,
      }),
      say('export.state', { state: say(stateTag(report.standing.state, report.standing.how).word.key) }),
      say('export.watermark', { name: made.by, time: made.at }),
      say('export.units-note'),
    ],
    foot: footOf(made, locale),
  }
}

/** The same above and below a quarter: its three months each with their state. */
export function quarterLetterhead(
  report: QuarterReport,
  { view, tree }: Pick<Asked, 'view' | 'tree'>,
  { locale, made }: { locale: Locale; made: Made },
): Letterhead {
  const say = words(locale)
  const states = report.months.map(({ month, state }) => `${month} ${say(wordKey('month-state', state))}`)
  return {
    title: say('quarter.title'),
    lines: [
      say('export.period', { month: report.quarter, view: say(wordKey('unit-view', view)), unit: tree.name }),
      say('export.state', { state: states.join('　') }),
      say('export.watermark', { name: made.by, time: made.at }),
      say('export.units-note'),
    ],
    foot: footOf(made, locale),
  }
}

function footOf(made: Made, locale: Locale): string[] {
  const say = words(locale)
  return [
    say('export.foot-made', { name: made.by }),
    say('export.foot-checked'),
    say('export.foot-date', { day: made.on }),
  ]
}
