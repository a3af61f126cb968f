/** Leaves a line for every character that no font prints, to be written in by hand; without it a rare name would keep its bearer from a paper. */
import { readMarkup } from '../../templates/drawer/markup.ts'
import { missingInThread } from './draw-in-thread.ts'
import type { Composed } from './paper-builder.ts'

/** A full-width low line. */
const BLANK = '\uff3f'

export type LeftBlank = { composed: Composed; characters: readonly string[] }

/** The paper with its unprintable characters blank, and which they were; the very paper where there are none. The data keep the name. */
export async function leftBlank(composed: Composed): Promise<LeftBlank> {
  const { paper } = composed
  const characters = await missingInThread(paper)
  if (characters.length === 0) return { composed, characters }
  const text = [...paper.text].map((character) => (characters.includes(character) ? BLANK : character)).join('')
  return { composed: { ...composed, paper: { ...paper, text, blocks: readMarkup(text) } }, characters }
}
