/** Reads an industry chosen in a form; the branches themselves stand in the table. */
import { industries } from './industry-table.ts'

export { industries }

export type IndustryCode = (typeof industries)[number]['code']
export const isIndustryCode = (code: string): code is IndustryCode => industries.some((entry) => entry.code === code)
