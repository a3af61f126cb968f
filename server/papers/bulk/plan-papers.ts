/** Which papers somebody means who chose kinds and persons, in the order in which they are printed. */
import type { Reader } from '../../../db/database.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { builderOf, caseKinds, type CaseKind } from '../compose.ts'
import { aboutNothing, type PaperAbout, type Subject } from '../paper-builder.ts'

export const arrangements = ['by-person', 'by-paper'] as const

/** A notice to the workers of a group: one to each, or one that all read. */
export const noticeWays = ['each', 'together'] as const

export type BulkChoice = {
  kinds: readonly CaseKind[]
  /** Ids of the workers and employers whose papers are wanted. */
  people: readonly string[]
  /** All papers of one person together, or all papers of one kind. */
  by: (typeof arrangements)[number]
  notices: (typeof noticeWays)[number]
}

/** `partyId` is the first chosen person it is for; null for a paper of the whole case. */
export type PlannedPaper = { kind: CaseKind; about: PaperAbout; partyId: string | null }

/** Every paper of the chosen kinds for the chosen persons; those of the whole case come first. */
export async function planPapers(reader: Reader, file: DisputeFile, choice: BulkChoice): Promise<PlannedPaper[]> {
  const order = [...file.workers, ...file.heirs, ...file.employers].map((party) => party.id)
  const chosen = new Set(choice.people)
  const planned: PlannedPaper[] = []
  for (const kind of caseKinds.filter((one) => choice.kinds.includes(one))) {
    const subjects = onceEach(await builderOf(kind).subjects({ reader, file }), choice.notices)
    for (const { about, parties } of subjects.length > 0 ? subjects : [OF_THE_CASE]) {
      const partyId = order.find((id) => chosen.has(id) && parties.includes(id)) ?? null
      if (parties.length === 0 || partyId !== null) planned.push({ kind, about, partyId })
    }
  }
  if (choice.by === 'by-paper') return planned
  const placeOf = ({ partyId }: PlannedPaper): number => (partyId === null ? -1 : order.indexOf(partyId))
  return planned.toSorted((one, other) => placeOf(one) - placeOf(other))
}

const isAmong = (subject: Subject, others: readonly Subject[]): boolean =>
  subject.parties.every((id) => others.some((other) => other.parties.includes(id)))

/** Nobody gets a notice both with the others and alone, where it can be either. */
function onceEach(subjects: readonly Subject[], way: BulkChoice['notices']): readonly Subject[] {
  const addressed = subjects.filter(({ about }) => about.recipientId !== null)
  const groups = addressed.filter(({ parties }) => parties.length > 1)
  const alone = addressed.filter(({ parties }) => parties.length === 1)
  const doubled =
    way === 'each' ? groups.filter((group) => isAmong(group, alone)) : alone.filter((one) => isAmong(one, groups))
  return subjects.filter((subject) => !doubled.includes(subject))
}

/** Stands for a kind the case cannot bear yet, so that it is said what it lacks. */
const OF_THE_CASE: Subject = { about: aboutNothing, parties: [] }
