/** Reads off a file and its issued papers what 案卷评查 asks about. */
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { findVolume } from '../../db/repositories/volumes.ts'
import { qualityFaults, type QualityFault } from '../../workflows/volume/quality.ts'
import type { Desk } from '../desk.ts'
import { agreementsInForce, type DisputeFile } from '../disputes/dispute-file.ts'
import { signingParties } from '../disputes/signatures.ts'
import { mediatorNames } from '../papers/contexts/common.ts'
import { frozenInput } from '../papers/frozen.ts'
import { isFilled, volumeContents } from './contents.ts'
import { fingerprint, partsOf } from './plan-volume.ts'

/** Objections to the volume as it stands. */
export async function qualityOf(desk: Desk, file: DisputeFile): Promise<QualityFault[]> {
  const { reader } = desk.db
  const contents = await volumeContents(reader, file)
  const issued = contents.flatMap((row) => row.papers.map((entry) => entry.paper))
  const said = issued.map((paper) => ({
    kind: paper.kind,
    number: paper.number,
    ...(frozenInput(desk, paper) as Said),
  }))
  const volume = await findVolume(reader, file.row.id)
  const evidence = contents.filter((row) => row.row === 'evidence').flatMap((row) => row.materials)
  return qualityFaults({
    missing: contents.filter((row) => row.must && !isFilled(row)).map((row) => row.row),
    acceptedOn: file.row.accepted_on,
    acceptedSaid: said.flatMap((paper) => paper.acceptedOn ?? []),
    mediators: mediatorNames(file),
    mediatorsSaid: said.flatMap((paper) => (paper.kind === 'closing-report' ? [paper.mediators ?? []] : [])),
    agreementNumbers: said.flatMap((paper) =>
      paper.kind === 'agreement' || paper.kind === 'oral-agreement-register' ? (paper.number ?? []) : [],
    ),
    followedNumbers: said.flatMap((paper) => paper.agreementNumbers ?? []),
    agreements: agreementsInForce(file)
      .filter((agreement) => agreement.kind === 'written')
      .map((agreement) => agreementFacts(file, agreement)),
    originalsUnseen: evidence.filter((material) => material.original_seen === 0).length,
    bound: volume !== null && fingerprint(await partsOf(reader, file, contents)) === volume.content,
  })
}

/** What frozen papers may say that others must say alike. */
type Said = { acceptedOn?: string; mediators?: string[]; agreementNumbers?: string[] }

function agreementFacts(file: DisputeFile, agreement: WholeAgreement) {
  const signing = signingParties(file, agreement)
  const companies = file.employers.filter((party) => signing.includes(party.id) && party.employer?.kind === 'company')
  return {
    id: agreement.id,
    copies: agreement.copies,
    parties: signing.length,
    companiesUnsealed: companies.filter((company) => !isSignedAndSealed(agreement, company)).length,
  }
}

/** The company's seal with a person's own name beside it (domain.md 2.1). */
const isSignedAndSealed = (agreement: WholeAgreement, company: PartyRow): boolean =>
  agreement.signatures.some(
    (mark) =>
      mark.party_id === company.id &&
      mark.manner === 'company-seal' &&
      mark.signed_by !== null &&
      mark.signed_by !== partyName(company),
  )
