/** Completes or corrects what was registered: own rows, one journal line that names matters and ids, search kept true. */
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import {
  changeEmployer,
  changeParty,
  changePerson,
  insertParty,
  partyName,
  type PartyRow,
} from '../../../db/repositories/parties.ts'
import { mainCauseOf } from '../../../workflows/law/causes.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { day } from '../../../workflows/values/day.ts'
import { carriesCheckDigit } from '../../../workflows/values/identity-kinds.ts'
import { readIdentityNumber } from '../../../workflows/values/identity-number.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { keepEmployer } from '../../intake/keep-employer.ts'
import { openFile } from '../dispute-file.ts'
import { must } from '../must.ts'
import { rewriteTokens } from '../search-tokens-of-file.ts'
import type { Taking } from '../steps/define-step.ts'
import type { Step } from '../step.ts'
import { takeStep } from '../take-step.ts'
import { recountYear, rewriteClaims } from './amend-claims.ts'
import type { Amendment } from './form.ts'
import { mattersOf } from './matters.ts'

/** Amends a dispute. Throws stale when somebody else was first, refused once the file is archived. */
export async function amendDispute(desk: Desk, act: Act, disputeId: string, given: Amendment): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'dispute:amend')
    if (file.row.revision !== given.revision) throw new DomainError('stale', 'dispute-changed')
    const object = { kind: 'dispute', id: disputeId, unitId: file.row.unit_id }
    const { what, partyIds } = mattersOf(file, given)
    if (what.length === 0) return { answer: null, object }
    const taking: Taking = { desk, tx, stamp, actor: act.actor, file }
    const claimedFen = given.claims.reduce((sum, claim) => sum + (claim.amount ?? 0), 0)
    const step: Step<'details-amended'> = {
      type: 'details-amended',
      occurredOn: given.on,
      data: { what, partyIds, claimedFen },
    }
    await takeStep(desk, tx, stamp, act.actor, file, step)
    await amendWorkers(taking, given)
    await amendEmployers(taking, given)
    await addRespondents(taking, given)
    if (what.includes('claims')) await rewriteClaims(taking, given.claims)
    await amendCase(taking, given, claimedFen)
    await rewriteTokens(desk, tx, disputeId)
    // The year counts from these days and by these claims (LDTZ 27).
    if (['days', 'claims', 'workers'].some((matter) => what.some((changed) => changed === matter)))
      await recountYear(taking, step)
    return { answer: null, object, details: { what: what.join(' ') } }
  })
}

async function amendWorkers(taking: Taking, given: Amendment): Promise<void> {
  const { desk, tx, file } = taking
  for (const row of given.workers) {
    const party = file.workers.find((worker) => worker.id === row.id)
    const person = party?.person
    if (!party || !person) throw new DomainError('invalid', 'unknown-choice')
    const kind = row.identityKind ?? person.identity_kind
    const read = row.identityNumber !== null && carriesCheckDigit(kind) ? readIdentityNumber(row.identityNumber) : null
    await changePerson(tx, person.id, {
      name: row.name,
      address: row.address,
      occupation: row.occupation,
      identity_kind: kind,
      ...(read?.valid ? { sex: read.sex, birth_day: read.birthDay } : {}),
    })
    await changeParty(tx, party.id, {
      employed_from: row.employedFrom,
      employed_until: row.employedUntil,
      wage_fen: row.wage,
    })
    await amendAgent(taking, party, row)
    // A field left empty keeps the covered number.
    if (row.identityNumber !== null) await desk.privateValues.write(tx, person.id, 'identity', row.identityNumber)
    if (row.phone !== null) await desk.privateValues.write(tx, person.id, 'phone', row.phone)
  }
}

type AgentGiven = Pick<Amendment['workers'][number], 'agentName' | 'agentAuthority' | 'agentIdentity'>

/** A number left empty stays as long as the same person acts; whoever no longer does leaves none behind. */
async function amendAgent({ desk, tx }: Taking, party: PartyRow, given: AgentGiven): Promise<void> {
  const { agentName, agentAuthority, agentIdentity } = given
  await changeParty(tx, party.id, {
    agent_name: agentName,
    agent_authority: agentName === null ? null : agentAuthority,
  })
  if (agentIdentity !== null || agentName !== party.agent_name)
    await desk.privateValues.write(tx, party.id, 'identity', agentIdentity)
}

async function amendEmployers(taking: Taking, given: Amendment): Promise<void> {
  const { desk, tx, file } = taking
  for (const row of given.employers) {
    const party = file.employers.find((employer) => employer.id === row.id)
    const employer = party?.employer
    if (!party || !employer) throw new DomainError('invalid', 'unknown-choice')
    // Another name is another employer: the old one may stand in other cases.
    const renamed = row.name !== employer.name
    const holder = renamed
      ? (await keepEmployer(desk, tx, taking.stamp, { ...row, kind: employer.kind }, file.row.county_id)).id
      : employer.id
    if (renamed) await changeParty(tx, party.id, { employer_id: holder })
    await changeEmployer(tx, holder, {
      credit_code: row.creditCode,
      site: row.site,
      address: row.address,
      representative_name: row.representativeName,
      representative_title: row.representativeTitle,
      bankruptcy_accepted_on: row.bankruptcyAcceptedOn,
    })
    await amendAgent(taking, party, row)
    if (row.phone !== null) await desk.privateValues.write(tx, holder, 'phone', row.phone)
  }
}

async function addRespondents({ desk, tx, stamp, file }: Taking, given: Amendment): Promise<void> {
  const last = Math.max(0, ...file.employers.map((party) => party.position))
  for (const [at, row] of given.further.entries()) {
    const blank = { creditCode: null, site: null, address: null, representativeName: null, representativeTitle: null }
    const employer = { ...blank, kind: row.kind, name: row.name, phone: null }
    const kept = await keepEmployer(desk, tx, stamp, employer, file.row.county_id)
    await insertParty(tx, {
      id: desk.newId(),
      dispute_id: file.row.id,
      side: 'employer',
      role: row.role,
      position: last + 1 + at,
      employer_id: kept.id,
    })
  }
}

async function amendCase({ tx, file }: Taking, given: Amendment, claimedFen: number): Promise<void> {
  const row = await readDispute(tx, file.row.id)
  const claims = given.claims.map((claim) => ({ item: claim.item, amountFen: claim.amount }))
  const [firstEmployer] = given.employers
  const moved = await changeDispute(tx, row, {
    summary: given.summary,
    knew_on: given.knewOn,
    employment_ended_on: given.employmentEndedOn,
    employment_continues: given.employmentContinues ? 1 : 0,
    claimed_fen: claimedFen,
    cause_code: mainCauseOf(claims, day(row.received_on)) ?? row.cause_code,
    worker_label: given.workers[0]?.name ?? partyName(must(file.workers[0])),
    employer_label: firstEmployer?.name ?? given.further[0]?.name ?? row.employer_label,
  })
  if (!moved) throw new DomainError('stale', 'dispute-changed')
}
