/** Reads an agreement as the lint wants it, numbers and fonts included, and says what bars ink. */
import type { Reader } from '../../db/database.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import {
  agreementFindings,
  type AgreementFinding,
  type AgreementTerms,
} from '../../workflows/dispute/agreement-lint.ts'
import { carriesCheckDigit } from '../../workflows/values/identity-kinds.ts'
import { readBankCard } from '../../workflows/values/bank-card.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen, type Fen } from '../../workflows/values/fen.ts'
import type { Desk } from '../desk.ts'
import { committeeUnit, type DisputeFile } from '../disputes/dispute-file.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { routesOf } from './routes-to-enforcement.ts'
import { termsOf } from '../disputes/foresee.ts'
import { signingParties } from '../disputes/signatures.ts'
import { agreementContext } from '../papers/contexts/agreement.ts'
import { missingInThread } from '../papers/draw-in-thread.ts'
import { setPaper } from '../papers/set-paper.ts'
import { ownerOf, privateParts } from '../papers/contexts/parties.ts'

/** Everything wrong with or doubtful about a written agreement concluded on a day. */
export async function lintAgreement(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  agreement: WholeAgreement,
  on: Day,
): Promise<AgreementFinding[]> {
  return agreementFindings(await termsFor(desk, reader, file, agreement, on))
}

/** True when none of the findings bars ink. */
export const mayBeSigned = (findings: readonly AgreementFinding[]): boolean =>
  findings.every((finding) => finding.severity !== 'error')

/** The findings that want a reason. */
export const doubtsIn = (findings: readonly AgreementFinding[]): AgreementFinding[] =>
  findings.filter((finding) => finding.severity === 'warning')

async function termsFor(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  agreement: WholeAgreement,
  on: Day,
): Promise<AgreementTerms> {
  const terms = termsOf(file, agreement)
  const ids = agreement.clauses.map((clause) => clause.id)
  const accounts = await desk.privateValues.read(reader, ids, 'account')
  return {
    ...terms,
    clauses: terms.clauses.map((clause, at) => ({ ...clause, ...accountFacts(accounts.get(ids[at] ?? '')) })),
    paper: {
      on,
      facts: agreement.facts,
      parties: await partiesOf(desk, reader, file, agreement),
      missingGlyphs: await glyphsMissing(desk, reader, file, agreement, on),
      jointConfirmation: agreement.joint_confirmation === 1,
      courtNamed: committeeUnit(file).settings.courtName !== undefined,
      confirmsRelationship: agreement.confirms_relationship === 1,
      copies: agreement.copies,
      furtherDefault: agreement.default_clause ?? '',
      place: agreement.place,
      wages: file.workers.flatMap((worker) =>
        worker.wage_fen === null ? [] : [{ partyId: worker.id, fen: fen(worker.wage_fen) }],
      ),
      minimumWage: await minimumWage(reader, on),
      claims: file.claims.map((claim) => ({ partyId: claim.party_id, item: claim.item, amountFen: claim.amount_fen })),
      routeOpen: routesOf(file, agreement, on, await currentCalendar(reader)).some((route) => route.open),
    },
  }
}

/** The lower of the two local levels: what is below it is below the law everywhere in the city. */
async function minimumWage(reader: Reader, on: Day): Promise<Fen | null> {
  const known = (await knownParameters(reader))('minimum-wage-2', on)
  return known === null ? null : fen(known.value)
}

/** Company accounts follow their bank's own rule; only what has a card's length is held to a card's check digit. */
const accountFacts = (number: string | undefined) => ({
  hasAccount: number !== undefined,
  accountDoubtful: number !== undefined && readBankCard(number).faults.includes('card-check-digit'),
})

async function partiesOf(desk: Desk, reader: Reader, file: DisputeFile, agreement: WholeAgreement) {
  const signing = new Set(signingParties(file, agreement))
  const { identities } = await privateParts(desk, reader, file)
  return [...file.workers, ...file.heirs, ...file.employers]
    .filter((party) => signing.has(party.id))
    .map((party) => ({
      id: party.id,
      // A paper without check digits is printed as it was shown.
      identityNumber: identityOf(party.person?.identity_kind ?? 'resident', identities.get(ownerOf(party) ?? '')),
      creditCode: party.employer?.credit_code ?? null,
      isCompany: party.employer?.kind === 'company',
    }))
}

const identityOf = (kind: string, number: string | undefined): string | null =>
  number === undefined || !carriesCheckDigit(kind) ? null : number

async function glyphsMissing(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  agreement: WholeAgreement,
  on: Day,
): Promise<readonly string[]> {
  if (agreement.facts.trim() === '') return []
  const context = await agreementContext(desk, reader, file, agreement, on)
  return missingInThread(await setPaper(desk, reader, 'agreement', file.row.unit_id, context))
}
