/** Groups and their representatives: from ten workers on they may elect three to five (LDTZ 7, ORD33 5). */

/** Ten belong to the group: "ten or more" includes ten (MFD 1259). */
const GROUP_FROM = 10
const REPRESENTATIVES = { least: 3, most: 5 } as const

export const isGroup = (workers: number): boolean => workers >= GROUP_FROM

export type RepresentativesFault = 'representatives-need-ten' | 'representatives-three-to-five'

/** Whether so many elected representatives may stand for so many workers; null where nothing is wrong. */
export function representativesFault(workers: number, elected: number): RepresentativesFault | null {
  if (elected === 0) return null
  if (!isGroup(workers)) return 'representatives-need-ten'
  return elected < REPRESENTATIVES.least || elected > REPRESENTATIVES.most ? 'representatives-three-to-five' : null
}
