/** The strips of the start page: what ends, who answers, who comes, what money is due, what was begun. */
import type { z } from 'zod'
import { aidTermsDue } from '../../db/repositories/aid-lists.ts'
import { clocksDue, instalmentsDue, sessionsOn, termsMoved } from '../../db/repositories/due-today.ts'
import { awaitedAnswers } from '../../db/repositories/hand-over-lists.ts'
import type { todayPage } from '../../templates/pages/today/today.ts'
import { lampOn } from '../../templates/parts/lamp.ts'
import { isPaperKind } from '../../templates/papers/index.ts'
import type { TaskList } from '../../templates/parts/task-list.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { addDays, day } from '../../workflows/values/day.ts'
import { headNotice } from '../audit/head.ts'
import type { Actor, Desk } from '../desk.ts'
import { answerLine } from '../hand-overs/answer-line.ts'
import { SOON_DAYS } from '../hand-overs/asked.ts'
import { paths, pathTo } from '../http/paths.ts'
import { draftTitle } from '../intake/draft-title.ts'
import { ownDrafts } from '../drafts.ts'
import { warningStrip } from '../warnings/due-strip.ts'
import { rhythmsOf } from './rhythms.ts'
import { saidParties, type PartyLabels } from '../said-parties.ts'

export const strips = ['clocks', 'moved', 'aid', 'answers', 'sessions', 'instalments', 'drafts'] as const
export type StripName = (typeof strips)[number]

/** A term shows this many days before it ends; a payment this many. */
const CLOCK_DAYS = 3
const PAYMENT_DAYS = 7
/** A term that moved with the calendar is told for so many days; a strip of them stands only where there are any. */
const MOVED_DAYS = 7
/** Lines of a strip among the four, and of one strip alone. */
const FEW = 6
const MANY = 500

type Ask = { desk: Desk; actor: Actor; locale: Locale; limit: number; roots: string[] }

/** The page model; `alone` shows one strip in full. */
export async function todayModel(
  desk: Desk,
  actor: Actor,
  locale: Locale,
  alone: StripName | null,
): Promise<z.input<typeof todayPage.context>> {
  const roots = scopeRoots(actor.grants, 'dispute:read')
  const ask = { desk, actor, locale, limit: alone === null ? FEW : MANY, roots }
  const registers = mayEver(actor.grants, 'dispute:register')
  const shown: TaskList[] = []
  for (const name of strips) {
    if (alone !== null && alone !== name) continue
    const list = await draw[name](ask)
    // Whoever registers nothing may still have begun a paper's wording.
    const standing = name === 'drafts' ? registers : !['moved', 'aid', 'answers'].includes(name)
    if (standing || list.total > 0) shown.push(list)
  }
  // Only where there are any, and before all else: some are due at once.
  const warnings = alone === null ? await warningStrip(desk, actor, locale, FEW) : null
  if (warnings !== null && warnings.total > 0) shown.unshift(warnings)
  return {
    unitName: actor.unitName,
    today: desk.clock.today(),
    search: paths.search,
    register: registers ? paths.intake : null,
    calls: mayEver(actor.grants, 'dispute:consult') ? paths.calls : null,
    back: alone === null ? null : paths.home,
    rhythms: alone === null && mayEver(actor.grants, 'month:close') ? await rhythmsOf(desk, actor, locale) : null,
    strips: shown,
    witness: alone === null && mayEver(actor.grants, 'audit:witness') ? await headNotice(desk.db.reader) : null,
  }
}

const draw: Record<StripName, (ask: Ask) => Promise<TaskList>> = {
  async clocks({ desk, locale, limit, roots }) {
    const today = desk.clock.today()
    const due = await clocksDue(desk.db.reader, roots, addDays(today, CLOCK_DAYS), limit)
    return strip('clocks', due.total, limit, due.rows, (row) => ({
      ...line(locale, row),
      detail: phrase('today.clock-detail', { clock: words(locale)(wordKey('clock', row.rule)) }),
      lamp: lampOn(day(row.dueOn), today),
    }))
  },

  async moved({ desk, locale, limit, roots }) {
    const today = desk.clock.today()
    const moved = await termsMoved(desk.db.reader, roots, addDays(today, -MOVED_DAYS), limit)
    return strip('moved', moved.total, limit, moved.rows, (row) => ({
      ...line(locale, row),
      detail: phrase('today.moved-detail', { clock: words(locale)(wordKey('clock', row.rule)), before: row.before }),
      lamp: lampOn(day(row.dueOn), today),
    }))
  },

  async aid({ desk, actor, locale, limit }) {
    const today = desk.clock.today()
    const roots = scopeRoots(actor.grants, 'aid:read')
    const due = await aidTermsDue(desk.db.reader, roots, addDays(today, CLOCK_DAYS), limit)
    return strip('aid', due.total, limit, due.rows, (row) => ({
      ...blank,
      href: pathTo(paths.aidCase, { aidId: row.id }),
      title: words(locale)('today.aid-title', { worker: row.worker_label, employer: row.employer_label }),
      detail: phrase('today.clock-detail', { clock: words(locale)(wordKey('clock', row.next_clock ?? 'T13')) }),
      lamp: row.next_due_on === null ? null : lampOn(day(row.next_due_on), today),
    }))
  },

  async answers({ desk, actor, locale, limit }) {
    const today = desk.clock.today()
    const roots = scopeRoots(actor.grants, 'referral:read')
    const due = await awaitedAnswers(desk.db.reader, roots, addDays(today, SOON_DAYS + 1), limit)
    return strip('answers', due.total, limit, due.rows, (row) => answerLine(locale, row, today))
  },

  async sessions({ desk, locale, limit, roots }) {
    const booked = await sessionsOn(desk.db.reader, roots, desk.clock.today(), limit)
    const say = words(locale)
    return strip('sessions', booked.total, limit, booked.rows, (row) => ({
      ...line(locale, row),
      time: row.startsAt,
      detail: phrase('today.session-detail', {
        manner: say(wordKey('session-place', row.manner)),
        place: row.place ?? row.unitName,
      }),
    }))
  },

  async instalments({ desk, locale, limit, roots }) {
    const today = desk.clock.today()
    const due = await instalmentsDue(desk.db.reader, roots, addDays(today, PAYMENT_DAYS), limit)
    return strip('instalments', due.total, limit, due.rows, (row) => ({
      ...line(locale, row),
      amount: row.openFen,
      detail: phrase('today.instalment-detail', { position: row.position + 1 }),
      lamp: lampOn(day(row.dueOn), today),
    }))
  },

  async drafts({ desk, actor, locale, limit }) {
    const intake = (await ownDrafts(desk, actor, 'intake')).map((draft) => ({
      href: pathTo(paths.intakeDraft, { draftId: draft.id }),
      title: draftTitle(locale, draft),
      time: draft.savedAt,
    }))
    const wording = (await ownDrafts(desk, actor, 'wording')).flatMap(({ id, typed, savedAt }) => {
      const { paper: kind } = typed
      if (typeof kind !== 'string' || !isPaperKind(kind)) return []
      const title = words(locale)('today.draft-wording', { paper: words(locale)(wordKey('paper-offer', kind)) })
      return [{ href: pathTo(paths.wordingDraft, { kind, draftId: id }), title, time: savedAt }]
    })
    const drafts = [...intake, ...wording].toSorted((a, b) => (a.time < b.time ? 1 : -1))
    return strip('drafts', drafts.length, limit, drafts.slice(0, limit), ({ href, title, time }) => ({
      ...blank,
      href,
      title,
      detail: phrase('today.draft-saved', { time }),
    }))
  },
}

type Line = TaskList['tasks'][number]

const blank: Line = { href: '', title: '', detail: null, time: null, amount: null, lamp: null }

const line = (locale: Locale, row: PartyLabels & { disputeId: string }): Line => ({
  ...blank,
  href: pathTo(paths.dispute, { id: row.disputeId }),
  title: saidParties(locale, row),
})

function strip<Row>(
  name: StripName,
  total: number,
  limit: number,
  rows: readonly Row[],
  asLine: (row: Row) => Line,
): TaskList {
  return {
    title: wordKey('today', name),
    total,
    all: total > rows.length && limit === FEW ? `${paths.home}?strip=${name}` : null,
    empty: wordKey('today', `${name}-empty`),
    tasks: rows.map(asLine),
  }
}
