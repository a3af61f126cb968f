/** Composes and issues a paper of a matter: frozen with its data, template version and hash, superseding the one before it, never rendered again. */
import { z } from 'zod'
import type { Reader, Tx } from '../../../db/database.ts'
import { insertMatterPaper } from '../../../db/repositories/matter-papers.ts'
import { keepFile } from '../../../db/repositories/papers.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { commit, type Stamp } from '../../commit.ts'
import type { Act, Actor, Desk } from '../../desk.ts'
import { drawFinal, type Drawn } from '../draw.ts'
import { inputPlace, textPlace } from '../frozen.ts'
import { hashOfData } from '../issue-paper.ts'
import { leftBlank } from '../left-blank.ts'
import { aboutNothing, type Composed } from '../paper-builder.ts'
import { setPaper } from '../set-paper.ts'
import type { Matter, MatterAsked, MatterPaper, MatterPapers, OpenedMatter } from './matter.ts'

/** The line of a kind. Throws not-found for a kind the job does not print. */
export function paperOfKind<Opened extends OpenedMatter>(job: MatterPapers<Opened>, kind: string): MatterPaper<Opened> {
  const found = job.papers.find((paper) => paper.kind === kind)
  if (!found) throw new DomainError('not-found', 'no-such-page')
  return found
}

/** The part that is meant: the one named if there is one, else the last; null for a paper of the whole matter. */
export function partMeant<Opened extends OpenedMatter>(
  paper: MatterPaper<Opened>,
  opened: Opened,
  partId: string | null,
): string | null {
  const parts = paper.parts(opened)
  return parts.find((part) => part.id === partId)?.id ?? parts.at(-1)?.id ?? null
}

/** The paper as the matter stands. Throws refused `paper-not-ready` while the workflow or the data have not come so far. */
export async function composeMatterPaper<Opened extends OpenedMatter>(
  paper: MatterPaper<Opened>,
  asked: MatterAsked<Opened>,
): Promise<Composed> {
  const { desk, reader, opened } = asked
  const context = paper.ready(opened) ? await paper.fill(asked) : null
  if (context === null) throw new DomainError('refused', 'paper-not-ready')
  try {
    const composed = await setPaper(desk, reader, paper.kind, opened.matter.unitId, context)
    return { paper: composed, input: context, about: aboutNothing }
  } catch (cause) {
    if (cause instanceof z.ZodError) throw new DomainError('refused', 'paper-not-ready', { cause })
    throw cause
  }
}

export type MatterPaperAsked = { id: string; kind: string; partId: string | null; byHand: boolean }

/**
 * Issues a paper. Throws not-found, not-allowed, refused (`paper-not-ready`, `glyph-missing`), or stale when the matter moved meanwhile.
 * @param asked `byHand` leaves characters no font prints blank, to be written in; else they are a reason to refuse
 */
export async function issueMatterPaper<Opened extends OpenedMatter>(
  desk: Desk,
  act: Act,
  job: MatterPapers<Opened>,
  { id, kind, partId, byHand }: MatterPaperAsked,
): Promise<{ paperId: string }> {
  const { reader } = desk.db
  const opened = await job.open(desk, reader, act.actor, id, job.may.issue)
  const paper = paperOfKind(job, kind)
  const part = partMeant(paper, opened, partId)
  const on = desk.clock.today()
  const asFiled = await composeMatterPaper(paper, { desk, reader, opened, partId: part, on })
  const { composed, characters } = byHand ? await leftBlank(asFiled) : { composed: asFiled, characters: [] }
  const drawn = await drawFinal(desk, composed.paper, on)
  return commit(desk, act, async (tx, stamp) => {
    const now = (await reopen(desk, tx, act.actor, job, id)).matter
    if (now.revision !== opened.matter.revision) throw new DomainError('stale', 'matter-changed')
    const paperId = await keepMatterPaper(desk, tx, stamp, act.actor, { matter: now, partId: part }, composed, drawn)
    return {
      answer: { paperId },
      object: { kind: 'matter-paper', id: paperId, unitId: now.unitId },
      details: { matter: now.matter, matterId: now.matterId, leftBlank: characters.length },
    }
  })
}

const reopen = <Opened extends OpenedMatter>(
  desk: Desk,
  reader: Reader,
  actor: Actor,
  job: MatterPapers<Opened>,
  id: string,
): Promise<Opened> => job.open(desk, reader, actor, id, job.may.issue)

/** Writes the rows of a drawn paper inside a transaction, for an act that freezes its paper with its step too. */
async function keepMatterPaper(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  of: { matter: Matter; partId: string | null },
  composed: Composed,
  drawn: Drawn,
): Promise<string> {
  const id = desk.newId()
  const { paper } = composed
  await keepFile(tx, { sha256: drawn.sha256, bytes: drawn.bytes, mediaType: 'application/pdf', at: stamp.at })
  await insertMatterPaper(tx, {
    id,
    matter: of.matter.matter,
    matter_id: of.matter.matterId,
    part_id: of.partId,
    kind: paper.kind,
    number: paper.number,
    template_version: paper.version,
    status: 'issued',
    // Both hold what is sealed wherever it lies.
    input: desk.privateValues.sealText(inputPlace(id), JSON.stringify(composed.input)),
    text: desk.privateValues.sealText(textPlace(id), paper.text),
    sha256: drawn.sha256,
    data_sha256: hashOfData(composed),
    pages: drawn.pages,
    verify_token: drawn.verifyToken,
    issued_on: stamp.today,
    issued_by: actor.staffId,
    recorded_at: stamp.at,
    superseded_on: null,
  })
  return id
}
