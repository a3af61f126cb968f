/** Puts one row of a county into each table the demonstration leaves empty there, so that no kind of id goes unasked. */
import { randomUUID } from 'node:crypto'
import type Sqlite from 'better-sqlite3'

type Column = { name: string; type: string; notnull: 0 | 1; dflt_value: string | null }
type Value = string | number | Uint8Array | null
export type PlantedRows = readonly (readonly [table: string, given: Record<string, Value>])[]

/** Only as much as the address needs: whose row it is. What else must be there is filled in without sense. */
const PLANTED: PlantedRows = [
  ['attachment', { name: '', title: '工资条', kind: 'other', media_type: 'image/png' }],
  ['paper_job', { state: 'done' }],
  ['paper_scan', { state: 'loose', media_type: 'image/png' }],
  ['hand_over', { kind: 'hardship-help', state: 'prepared' }],
  ['outreach_event', { kind: 'on-site', state: 'standing', title: '普法宣传' }],
  ['outreach_picture', { media_type: 'image/png' }],
  ['team_member', { team: 'mediator' }],
  ['lawyer', {}],
  ['bank_statement', { status: 'waiting' }],
  ['bank_line', { status: 'open' }],
  ['destruction_list', { state: 'proposed' }],
  ['person_request', { kind: 'access', proved_by: 'identity-card', who: '' }],
  ['erasure_list', { state: 'proposed', ground: 'term', request_id: null }],
  ['history_import', { state: 'done' }],
  ['historical_case', { outcome: 'settled' }],
  ['seal_image', { media_type: 'image/png' }],
  ['access_proposal', { kind: 'role', state: 'open', role: 'clerk' }],
  ['warning', { level: 'yellow', state: 'reported', context: '{}' }],
  ['draft', { kind: 'intake', body: '{}', expires_at: '2099-01-01T00:00:00.000Z' }],
  // A value after @ is the id of the row planted in that table before, a question's value its answer.
  ['aid_case', { scheme: 'union', stage: 'applied', phase: 'deciding', state_value: '"applied"', context: '{}' }],
  ['aid_receipt', { aid_case_id: '@aid_case', status: 'recorded' }],
  [
    'matter_paper',
    { matter: 'warning', matter_id: '@warning', kind: 'reminder-letter', status: 'issued', verify_token: 'planted-1' },
  ],
  [
    'matter_paper',
    { matter: 'aid-case', matter_id: '@aid_case', kind: 'aid-grant', status: 'issued', verify_token: 'planted-2' },
  ],
]

/** Adds what is missing below `county`; references rest meanwhile, for a row of files and jobs would want a dozen others. */
export function plantRows(raw: Sqlite.Database, county: string, rows: PlantedRows = PLANTED): void {
  raw.pragma('foreign_keys = off')
  const asked = (question: string): Value => raw.prepare(question).pluck().get({ county }) as Value
  const value = (question: string): string => String(raw.prepare(question).pluck().get())
  const belongs: Record<string, string> = {
    dispute_id: value(
      `select dispute_id from dispute_scope where ancestor_id = '${county}' order by dispute_id limit 1`,
    ),
    unit_id: value(
      `select descendant_id from unit_closure where ancestor_id = '${county}' order by depth desc limit 1`,
    ),
    committee_id: value(
      `select u.id from unit u join unit_closure c on c.descendant_id = u.id where c.ancestor_id = '${county}' and u.kind = 'committee' limit 1`,
    ),
    staff_id: value(
      `select s.id from staff s join unit_closure c on c.descendant_id = s.unit_id where c.ancestor_id = '${county}' order by s.id limit 1`,
    ),
  }
  const last: Record<string, string> = {}
  for (const [table, given] of rows) {
    const columns = raw.prepare(`pragma table_info(${table})`).all() as Column[]
    const id = randomUUID()
    last[`${table}_id`] = id
    const row = columns.map((column): Value => {
      const known = {
        id,
        ...last,
        event_id: last.outreach_event_id,
        statement_id: last.bank_statement_id,
        ...belongs,
        ...given,
      }
      const told = (known as Record<string, Value | undefined>)[column.name]
      if (typeof told === 'string' && told.startsWith('@')) return last[`${told.slice(1)}_id`] ?? null
      if (typeof told === 'string' && told.startsWith('select ')) return asked(told)
      if (told !== undefined) return told
      if (column.notnull === 0) return null
      if (column.name.endsWith('_on')) return '2026-11-02'
      if (column.name.endsWith('_at')) return '2026-11-02T01:00:00.000Z'
      if (column.type.toLowerCase() === 'blob') return new Uint8Array([0])
      return column.type.toLowerCase() === 'integer' ? 1 : '1'
    })
    raw.prepare(`insert into "${table}" values (${row.map(() => '?').join(',')})`).run(...row)
  }
}
