/** The officer's grid: groups by what they wait for, the cells to type into, and what lies too long. */
import type { z } from 'zod'
import {
  aidGroupCounts,
  aidLawyers,
  countAid,
  listAid,
  type AidAskedFor,
  type AidKey,
  type AidListed,
} from '../../db/repositories/aid-lists.ts'
import type { Reader } from '../../db/database.ts'
import { unitsBelow, type Unit } from '../../db/repositories/units.ts'
import type { aidGridPage } from '../../templates/pages/legal-aid/grid.ts'
import { faultPhrase, formFields } from '../../templates/parts/form-fields.ts'
import { lampOn } from '../../templates/parts/lamp.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { aidResults } from '../../workflows/legal-aid/codes.ts'
import { aidSchemes } from '../../workflows/legal-aid/context.ts'
import { aidGroups, UNTOUCHED_DAYS, type AidGroup } from '../../workflows/legal-aid/phases.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { addDays, day, daysBetween, type Day } from '../../workflows/values/day.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { findAid, MOST_FOUND, soughtIn } from './find-aid.ts'
import { itemName } from './item-name.ts'
import { cellsOf, gridKeys, movesOf, type GridKey } from './grid-rows.ts'
import type { GridSaved, RowKept } from './save-grid.ts'

type Model = z.input<typeof aidGridPage.context>
type Cell = Model['rows'][number]['cells'][number]

const PAGE_ROWS = 30

/** A try to save that did not go through whole. */
export type GridTried = { told: GridSaved; faults: readonly FieldFault[] }

type Asked = AidAskedFor & { after: AidKey | null; group: AidGroup; untouched: boolean }

/** Aid lies with counties and the city; whoever directs a committee alone sees that none lies there, and may apply. */
async function aidDesks(reader: Reader, roots: readonly string[]): Promise<Unit[]> {
  const desks = await unitsBelow(reader, roots, { kinds: ['city', 'county'] })
  return desks.length > 0 ? desks : unitsBelow(reader, roots)
}

/** The page model. Throws not-found for a unit outside one's scope. */
export async function gridModel(call: SignedInCall, tried: GridTried | null): Promise<Model> {
  const { desk, actor } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const units = await aidDesks(reader, scopeRoots(actor.grants, 'aid:read'))
  const unit = call.query.unit ? units.find(({ id }) => id === call.query.unit) : units[0]
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  const counts = await aidGroupCounts(reader, unit.id)
  const asked = askedOf(call, unit.id, counts, today)
  const { sought, rows, ...listed } = await listedFor(call, asked)
  const manages = mayEver(actor.grants, 'aid:manage')
  const lawyers = await aidLawyers(
    reader,
    units.map(({ id }) => id),
    today,
  )
  const f = formFields({
    unit: unit.id,
    lawyer: asked.lawyerId ?? '',
    scheme: asked.scheme ?? '',
    untouched: asked.untouched ? 'yes' : '',
  })
  const kept = tried !== null && tried.faults.length + tried.told.kept.length > 0
  const sweep = formFields(kept ? call.body : {}, tried?.faults ?? [])
  const typing = manages && rows.some((row) => gridKeys.some((key) => cellsOf(row)[key] !== null))
  return {
    errors: tried === null ? null : sweep.summary(),
    told: tried === null || tried.told.saved === 0 ? null : phrase('aid.saved-rows', { count: tried.told.saved }),
    apply: mayEver(actor.grants, 'aid:apply') ? paths.newAid : null,
    lawyers: paths.lawyers,
    fromDispute: mayEver(actor.grants, 'aid:apply')
      ? { action: paths.disputeForAid, keys: { key: newToken(), revision: null }, field: numberField(call, tried) }
      : null,
    tabs: {
      label: 'aid.groups',
      tabs: aidGroups.map((group) => ({
        label: wordKey('aid-group', group),
        href: addressOf({ ...asked, group, after: null }),
        current: sought === null && group === asked.group,
        count: counts.get(group) ?? 0,
      })),
    },
    find: { action: gridAddress(paths.findAid, { ...asked, after: null }), field: findField(sought) },
    sought,
    notices: listed.notices,
    filter:
      sought === null
        ? {
            action: paths.legalAid,
            fields: [
              ...(units.length > 1
                ? [
                    f.select(
                      { name: 'unit', label: 'aid.unit', width: 'long' },
                      units.map((one) => ({ value: one.id, text: one.name })),
                    ),
                  ]
                : []),
              f.select({ name: 'lawyer', label: 'aid.lawyer' }, [
                { value: '', label: 'aid.any' },
                ...lawyers.map((one) => ({ value: one.id, text: one.name })),
              ]),
              f.select({ name: 'scheme', label: 'aid.scheme' }, [
                { value: '', label: 'aid.any' },
                ...aidSchemes.map((code) => ({ value: code, label: wordKey('aid-scheme', code) })),
              ]),
              f.tick({ name: 'untouched', label: 'aid.untouched-only' }),
            ],
            reset: addressOf({ ...asked, lawyerId: null, scheme: null, untouched: false, after: null }),
            kept: [{ name: 'group', value: asked.group }],
          }
        : null,
    save: typing ? { action: gridAddress(paths.aidGrid, asked), keys: { key: newToken(), revision: null } } : null,
    rows: rows.map((row) => rowOf(call, row, { today, typing, tried })),
    total: listed.total,
    next: listed.next,
    first: listed.first,
    sweep:
      manages && rows.some((row) => row.phase !== 'over')
        ? {
            action: gridAddress(paths.sweepAid, asked),
            keys: { key: newToken(), revision: null },
            fields: [
              sweep.text({ name: 'note', label: 'aid.note', width: 'long', max: 500, hint: phrase('aid.sweep-hint') }),
              sweep.day({ name: 'hearingOn', label: 'aid.hearing-on' }),
            ],
          }
        : null,
  }
}

type Listed = Pick<Model, 'sought' | 'notices' | 'total' | 'next' | 'first'> & { rows: AidListed[] }

/** A page of the group, or of all groups what holds the name or number that was typed. */
async function listedFor({ desk, body }: SignedInCall, asked: Asked): Promise<Listed> {
  const sought = soughtIn(body)
  if (sought !== null) {
    const { rows, more } = await findAid(desk, asked.root, sought)
    const back = { href: addressOf({ ...asked, after: null }), word: phrase('aid.found-back') }
    const notices: Model['notices'] = [
      { tone: 'note', text: phrase('aid.found', { count: rows.length }), link: back },
      ...(more ? [{ tone: 'soon', text: phrase('search.many', { limit: MOST_FOUND }), link: null } as const] : []),
    ]
    return { sought, rows, notices, total: null, next: null, first: null }
  }
  const { reader } = desk.db
  const found = await listAid(reader, asked, { after: asked.after, limit: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  const next = found.length > PAGE_ROWS && last ? { touchedOn: last.last_touched_on, id: last.id } : null
  return {
    sought,
    rows,
    notices: [],
    total: phrase('data-table.total', { total: await countAid(reader, asked) }),
    next: next === null ? null : addressOf({ ...asked, after: next }),
    first: asked.after === null ? null : addressOf({ ...asked, after: null }),
  }
}

const findField = (sought: string | null) =>
  formFields({ q: sought ?? '' }).text({
    name: 'q',
    label: 'aid.find-field',
    width: 'long',
    max: 100,
    hint: phrase('aid.find-hint'),
  })

const numberField = (call: SignedInCall, tried: GridTried | null) =>
  formFields(typeof call.body.number === 'string' ? { number: call.body.number } : {}, tried?.faults ?? []).text({
    name: 'number',
    label: 'aid.dispute-number',
    hint: phrase('aid.dispute-number-hint'),
    max: 60,
  })

/** The group asked for, else the first that has any case. */
function askedOf({ query }: SignedInCall, root: string, counts: ReadonlyMap<string, number>, today: Day): Asked {
  const [touchedOn = '', id = ''] = (query.after ?? '').split('_')
  const untouched = query.untouched !== undefined && query.untouched !== ''
  return {
    root,
    group:
      aidGroups.find((group) => group === query.group) ??
      aidGroups.find((group) => group !== 'over' && (counts.get(group) ?? 0) > 0) ??
      'working',
    untouched,
    untouchedBefore: untouched ? addDays(today, -UNTOUCHED_DAYS) : null,
    lawyerId: query.lawyer ? query.lawyer : null,
    scheme: aidSchemes.find((scheme) => scheme === query.scheme) ?? null,
    after: /^\d{4}-\d{2}-\d{2}$/u.test(touchedOn) && /^[0-9a-f-]{36}$/u.test(id) ? { touchedOn, id } : null,
  }
}

const addressOf = (asked: Asked): string => gridAddress(paths.legalAid, asked)

function gridAddress(path: string, asked: Asked): string {
  const query = new URLSearchParams({ unit: asked.root, group: asked.group })
  if (asked.lawyerId !== null) query.set('lawyer', asked.lawyerId)
  if (asked.scheme !== null) query.set('scheme', asked.scheme)
  if (asked.untouched) query.set('untouched', 'yes')
  if (asked.after !== null) query.set('after', `${asked.after.touchedOn}_${asked.after.id}`)
  return `${path}?${query.toString()}`
}

type Around = { today: Day; typing: boolean; tried: GridTried | null }

function rowOf(call: SignedInCall, row: AidListed, { today, typing, tried }: Around): Model['rows'][number] {
  const { locale } = call
  const say = words(locale)
  const kept = tried?.told.kept.find((one) => one.id === row.id) ?? null
  const idle = daysBetween(day(row.last_touched_on), today)
  const stale = row.phase !== 'over' && idle >= UNTOUCHED_DAYS
  return {
    id: row.id,
    href: pathTo(paths.aidCase, { aidId: row.id }),
    number: row.case_number ?? say('aid.unnumbered'),
    name: row.worker_label,
    against: row.employer_label,
    matter: row.matter === null ? null : itemName(locale, row.matter),
    lawyer: row.lawyer_name,
    stage: tagOf(phrase(wordKey('aid-stage', row.stage)), row.phase === 'over' ? 'quiet' : 'accent'),
    where:
      row.proceeding === null
        ? null
        : [say(wordKey('aid-proceeding', row.proceeding)), row.body].filter((part) => part !== null).join(' '),
    lamp:
      row.next_due_on === null || row.phase === 'over'
        ? null
        : lampOn(day(row.next_due_on), today, phrase(wordKey('clock', row.next_clock ?? 'T13'))),
    idle: stale ? phrase('aid.idle-days', { days: idle }) : null,
    cells: gridKeys.map((key) => cellOf(call, row, key, typing, kept)),
    error:
      kept === null || kept.code === null ? null : faultPhrase({ field: row.id, code: kept.code, values: kept.values }),
    refused: kept === null || kept.reasons.length === 0 ? null : [...kept.reasons],
    pick: phrase('aid.pick', { name: row.worker_label }),
  }
}

function cellOf(call: SignedInCall, row: AidListed, key: GridKey, typing: boolean, kept: RowKept | null): Cell {
  const value = cellsOf(row)[key]
  const name = `cell.${row.id}.${key}`
  const typed = kept === null ? undefined : call.body[name]
  const open = typing && value !== null
  return {
    key,
    label: phrase('aid.cell-of', { name: row.worker_label, column: words(call.locale)(wordKey('aid-column', key)) }),
    shown: shownOf(row, key),
    kind: key === 'move' || key === 'result' ? 'choice' : key === 'hearing' ? 'day' : 'sum',
    input: open
      ? { name, was: `was.${row.id}.${key}`, before: value, value: typeof typed === 'string' ? typed : value }
      : null,
    choices: open ? choicesOf(call, row, key, typeof typed === 'string' ? typed : value) : [],
  }
}

function choicesOf({ locale }: SignedInCall, row: AidListed, key: GridKey, chosen: string): Cell['choices'] {
  const say = words(locale)
  const codes = key === 'move' ? movesOf(row.stage) : key === 'result' ? aidResults : []
  return codes.map((code) => ({
    value: code,
    text: say(wordKey(key === 'move' ? 'aid-move' : 'aid-result', code)),
    chosen: code === chosen,
  }))
}

const text = (of: string | null) => ({ text: of, word: null })

function shownOf(row: AidListed, key: GridKey): Cell['shown'] {
  if (key === 'hearing') return text(row.next_hearing_on)
  if (key === 'result')
    return row.result === null ? text(null) : { text: null, word: phrase(wordKey('aid-result', row.result)) }
  if (key === 'awarded') return text(row.awarded_fen === null ? null : formatYuan(fen(row.awarded_fen)))
  if (key === 'received') return text(row.received_fen === 0 ? null : formatYuan(fen(row.received_fen)))
  return text(null)
}
