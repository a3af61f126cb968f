/** Takes the register out as a file: written in a thread of its own, put on the audit trail; who asked what stays behind unless it is asked for. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { listConsultations, type ListedConsultation } from '../../db/repositories/consultation-lists.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { phrasesAmong, topicsAmong } from '../../workflows/law/consultations.ts'
import { shanghaiTime } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import { inThread } from '../in-thread.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import type { Asked } from './asked.ts'
import type { RegisterJob } from './register-worker.ts'

const LONGEST_MS = 120_000
/** More is asked for in two halves. */
const MOST_ROWS = 20_000

type Wanted = { format: 'xlsx' | 'csv'; personal: boolean; locale: Locale }

/** The finished file and its name. Throws invalid where the months hold more than one file may. */
export async function exportRegister(
  desk: Desk,
  actor: Actor,
  asked: Asked,
  wanted: Wanted,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { locale, format, personal } = wanted
  const say = words(locale)
  const rows = await listConsultations(desk.db.reader, asked.filter, { after: null, limit: MOST_ROWS + 1 })
  if (rows.length > MOST_ROWS) throw new DomainError('invalid', 'export-too-long')
  const phones = personal
    ? await desk.privateValues.read(
        desk.db.reader,
        rows.map((row) => row.id),
        'phone',
      )
    : new Map<string, string>()
  const at = desk.clock.now()
  const period = { from: asked.from, to: asked.to }
  const title = say('consultation.export-name', period)
  const job: RegisterJob = {
    format,
    sheet: registerSheet(locale, rows, personal ? phones : null),
    letterhead: {
      title,
      lines: [
        say('consultation.export-period', { unit: asked.unit.name, ...period }),
        say('export.watermark', { name: actor.name, time: shanghaiTime(at) }),
      ],
      foot: [say('export.foot-made', { name: actor.name }), say('export.foot-checked')],
    },
  }
  const bytes = await inThread<Uint8Array>(new URL('./register-worker.ts', import.meta.url), job, LONGEST_MS)
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at,
      actorId: actor.staffId,
      action: 'consultation:export',
      object: { kind: 'consultations', id: asked.unit.id, unitId: asked.unit.id },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { ...period, format, rows: rows.length, personal: personal ? 1 : 0 },
    }),
  )
  return { name: `${title}.${format}`, bytes }
}

const text = (value: string | null): SheetCell => (value === null ? null : { text: value })

/** The table; `phones` null leaves out everything that tells of a person. */
function registerSheet(
  locale: Locale,
  rows: readonly ListedConsultation[],
  phones: ReadonlyMap<string, string> | null,
): Sheet {
  const say = words(locale)
  const said = (entry: { zh: string; en: string }): string => (locale === 'en' ? entry.en : entry.zh)
  const personal: readonly WordKey[] = ['consultation.name', 'consultation.phone', 'consultation.question']
  return {
    name: say('consultation.entries'),
    heads: [
      say('consultation.day'),
      say('consultation.channel'),
      say('consultation.topics'),
      say('consultation.employer'),
      say('consultation.persons'),
      say('consultation.answers'),
      say('consultation.handler'),
      say('consultation.unit'),
      say('consultation.column-state'),
      ...(phones === null ? [] : personal.map((key) => say(key))),
    ],
    rows: rows.map((row) => [
      text(row.occurredOn),
      text(say(wordKey('consultation-channel', row.channel))),
      text(topicsAmong(row.topics).map(said).join(say('consultation.comma'))),
      text(row.employerKind === 'company' || phones !== null ? row.employerName : null),
      { count: row.persons },
      text(
        phrasesAmong(JSON.parse(row.phrases) as string[])
          .map(said)
          .join(' ') || null,
      ),
      text(row.staffName),
      text(row.unitName),
      text(row.struckOn === null ? null : say('consultation.struck')),
      ...(phones === null ? [] : [text(row.name), text(phones.get(row.id) ?? null), text(row.question)]),
    ]),
  }
}
