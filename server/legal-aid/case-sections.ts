/** The sections of an aid case's page: its particulars, its tables and its history. */
import { findLawyer } from '../../db/repositories/lawyers.ts'
import { findDispute } from '../../db/repositories/disputes.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import {
  column,
  dayCell,
  fenCell,
  figureColumn,
  tableRow,
  tagCell,
  textCell,
  wordCell,
} from '../../templates/parts/table-cells.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import type { TimelineEntry } from '../../templates/parts/timeline.ts'
import { isWordKey, wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { AidPayloads } from '../../workflows/legal-aid/events.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { maskPhone } from '../../workflows/values/phone.ts'
import { millisOf, shanghaiDay, shanghaiTime } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import { paths, pathTo } from '../http/paths.ts'
import { mayOnAid, type AidFile } from './aid-file.ts'
import { saidChanges } from './claims/said-changes.ts'
import { itemName } from './item-name.ts'
import { hearingDays } from './proceeding-steps.ts'

/** Whose page of which case is drawn, and on what day. */
export type Drawing = { desk: Desk; actor: Actor; locale: Locale; file: AidFile; today: Day }

export const fact = (label: WordKey, change: Partial<Facts[number]>): Facts[number] => ({
  label,
  text: null,
  fen: null,
  day: null,
  href: null,
  ...change,
})

/** Who, on what ground, by whom; the telephone is whole for whoever works on the open case, covered for all others. */
export async function factsShown({ desk, actor, locale, file }: Drawing): Promise<Facts> {
  const { reader } = desk.db
  const { row, person, opponents } = file
  const say = words(locale)
  const phone = (await desk.privateValues.read(reader, [person.id], 'phone')).get(person.id)
  const whole = row.phase !== 'over' && mayOnAid(file, actor, 'aid:manage')
  const lawyer = row.lawyer_id === null ? null : await findLawyer(reader, row.lawyer_id)
  const code = (family: string, value: string | null): string | null =>
    value === null ? null : say(wordKey(family, value))
  return [
    fact('aid.applicant', { text: person.name }),
    fact('aid.phone', { text: phone === undefined ? null : whole ? phone : maskPhone(phone) }),
    fact('aid.opponent', { text: opponents.map((employer) => employer.name).join(say('aid.comma')) }),
    fact('aid.summary', { text: row.summary }),
    fact('aid.applied-on', { day: row.applied_on }),
    fact('aid.ground', { text: code('aid-ground', row.ground) }),
    fact('aid.proof', { text: row.ground_proof }),
    ...(row.means === null ? [] : [fact('aid.means', { text: code('aid-means', row.means) })]),
    fact('aid.limitation-on', { day: row.limitation_on }),
    fact('aid.granted-on', { day: row.granted_on }),
    fact('aid.lawyer', {
      text: lawyer === null ? null : `${lawyer.name} ${lawyer.firm}`,
      href: lawyer === null ? null : pathTo(paths.lawyer, { lawyerId: lawyer.id }),
    }),
    fact('aid.awarded', { fen: row.awarded_fen }),
    fact('aid.effective', { fen: row.effective_fen }),
    // Nothing arrived is a sum only where something was to come.
    fact('aid.received', { fen: row.received_fen === 0 && row.effective_fen === null ? null : row.received_fen }),
    fact('aid.subsidy', { fen: row.subsidy_fen }),
    ...(row.dispute_id === null ? [] : [await disputeFact(row.dispute_id)]),
    ...(row.consultation_id === null || !mayEver(actor.grants, 'consultation:read')
      ? []
      : [
          fact('aid.consultation', {
            text: say('aid.open-consultation'),
            href: pathTo(paths.consultation, { consultationId: row.consultation_id }),
          }),
        ]),
  ]

  /** The number of the dispute is known to the aid desk; its page opens only for whoever may read it. */
  async function disputeFact(id: string): Promise<Facts[number]> {
    const own = await findDispute(reader, scopeRoots(actor.grants, 'aid:read'), id)
    const readable = await findDispute(reader, scopeRoots(actor.grants, 'dispute:read'), id)
    return fact('aid.dispute', {
      text: own === null ? null : (own.case_number ?? own.registration_code),
      href: readable === null ? null : pathTo(paths.dispute, { id }),
    })
  }
}

const table = (
  caption: WordKey,
  empty: WordKey,
  columns: DataTable['columns'],
  rows: DataTable['rows'],
): DataTable => ({ caption, columns, rows, pickForm: null, empty, pager: null, note: null })

/** What is claimed, each proceeding, what arrived, which evidence there is, and what was noted. */
export function aidTables({ locale, file }: Drawing) {
  const say = words(locale)
  return {
    claims: table(
      'aid.claims',
      'aid.no-claims',
      [column('aid.claim'), figureColumn('aid.claimed')],
      file.claims.map((claim) => tableRow([textCell(itemName(locale, claim.item)), fenCell(claim.amount_fen)])),
    ),
    proceedings: table(
      'aid.proceedings',
      'aid.no-proceedings',
      [
        column('aid.proceeding'),
        column('aid.their-number'),
        column('aid.opened-on'),
        column('aid.hearings'),
        column('aid.result'),
        figureColumn('aid.awarded'),
        column('aid.effective-on'),
        figureColumn('aid.effective'),
      ],
      file.proceedings.map((one) =>
        tableRow([
          textCell(say(wordKey('aid-proceeding', one.kind)), one.body),
          textCell(one.their_number),
          dayCell(one.opened_on),
          hearingsCell(hearingDays(one), say('aid.comma')),
          one.result === null
            ? textCell(null)
            : tagCell(tagOf(phrase(wordKey('aid-result', one.result)), RESULT_TONES[one.result] ?? 'plain')),
          fenCell(one.awarded_fen),
          dayCell(one.effective_on),
          fenCell(one.effective_fen),
        ]),
      ),
    ),
    receipts: table(
      'aid.receipts',
      'aid.no-receipts',
      [column('aid.paid-on'), figureColumn('aid.received'), column('aid.state')],
      file.receipts.map((one) =>
        tableRow([
          dayCell(one.paid_on),
          fenCell(one.amount_fen),
          tagCell(tagOf(phrase(wordKey('aid-receipt', one.status)), one.status === 'verified' ? 'good' : 'plain')),
        ]),
      ),
    ),
    evidence:
      file.row.dispute_id === null
        ? null
        : table(
            'aid.evidence',
            'aid.no-evidence',
            [column('aid.evidence-name'), column('aid.evidence-kind'), column('aid.evidence-since')],
            file.evidence
              .filter((one) => !one.struck)
              .map((one) =>
                tableRow([
                  textCell(one.title),
                  wordCell(phrase(wordKey('material', one.kind))),
                  dayCell(shanghaiDay(millisOf(one.recordedAt))),
                ]),
              ),
          ),
  }
}

const hearingsCell = (days: readonly string[], comma: string) => {
  const [only = null] = days
  return days.length > 1 ? textCell(days.join(comma)) : dayCell(only)
}

const RESULT_TONES: Readonly<Record<string, 'good' | 'soon' | 'late' | 'quiet'>> = {
  won: 'good',
  partly: 'soon',
  lost: 'late',
  mediated: 'good',
  withdrawn: 'quiet',
  ended: 'quiet',
}

/** The journal, newest first, with the notes its lines point to. */
export function historyOf({ locale, file }: Drawing, names: ReadonlyMap<string, string>) {
  return {
    earlier: null,
    entries: file.journal.toReversed().map((event): TimelineEntry => {
      const payload = JSON.parse(event.payload) as Record<string, unknown>
      const entered = shanghaiDay(millisOf(event.recorded_at))
      return {
        day: event.occurred_on,
        time: null,
        enteredLater: entered === event.occurred_on ? null : shanghaiTime(event.recorded_at),
        title: phrase(wordKey('aid-event', event.type)),
        who: names.get(event.actor_id) ?? null,
        where: null,
        note: noteOf(locale, file, event.type, payload),
        changes: [],
        links: [],
        weight: MILESTONES.has(event.type) ? 'milestone' : event.type === 'progress-noted' ? 'remark' : 'step',
      }
    }),
  }
}

const MILESTONES: ReadonlySet<string> = new Set([
  'granted',
  'refused',
  'lawyer-assigned',
  'outcome-noted',
  'took-effect',
  'closed',
  'review-upheld',
  'review-corrected',
])

/** The codes and sums of a line as words; a free note comes from its own row. */
function noteOf(locale: Locale, file: AidFile, type: string, payload: Record<string, unknown>): string | null {
  if ('noteId' in payload) return file.notes.find((note) => note.id === payload.noteId)?.body ?? null
  if (type === 'claims-amended') return saidChanges(locale, payload as AidPayloads['claims-amended'])
  const say = words(locale)
  const told: string[] = []
  for (const [name, family] of CODES[type] ?? []) {
    const key = `${family}.${String(payload[name])}`
    if (isWordKey(key)) told.push(say(key))
  }
  if (typeof payload.day === 'string') told.push(day(payload.day))
  for (const name of ['awardedFen', 'fen'])
    if (typeof payload[name] === 'number') told.push(saidSum(locale, payload[name]))
  return told.length === 0 ? null : told.join(' ')
}

const saidSum = (locale: Locale, sum: number): string => words(locale)('aid.yuan', { sum: formatYuan(fen(sum)) })

const CODES: Readonly<Record<string, readonly (readonly [name: string, family: string])[]>> = {
  applied: [
    ['scheme', 'aid-scheme'],
    ['ground', 'aid-ground'],
  ],
  'ground-noted': [['ground', 'aid-ground']],
  'started-early': [['reason', 'aid-early']],
  refused: [['reason', 'aid-refusal']],
  withdrawn: [['reason', 'aid-withdrawal']],
  terminated: [['reason', 'aid-termination']],
  reopened: [['reason', 'aid-reopening']],
  'lawyer-changed': [['reason', 'aid-lawyer-change']],
  'proceeding-opened': [['kind', 'aid-proceeding']],
  'outcome-noted': [['result', 'aid-result']],
  'outcome-corrected': [['result', 'aid-result']],
}
