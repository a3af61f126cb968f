/** What every column of the database tells of persons, as `personal-data.table.txt` says it by hand: pages, print and tests read it here. */
import { readFileSync } from 'node:fs'
import { actions, type Action } from '../workflows/permissions.ts'

export const dataClasses = ['none', 'mark', 'personal', 'free', 'sealed', 'bare'] as const
export type DataClass = (typeof dataClasses)[number]

/** What a table is kept for (PIPL 6, 17). */
export const purposes = [
  'dispute',
  'agreement',
  'payment',
  'paper',
  'consultation',
  'aid',
  'warning',
  'outreach',
  'team',
  'rating',
  'person',
  'hand-over',
  'archive',
  'history',
  'totals',
  'trail',
  'access',
  'law',
  'upkeep',
] as const
export type Purpose = (typeof purposes)[number]

/** What ends the keeping of what a table tells of persons. */
export const dataEnds = [
  'volume',
  'consultation',
  'warning',
  'aid',
  'outreach',
  'history',
  'bank-line',
  'person-request',
  'owner',
  'employer',
  'passing',
  'office',
  'good',
] as const
export type DataEnd = (typeof dataEnds)[number]

/** Why something sensitive stands in clear. */
export const bareReasons = ['terms-run', 'whole-files'] as const
export type BareReason = (typeof bareReasons)[number]

export type Classified = { class: DataClass; columns: readonly string[]; reason: BareReason | null }

/** One table, or one place outside the database such as the folder of files. */
export type PersonalDataEntry = {
  kind: 'table' | 'place'
  name: string
  purpose: Purpose
  /** Whoever may do one of these sees it, each in his own part of the tree. */
  seenBy: readonly Action[]
  end: DataEnd
  classes: readonly Classified[]
}

const written = new URL('./personal-data.table.txt', import.meta.url)

/** Every entry in the order of the table. @throws on a line it cannot read, an unknown code, or a bare column without its reason */
export function personalData(text: string = readFileSync(written, 'utf8')): PersonalDataEntry[] {
  const entries: (PersonalDataEntry & { classes: Classified[] })[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const head = /^(table|place) (.+)$/u.exec(line)
    if (head) entries.push(entryOf(head[1] === 'place' ? 'place' : 'table', head[2] ?? '', line))
    else {
      const last = entries.at(-1)
      if (last === undefined) throw unreadable(line)
      last.classes.push(classified(line))
    }
  }
  return entries
}

function entryOf(kind: 'table' | 'place', rest: string, line: string): PersonalDataEntry & { classes: Classified[] } {
  const [name, purpose, seen, end, ...more] = rest.split('|').map((cell) => cell.trim())
  if (!name || !isOne(purposes, purpose) || !isOne(dataEnds, end) || !seen || more.length > 0) throw unreadable(line)
  const seenBy = seen === 'none' ? [] : seen.split(' ')
  if (!seenBy.every((action): action is Action => isOne(actions, action))) throw unreadable(line)
  return { kind, name, purpose, seenBy, end, classes: [] }
}

function classified(line: string): Classified {
  const [said = '', reason = null] = line.split(': ')
  const [name, ...columns] = said.split(' ')
  if (!isOne(dataClasses, name) || columns.length === 0) throw unreadable(line)
  if ((name === 'bare') !== (reason !== null) || (reason !== null && !isOne(bareReasons, reason)))
    throw unreadable(line)
  return { class: name, columns, reason }
}

const isOne = <Code extends string>(codes: readonly Code[], text: string | undefined): text is Code =>
  codes.some((code) => code === text)

const unreadable = (line: string): Error => new Error(`db/personal-data.table.txt: ${line}`)

/** Columns of one class in an entry. */
export const columnsOf = (entry: PersonalDataEntry, wanted: DataClass): string[] =>
  entry.classes.filter((one) => one.class === wanted).flatMap((one) => [...one.columns])

/** Whether anything in it tells of persons. */
export const tellsOfPersons = (entry: PersonalDataEntry): boolean =>
  entry.classes.some((one) => one.class !== 'none' && one.class !== 'mark')
