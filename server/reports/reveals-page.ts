/** What the week's follow-up says of covered numbers that were shown: who, how many and why, then each look with its case; no number, no name of a party. */
import type { z } from 'zod'
import { namedCases } from '../../db/repositories/figure-cases.ts'
import { countReveals, reveals, type Reveal, type RevealsAsked } from '../../db/repositories/reveals.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import type { TaskList } from '../../templates/parts/task-list.ts'
import { column, linkCell, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { isWordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { addDays } from '../../workflows/values/day.ts'
import { shanghaiDayBegins, shanghaiTime } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'

/** Looks read to be told person by person; more in one week are counted, not told apart. */
const MOST_READ = 5000
const PAGE_ROWS = 50
const WEEK_DAYS = 7

const asking = ({ clock }: Desk, { grants }: Actor): Omit<RevealsAsked, 'before' | 'limit'> => ({
  roots: scopeRoots(grants, 'caseload:oversee'),
  since: shanghaiDayBegins(addDays(clock.today(), 1 - WEEK_DAYS)),
  actorId: null,
})

/** One line a person, most looks first. */
export async function revealStrip(desk: Desk, actor: Actor, locale: Locale): Promise<TaskList> {
  const asked = asking(desk, actor)
  const total = await countReveals(desk.db.reader, asked)
  const read = total === 0 ? [] : await reveals(desk.db.reader, { ...asked, before: null, limit: MOST_READ })
  const people = [...Map.groupBy(read, (one) => one.actorId)].toSorted(([, a], [, b]) => b.length - a.length)
  return {
    title: 'weekly.reveals',
    total,
    all: total === 0 ? null : paths.weeklyReveals,
    empty: 'weekly.nothing',
    tasks: people.map(([who, looks]) => ({
      href: `${paths.weeklyReveals}?who=${who}`,
      title: looks[0]?.actorName ?? '',
      detail: phrase('weekly.reveal-detail', {
        unit: looks[0]?.unitName ?? '',
        phones: looks.filter((one) => one.field === 'phone').length,
        identities: looks.filter((one) => one.field === 'identity').length,
        reasons: saidReasons(looks, locale),
      }),
      time: null,
      amount: null,
      lamp: null,
    })),
  }
}

function saidReasons(looks: readonly Reveal[], locale: Locale): string {
  const say = words(locale)
  return [...Map.groupBy(looks, (one) => one.reason)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, its]) => say('weekly.reveal-reason', { reason: saidReason(reason, locale), times: its.length }))
    .join(say('weekly.reveal-between'))
}

function saidReason(reason: string, locale: Locale): string {
  const key = `reveal-reason.${reason}`
  return isWordKey(key) ? words(locale)(key) : reason
}

/** The looks of the week one by one, of everybody or of `?who=`. */
export async function revealsModel({
  desk,
  actor,
  locale,
  query,
}: SignedInCall): Promise<z.input<typeof listPage.context>> {
  const { reader } = desk.db
  const say = words(locale)
  const who = /^[\w-]{36}$/.test(query.who ?? '') ? (query.who ?? null) : null
  const asked = { ...asking(desk, actor), actorId: who }
  const total = await countReveals(reader, asked)
  const found = await reveals(reader, { ...asked, before: keyOf(query.before), limit: PAGE_ROWS + 1 })
  const shown = found.slice(0, PAGE_ROWS)
  const last = shown.at(-1)
  const cases = await namedCases(
    reader,
    shown.map((one) => one.disputeId),
    scopeRoots(actor.grants, 'dispute:read'),
  )
  const hrefTo = (more: Record<string, string>): string => {
    const kept = new URLSearchParams({ ...(who === null ? {} : { who }), ...more }).toString()
    return kept === '' ? paths.weeklyReveals : `${paths.weeklyReveals}?${kept}`
  }
  return {
    heading: say('weekly.reveals'),
    lead: say('weekly.reveals-lead', { from: shanghaiTime(asked.since).slice(0, 10), to: desk.clock.today() }),
    add: null,
    filter: null,
    table: {
      caption: 'weekly.reveals',
      columns: [
        column('audit.at'),
        column('audit.actor'),
        column('reports.unit'),
        column('reports.number'),
        column('weekly.reveal-field'),
        column('weekly.reveal-why'),
      ],
      rows: shown.map((one) => {
        const of = cases.get(one.disputeId)
        const number = of === undefined ? null : (of.caseNumber ?? of.registrationCode)
        return tableRow([
          textCell(shanghaiTime(one.at)),
          textCell(one.actorName),
          textCell(one.unitName),
          of !== undefined && of.mine > 0 && number !== null
            ? linkCell(pathTo(paths.dispute, { id: one.disputeId }), number)
            : textCell(number),
          textCell(say(one.field === 'phone' ? 'weekly.reveal-phone' : 'weekly.reveal-identity')),
          textCell(saidReason(one.reason, locale)),
        ])
      }),
      pickForm: null,
      empty: 'weekly.nothing',
      pager: {
        total,
        first: query.before === undefined ? null : hrefTo({}),
        previous: null,
        next: found.length > PAGE_ROWS && last ? hrefTo({ before: `${last.at}~${last.id}` }) : null,
      },
      note: null,
    },
  }
}

function keyOf(text: string | undefined): { at: string; id: string } | null {
  const [at, id] = (text ?? '').split('~')
  return at && id && /^[\dTZ:.-]{24}$/.test(at) && /^[\w-]{36}$/.test(id) ? { at, id } : null
}
