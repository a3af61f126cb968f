/** What stands above and below every table that leaves the desk: unit, period, state of the month, who took it when, and the places to sign. */
import { wordKey, words } from '../../templates/words/index.ts'
import type { ExportJob } from './export-job.ts'
import type { MonthReport } from './month-report.ts'
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
      say('export.state', { state: say(stateTag(report.standing.state, report.standing.alone).word.key) }),
      say('export.watermark', { name: made.by, time: made.at }),
      say('export.units-note'),
    ],
    foot: [
      say('export.foot-made', { name: made.by }),
      say('export.foot-checked'),
      say('export.foot-date', { day: made.on }),
    ],
  }
}
