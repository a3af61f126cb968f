/** Files pages that came back: a page whose code is read goes to its paper, any other lies beside the paper at hand until somebody looks. */
import type { Reader, Tx } from '../../../db/database.ts'
import { insertScan, scansOf } from '../../../db/repositories/paper-scans.ts'
import { findPaperByToken, keepFile, type PaperRow } from '../../../db/repositories/papers.ts'
import type { PageCode } from '../../../templates/drawer/page-code.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { commit, type Stamp } from '../../commit.ts'
import type { Act, Actor, Desk } from '../../desk.ts'
import { openFile } from '../../disputes/dispute-file.ts'
import { openPaper } from './open-paper.ts'
import type { PageImage } from './page-images.ts'
import { readCodes } from './read-codes.ts'

/** Pages filed with the paper at hand, with other papers within reach, and left for a person to place. */
export type Kept = { filed: number; elsewhere: number; loose: number }

/** Throws not-found or not-allowed; the same page sent twice is filed once. */
export async function keepScans(desk: Desk, act: Act, paperId: string, pages: readonly PageImage[]): Promise<Kept> {
  await openPaper(desk.db.reader, act.actor, paperId)
  const codes = await readCodes(
    desk,
    pages.map((page) => page.bytes),
  )
  const stored: Stored[] = []
  for (const [at, page] of pages.entries())
    stored.push({
      sha256: await desk.files.put(page.bytes),
      bytes: page.bytes.byteLength,
      type: page.type,
      code: codes[at] ?? null,
    })
  return commit(desk, act, async (tx, stamp) => {
    const { paper, file } = await openPaper(tx, act.actor, paperId)
    const kept: Kept = { filed: 0, elsewhere: 0, loose: 0 }
    for (const page of stored) {
      const home = page.code && (await homeOf(tx, act.actor, page.code))
      await keepFile(tx, { sha256: page.sha256, bytes: page.bytes, mediaType: page.type, at: stamp.at })
      await insertOnce(desk, tx, stamp, act.actor, home ?? paper, page, home ? (page.code?.page ?? null) : null)
      kept[home === null ? 'loose' : home.id === paper.id ? 'filed' : 'elsewhere'] += 1
    }
    return { answer: kept, object: { kind: 'paper', id: paper.id, unitId: file.row.unit_id }, details: { ...kept } }
  })
}

type Stored = { sha256: string; bytes: number; type: PageImage['type']; code: PageCode | null }

/** The paper a code names, if this person may open its case. */
async function homeOf(reader: Reader, actor: Actor, code: PageCode): Promise<PaperRow | null> {
  const paper = await findPaperByToken(reader, code.token)
  if (!paper || (paper.pages !== null && code.page > paper.pages)) return null
  try {
    await openFile(reader, actor, paper.dispute_id, 'paper:issue')
    return paper
  } catch (fault) {
    if (fault instanceof DomainError) return null
    throw fault
  }
}

async function insertOnce(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  paper: PaperRow,
  { sha256, type }: Stored,
  page: number | null,
): Promise<void> {
  const before = await scansOf(tx, paper.id)
  if (before.some((scan) => scan.sha256 === sha256)) return
  const filed = page !== null
  await insertScan(tx, {
    id: desk.newId(),
    dispute_id: paper.dispute_id,
    paper_id: paper.id,
    page,
    sha256,
    media_type: type,
    state: filed ? 'filed' : 'loose',
    found_by: filed ? 'code' : null,
    uploaded_by: actor.staffId,
    recorded_at: stamp.at,
    filed_by: filed ? actor.staffId : null,
    filed_at: filed ? stamp.at : null,
  })
}
