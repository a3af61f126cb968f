/** The written report of a warning to the union above (domain.md 6.3); whoever reports may issue it. */
import type { PaperContext } from '../../../templates/papers/index.ts'
import { wordKey, words } from '../../../templates/words/index.ts'
import { dangersIn } from '../../../workflows/law/warning-rules.ts'
import { millisOf, shanghaiDay, shanghaiTime } from '../../clock.ts'
import { paths } from '../../http/paths.ts'
import { matterPaper, type MatterAsked, type MatterPapers } from '../../papers/matters/matter.ts'
import { saidBasis } from '../said.ts'
import { basisOf, codesIn, signsOf, warningCode } from '../warning-file.ts'
import { openForPapers, unionAbove, warningCrumbs, warningPageOf, type OpenedWarning } from './opened.ts'

/** Papers are Chinese. */
const say = words('zh-CN')
const orNone = (figure: number): number | null => (figure === 0 ? null : figure)

function reportContext({ opened, on }: MatterAsked<OpenedWarning>): PaperContext<'warning-report'> | null {
  const { file, names } = opened
  const { row } = file
  const [unit] = file.units
  const above = unionAbove(file)
  if (unit === undefined || above === null) return null
  const noticedOn = shanghaiDay(millisOf(row.noticed_at))
  return {
    number: warningCode(row),
    unionName: unit.name,
    toName: above.name,
    level: say(wordKey('warning-level', row.level)),
    basis: basisOf(file)
      .map(saidBasis)
      .map(({ what }) => say(what.key, what.values)),
    employerName: row.employer_name,
    place: [row.park, row.place].filter((one) => one !== null).join(' ') || null,
    noticedOn,
    noticedAt: shanghaiTime(row.noticed_at).slice(-5),
    kinds: codesIn(row.kinds).map((kind) => say(wordKey('warning-kind', kind))),
    signs: codesIn(row.signs).map((sign) => say(wordKey('warning-sign', sign))),
    people: orNone(row.people),
    arrearsMonths: orNone(row.arrears_months),
    arrears: orNone(row.arrears_fen),
    layoffPeople: orNone(row.layoff_people),
    owner: say(wordKey('warning-owner-said', row.owner_reach)),
    mood: say(wordKey('warning-mood', row.mood)),
    demand: row.demand,
    actions:
      row.actions === null
        ? []
        : row.actions
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
    danger: dangersIn(signsOf(row)).length > 0,
    policeTold: file.clocks.some((clock) => clock.kind === 'police' && clock.status === 'met'),
    contact: { name: names.get(row.reported_by) ?? unit.name, phone: unit.phone },
    reportedOn: on,
  }
}

export const warningReportPapers: MatterPapers<OpenedWarning> = {
  matter: 'warning',
  open: openForPapers,
  may: { read: 'warning:read', issue: 'warning:report' },
  papers: [matterPaper('warning-report', () => true, reportContext)],
  paths: {
    preview: paths.warningReportPreview,
    draft: paths.warningReportPdf,
    issue: paths.warningReportIssue,
    issued: paths.warningReportIssued,
  },
  page: warningPageOf,
  crumbs: warningCrumbs,
}
