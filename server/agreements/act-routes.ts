/** Answers the steps of an agreement's own page: hand over for signing, back to the draft, back to the table, void. */
import { z } from 'zod'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { readForm } from '../http/fields.ts'
import { redirect, type Answer, type Flash } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { handOverForm, redraftForm, resumeForm, voidForm } from './act-form.ts'
import { drawAgreement } from './agreement-page.ts'
import { drawForm, type Trouble } from './form-page.ts'
import { reopenDrafting, resumeNegotiation } from './leave-signing.ts'
import { openAgreement } from './open-agreement.ts'
import { openSigning } from './open-signing.ts'
import { openSigningOfOthers } from './open-signing-of-all.ts'
import { typedFromAgreement, flat } from './typed.ts'
import { voidAgreement } from './void-agreement.ts'

type Done = { to: string; flash: Flash }
type ActOf = (call: SignedInCall, agreementId: string) => Promise<Done>

/** Ties a form to what it does; a faulty form is told like a refused step. */
const act =
  <Value>(
    form: z.ZodType<Value>,
    take: (call: SignedInCall, agreementId: string, value: Value) => Promise<Done>,
  ): ActOf =>
  async (call, agreementId) => {
    const read = readForm(form, call.body)
    if (!read.ok) throw new DomainError('invalid', 'form-faults', { faults: read.faults })
    return take(call, agreementId, read.value)
  }

const toAgreement = (agreementId: string, key: Flash['key']): Done => ({
  to: pathTo(paths.agreement, { agreementId }),
  flash: { kind: 'done', key },
})

const acts: Readonly<Record<string, ActOf>> = {
  'signing-opened': act(handOverForm, async (call, agreementId, { revision, on, reason, others }) => {
    await openSigning(call.desk, call.act, agreementId, revision, on, reason ?? null)
    if (others) {
      const { opened, left } = await openSigningOfOthers(call.desk, call.act, agreementId, on, reason ?? null)
      return {
        to: pathTo(paths.signing, { agreementId }),
        flash: { kind: 'done', key: 'agreements.done-handed-over-all', values: { opened: opened + 1, left } },
      }
    }
    return {
      to: pathTo(paths.signing, { agreementId }),
      flash: { kind: 'done', key: 'agreements.done-handed-over' },
    }
  }),
  'drafting-reopened': act(redraftForm, async (call, agreementId, form) => {
    await reopenDrafting(call.desk, call.act, { agreementId, ...form })
    return toAgreement(agreementId, 'agreements.done-redraft')
  }),
  'negotiation-resumed': act(resumeForm, async (call, agreementId, form) => {
    await resumeNegotiation(call.desk, call.act, { agreementId, ...form })
    return toAgreement(agreementId, 'agreements.done-resumed')
  }),
  'agreement-voided': act(voidForm, async (call, agreementId, form) => {
    await voidAgreement(call.desk, call.act, { agreementId, ...form })
    return toAgreement(agreementId, 'agreements.done-voided')
  }),
}

/** Takes the step named in the address; refused, it draws the agreement again with the reasons. */
export async function takeAct(call: SignedInCall): Promise<Answer> {
  const agreementId = call.params.agreementId ?? ''
  const event = call.params.event ?? ''
  const take = Object.hasOwn(acts, event) ? acts[event] : undefined
  if (!take) throw new DomainError('not-found', 'no-such-page')
  try {
    const done = await take(call, agreementId)
    return redirect(done.to, done.flash)
  } catch (error) {
    if (!(error instanceof DomainError) || error.reasons.length + error.faults.length === 0) throw error
    return drawFailed(call, agreementId, event, error)
  }
}

async function drawFailed(call: SignedInCall, agreementId: string, event: string, error: DomainError): Promise<Answer> {
  const { reader } = call.desk.db
  const { file, agreement } = await openAgreement(reader, call.actor, agreementId, 'dispute:read')
  const { faults, reasons } = error
  if (agreement.status !== 'drafting')
    return drawAgreement(call, file, agreement, { event, typed: flat(call.body), faults, reasons })
  const ids = agreement.clauses.map((clause) => clause.id)
  const accounts = await call.desk.privateValues.read(reader, ids, 'account')
  return drawForm(call, {
    file,
    agreement,
    replaces: file.agreements.find((other) => other.id === agreement.replaces_id) ?? null,
    typed: typedFromAgreement(agreement, accounts, call.desk.clock.today()),
    trouble: troubleOf(faults, error),
    closed: [],
    signing: flat(call.body),
  })
}

const troubleOf = (faults: readonly FieldFault[], error: DomainError): Trouble =>
  faults.length > 0 ? { kind: 'faults', faults } : { kind: 'refused', reasons: error.reasons }
