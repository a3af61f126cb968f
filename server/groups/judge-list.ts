/** Looks at a list as a whole: its columns, its number, its representatives, and who is in the case already. */
import type { DisputeFile } from '../disputes/dispute-file.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { representativesFault } from '../../workflows/law/representatives.ts'
import type { Day } from '../../workflows/values/day.ts'
import { MOST_LISTED, type ListDraft } from './list-draft.ts'
import { readWorkers, type WorkersRead } from './read-workers.ts'

/** The case a list joins, with the identity numbers of those in it. */
export type Standing = { file: DisputeFile; identities: ReadonlySet<string> }

export type Judged = {
  read: WorkersRead
  /** Faults of the whole, under the field they are mended at. */
  faults: FieldFault[]
}

const NOBODY: WorkersRead = { workers: [], faults: [], doubts: [], totals: [] }

/** Reads the list and says all that keeps it from being saved. */
export function judgeList(list: ListDraft, standing: Standing | null, today: Day): Judged {
  const columns = columnFaults(list)
  if (columns.length > 0) return { read: NOBODY, faults: columns }
  const read = notTwice(readWorkers(list, today), list, standing)
  const cells = read.faults.length
  return {
    read,
    faults: [
      ...(cells > 0 ? [{ field: 'list', code: 'list-has-faults', values: { count: cells } }] : []),
      ...(read.workers.length === 0 && cells === 0 ? [{ field: 'list', code: 'list-nobody' }] : []),
      ...numberFaults(read, standing),
    ],
  }
}

function columnFaults({ mapping }: ListDraft): FieldFault[] {
  const used = mapping.filter((key) => key !== null)
  const twice = mapping.findIndex((key, at) => key !== null && mapping.indexOf(key) !== at)
  return [
    ...(used.includes('name') ? [] : [{ field: 'map.0', code: 'list-name-column' }]),
    ...(twice === -1 ? [] : [{ field: `map.${twice}`, code: 'list-column-twice' }]),
  ]
}

function notTwice(read: WorkersRead, list: ListDraft, standing: Standing | null): WorkersRead {
  if (standing === null) return read
  const column = list.mapping.indexOf('identity')
  const here = read.workers.filter(({ given }) => standing.identities.has(given.person.identityNumber ?? ''))
  const faults = here.map(({ at, given }) => ({
    at,
    column,
    text: given.person.identityNumber ?? '',
    code: 'list-already-in-case',
    values: {},
  }))
  return { ...read, faults: [...read.faults, ...faults], workers: read.workers.filter((one) => !here.includes(one)) }
}

function numberFaults({ workers }: WorkersRead, standing: Standing | null): FieldFault[] {
  const before = standing?.file.workers ?? []
  const count = workers.length + before.length
  const elected =
    workers.filter(({ given }) => given.isRepresentative).length +
    before.filter((worker) => worker.is_representative === 1).length
  const wrong = workers.some(({ given }) => given.isRepresentative) ? representativesFault(count, elected) : null
  return [
    ...(count > MOST_LISTED ? [{ field: 'list', code: 'list-too-many', values: { count } }] : []),
    ...(wrong === null ? [] : [{ field: 'list', code: wrong, values: { elected } }]),
  ]
}
