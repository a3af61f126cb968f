/** What the wording pages answer: each reads its form, calls one use case and draws the page again when something is wrong. */
import { staffNames } from '../../db/repositories/names.ts'
import { findWording, wordingsOf } from '../../db/repositories/wordings.ts'
import { listPage } from '../../templates/pages/system/list-page.ts'
import { wordingComparePage } from '../../templates/pages/wording/compare.ts'
import { papers } from '../../templates/papers/index.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { file, fragment, page, redirect, type Answer } from '../http/answer.ts'
import { explained } from '../http/explained.ts'
import { readForm } from '../http/fields.ts'
import type { SignedInCall } from '../http/route.ts'
import { asWording } from '../papers/set-paper.ts'
import { eyesFor } from '../second-person.ts'
import { proposalModel, versionModel, type Against } from './compare-page.ts'
import { decideWording, proposedBy } from './decide-wording.ts'
import { draftNotices } from './draft-requests.ts'
import { asked, crumbs, drawTemplate, standingAsked } from './draw-template.ts'
import { backForm, decideForm, proposeForm, tryForm } from './form.ts'
import { wordingAddress, wordingList } from './list-page.ts'
import { proposeEarlier, proposeText } from './propose-wording.ts'
import { previewFragment, show, type Shown } from './show.ts'
import { heldText, proposedText, saidHeld, standingOf, type Standing } from './standing.ts'
import { SHIPPED } from './template-page.ts'
import { wordingPlaces } from './wording-place.ts'

export async function showList(call: SignedInCall): Promise<Answer> {
  const { desk, actor, query } = call
  const places = await wordingPlaces(desk.db.reader, actor, desk.clock.today())
  const unit = query.unit === undefined ? places[0] : places.find((place) => place.id === query.unit)
  if (query.unit !== undefined && !unit) throw new DomainError('not-found', 'no-such-page')
  return page(listPage, await wordingList(call, unit ?? null, places), { title: words(call.locale)('wording.title') })
}

/** The page with the text that holds, or with an earlier one to begin from. */
export async function showTemplate(call: SignedInCall): Promise<Answer> {
  const standing = await standingAsked(call, 'template:edit', call.query.unit)
  const text = await textToBeginFrom(call, standing)
  const shown = await show(call, { ...asked(standing, text), sample: null, caseNumber: null }, 'preview')
  return drawTemplate(call, standing, {
    typed: { text },
    faults: [],
    shown,
    notices: await draftNotices(call, standing),
  })
}

export async function propose(call: SignedInCall): Promise<Answer> {
  const { desk, act, body } = call
  const standing = await standingAsked(call, 'template:edit', body.unit)
  const { kind, unit } = standing
  const again = async (faults: readonly FieldFault[], notices: Notice[] = []): Promise<Answer> =>
    drawTemplate(call, await standingOf(desk.db.reader, kind, unit), {
      typed: body,
      faults,
      shown: await shownOf(call, standing),
      notices,
      status: notices.length > 0 ? 409 : 422,
    })
  const form = readForm(proposeForm, body)
  if (!form.ok) return again(form.faults)
  const { text, reason, revision, dropped, draftId } = form.value
  try {
    return await explained(async () => {
      const { number } = await proposeText(desk, act, {
        kind,
        unitId: unit.id,
        text,
        reason,
        revision,
        dropped,
        draftId,
      })
      return redirect(wordingAddress(kind, unit.id), { kind: 'done', key: 'wording.proposed', values: { number } })
    }, again)
  } catch (fault) {
    if (!(fault instanceof DomainError && fault.code === 'wording-changed')) throw fault
    return again([], [{ tone: 'late', text: phrase('wording.changed-meanwhile'), link: null }])
  }
}

/** What the text makes, for a script in its place, else as the whole page. */
export async function showPreview(call: SignedInCall): Promise<Answer> {
  const standing = await standingAsked(call, 'template:edit', call.body.unit)
  const form = readForm(tryForm, call.body)
  if (call.inPlace)
    return fragment(previewFragment(call, standing.kind, form.ok ? await shownOf(call, standing) : null))
  const shown = form.ok ? await shownOf(call, standing) : null
  const faults = form.ok ? (shown?.faults ?? []) : form.faults
  return drawTemplate(call, standing, { typed: call.body, faults, shown })
}

export async function sendPdf(call: SignedInCall): Promise<Answer> {
  const standing = await standingAsked(call, 'template:edit', call.body.unit)
  const form = readForm(tryForm, call.body)
  if (!form.ok) return drawTemplate(call, standing, { typed: call.body, faults: form.faults, shown: null })
  const { text, sample, caseNumber } = form.value
  const drawn = { drawnOn: call.desk.clock.today() }
  const shown = await show(call, { ...asked(standing, text), sample, caseNumber }, drawn)
  if (shown.pdf === null) return drawTemplate(call, standing, { typed: call.body, faults: shown.faults, shown })
  return file(shown.pdf, 'application/pdf', `${standing.kind}.pdf`, true)
}

export async function showVersion(call: SignedInCall): Promise<Answer> {
  const standing = await standingAsked(call, 'template:edit', call.query.unit)
  const row = await versionAsked(call, standing, call.params.number ?? '')
  return drawVersion(call, standing, row, { typed: {}, faults: [] })
}

export async function bringBack(call: SignedInCall): Promise<Answer> {
  const { desk, act, body } = call
  const standing = await standingAsked(call, 'template:edit', body.unit)
  const { kind, unit } = standing
  const form = readForm(backForm, body)
  if (!form.ok) {
    const number = typeof body.number === 'string' && body.number !== '' ? body.number : SHIPPED
    return drawVersion(call, standing, await versionAsked(call, standing, number), { typed: body, faults: form.faults })
  }
  const { number, reason, revision } = form.value
  await proposeEarlier(desk, act, { kind, unitId: unit.id, number, reason, revision })
  return redirect(wordingAddress(kind, unit.id), { kind: 'done', key: 'wording.proposed-back' })
}

export async function showProposal(call: SignedInCall): Promise<Answer> {
  return drawProposal(call, await standingAsked(call, 'template:activate', call.query.unit), { typed: {}, faults: [] })
}

export async function decide(call: SignedInCall): Promise<Answer> {
  const { desk, act, body } = call
  const standing = await standingAsked(call, 'template:activate', body.unit)
  const { kind, unit } = standing
  const again = (faults: readonly FieldFault[]): Promise<Answer> =>
    drawProposal(call, standing, { typed: body, faults })
  const form = readForm(decideForm, body)
  if (!form.ok) return again(form.faults)
  const { outcome, reason, revision } = form.value
  return explained(async () => {
    await decideWording(desk, act, { kind, unitId: unit.id, outcome, reason, revision })
    const key = outcome === 'activated' ? 'wording.now-holds' : 'wording.sent-back'
    return redirect(wordingAddress(kind, unit.id), { kind: 'done', key })
  }, again)
}

async function shownOf(call: SignedInCall, standing: Standing): Promise<Shown | null> {
  const form = readForm(tryForm, call.body)
  if (!form.ok) return null
  const { text, sample, caseNumber } = form.value
  return show(call, { ...asked(standing, text), sample, caseNumber }, 'preview')
}

async function textToBeginFrom(call: SignedInCall, standing: Standing): Promise<string> {
  const { from } = call.query
  if (from === undefined) return heldText(standing)
  return (await versionAsked(call, standing, from))?.text ?? papers[standing.kind].template()
}

/** A version of the unit or of the text that holds there; null for the shipped one. Throws not-found for another unit's. */
async function versionAsked({ desk }: SignedInCall, { kind, unit, held }: Standing, number: string) {
  if (number === SHIPPED) return null
  const row = /^\d{1,9}$/.test(number) ? await findWording(desk.db.reader, kind, Number(number)) : null
  if (!row || (row.unit_id !== unit.id && row.id !== held?.id)) throw new DomainError('not-found', 'no-such-page')
  return row
}

type Again = { typed: Typed; faults: readonly FieldFault[] }

async function drawVersion(
  call: SignedInCall,
  standing: Standing,
  row: Awaited<ReturnType<typeof versionAsked>>,
  again: Again,
): Promise<Answer> {
  const { reader } = call.desk.db
  const { kind, unit } = standing
  const text = row?.text ?? papers[kind].template()
  const own = await wordingsOf(reader, kind, unit.id)
  const say = words(call.locale)
  const choices = [
    { value: 'held', text: saidHeld(call.locale, standing) },
    { value: SHIPPED, text: say('wording.shipped-of', { version: papers[kind].version }) },
    ...own.map((one) => ({ value: String(one.number), text: say('wording.version', { number: one.number }) })),
  ]
  const choice = choices.find((one) => one.value === call.query.with) ?? choices[0]
  const against: Against = {
    choice: choice?.value ?? 'held',
    said: choice?.text ?? '',
    text:
      choice?.value === SHIPPED
        ? papers[kind].template()
        : (own.find((one) => String(one.number) === choice?.value)?.text ?? heldText(standing)),
  }
  const shown = await show(
    call,
    { ...asked(standing, text), ...sampleOf(row), sample: null, caseNumber: null },
    'preview',
  )
  const writer = row === null ? '' : ((await staffNames(reader, [row.written_by])).get(row.written_by) ?? '')
  const model = versionModel(call, standing, { row, writer, against, choices, shown }, again)
  return page(wordingComparePage, model, {
    title: model.heading,
    status: again.faults.length > 0 ? 422 : 200,
    breadcrumb: crumbs(call, standing, say('wording.history')),
  })
}

const sampleOf = (row: Awaited<ReturnType<typeof versionAsked>>) => (row === null ? {} : asWording(row))

async function drawProposal(call: SignedInCall, standing: Standing, again: Again): Promise<Answer> {
  const { desk, actor } = call
  const { open, kind, unit } = standing
  if (!open) return redirect(wordingAddress(kind, unit.id))
  const text = await proposedText(desk.db.reader, standing, open)
  const shown = await show(call, { ...asked(standing, text), sample: null, caseNumber: null }, 'preview')
  const eyes = await eyesFor(desk.db.reader, actor, proposedBy(open), desk.clock.today())
  const model = proposalModel(call, standing, { row: open, text, shown, eyes }, again)
  return page(wordingComparePage, model, {
    title: model.heading,
    status: again.faults.length > 0 ? 422 : 200,
    breadcrumb: crumbs(call, standing, words(call.locale)('wording.waits')),
  })
}
