/** The part of a volume's page that tells of the bound PDF: whether it is whole, being made, checked. */
import { staffNames } from '../../db/repositories/names.ts'
import { findVolume, latestJob } from '../../db/repositories/volumes.ts'
import type { VolumePage } from '../../templates/pages/volume/volume.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { Actor, Desk } from '../desk.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { endedBadly, isUnderWay } from '../long-job.ts'
import { isCurrent } from './check-volume.ts'

type Book = VolumePage['book']

const fresh = () => ({ key: newToken(), revision: null })

export async function bookModel(desk: Desk, file: DisputeFile, actor: Actor): Promise<Book> {
  const { reader } = desk.db
  const place = { id: file.row.id }
  const volume = await findVolume(reader, file.row.id)
  const job = await latestJob(reader, file.row.id)
  const running = job !== null && isUnderWay(desk, job) ? job : null
  const ended = endedBadly(job)
  const mayBind = mayOn(file, actor, 'volume:bind')
  const current = volume !== null && (await isCurrent(desk, file, volume))
  const names = await staffNames(reader, volume ? [volume.bound_by, volume.checked_by ?? volume.bound_by] : [])
  return {
    bind:
      mayBind && running === null
        ? { action: pathTo(paths.bindVolume, place), keys: fresh(), again: volume !== null }
        : null,
    running: running && {
      words:
        running.state === 'stopping'
          ? phrase('volume.stopping')
          : phrase('volume.binding', { done: running.done, parts: running.parts }),
      done: running.done,
      parts: running.parts,
      live: true,
      refresh: pathTo(paths.volume, place),
      stop: mayBind && running.state === 'running' ? { action: pathTo(paths.stopBinding, place), keys: fresh() } : null,
    },
    ended: running === null && ended !== null ? wordKey('volume', ended) : null,
    bound: volume && {
      // Where everything lies there on paper only, nothing is numbered.
      words: phrase(volume.pages === 0 ? 'volume.bound-paper-only' : 'volume.bound', {
        name: names.get(volume.bound_by) ?? '',
        day: volume.bound_on,
        pages: volume.pages,
      }),
      href: mayOn(file, actor, 'paper:issue') ? pathTo(paths.volumePdf, place) : null,
      old: !current,
      checked:
        volume.checked_by === null
          ? null
          : phrase('volume.checked', {
              name: names.get(volume.checked_by) ?? '',
              day: volume.checked_on ?? '',
              score: volume.score ?? 0,
            }),
    },
    check:
      current && volume.checked_by === null && volume.bound_by !== actor.staffId && mayOn(file, actor, 'volume:check')
        ? { action: pathTo(paths.checkVolume, place), keys: fresh() }
        : null,
  }
}
