/** Answers the requests of warnings: report one, see it, take a step, hand out a picture. */
import { matterPapersOf } from '../../db/repositories/matter-papers.ts'
import { namesOfStaff } from '../../db/repositories/staff.ts'
import { suggestionsPage } from '../../templates/pages/intake/suggestions.ts'
import { renderFragment } from '../../templates/pages/render.ts'
import { reportWarningPage } from '../../templates/pages/warnings/report.ts'
import { warningPage } from '../../templates/pages/warnings/warning.ts'
import { faultPhrase } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { options, primaryOf } from '../../workflows/kernel/options.ts'
import { addDays } from '../../workflows/values/day.ts'
import { isPicture } from '../../workflows/values/media-type.ts'
import { formatYuan, fen } from '../../workflows/values/fen.ts'
import { warningWorkflow } from '../../workflows/warning/index.ts'
import { file as fileAnswer, fragment, json, page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { suggestEmployers } from '../intake/suggest-employers.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { troubleOf } from '../disputes/trouble.ts'
import { issuedOfMatter, matterPreviewAt, papersAtHand } from '../papers/matters/matter-paper-routes.ts'
import { warningLetterPapers } from './papers/letters.ts'
import { openForPapers } from './papers/opened.ts'
import { warningReportPapers } from './papers/report.ts'
import { warningFacts } from './facts.ts'
import { isWarningStepName, reportForm, warningStepForms } from './form.ts'
import { ordinaryStep } from './ordinary-step.ts'
import { proposalFor } from './payload.ts'
import { FRESH, reportModel, type Redrawn } from './report-page.ts'
import { reportWarning, type Reported } from './report-warning.ts'
import { takeWarningStep } from './take-warning-step.ts'
import { codesIn, openWarning, storedWarning, type WarningFile } from './warning-file.ts'
import { UNTRIED, warningModel, type Tried } from './warning-page.ts'

/** The page of the report. */
export async function drawReport(call: SignedInCall, redrawn: Redrawn = FRESH): Promise<Answer> {
  const say = words(call.locale)
  return page(reportWarningPage, await reportModel(call, redrawn), {
    title: say('warnings.new-title'),
    status: redrawn.refused !== null ? 409 : redrawn.faults.length > 0 ? 422 : 200,
    search: null,
  })
}

type Taken = { ok: true; reported: Reported } | { ok: false; redrawn: Redrawn }

/** Takes a report in, whichever way it came. */
async function takeReport(call: SignedInCall): Promise<Taken> {
  const { body, uploads } = call
  const form = readForm(reportForm, body)
  const pictures = Object.values(uploads.files)
  const faults: FieldFault[] = [
    ...(form.ok ? [] : form.faults),
    ...uploads.faults,
    ...(pictures.some(({ type }) => !isPicture(type)) ? [{ field: 'pictures', code: 'picture-only' }] : []),
  ]
  if (!form.ok || faults.length > 0) return { ok: false, redrawn: { typed: body, faults, refused: null } }
  try {
    return { ok: true, reported: await reportWarning(call.desk, call.act, form.value, pictures) }
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind === 'refused')
      return { ok: false, redrawn: { typed: body, faults: [], refused: trouble.reasons } }
    throw fault
  }
}

export async function sendReport(call: SignedInCall): Promise<Answer> {
  const taken = await takeReport(call)
  if (!taken.ok) return drawReport(call, taken.redrawn)
  const { warningId } = taken.reported
  return redirect(pathTo(paths.warning, { id: warningId }), { kind: 'done', key: 'warnings.reported' })
}

/** The same for a script that had kept it on a device: the answer says what became of it. */
export async function deliverReport(call: SignedInCall): Promise<Answer> {
  const taken = await takeReport(call)
  const say = words(call.locale)
  if (taken.ok) {
    const { warningId, level } = taken.reported
    return json({
      href: pathTo(paths.warning, { id: warningId }),
      level: say(`warning-level.${level}`),
    })
  }
  const { faults } = taken.redrawn
  const told = faults.map(faultPhrase).map(({ key, values }) => say(key, values))
  return json({ faults: told }, 422)
}

/** Names to offer while an employer is typed. */
export async function suggestHere(call: SignedInCall): Promise<Answer> {
  const typed = typeof call.body.q === 'string' ? call.body.q.trim() : ''
  const initials = /^[a-z0-9]+$/i.test(typed) ? typed : null
  const names = (await suggestEmployers(call.desk, typed)).map((name) => ({ name, initials }))
  return fragment(renderFragment(suggestionsPage, { names }, { locale: call.locale, csrfToken: null }))
}

export async function showWarning(call: SignedInCall, tried: Tried = UNTRIED): Promise<Answer> {
  const { desk, locale } = call
  const { reader } = desk.db
  const file = await openWarning(reader, call.actor, call.params.id ?? '', 'warning:read')
  const today = desk.clock.today()
  const choices = options(warningWorkflow, storedWarning(file.row), (type) => ({
    occurredOn: today,
    facts: warningFacts(file, ordinaryStep(file, type), today, today),
  }))
  const names = await namesOfStaff(reader, [file.row.reported_by, ...file.journal.map((event) => event.actor_id)])
  const parameters = await knownParameters(reader)
  const answerDays = parameters('warning-answer-term', today)?.value ?? 0
  const model = warningModel(
    call,
    file,
    {
      options: choices,
      primary: primaryOf(warningWorkflow.primary, file.row.state, choices)?.event ?? null,
      proposal: await proposalFor(reader, file, today),
      usual: usualOf(file, addDays(today, Math.max(1, answerDays))),
      names,
      papers: await papersOf(call, file),
      letterPaper: (letterId, kind) => matterPreviewAt(warningLetterPapers, file.row.id, kind, letterId),
    },
    tried,
  )
  return page(warningPage, model, {
    title: file.row.employer_name,
    status: tried.refused !== null ? 409 : tried.faults.length > 0 ? 422 : 200,
    breadcrumb: [
      { href: paths.warnings, text: words(locale)('warnings.title') },
      { href: null, text: file.row.employer_name },
    ],
  })
}

/** The report that can be printed, and every paper that was issued. */
async function papersOf({ desk, actor, locale }: SignedInCall, file: WarningFile) {
  const { reader } = desk.db
  const say = words(locale)
  const opened = await openForPapers(desk, reader, actor, file.row.id, 'warning:read')
  const rows = await matterPapersOf(reader, opened.matter)
  const [reports, letters] = [warningReportPapers, warningLetterPapers].map((job) =>
    issuedOfMatter(
      job,
      opened,
      rows.filter((row) => job.papers.some((paper) => paper.kind === row.kind)),
    ),
  )
  const issued = [...(reports ?? []), ...(letters ?? [])].map((paper) => ({
    href: paper.href,
    text: say(paper.superseded ? 'warnings.paper-superseded' : 'warnings.paper-issued', {
      title: say(paper.title),
      day: paper.issuedOn,
    }),
  }))
  const ready = papersAtHand(warningReportPapers, opened).map(({ kind, href }) => ({
    href,
    text: say('warnings.paper-make', { title: say(wordKey('paper-offer', kind)) }),
  }))
  return [...ready, ...issued]
}

/** What the forms begin with: what is known already, and the usual term of an answer. */
const usualOf = ({ row }: WarningFile, answerBy: string) => ({
  people: row.people === 0 ? '' : String(row.people),
  arrearsMonths: row.arrears_months === 0 ? '' : String(row.arrears_months),
  arrears: row.arrears_fen === 0 ? '' : formatYuan(fen(row.arrears_fen)),
  layoffPeople: row.layoff_people === 0 ? '' : String(row.layoff_people),
  staffCount: row.staff_count === null ? '' : String(row.staff_count),
  ownerReach: row.owner_reach,
  signs: codesIn(row.signs),
  answerBy,
})

export async function sendStep(call: SignedInCall): Promise<Answer> {
  const { id = '', event: name = '' } = call.params
  if (!isWarningStepName(name)) throw new DomainError('not-found', 'no-such-page')
  const form = readForm(warningStepForms[name], call.body)
  if (!form.ok) return showWarning(call, { step: name, typed: call.body, faults: form.faults, refused: null })
  try {
    await takeWarningStep(call.desk, call.act, id, form.value.revision, form.value.step)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind === 'faults')
      return showWarning(call, { step: name, typed: call.body, faults: trouble.faults, refused: null })
    if (trouble?.kind === 'refused')
      return showWarning(call, { step: name, typed: call.body, faults: [], refused: trouble.reasons })
    throw fault
  }
  return redirect(pathTo(paths.warning, { id }), { kind: 'done', key: 'warnings.done' })
}

/** A picture of a warning, to look at. */
export async function sendWarningPicture(call: SignedInCall): Promise<Answer> {
  const file = await openWarning(call.desk.db.reader, call.actor, call.params.id ?? '', 'warning:read')
  const picture = file.pictures.find((one) => one.id === call.params.pictureId)
  if (!picture) throw new DomainError('not-found', 'no-such-page')
  const bytes = await call.desk.files.get(picture.sha256)
  return fileAnswer(
    bytes,
    picture.media_type,
    `${picture.id}.${picture.media_type === 'image/png' ? 'png' : 'jpg'}`,
    true,
  )
}
