/** Reads the clauses an agreement adds in its own words for what the law does not let a worker give up. */
import { parseYuan, type Fen } from '../values/fen.ts'
import type { ArticleCode } from './articles.ts'
import { monthlyWage, sentenceEnds, waiverTable, type WaiverCode } from './waiver-table.ts'

export type Waiver = { code: WaiverCode; article: ArticleCode; quote: string }

/** Longest quote; a sentence beyond it is cut at its end. */
const QUOTED = 80

/** Each sentence with what it seems to give up; a doubt for a person to judge, since words never say all. */
export function waiversIn(text: string): Waiver[] {
  return text.split(sentenceEnds).flatMap((sentence) => {
    const quote = sentence.trim().slice(0, QUOTED)
    const found = waiverTable.filter(({ says }) => says.test(sentence))
    // A general waiver is told only where nothing more exact is.
    const told = found.length > 1 ? found.filter(({ code }) => code !== 'waives-everything') : found
    return told.map(({ code, article }) => ({ code, article, quote }))
  })
}

/** Monthly wages promised in words that lie below a floor, each with its figure as typed. */
export function wagesBelow(text: string, floor: Fen): string[] {
  return [...text.matchAll(monthlyWage)].flatMap(([quote, figure = '']) => {
    const read = parseYuan(figure)
    return read.ok && read.value < floor ? [quote] : []
  })
}
