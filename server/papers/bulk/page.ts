/** The model of the page of many papers. */
import { staffNames } from '../../../db/repositories/names.ts'
import { latestPaperJob, paperJobItems, type PaperJob, type PaperJobItem } from '../../../db/repositories/paper-jobs.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import type { BulkPage } from '../../../templates/pages/papers/bulk.ts'
import { codeChoices, formFields, type Typed } from '../../../templates/parts/form-fields.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { wordKey, type Locale } from '../../../templates/words/index.ts'
import type { FieldFault, Reason } from '../../../workflows/errors.ts'
import { shanghaiTime } from '../../clock.ts'
import type { Desk } from '../../desk.ts'
import { identityOf } from '../../disputes/case/identity.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { newToken } from '../../ids.ts'
import { endedBadly, isUnderWay } from '../../long-job.ts'
import { kindsAtHand } from '../offered.ts'
import { lackingTable, lookedTable, type LookedAt } from './tables.ts'
import { arrangements, noticeWays } from './plan-papers.ts'

export type BulkTrouble = { typed: Typed; faults: readonly FieldFault[]; reasons: readonly Reason[] }

/** `looked` is what was found for the form as it was typed. */
export async function bulkModel(
  desk: Desk,
  locale: Locale,
  file: DisputeFile,
  trouble: BulkTrouble | null,
  looked: readonly LookedAt[] | null = null,
): Promise<BulkPage> {
  const { reader } = desk.db
  const job = await latestPaperJob(reader, file.row.id)
  const running = job !== null && isUnderWay(desk, job) ? job : null
  const items = job === null || running ? [] : await paperJobItems(reader, job.id)
  const ended = running ? null : endedBadly(job)
  return {
    identity: await identityOf(reader, locale, file, desk.clock.today()),
    back: `${pathTo(paths.dispute, { id: file.row.id })}?tab=papers`,
    reasons: [...(trouble?.reasons ?? [])],
    running: running && runningModel(file, running),
    ended: ended === null ? null : wordKey('bulk', ended),
    made: job === null || running ? null : await madeModel(desk, locale, file, job, items),
    looked: looked && {
      words: phrase('bulk.looked-words', {
        all: looked.length,
        ready: countOf(looked, 'ready'),
        issued: countOf(looked, 'issued') + countOf(looked, 'changed'),
        lacking: countOf(looked, 'lacking'),
      }),
      table: lookedTable(locale, file, looked),
    },
    form: running ? null : formModel(file, trouble, looked, ended === null ? [] : items),
  }
}

const countOf = (looked: readonly LookedAt[], state: LookedAt['look']['state']): number =>
  looked.filter(({ look }) => look.state === state).length

function runningModel(file: DisputeFile, job: PaperJob): BulkPage['running'] {
  const place = { id: file.row.id }
  const { done, parts } = job
  const words = job.state === 'stopping' ? 'bulk.stopping' : done < parts ? 'bulk.working' : 'bulk.joining'
  return {
    words: words === 'bulk.working' ? phrase(words, { done, parts }) : phrase(words, { parts }),
    done,
    parts,
    live: true,
    refresh: pathTo(paths.papersInBulk, place),
    stop: job.state === 'running' ? { action: pathTo(paths.stopPapers, place), keys: fresh() } : null,
  }
}

async function madeModel(
  desk: Desk,
  locale: Locale,
  file: DisputeFile,
  job: PaperJob,
  items: readonly PaperJobItem[],
): Promise<BulkPage['made']> {
  const names = await staffNames(desk.db.reader, [job.asked_by])
  const lacking = items.filter((item) => item.outcome === 'lacking')
  const count = (outcome: PaperJobItem['outcome']): number => items.filter((item) => item.outcome === outcome).length
  return {
    words: phrase('bulk.made-words', {
      name: names.get(job.asked_by) ?? '',
      day: shanghaiTime(job.started_at),
      issued: count('issued'),
      found: count('found'),
      lacking: lacking.length,
    }),
    pdf:
      job.sha256 === null
        ? null
        : {
            href: pathTo(paths.joinedPapers, { jobId: job.id }),
            words: phrase('bulk.pdf', { pages: job.pages ?? 0 }),
          },
    lacking: lacking.length === 0 ? null : lackingTable(desk, locale, file, lacking),
  }
}

/** What was typed; else, after a work that did not end, the same again; else everybody and nothing. */
function formModel(
  file: DisputeFile,
  trouble: BulkTrouble | null,
  looked: readonly LookedAt[] | null,
  unfinished: readonly PaperJobItem[],
): BulkPage['form'] {
  const kinds = kindsAtHand(file)
  const people = [...file.workers, ...file.heirs, ...file.employers]
  if (kinds.length === 0) return null
  const start = {
    kinds: [...new Set(unfinished.map((item) => item.kind))],
    by: arrangements[0],
    notices: noticeWays[0],
  }
  const fields = formFields(trouble?.typed ?? start, trouble?.faults ?? [])
  const place = { id: file.row.id }
  const asked = {
    kinds: fields.chips(
      { name: 'kinds', label: 'bulk.kinds', required: true },
      kinds.map((kind) => ({ value: kind, label: wordKey('paper-offer', kind) })),
    ),
    people: fields.chips(
      { name: 'people', label: 'bulk.people', hint: phrase('bulk.people-hint') },
      people.map((party) => ({ value: party.id, text: partyName(party) })),
    ),
    more: [
      fields.radios({ name: 'by', label: 'bulk.by', required: true }, codeChoices('bulk-order', arrangements)),
      ...(file.workers.length > 1
        ? [fields.radios({ name: 'notices', label: 'bulk.notices' }, codeChoices('bulk-notices', noticeWays))]
        : []),
      fields.tick({ name: 'bothSides', label: 'bulk.both-sides', width: 'full' }),
      fields.tick({ name: 'anew', label: 'bulk.anew', width: 'full' }),
      fields.tick({ name: 'byHand', label: 'bulk.by-hand', width: 'full' }),
    ],
  }
  return {
    action: pathTo(paths.papersInBulk, place),
    look: pathTo(paths.lookAtPapers, place),
    keys: fresh(),
    errors: fields.summary(),
    ...asked,
    empty: looked !== null && looked.every(({ look }) => look.state === 'lacking'),
  }
}

const fresh = () => ({ key: newToken(), revision: null })
