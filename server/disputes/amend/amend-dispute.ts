/** Completes or corrects what was registered: own rows, one journal line that names matters and ids, search kept true. */
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import {
  changeEmployer,
  changeParty,
  changePerson,
  deleteClaims,
  insertClaim,
  insertParty,
  partyName,
} from '../../../db/repositories/parties.ts'
import { mainCauseOf } from '../../../workflows/law/causes.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { day } from '../../../workflows/values/day.ts'
import { readIdentityNumber } from '../../../workflows/values/identity-number.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { keepEmployer } from '../../intake/keep-employer.ts'
import { openFile } from '../dispute-file.ts'
import { must } from '../must.ts'
import { rewriteTokens } from '../search-tokens-of-file.ts'
import type { Taking } from '../steps/define-step.ts'
import { takeStep } from '../take-step.ts'
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
    await takeStep(desk, tx, stamp, act.actor, file, {
      type: 'details-amended',
      occurredOn: given.on,
      data: { what, partyIds, claimedFen },
    })
    await amendWorkers(taking, given)
    await amendEmployers(taking, given)
    await addRespondents(taking, given)
    if (what.includes('claims')) await rewriteClaims(taking, given)
    await amendCase(taking, given, claimedFen)
    await rewriteTokens(desk, tx, disputeId)
    return { answer: null, object, details: { what: what.join(' ') } }
  })
}

async function amendWorkers({ desk, tx, file }: Taking, given: Amendment): Promise<void> {
  for (const row of given.workers) {
    const person = file.workers.find((worker) => worker.id === row.id)?.person
    if (!person) throw new DomainError('invalid', 'unknown-choice')
    const read = row.identityNumber === null ? null : readIdentityNumber(row.identityNumber)
    await changePerson(tx, person.id, {
      name: row.name,
      address: row.address,
      occupation: row.occupation,
      ...(read?.valid ? { sex: read.sex, birth_day: read.birthDay } : {}),
    })
    // A field left empty keeps the covered number.
    if (row.identityNumber !== null) await desk.privateValues.write(tx, person.id, 'identity', row.identityNumber)
    if (row.phone !== null) await desk.privateValues.write(tx, person.id, 'phone', row.phone)
  }
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
      ? await keepEmployer(desk, tx, taking.stamp, { ...row, kind: employer.kind }, file.row.county_id)
      : employer.id
    if (renamed) await changeParty(tx, party.id, { employer_id: holder })
    await changeEmployer(tx, holder, {
      credit_code: row.creditCode,
      site: row.site,
      address: row.address,
      representative_name: row.representativeName,
      representative_title: row.representativeTitle,
    })
    if (row.phone !== null) await desk.privateValues.write(tx, holder, 'phone', row.phone)
  }
}

async function addRespondents({ desk, tx, stamp, file }: Taking, given: Amendment): Promise<void> {
  const last = Math.max(0, ...file.employers.map((party) => party.position))
  for (const [at, row] of given.further.entries()) {
    const blank = { creditCode: null, site: null, address: null, representativeName: null, representativeTitle: null }
    const employer = { ...blank, kind: row.kind, name: row.name, phone: null }
    const employerId = await keepEmployer(desk, tx, stamp, employer, file.row.county_id)
    await insertParty(tx, {
      id: desk.newId(),
      dispute_id: file.row.id,
      side: 'employer',
      role: row.role,
      position: last + 1 + at,
      employer_id: employerId,
    })
  }
}

async function rewriteClaims({ desk, tx, file }: Taking, given: Amendment): Promise<void> {
  await deleteClaims(tx, file.row.id)
  for (const [position, claim] of given.claims.entries())
    await insertClaim(tx, {
      id: desk.newId(),
      dispute_id: file.row.id,
      party_id: claim.worker,
      item: claim.item,
      amount_fen: claim.amount,
      note: claim.note,
      position,
    })
}

async function amendCase({ tx, file }: Taking, given: Amendment, claimedFen: number): Promise<void> {
  const row = await readDispute(tx, file.row.id)
  const claims = given.claims.map((claim) => ({ item: claim.item, amountFen: claim.amount }))
  const [firstEmployer] = given.employers
  const moved = await changeDispute(tx, row, {
    summary: given.summary,
    knew_on: given.knewOn,
    employment_ended_on: given.employmentEndedOn,
    claimed_fen: claimedFen,
    cause_code: mainCauseOf(claims, day(row.received_on)) ?? row.cause_code,
    worker_label: given.workers[0]?.name ?? partyName(must(file.workers[0])),
    employer_label: firstEmployer?.name ?? given.further[0]?.name ?? row.employer_label,
  })
  if (!moved) throw new DomainError('stale', 'dispute-changed')
}
