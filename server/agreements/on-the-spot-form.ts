/** Reads the page for the spot: who consented, what was agreed, whether the money changed hands. */
import { z } from 'zod'
import type { FieldFault } from '../../workflows/errors.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { contactManners, sessionManners } from '../disputes/steps/codes.ts'
import { choice, dayField, fault, maybeDay, maybeText, revision, text, ticked } from '../http/fields.ts'
import { paymentEvidences } from '../money/write-payment.ts'
import { agreementOf, contentForm, readRows, type Body } from './form.ts'
import type { OnTheSpot } from './settle-on-the-spot.ts'

/** How the employer said yes: in the room, or by any way of contact. */
export const consentManners = ['in-person', 'written', ...contactManners] as const

/** Whether the money changed hands on the spot. */
export const paidChoices = ['now', 'later'] as const

const form = (file: DisputeFile) => {
  const content = contentForm(file)
  return z.strictObject({
    revision,
    on: dayField,
    respondent: choice(file.employers.map((employer) => employer.id)),
    consentManner: choice(consentManners),
    rightsTold: must,
    bothConsent: must,
    sessionManner: choice(sessionManners),
    place: maybeText(100),
    facts: text(2000, { lines: true }),
    agreed: text(2000, { lines: true }),
    clauses: content.clauses.max(500, 'too-many-rows'),
    instalments: z.array(z.never()),
    paid: choice(paidChoices),
    evidence: choice(paymentEvidences),
    dueOn: maybeDay,
  })
}

/** A box that the law wants ticked. */
const must = ticked.transform((value, context) => (value ? true : fault(context, 'must-be-ticked')))

export type SpotRead = { ok: true; value: { revision: number; given: OnTheSpot } } | { ok: false; faults: FieldFault[] }

/** The command, or every fault with its field. */
export function readOnTheSpot(file: DisputeFile, body: Body): SpotRead {
  const read = readRows(form(file), body)
  if (!read.ok) return read
  const { value } = read
  if (value.clauses.length === 0) return { ok: false, faults: [{ field: 'clauses.0.amount', code: 'required' }] }
  if (value.paid === 'later' && value.dueOn === null)
    return { ok: false, faults: [{ field: 'dueOn', code: 'required' }] }
  const agreement = agreementOf({
    on: value.on,
    facts: value.facts,
    workerPosition: null,
    employerPosition: null,
    responsibility: null,
    clauses: value.clauses,
    instalments: [],
    parts: 1,
    firstDueOn: value.paid === 'now' ? value.on : value.dueOn,
    taxBasis: 'before-tax',
    otherClauses: value.agreed,
    acceleration: false,
    furtherDefault: null,
    settlesItems: true,
    jointConfirmation: false,
    jointLiability: false,
    confirmsRelationship: false,
    place: value.place,
  })
  return {
    ok: true,
    value: {
      revision: value.revision,
      given: {
        agreement,
        said: { bothConsent: value.bothConsent, rightsTold: value.rightsTold },
        consent: { respondentId: value.respondent, manner: value.consentManner },
        session: {
          manner: value.sessionManner,
          place: value.place,
          record: [value.facts, value.agreed].join('\n'),
        },
        payment: value.paid === 'now' ? { evidence: value.evidence } : null,
      },
    },
  }
}
