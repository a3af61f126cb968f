/** Answers the requests of consultations: record, mend, strike out, make a dispute, take out as a file. */
import { strikeOutConsultationPage } from '../../templates/pages/consultations/strike-out.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { whyNotAmended } from '../../workflows/consultation/corrections.ts'
import { DomainError, type FieldFault, type Reason } from '../../workflows/errors.ts'
import { consultationChannels } from '../../workflows/law/consultations.ts'
import { troubleOf, STATUS } from '../disputes/trouble.ts'
import type { Typed } from '../drafts.ts'
import { file as fileAnswer, page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { amendConsultation } from './amend-consultation.ts'
import { askedOf } from './asked.ts'
import { beginDispute } from './begin-dispute.ts'
import { exportRegister } from './export-register.ts'
import { amendForm, judgeConsultation, recordForm, strikeForm, toldBy } from './form.ts'
import { drawForm } from './form-page.ts'
import { factsOf, openConsultation } from './open-consultation.ts'
import { consultationSeat, type ConsultationSeat } from './place.ts'
import { recordConsultation } from './record-consultation.ts'
import { consultationStrikeReasons, mayStrikeOut, strikeOutConsultation } from './strike-out-consultation.ts'
import { typedFromIntake, typedOfConsultation } from './typed.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const idOf = (call: SignedInCall): string => call.params.consultationId ?? ''
const addressOf = (consultationId: string): string => pathTo(paths.consultation, { consultationId })

/** The empty form; `channel` in the address is the one the last was recorded with. */
export const drawNew = (call: SignedInCall): Promise<Answer> => {
  const channel = consultationChannels.find((code) => code === call.query.channel)
  return drawEmpty(call, channel === undefined ? {} : { channel })
}

/** The form with what was typed as a dispute. */
export const drawFromIntake = (call: SignedInCall): Promise<Answer> => drawEmpty(call, typedFromIntake(call.body))

async function drawEmpty(
  call: SignedInCall,
  typed: Typed,
  faults: readonly FieldFault[] = [],
  given: ConsultationSeat | null = null,
): Promise<Answer> {
  const { desk, actor } = call
  const seat = given ?? (await consultationSeat(desk.db.reader, actor, desk.clock.today()))
  if (seat.units.length === 0) throw new DomainError('not-allowed', 'role-without-permission')
  const usual = {
    channel: 'counter',
    persons: '1',
    occurredOn: desk.clock.today(),
    ...(seat.own === null ? {} : { unitId: seat.own }),
  }
  const shown = { ...usual, ...typed }
  return drawForm(call, {
    typed: shown,
    faults,
    reasons: [],
    status: faults.length > 0 ? 422 : 200,
    seat,
    amends: null,
  })
}

export async function record(call: SignedInCall): Promise<Answer> {
  const { desk, actor, act, body } = call
  const today = desk.clock.today()
  const form = readForm(recordForm, body)
  if (!form.ok) return drawEmpty(call, body, form.faults)
  const seat = await consultationSeat(desk.db.reader, actor, today)
  const unitId = form.value.unitId ?? (seat.units.length === 1 ? (seat.units[0]?.id ?? null) : null)
  const faults = [
    ...judgeConsultation(form.value, today),
    ...(unitId === null ? [{ field: 'unitId', code: 'required' }] : []),
    ...(unitId !== null && !seat.units.some(({ id }) => id === unitId)
      ? [{ field: 'unitId', code: 'unknown-choice' }]
      : []),
  ]
  if (unitId === null || faults.length > 0) return drawEmpty(call, body, faults, seat)
  const { consultationId } = await recordConsultation(desk, act, { ...toldBy(form.value), unitId })
  return redirect(`${addressOf(consultationId)}?saved=on`, { kind: 'done', key: 'consultation.saved' })
}

/** The form to mend one, or the reasons why it cannot be. */
export async function drawAmend(call: SignedInCall): Promise<Answer> {
  const { desk, actor } = call
  const file = await openConsultation(desk.db.reader, actor, idOf(call))
  const reasons = whyNotAmended(factsOf(file, actor, desk.clock.today()))
  if (reasons.length > 0) throw new DomainError('refused', 'step-closed', { reasons })
  const phone = (await desk.privateValues.read(desk.db.reader, [file.row.id], 'phone')).get(file.row.id) ?? null
  return drawAmended(call, typedOfConsultation(file, phone), file.row.revision, {
    faults: [],
    reasons: [],
    status: 200,
  })
}

const drawAmended = (
  call: SignedInCall,
  typed: Typed,
  revision: number,
  wrong: { faults: readonly FieldFault[]; reasons: readonly Reason[]; status: number },
): Promise<Answer> => drawForm(call, { typed, ...wrong, seat: null, amends: { id: idOf(call), revision } })

export async function amend(call: SignedInCall): Promise<Answer> {
  const { desk, actor, act, body } = call
  const { row } = await openConsultation(desk.db.reader, actor, idOf(call))
  const form = readForm(amendForm, body)
  const faults = form.ok ? judgeConsultation(form.value, desk.clock.today()) : form.faults
  if (!form.ok || faults.length > 0)
    return drawAmended(call, body, row.revision, { faults, reasons: [], status: STATUS.faults })
  try {
    await amendConsultation(desk, act, idOf(call), { ...toldBy(form.value), revision: form.value.revision })
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'refused') throw fault
    return drawAmended(call, body, row.revision, { faults: [], reasons: trouble.reasons, status: STATUS.refused })
  }
  return redirect(addressOf(idOf(call)), { kind: 'done', key: 'consultation.amended' })
}

export const drawStrikeOut = (call: SignedInCall): Promise<Answer> => askStrike(call, { faults: [], reasons: [] }, 200)

export async function strikeOut(call: SignedInCall): Promise<Answer> {
  const form = readForm(strikeForm, call.body)
  if (!form.ok) return askStrike(call, { faults: form.faults, reasons: [] }, STATUS.faults)
  try {
    await strikeOutConsultation(call.desk, call.act, idOf(call), form.value)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'refused') throw fault
    return askStrike(call, { faults: [], reasons: trouble.reasons }, STATUS.refused)
  }
  return redirect(addressOf(idOf(call)), { kind: 'done', key: 'consultation.struck-done' })
}

async function askStrike(
  call: SignedInCall,
  wrong: { faults: readonly FieldFault[]; reasons: readonly Reason[] },
  status: number,
): Promise<Answer> {
  const { desk, actor, locale } = call
  const file = await openConsultation(desk.db.reader, actor, idOf(call))
  if (!mayStrikeOut(file, actor)) throw new DomainError('not-allowed', 'role-without-permission')
  const say = words(locale)
  const { row } = file
  const fields = formFields(call.body, wrong.faults)
  const reason = fields.radios(
    { name: 'reason', label: 'consultation.strike-reason', required: true, focus: true },
    codeChoices('consultation-strike', consultationStrikeReasons),
  )
  return page(
    strikeOutConsultationPage,
    {
      reasons: [...wrong.reasons],
      confirm: {
        title: 'consultation.strike-title',
        about: say('consultation.strike-about', {
          day: row.occurred_on,
          channel: say(wordKey('consultation-channel', row.channel)),
          who: row.name ?? say('consultation.anonymous'),
        }),
        consequences: [phrase('consultation.strike-stays'), phrase('consultation.strike-counts')],
        errors: fields.summary(),
        action: pathTo(paths.strikeOutConsultation, { consultationId: row.id }),
        keys: { key: newToken(), revision: row.revision },
        fields: [reason],
        submit: 'consultation.strike-go',
        back: addressOf(row.id),
      },
    },
    {
      title: say('consultation.strike-title'),
      status,
      breadcrumb: [
        { href: paths.consultations, text: say('consultation.list-title') },
        { href: addressOf(row.id), text: say('consultation.title') },
        { href: null, text: say('consultation.strike-title') },
      ],
    },
  )
}

/** The counter with what the consultation told. */
export async function toDispute(call: SignedInCall): Promise<Answer> {
  const { draftId } = await beginDispute(call.desk, call.act, idOf(call))
  return redirect(pathTo(paths.intakeDraft, { draftId }))
}

const sendRegister =
  (format: 'xlsx' | 'csv') =>
  async ({ desk, actor, query, locale }: SignedInCall): Promise<Answer> => {
    const asked = await askedOf(desk, actor, query, 'report:export')
    const { name, bytes } = await exportRegister(desk, actor, asked, {
      format,
      personal: query.personal === 'on',
      locale,
    })
    return fileAnswer(bytes, format === 'csv' ? 'text/csv; charset=utf-8' : XLSX, name)
  }

export const sendXlsx = sendRegister('xlsx')
export const sendCsv = sendRegister('csv')
