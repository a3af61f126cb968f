/** What a paper lacked, kept sealed beside its job: a character that cannot be printed is part of somebody's name. */
import type { PaperJobItem } from '../../../db/repositories/paper-jobs.ts'
import type { Desk } from '../../desk.ts'

type Place = Pick<PaperJobItem, 'job_id' | 'position'>

export const detailPlace = ({ job_id: jobId, position }: Place): string => `paper-job.${jobId}.${position}`

export const sealDetail = (desk: Desk, place: Place, detail: readonly string[]): string =>
  desk.privateValues.sealText(detailPlace(place), JSON.stringify(detail))

/** Fields or characters; empty where nothing was said. */
export const openDetail = (desk: Desk, item: PaperJobItem): readonly string[] =>
  item.detail === null ? [] : (JSON.parse(desk.privateValues.openText(detailPlace(item), item.detail)) as string[])
