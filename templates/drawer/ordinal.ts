/** Marks of clauses and items count in Chinese words as statutes do, and in digits beyond what words are read with ease. */
import { chineseCount } from '../../workflows/values/chinese-date.ts'

/** 一, 十一, 九十九, then 100, 101, … */
export const chineseOrdinal = (count: number): string => (count < 100 ? chineseCount(count) : String(count))
