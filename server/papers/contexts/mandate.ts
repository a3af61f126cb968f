/** The paper by which a group elects who speaks for it. */
import type { Reader } from '../../../db/database.ts'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { isGroup } from '../../../workflows/law/representatives.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Desk } from '../../desk.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { causeOf, numberOf } from './common.ts'
import { named, paperWorker, privateParts } from './parties.ts'

const electedIn = (file: DisputeFile): PartyRow[] => file.workers.filter((worker) => worker.is_representative === 1)

/** Ten or more workers, some of them marked as elected (LDTZ 7). */
export const hasElected = (file: DisputeFile): boolean => isGroup(file.workers.length) && electedIn(file).length > 0

/** 推举代表人书 with a line for each worker to sign; null unless a group has its elected. */
export async function mandateContext(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  on: Day,
): Promise<PaperContext<'representatives-mandate'> | null> {
  if (!hasElected(file) || file.employers.length === 0) return null
  const parts = await privateParts(desk, reader, file)
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    workers: named(file.workers),
    employers: named(file.employers),
    cause: causeOf(file),
    elected: electedIn(file).map((worker) => {
      const { name, sex, age, identityNumber, phone } = paperWorker(file, worker, parts, on)
      return { name, sex, age, identityNumber, phone }
    }),
  }
}
