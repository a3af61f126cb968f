/** Turns the counter's form into the dispute as the desk keeps it: what an identity number says fills what stayed empty. */
import type { CommissionKind } from '../../workflows/dispute/context.ts'
import { carriesCheckDigit, type IdentityKind } from '../../workflows/values/identity-kinds.ts'
import { readIdentityNumber } from '../../workflows/values/identity-number.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { ClaimGiven, CommissionGiven, DisputeGiven, RespondentGiven, WorkerGiven } from './dispute-given.ts'
import type { CaseForm, IntakeForm } from './form.ts'
import type { PersonGiven } from './keep-person.ts'

/** The dispute a judged form describes, registered at a unit. */
export const disputeFromForm = (form: IntakeForm, unitId: string, today: Day): DisputeGiven =>
  caseFromForm(form, unitId, [firstWorker(form, today), ...form.others.map((row) => furtherWorker(form, row, today))])

/** The same with workers told elsewhere. */
export function caseFromForm(form: CaseForm, unitId: string, workers: WorkerGiven[]): DisputeGiven {
  const commission = commissionOf(form)
  return {
    unitId,
    receivedOn: form.receivedOn,
    receivedAt: form.receivedAt,
    summary: form.summary,
    channel: form.channel === null || form.channel === 'direct' ? ownChannel(commission) : form.channel,
    wayIn: form.wayIn ?? 'counter',
    industry: form.industry,
    workers,
    respondents: [firstRespondent(form), ...form.respondents.map(furtherRespondent)],
    knewOn: form.knewOn,
    employmentEndedOn: form.employmentEndedOn,
    commission,
    followsDisputeId: null,
  }
}

/** A commission names its channel by itself (CQ553); without one the parties came directly. */
function ownChannel(commission: CommissionGiven | null): string {
  if (commission === null) return 'direct'
  return commission.bodyKind === 'court' ? 'litigation' : 'arbitration'
}

function firstWorker(form: IntakeForm, today: Day): WorkerGiven {
  const said = identitySays(form, today)
  return {
    person: {
      name: form.name,
      sex: form.sex ?? said.sex,
      birthDay: form.birthDay ?? said.birthDay,
      ethnicity: form.ethnicity,
      address: form.address,
      occupation: form.occupation,
      identityKind: form.identityKind ?? 'resident',
      identityNumber: form.identityNumber,
      phone: form.phone,
      phoneOwner: form.phone === null ? 'none' : (form.phoneOwner ?? 'self'),
    },
    employment: { from: form.employedFrom, until: null, wageFen: form.monthlyWage },
    isRepresentative: form.representative,
    claims: form.claims.map((claim) => ({ ...claim, note: null })),
  }
}

type Further = IntakeForm['others'][number]

function furtherWorker(form: IntakeForm, row: Further, today: Day): WorkerGiven {
  return {
    person: {
      name: row.name,
      ...identitySays(row, today),
      ethnicity: null,
      address: null,
      occupation: null,
      identityKind: row.identityKind ?? 'resident',
      identityNumber: row.identityNumber,
      phone: row.phone,
      phoneOwner: row.phone === null ? 'none' : (row.phoneOwner ?? 'self'),
    },
    employment: null,
    isRepresentative: row.representative,
    claims: claimsOfRow(form, row),
  }
}

/** What a row leaves open is what the first worker claims; only sums are each worker's own. */
function claimsOfRow(form: IntakeForm, row: Further): ClaimGiven[] {
  const own = row.claims.flatMap(({ item, amount }) => (item === null ? [] : [{ item, amountFen: amount, note: null }]))
  if (own.length > 0) return own
  return form.claims.map(({ item }) => ({
    item,
    amountFen: form.claims.length === 1 ? (row.claims[0]?.amount ?? null) : null,
    note: null,
  }))
}

type Shown = { identityKind: IdentityKind | null; identityNumber: string | null }

/** What a resident's number says of its bearer. */
export function identitySays(
  { identityKind, identityNumber }: Shown,
  today: Day,
): Pick<PersonGiven, 'sex' | 'birthDay'> {
  if (identityNumber === null || !carriesCheckDigit(identityKind ?? 'resident')) return { sex: null, birthDay: null }
  const { sex, birthDay } = readIdentityNumber(identityNumber, today)
  return { sex, birthDay }
}

const firstRespondent = (form: CaseForm): RespondentGiven => ({
  role: form.role ?? 'employer',
  employer: {
    kind: form.employerKind ?? 'company',
    name: form.employerName,
    creditCode: form.creditCode,
    site: form.site,
    address: form.employerAddress,
    representativeName: form.representativeName,
    representativeTitle: form.representativeTitle,
    phone: form.employerPhone,
  },
})

const furtherRespondent = (row: CaseForm['respondents'][number]): RespondentGiven => ({
  role: row.role ?? 'employer',
  employer: {
    kind: row.kind ?? 'company',
    name: row.name,
    creditCode: row.creditCode,
    site: row.site,
    address: null,
    representativeName: null,
    representativeTitle: null,
    phone: row.phone,
  },
})

/** The judged form holds all of a commission or nothing. */
function commissionOf(form: CaseForm): CommissionGiven | null {
  const { commissionKind, commissionBody, commissionNumber, commissionSignedOn } = form
  if (commissionKind === null || commissionBody === null || commissionNumber === null || commissionSignedOn === null)
    return null
  return {
    kind: commissionKind,
    bodyKind: bodyOf(commissionKind),
    bodyName: commissionBody,
    theirNumber: commissionNumber,
    signedForOn: commissionSignedOn,
    contact: form.commissionContact,
    online: form.commissionOnline,
    suit: { ground: form.suitGround, number: form.suitGroundNumber, on: form.suitGroundOn, note: form.suitGroundNote },
  }
}

const bodyOf = (kind: CommissionKind): 'court' | 'arbitration' => (kind === 'arbitration' ? 'arbitration' : 'court')
