/** Draws a composed paper outside any transaction, as a draft to look at or as the file that is issued. */
import { MissingGlyphs } from '../../templates/drawer/coverage.ts'
import type { Marks } from '../../templates/drawer/marks.ts'
import type { Paper } from '../../templates/drawer/paper.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newPaperToken } from '../ids.ts'
import type { Desk } from '../desk.ts'
import { drawInThread } from './draw-in-thread.ts'

/** A PDF that lies in the file store and waits for its row. */
export type Drawn = { sha256: string; bytes: number; pages: number; verifyToken: string }

/** A draft, marked on every page. Throws refused `glyph-missing` when no font prints one of its characters. */
export const drawDraft = async (paper: Paper, on: Day): Promise<Uint8Array> => (await draw(paper, true, on, null)).bytes

/** A sheet that is nobody's issued paper: no mark, no code, nothing kept. */
export const drawSheet = async (paper: Paper, on: Day): Promise<Uint8Array> =>
  (await draw(paper, false, on, null)).bytes

/** The final paper, put into the file store before any row speaks of it; the codes on its pages lead to the page that vouches for it. */
export async function drawFinal(desk: Desk, paper: Paper, on: Day, marks: Marks | null = null): Promise<Drawn> {
  const verifyToken = newPaperToken()
  const url = `${desk.config.publicUrl}${pathTo(paths.vouch, { token: verifyToken })}`
  const { bytes: drawn, pages } = await draw(paper, false, on, url, marks)
  // Only what everybody has signed is signed by the committee's certificate too.
  const bytes = marks !== null && desk.certificate ? desk.certificate.sign(drawn, desk.clock.now()) : drawn
  return { sha256: await desk.files.put(bytes), bytes: bytes.byteLength, pages, verifyToken }
}

async function draw(paper: Paper, draft: boolean, createdOn: Day, url: string | null, marks: Marks | null = null) {
  try {
    return await drawInThread(paper, {
      draft,
      createdOn,
      verify: url === null ? null : { url },
      ...(marks && { marks }),
    })
  } catch (cause) {
    if (cause instanceof MissingGlyphs) throw new DomainError('refused', 'glyph-missing', { cause })
    throw cause
  }
}
