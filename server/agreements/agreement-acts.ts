/** The steps that an agreement's own page offers: hand over, back to the draft, back to the table, void. */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { AgreementModel } from '../../templates/pages/agreements/agreement.ts'
import { codeChoices, type FormFields } from '../../templates/parts/form-fields.ts'
import type { Field } from '../../templates/parts/field.ts'
import { wordKey, type WordKey } from '../../templates/words/index.ts'
import type { Action } from '../../workflows/permissions.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { redraftReasons, resumeReasons } from './leave-signing.ts'
import { voidReasons } from './void-agreement.ts'

type Offered = {
  event: 'signing-opened' | 'drafting-reopened' | 'negotiation-resumed' | 'agreement-voided'
  permission: Action
  status: WholeAgreement['status']
  help: WordKey
  reasons: readonly string[]
  family: string
}

/** Opening signing has its own place on the draft's page. */
const offered: readonly Offered[] = [
  {
    event: 'drafting-reopened',
    permission: 'agreement:draft',
    status: 'signing',
    help: 'agreements.help-redraft',
    reasons: redraftReasons,
    family: 'redraft-reason',
  },
  {
    event: 'negotiation-resumed',
    permission: 'agreement:draft',
    status: 'signing',
    help: 'agreements.help-resume',
    reasons: resumeReasons,
    family: 'talk-reason',
  },
  {
    event: 'agreement-voided',
    permission: 'agreement:void',
    status: 'effective',
    help: 'agreements.help-void',
    reasons: voidReasons,
    family: 'invalid-reason',
  },
]

/** The steps open to this person, each with its questions. */
export function actsOf(
  call: SignedInCall,
  file: DisputeFile,
  agreement: WholeAgreement,
  fields: FormFields,
  failed: { event: string } | null,
): AgreementModel['acts'] {
  return offered
    .filter((step) => step.status === agreement.status && mayOn(file, call.actor, step.permission))
    .map((step) => ({
      title: wordKey('step', step.event),
      help: step.help,
      action: pathTo(paths.agreementStep, { agreementId: agreement.id, event: step.event }),
      keys: { key: newToken(), revision: agreement.revision },
      fields: questionsOf(step, fields, failed?.event === step.event),
      submit: wordKey('step', step.event),
      open: failed?.event === step.event,
    }))
}

/** Several forms stand on one page: each field's id tells them apart; those of a refused step are what the summary links to. */
function questionsOf(step: Offered, fields: FormFields, failed: boolean): Field[] {
  const asked = [
    fields.select(
      { name: 'reason', label: 'agreements.reason', width: 'medium', required: true },
      codeChoices(step.family, step.reasons),
    ),
    ...(step.event === 'agreement-voided'
      ? [fields.tick({ name: 'reopen', label: 'agreements.void-reopen', width: 'full' })]
      : []),
    fields.day({ name: 'on', label: 'agreements.day', required: true }),
  ]
  return failed ? asked : asked.map((field) => ({ ...field, id: `${field.id}-${step.event}` }))
}
