/** Issues a paper: what was said is frozen with its data, template version and hash, and is never rendered again. */
import type { Tx } from '../../db/database.ts'
import { findDispute } from '../../db/repositories/disputes.ts'
import { insertPaper, keepFile, supersedePapers } from '../../db/repositories/papers.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { composeFor, type CaseKind } from './compose.ts'
import type { Composed, PaperAbout } from './paper-builder.ts'
import { dataHash } from './canonical.ts'
import { inputPlace, textPlace } from './frozen.ts'
import { leftBlank } from './left-blank.ts'
import { drawFinal, type Drawn } from './draw.ts'

/**
 * Issues a paper of a case; an earlier one of the same subject becomes superseded.
 * Throws not-found, not-allowed, refused (`paper-not-ready`, `glyph-missing`, `issued-with-signing`) or stale.
 * @param choice `byHand` leaves characters no font prints blank, to be written in; else they are a reason to refuse
 */
export async function issuePaper(
  desk: Desk,
  act: Act,
  disputeId: string,
  kind: CaseKind,
  about: PaperAbout,
  choice: { byHand: boolean } = { byHand: false },
): Promise<{ paperId: string }> {
  // A written agreement is frozen when it is opened for signing, so that all sign one text.
  if (kind === 'agreement') throw new DomainError('refused', 'issued-with-signing')
  const file = await openFile(desk.db.reader, act.actor, disputeId, 'paper:issue')
  const asFiled = await composeFor(desk, desk.db.reader, file, kind, about, desk.clock.today())
  const { composed, characters } = choice.byHand ? await leftBlank(asFiled) : { composed: asFiled, characters: [] }
  const drawn = await drawFinal(desk, composed.paper, desk.clock.today())
  return issueDrawn(desk, act, file, { composed, drawn, leftBlank: characters.length })
}

/** A paper drawn outside any transaction; `leftBlank` characters wait for a hand. */
type Ready = { composed: Composed; drawn: Drawn; leftBlank: number }

/**
 * Issues a drawn paper as long as its case is as it was when the paper was composed.
 * @param also writes what belongs to it, in the same transaction
 */
export async function issueDrawn(
  desk: Desk,
  act: Act,
  file: DisputeFile,
  { composed, drawn, leftBlank: blanks }: Ready,
  also: (tx: Tx, paperId: string) => Promise<void> = () => Promise.resolve(),
): Promise<{ paperId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    // Whoever may issue it may still, and it says what the case says, as long as neither scope nor revision moved.
    const now = await findDispute(tx, scopeRoots(act.actor.grants, 'paper:issue'), file.row.id)
    if (!now) throw new DomainError('not-found', 'no-such-page')
    if (now.revision !== file.row.revision) throw new DomainError('stale', 'dispute-changed')
    const issue = { disputeId: file.row.id, on: stamp.today }
    const paperId = await keepPaper(desk, tx, stamp, act.actor, issue, composed, drawn)
    await also(tx, paperId)
    return {
      answer: { paperId },
      object: { kind: 'paper', id: paperId, unitId: file.row.unit_id },
      details: { leftBlank: blanks },
    }
  })
}

/** What tells whether two papers were made from the same data. */
export const hashOfData = ({ paper: { kind, version, number }, input }: Composed): string =>
  dataHash({ kind, version, number, input })

/** Writes the rows of a drawn paper inside a transaction and supersedes what it replaces. */
export async function keepPaper(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  issue: { disputeId: string; on: Day },
  composed: Composed,
  drawn: Drawn,
): Promise<string> {
  const { paper, about } = composed
  const id = desk.newId()
  const { agreementId, referralId, recipientId, sessionId } = about
  await keepFile(tx, { sha256: drawn.sha256, bytes: drawn.bytes, mediaType: 'application/pdf', at: stamp.at })
  // A receipt replaces that of the same payment by its number.
  const number = about.paymentId === null ? null : paper.number
  await supersedePapers(
    tx,
    { disputeId: issue.disputeId, kind: paper.kind, agreementId, referralId, recipientId, sessionId, number },
    issue.on,
  )
  await insertPaper(tx, {
    id,
    dispute_id: issue.disputeId,
    agreement_id: agreementId,
    referral_id: referralId,
    recipient_id: recipientId,
    session_id: sessionId,
    kind: paper.kind,
    number: paper.number,
    template_version: paper.version,
    status: 'issued',
    // Both hold identity numbers and accounts, which lie sealed wherever they lie.
    input: desk.privateValues.sealText(inputPlace(id), JSON.stringify(composed.input)),
    text: desk.privateValues.sealText(textPlace(id), paper.text),
    sha256: drawn.sha256,
    pages: drawn.pages,
    data_sha256: hashOfData(composed),
    verify_token: drawn.verifyToken,
    issued_on: issue.on,
    issued_by: actor.staffId,
    recorded_at: stamp.at,
  })
  return id
}
