/** What travels to the thread that counts a quarter. */
import type { Quarter } from '../../workflows/values/quarter.ts'
import type { Asked } from './asked.ts'
import type { Source } from './source.ts'

export type QuarterJob = { source: Source; asked: Asked; quarter: Quarter }
