/** The model of the page on the desk's health: findings at most half a minute old, and the backup under way as it is now. */
import type { z } from 'zod'
import { latestRun, type UpkeepRun } from '../../../db/repositories/upkeep.ts'
import type { healthPage } from '../../../templates/pages/system/health.ts'
import { tagOf } from '../../../templates/parts/tag.ts'
import { wordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { goesOn } from '../../backup/run-backup.ts'
import { shanghaiTime, type Instant } from '../../clock.ts'
import type { Actor, Desk } from '../../desk.ts'
import { paths } from '../../http/paths.ts'
import { newToken } from '../../ids.ts'
import { holdsAtTop } from '../../units/holds-at-top.ts'
import { healthFindings, type Finding } from './findings.ts'

type Model = z.input<typeof healthPage.context>

/** Looking at disks and counting costs something: whoever reloads the page in anger is shown the same answer. */
const KEPT_MS = 30_000

type Seen = { millis: number; at: Instant; findings: Promise<Finding[]> }
const seen = new WeakMap<Desk['db'], Seen>()

export async function healthModel(desk: Desk, actor: Actor): Promise<Model> {
  const { at, findings: looking } = look(desk)
  const findings = await looking
  const wanting = findings.filter((finding) => finding.state !== 'good').length
  const run = await latestRun(desk.db.reader, 'backup')
  const running = goesOn(desk.clock.millis(), run) ? run : null
  const may = await holdsAtTop(desk.db.reader, actor, 'system:backup')
  return {
    summary:
      wanting === 0
        ? { tone: 'good', text: phrase('health.all-good'), link: null }
        : {
            tone: findings.some((finding) => finding.state === 'late') ? 'late' : 'soon',
            text: phrase('health.wanting', { count: wanting }),
            link: null,
          },
    at: phrase('health.seen-at', { at: shanghaiTime(at) }),
    lines: findings.map(({ subject, state, words, help }) => ({
      subject: wordKey('health-subject', subject),
      tag: tagOf(phrase(wordKey('health-state', state)), state),
      words,
      help,
    })),
    running: running && progress(running),
    backUp:
      may && running === null && desk.config.backup.folder !== null
        ? { action: paths.backUp, keys: { key: newToken(), revision: null } }
        : null,
  }
}

function look(desk: Desk): Seen {
  const known = seen.get(desk.db)
  const now = desk.clock.millis()
  if (known && now >= known.millis && now - known.millis < KEPT_MS) return known
  const fresh = { millis: now, at: desk.clock.now(), findings: healthFindings(desk) }
  seen.set(desk.db, fresh)
  return fresh
}

/** What was seen before something was done about it is no longer shown. */
export const lookAgain = (desk: Desk): boolean => seen.delete(desk.db)

const progress = ({ stage, done, parts }: UpkeepRun): Model['running'] => ({
  words: phrase(wordKey('health.running', stage), { done, parts }),
  done,
  parts: Math.max(parts, 1),
  refresh: paths.systemHealth,
})
