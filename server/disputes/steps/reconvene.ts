/** The parties come back after an ending: a new dispute with a new number, linked to this one, nothing typed twice (domain.md 6.9). */
import { claimItem, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { identityKinds } from '../../../workflows/values/identity-kinds.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { text } from '../../http/fields.ts'
import type { DisputeGiven, RespondentGiven, WorkerGiven } from '../../intake/dispute-given.ts'
import { writeDispute } from '../../intake/open-dispute.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { must } from '../must.ts'
import { takeLastStep } from '../take-step.ts'
import { dated, defineStep, type Taking } from './define-step.ts'
import { askSeveral, idsOf, someOf } from './questions.ts'

export const reconvened = defineStep({
  event: 'reconvened',
  consequences: ['consequence.new-dispute', 'consequence.old-stays'],
  form: ({ file }) => dated({ workers: someOf(file.workers), summary: text(500, { lines: true }) }),
  defaults: ({ file }) => ({ workers: idsOf(file.workers), summary: file.row.summary }),
  questions: ({ file }, fields) => [
    ...askSeveral(fields, 'workers', 'disputes.workers-coming-back', file.workers),
    fields.area({ name: 'summary', label: 'disputes.summary', required: true, rows: 2, max: 500 }),
  ],
  async take(taking, value) {
    const { desk, tx, stamp, actor, file } = taking
    const opened = await writeDispute(desk, tx, stamp, actor, {
      unitId: file.row.unit_id,
      receivedOn: value.on,
      receivedAt: null,
      summary: value.summary,
      channel: 'direct',
      wayIn: file.row.way_in,
      industry: file.row.industry,
      workers: await workersAgain(taking, value.workers),
      respondents: await respondentsAgain(taking),
      knewOn: file.row.knew_on === null ? null : day(file.row.knew_on),
      employmentEndedOn: file.row.employment_ended_on === null ? null : day(file.row.employment_ended_on),
      commission: null,
      followsDisputeId: file.row.id,
    } satisfies DisputeGiven)
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'reconvened',
      occurredOn: value.on,
      data: { disputeId: opened.disputeId },
    })
    return opened.disputeId
  },
})

async function workersAgain({ desk, tx, file }: Taking, ids: readonly string[]): Promise<WorkerGiven[]> {
  const workers = file.workers.filter((worker) => ids.includes(worker.id))
  const people = workers.map((worker) => must(worker.person).id)
  const identities = await desk.privateValues.read(tx, people, 'identity')
  const phones = await desk.privateValues.read(tx, people, 'phone')
  return workers.map((worker) => {
    const person = must(worker.person)
    return {
      person: {
        name: person.name,
        sex: person.sex,
        birthDay: person.birth_day === null ? null : day(person.birth_day),
        ethnicity: person.ethnicity,
        address: person.address,
        occupation: person.occupation,
        identityKind: identityKinds.find((kind) => kind === worker.person?.identity_kind) ?? 'resident',
        identityNumber: identities.get(person.id) ?? null,
        phone: phones.get(person.id) ?? null,
        phoneOwner: person.phone_owner,
      },
      employment: {
        from: worker.employed_from === null ? null : day(worker.employed_from),
        until: worker.employed_until === null ? null : day(worker.employed_until),
        wageFen: worker.wage_fen === null ? null : fen(worker.wage_fen),
      },
      isRepresentative: worker.is_representative === 1,
      claims: claimsAgain(file, worker.id),
    }
  })
}

const claimsAgain = (file: DisputeFile, partyId: string): WorkerGiven['claims'] =>
  file.claims
    .filter((claim) => claim.party_id === partyId)
    .map((claim) => ({
      item: claimItem(claim.item).code as ClaimItemCode,
      amountFen: claim.amount_fen === null ? null : fen(claim.amount_fen),
      note: claim.note,
    }))

async function respondentsAgain({ desk, tx, file }: Taking): Promise<RespondentGiven[]> {
  const phones = await desk.privateValues.read(tx, idsOf(file.employers.map((party) => must(party.employer))), 'phone')
  return file.employers.map((party) => {
    const employer = must(party.employer)
    return {
      role: party.role,
      employer: {
        kind: employer.kind,
        name: employer.name,
        creditCode: employer.credit_code,
        site: employer.site,
        address: employer.address,
        representativeName: employer.representative_name,
        representativeTitle: employer.representative_title,
        phone: phones.get(employer.id) ?? null,
      },
    }
  })
}
