/** 转办函 of a warning: what was chosen when it was handed over and nothing else, and nobody's name who did not agree. */
import type { HandOver } from '../../db/repositories/hand-overs.ts'
import type { Reader } from '../../db/database.ts'
import { codesOf } from '../../templates/papers/code-words.ts'
import { withFullStop, withoutFullStop } from '../../templates/papers/full-stop.ts'
import type { PaperContext } from '../../templates/papers/index.ts'
import { namesOfStaff } from '../../db/repositories/staff.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import type { Action } from '../../workflows/permissions.ts'
import type { WarningMatter } from '../../workflows/referral/facts.ts'
import { addDays, day } from '../../workflows/values/day.ts'
import { millisOf, shanghaiDay } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import { paths } from '../http/paths.ts'
import { matterPaper, type MatterAsked, type MatterPapers } from '../papers/matters/matter.ts'
import { openForPapers, unionOf, warningCrumbs, warningPageOf, type OpenedWarning } from '../warnings/papers/opened.ts'
import { codesIn, warningCode } from '../warnings/warning-file.ts'
import { chosenMatters } from './open-hand-over.ts'
import { WARNING_LETTER } from './warning-matter.ts'

type Letter = PaperContext<typeof WARNING_LETTER>
type Opened = OpenedWarning & { writers: ReadonlyMap<string, string> }

/** Papers are Chinese. */
const say = words('zh-CN')
const orNone = (figure: number): number | null => (figure === 0 ? null : figure)
/** Line by line; the paper sets its own marks between them. */
const linesOf = (text: string | null): string[] => (text ?? '').split('\n').map(withoutFullStop).filter(Boolean)

/** A warning with who handed it over; what becomes of a hand-over changes its letter as much as a step of the warning does. */
async function open(desk: Desk, reader: Reader, actor: Actor, id: string, action: Action): Promise<Opened> {
  const opened = await openForPapers(desk, reader, actor, id, action)
  const { handOvers } = opened.file
  const steps = handOvers.reduce((sum, one) => sum + one.revision, 0)
  return {
    ...opened,
    matter: { ...opened.matter, revision: opened.matter.revision + steps },
    writers: await namesOfStaff(
      reader,
      handOvers.map((one) => one.recorded_by),
    ),
  }
}

function letterContext({ opened, partId, on }: MatterAsked<Opened>): Letter | null {
  const { file, writers } = opened
  const { row, handOvers } = file
  const handOver = handOvers.find((one) => one.id === partId)
  const union = unionOf(file)
  const ground = codesOf('warning-hand-over-ground').find((code) => code === handOver?.kind)
  if (handOver === undefined || union === null || ground === undefined) return null
  const chosen = chosenMatters(handOver)
  const told = (matter: WarningMatter): boolean => chosen.includes(matter)
  const at = handOvers.indexOf(handOver) + 1
  return {
    number: `${warningCode(row)}-Z${String(at)}`,
    unionName: union.name,
    toName: handOver.body_name,
    ourNumber: warningCode(row),
    ground,
    danger: codesOf('danger').find((code) => code === handOver.danger) ?? null,
    employerName: told('employer') ? row.employer_name : null,
    noticedOn: told('place') ? shanghaiDay(millisOf(row.noticed_at)) : null,
    place: told('place') ? [row.park, row.place].filter((one) => one !== null).join(' ') || null : null,
    kinds: codesIn(row.kinds).map((kind) => say(wordKey('warning-kind', kind))),
    signs: told('signs') ? codesIn(row.signs).map((sign) => say(wordKey('warning-sign', sign))) : [],
    ...figures(row, told('figures')),
    demand: told('demand') ? linesOf(row.demand) : [],
    actions: told('actions') ? linesOf(row.actions) : [],
    named: handOver.named,
    consentedOn: consentedOn(handOver),
    request: withFullStop(handOver.request),
    answerBy: day(handOver.answer_due_on ?? addDays(on, handOver.answer_days)),
    contact: { name: writers.get(handOver.recorded_by) ?? union.name, phone: union.phone },
    sentOn: handOver.sent_on === null ? on : day(handOver.sent_on),
  }
}

const figures = (row: OpenedWarning['file']['row'], told: boolean) => ({
  people: told ? orNone(row.people) : null,
  arrearsMonths: told ? orNone(row.arrears_months) : null,
  arrears: told ? orNone(row.arrears_fen) : null,
  layoffPeople: told ? orNone(row.layoff_people) : null,
})

/** Only where somebody is named is there somebody who agreed. */
const consentedOn = ({ named, consented_on: on }: HandOver) => (named === null || on === null ? null : day(on))

export const warningHandOverPapers: MatterPapers<Opened> = {
  matter: 'warning',
  open,
  may: { read: 'warning:read', issue: 'warning:handle' },
  papers: [
    matterPaper(
      WARNING_LETTER,
      ({ file }) => file.handOvers.length > 0,
      letterContext,
      ({ file }) => file.handOvers.map((one) => ({ id: one.id, name: one.body_name })),
    ),
  ],
  paths: {
    preview: paths.warningHandOverPreview,
    draft: paths.warningHandOverPdf,
    issue: paths.warningHandOverIssue,
    issued: paths.warningHandOverIssued,
  },
  page: warningPageOf,
  crumbs: warningCrumbs,
}
