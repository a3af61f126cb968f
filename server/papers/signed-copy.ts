/** Makes the signed copy of an agreement in force: the text as it was frozen with the hands and the seal upon it, one file bound to its data. */
import type { SignatureRow, WholeAgreement } from '../../db/repositories/agreements.ts'
import { papersOf, type PaperRow } from '../../db/repositories/papers.ts'
import { partyName } from '../../db/repositories/parties.ts'
import {
  marksOn,
  PlaceMissing,
  SIGNED_COPY,
  SIGNED_COPY_TITLE,
  type SignedBy,
} from '../../templates/papers/signed-copy.ts'
import { DomainError } from '../../workflows/errors.ts'
import { day } from '../../workflows/values/day.ts'
import { readSignatureFile } from '../../workflows/values/strokes.ts'
import { openAgreement } from '../agreements/open-agreement.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { standingMarks } from '../disputes/signatures.ts'
import { drawFinal } from './draw.ts'
import { frozenPaper } from './frozen.ts'
import { keepPaper } from './issue-paper.ts'
import { aboutNothing, type Composed } from './paper-builder.ts'

/** The paper everybody signed: the agreement as it was frozen, replaced or not. */
export const signedText = (issued: readonly PaperRow[], agreementId: string): PaperRow | null =>
  issued.find((row) => row.agreement_id === agreementId && row.kind === 'agreement' && row.status === 'issued') ?? null

/** Whether any hand or seal was put to the agreement by picture, so that a signed copy has something to show. */
export const hasPictures = (agreement: WholeAgreement): boolean =>
  agreement.signatures.some((mark) => mark.image_sha256 !== null)

/**
 * Draws and issues the signed copy; a second one supersedes the first.
 * Throws refused `not-in-force`, `nothing-signed-on-screen`, `signed-copy-place-missing`, or what opening the agreement throws.
 */
export async function makeSignedCopy(desk: Desk, act: Act, agreementId: string): Promise<{ paperId: string }> {
  const { reader } = desk.db
  const { file, agreement } = await openAgreement(reader, act.actor, agreementId, 'dispute:read')
  if (agreement.status !== 'effective' || agreement.effective_on === null)
    throw new DomainError('refused', 'agreement-not-in-force')
  if (!hasPictures(agreement)) throw new DomainError('refused', 'nothing-signed-on-screen')
  const text = signedText(await papersOf(reader, file.row.id), agreementId)
  if (!text) throw new DomainError('refused', 'paper-not-ready')
  const composed = await composeCopy(desk, file, agreement, text)
  const drawn = await drawFinal(desk, composed.paper, day(agreement.effective_on), composed.marks)
  return commit(desk, act, async (tx, stamp) => {
    const issue = { disputeId: file.row.id, on: stamp.today }
    const paperId = await keepPaper(desk, tx, stamp, act.actor, issue, composed, drawn)
    return { answer: { paperId }, object: { kind: 'paper', id: paperId, unitId: file.row.unit_id } }
  })
}

async function composeCopy(
  desk: Desk,
  file: DisputeFile,
  agreement: WholeAgreement,
  text: PaperRow,
): Promise<Composed & { marks: ReturnType<typeof marksOn> }> {
  const frozen = frozenPaper(desk, text)
  const parties = [...file.workers, ...file.heirs, ...file.employers]
  const signed = { parties: [] as SignedBy[], officials: [] as SignedBy[] }
  const standing = standingMarks(agreement)
  for (const mark of standing) {
    const party = parties.find((candidate) => candidate.id === mark.party_id)
    if (party) signed.parties.push(await signedBy(desk, mark, partyName(party)))
    const mediator = file.assignments.find((one) => mark.signer === 'mediator' && one.staff_id === mark.staff_id)
    if (mediator) signed.officials.push(await signedBy(desk, mark, mediator.name))
  }
  const seal = agreement.signatures.find((mark) => mark.signer === 'seal')?.image_sha256 ?? null
  const effectiveOn = day(agreement.effective_on ?? '')
  // What binds the copy: the data of the text that was signed, and every mark upon it.
  const input = {
    of: text.id,
    dataSha256: text.data_sha256,
    marks: standing.map((mark) => ({
      signer: mark.signer,
      who: mark.party_id ?? mark.staff_id,
      on: mark.signed_on,
      way: mark.way,
      image: mark.image_sha256,
    })),
  }
  return {
    paper: { ...frozen, kind: SIGNED_COPY, title: SIGNED_COPY_TITLE },
    input,
    about: { ...aboutNothing, agreementId: agreement.id },
    marks: placed(frozen, signed, seal === null ? null : await desk.files.get(seal), effectiveOn),
  }
}

function placed(...given: Parameters<typeof marksOn>): ReturnType<typeof marksOn> {
  try {
    return marksOn(...given)
  } catch (cause) {
    if (cause instanceof PlaceMissing) throw new DomainError('refused', 'signed-copy-place-missing', { cause })
    throw cause
  }
}

async function signedBy(desk: Desk, mark: SignatureRow, name: string): Promise<SignedBy> {
  const { manner, image_sha256: image } = mark
  return {
    name,
    manner: manner === 'committee-seal' ? 'signature' : manner,
    hand: image === null ? null : readSignatureFile((await desk.files.get(image)).toString('utf8')),
    on: day(mark.signed_on),
  }
}
