/** What the forms of publicity work answer: each reads its form, calls one use case and draws the page again when something is wrong. */
import { brandsUsed } from '../../db/repositories/outreach.ts'
import { findOutreachPicture } from '../../db/repositories/outreach-pictures.ts'
import { strikePage } from '../../templates/pages/attachments/strike.ts'
import { suggestionsPage } from '../../templates/pages/intake/suggestions.ts'
import { outreachFormPage } from '../../templates/pages/outreach/form.ts'
import { renderFragment } from '../../templates/pages/render.ts'
import { codeChoices, formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { outreachBrands, outreachStrikeReasons } from '../../workflows/outreach/codes.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { file, fragment, page, redirect, type Answer } from '../http/answer.ts'
import { explained } from '../http/explained.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { amendOutreach, strikeOutreach } from './change-event.ts'
import { crumbs, drawEvent } from './event-page.ts'
import { amendOutreachForm, newOutreachForm, strikeOutreachForm } from './form.ts'
import { amendOutreachModel, newOutreachModel } from './form-page.ts'
import { keepPictures, pictureFaults, strikePicture } from './keep-pictures.ts'
import { openOutreach, recordingUnits } from './places.ts'
import { recordOutreach } from './record-event.ts'

const eventIdOf = (call: SignedInCall): string => call.params.eventId ?? ''
const eventPath = (eventId: string): string => pathTo(paths.outreachEvent, { eventId })

/** The empty form, dated today, or what was typed with its faults. */
export async function drawNew(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, actor, locale, body } = call
  const today = desk.clock.today()
  const units = await recordingUnits(desk.db.reader, actor, today)
  const own = units.find((unit) => unit.id === actor.unitId) ?? units[0]
  const typed: Typed = { kind: 'on-site', beganOn: today, unitId: own?.id ?? '', ...body }
  return page(outreachFormPage, newOutreachModel(units, typed, faults), {
    title: words(locale)('outreach.new'),
    status: faults.length > 0 ? 422 : 200,
    breadcrumb: crumbs(locale, words(locale)('outreach.new')),
  })
}

export async function takeNew(call: SignedInCall): Promise<Answer> {
  const { desk, actor, act, body, uploads } = call
  const [only, ...others] = await recordingUnits(desk.db.reader, actor, desk.clock.today())
  // Where there is nothing to choose, nothing was asked.
  const form = readForm(newOutreachForm, others.length === 0 ? { unitId: only?.id ?? '', ...body } : body)
  const faults = [...pictureFaults(uploads), ...(form.ok ? [] : form.faults)]
  if (!form.ok || faults.length > 0) return drawNew(call, faults)
  return explained(
    async () => {
      const { eventId } = await recordOutreach(desk, act, form.value, Object.values(uploads.files))
      return redirect(eventPath(eventId), { kind: 'done', key: 'outreach.saved' })
    },
    (found) => drawNew(call, found),
  )
}

async function drawAmend(
  call: SignedInCall,
  told: { typed: Typed | null; faults: readonly FieldFault[]; stale: boolean },
): Promise<Answer> {
  const { desk, actor, locale } = call
  const event = await openOutreach(desk.db.reader, actor, eventIdOf(call), 'outreach:record')
  if (event.state === 'struck') throw new DomainError('stale', 'outreach-changed')
  return page(outreachFormPage, amendOutreachModel(locale, event, told), {
    title: words(locale)('outreach.amend'),
    status: told.stale ? 409 : told.faults.length > 0 ? 422 : 200,
    reason: 'outreach-changed',
    breadcrumb: crumbs(locale, event.title),
  })
}

export const askAmend = (call: SignedInCall): Promise<Answer> =>
  drawAmend(call, { typed: null, faults: [], stale: false })

export async function takeAmend(call: SignedInCall): Promise<Answer> {
  const form = readForm(amendOutreachForm, call.body)
  const again = (faults: readonly FieldFault[], stale = false): Promise<Answer> =>
    drawAmend(call, { typed: call.body, faults, stale })
  if (!form.ok) return again(form.faults)
  try {
    return await explained(async () => {
      await amendOutreach(call.desk, call.act, eventIdOf(call), form.value)
      return redirect(eventPath(eventIdOf(call)), { kind: 'done', key: 'outreach.amended' })
    }, again)
  } catch (fault) {
    if (fault instanceof DomainError && fault.kind === 'stale' && fault.code === 'outreach-changed')
      return again([], true)
    throw fault
  }
}

export async function drawStrike(call: SignedInCall, faults: readonly FieldFault[] = []): Promise<Answer> {
  const { desk, actor, locale, body } = call
  const event = await openOutreach(desk.db.reader, actor, eventIdOf(call), 'outreach:strike')
  if (event.state === 'struck') throw new DomainError('stale', 'outreach-changed')
  const fields = formFields(body, faults)
  const reason = fields.radios(
    { name: 'reason', label: 'outreach.strike-reason', required: true, focus: true },
    codeChoices('outreach-strike', outreachStrikeReasons),
  )
  return page(
    strikePage,
    {
      reasons: [],
      confirm: {
        title: 'outreach.strike',
        about: event.title,
        consequences: [phrase('outreach.strike-stays'), phrase('outreach.strike-counts-not')],
        errors: fields.summary(),
        action: pathTo(paths.strikeOutreach, { eventId: event.id }),
        keys: { key: newToken(), revision: event.revision },
        fields: [reason],
        submit: 'outreach.strike',
        back: eventPath(event.id),
      },
    },
    {
      title: words(locale)('outreach.strike'),
      status: faults.length > 0 ? 422 : 200,
      breadcrumb: crumbs(locale, event.title),
    },
  )
}

export async function takeStrike(call: SignedInCall): Promise<Answer> {
  const form = readForm(strikeOutreachForm, call.body)
  if (!form.ok) return drawStrike(call, form.faults)
  await strikeOutreach(call.desk, call.act, eventIdOf(call), form.value)
  return redirect(eventPath(eventIdOf(call)), { kind: 'done', key: 'outreach.struck-done' })
}

export async function takePictures(call: SignedInCall): Promise<Answer> {
  const { desk, act, uploads } = call
  const files = Object.values(uploads.files)
  const faults = pictureFaults(uploads)
  if (faults.length > 0) return drawEvent(call, faults)
  if (files.length === 0) return drawEvent(call, [{ field: 'pictures', code: 'file-missing' }])
  return explained(
    async () => {
      await keepPictures(desk, act, eventIdOf(call), files)
      return redirect(eventPath(eventIdOf(call)), { kind: 'done', key: 'outreach.pictures-kept' })
    },
    (found) => drawEvent(call, found),
  )
}

/** A picture to look at, for whoever may see its event. */
export async function sendPicture({ desk, actor, params }: SignedInCall): Promise<Answer> {
  const row = await findOutreachPicture(desk.db.reader, params.pictureId ?? '')
  if (!row || row.struck_at !== null) throw new DomainError('not-found', 'no-such-page')
  await openOutreach(desk.db.reader, actor, row.event_id, 'outreach:read')
  return file(await desk.files.get(row.sha256), row.media_type, row.name, true)
}

export async function takePictureStrike({ desk, act, params }: SignedInCall): Promise<Answer> {
  const { eventId } = await strikePicture(desk, act, params.pictureId ?? '')
  return redirect(eventPath(eventId), { kind: 'done', key: 'outreach.picture-struck' })
}

const OFFERED = 12

/** Brands of the union's plans and those typed before, that hold what is being typed. */
export async function suggestBrands({ desk, actor, locale, body }: SignedInCall): Promise<Answer> {
  const typed = typeof body.q === 'string' ? body.q.trim() : ''
  // A campaign's name is kept as it is called, whatever language the page is read in.
  const known = outreachBrands.map((code) => words('zh-CN')(wordKey('outreach-brand', code)))
  const used = await brandsUsed(desk.db.reader, scopeRoots(actor.grants, 'outreach:read'), OFFERED * 4)
  const names = [...new Set([...known, ...used])].filter((name) => name.includes(typed)).slice(0, OFFERED)
  return fragment(
    renderFragment(
      suggestionsPage,
      { names: names.map((name) => ({ name, initials: null })) },
      {
        locale,
        csrfToken: null,
      },
    ),
  )
}
