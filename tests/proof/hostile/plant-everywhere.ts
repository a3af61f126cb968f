/** Puts hostile texts into every column of the demonstration city that holds what somebody typed, sealed ones included, beside all forms and their rules. */
import Sqlite from 'better-sqlite3'
import { columnsOf, personalData } from '../../../db/personal-data.ts'
import { sealedPlaces } from '../../../server/keys/sealed-places.ts'
import { plantRows } from '../../walks/plant.ts'
import type { World } from '../../walks/world.ts'
import { hostileText, markOf } from './payloads.ts'
import { missingRows } from './rows.ts'

/** What the inventory calls personal or free and nobody typed as a text, each with its reason. */
const NO_TEXTS: Readonly<Record<string, string>> = {
  'search_token.token': 'made of names, stands on no page',
  'staff.sign_in_name': 'a short name of letters and digits, by which the walk signs in',
  'person.sex': 'chosen of two',
  'person.birth_day': 'a day',
  'team_member.sex': 'chosen of two',
  'dispute_party.outcome_door': 'a code',
}

/** Texts of officials and other bodies: of no person, and on every page. */
const BESIDE: readonly string[] = [
  'unit.name',
  'unit.short_name',
  'unit.address',
  'unit.phone',
  'commission.body_name',
  'commission.their_number',
  'referral.body_name',
  'referral.their_number',
  'hand_over.body_name',
  'hand_over.their_number',
  'aid_proceeding.body',
  'aid_proceeding.their_number',
  'platform_number.their_number',
  'historical_case.number',
  'bank_format.name',
  'law_parameter.source',
]

/** Numbers with forms of their own, and no text. */
const NO_SEALED_TEXTS: ReadonlySet<string> = new Set(['private_value.sealed', 'second_factor.secret'])

/** A sealed place that is empty in the demonstration: what its desk would have put there. */
const SEALED_SAMPLES: Readonly<Record<string, (text: string) => unknown>> = {
  'bank_line.sealed': (text) => ({ payer: text, payee: text, account: text, memo: text, serial: text, again: 0 }),
  'bank_format.sealed_head': (text) => [text, text],
  'person_request.who': (text) => ({ name: text, identity: null, phone: null, words: text }),
  'paper_job_item.detail': (text) => [text],
  'matter_paper.input': (text) => ({ said: text }),
}
/** These are no JSON: a table as a bank gives it, and the marked-up text of a paper. */
const PLAIN: Readonly<Record<string, (text: string) => string>> = {
  'bank_statement.content': (text) => `${cell(text)},${cell('金额')}\n${cell(text)},1.00\n`,
  'paper.text': (text) => text,
  'matter_paper.text': (text) => text,
}
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

export type Planted = {
  /** `table.column` of every place that holds the texts now. */
  places: string[]
  /** Places the inventory names and nothing was planted in. */
  bare: string[]
  rows: number
}

/** Plants in the world's own copy; the desk must not have been asked before. */
export function plantEverywhere(world: World): Planted {
  const raw = new Sqlite(world.file)
  for (const trigger of raw.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all())
    raw.exec(`drop trigger "${String(trigger)}"`)
  raw.pragma('foreign_keys = off')
  raw.pragma('ignore_check_constraints = on')
  plantRows(raw, world.home, missingRows)
  let turn = 0
  raw.function('hostile', { deterministic: false }, (mark) => hostileText(String(mark), turn++))
  const counted = new Map<string, number>()
  raw.transaction(() => {
    for (const place of openPlaces()) {
      const [table = '', column = ''] = place.split('.')
      // Some must be unlike each other: the row's own number stands at the end.
      const { changes } = raw.prepare(`update "${table}" set "${column}" = hostile(?) || ' ' || rowid`).run(place)
      counted.set(place, changes)
    }
    for (const place of sealedPlaces) {
      const name = `${place.table}.${place.column}`
      if (!NO_SEALED_TEXTS.has(name))
        counted.set(
          name,
          plantSealed(world, raw, place, () => hostileText(name, turn++)),
        )
    }
  })()
  raw.close()
  const bare = [...counted].filter(([, rows]) => rows === 0).map(([place]) => place)
  return { places: [...counted.keys()], bare, rows: [...counted.values()].reduce((sum, rows) => sum + rows, 0) }
}

/** Free and personal columns of the inventory, and the texts beside. */
const openPlaces = (): string[] => [
  ...personalData()
    .filter((entry) => entry.kind === 'table')
    .flatMap((entry) =>
      (['free', 'personal'] as const).flatMap((kind) =>
        columnsOf(entry, kind).map((column) => `${entry.name}.${column}`),
      ),
    )
    .filter((place) => !(place in NO_TEXTS)),
  ...BESIDE,
]

function plantSealed(
  { desk }: World,
  raw: Sqlite.Database,
  { table, column, keys, place }: (typeof sealedPlaces)[number],
  text: () => string,
): number {
  const values = desk.privateValues
  const name = `${table}.${column}`
  const rows = raw.prepare(`select * from "${table}" where "${column}" is not null`).all() as Record<string, string>[]
  const write = raw.prepare(
    `update "${table}" set "${column}" = ? where ${keys.map((key) => `${key} = ?`).join(' and ')}`,
  )
  let planted = 0
  for (const row of rows) {
    const kept = row[column] ?? ''
    const plain = PLAIN[name]
    const content =
      plain !== undefined
        ? plain(text())
        : JSON.stringify(
            kept === ''
              ? SEALED_SAMPLES[name]?.(text())
              : withTexts(JSON.parse(values.openText(place(row), kept)), text),
          )
    if (content.includes(markOf(name))) planted += 1
    write.run(values.sealText(place(row), content), ...keys.map((key) => row[key]))
  }
  return planted
}

/** Every Chinese text in what was kept, made hostile; codes, days and sums stay. */
function withTexts(kept: unknown, text: () => string): unknown {
  if (typeof kept === 'string') return /\p{Script=Han}/u.test(kept) ? text() : kept
  if (Array.isArray(kept)) return kept.map((one) => withTexts(one, text))
  if (typeof kept !== 'object' || kept === null) return kept
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, withTexts(value, text)]))
}
