/** A row that makes sense in each table that holds texts and is empty in the demonstration, so that there is a place to plant in. */
import type { PlantedRows } from '../../walks/plant.ts'

const BELOW = `(select descendant_id from unit_closure where ancestor_id = @county)`
const DISPUTES = `(select dispute_id from dispute_scope where ancestor_id = @county)`
const ROOM = `select unit_id from dispute where id in ${DISPUTES} order by id limit 1`
const COMMITTEE = `select committee_id from dispute where id in ${DISPUTES} order by id limit 1`
const party = (side: string): string =>
  `select id from dispute_party where side = '${side}' and dispute_id in ${DISPUTES} order by dispute_id, id limit 1`
const anyOf = (table: string): string => `select id from ${table} where unit_id in ${BELOW} order by id limit 1`
const FILE = `select sha256 from stored_file limit 1`
const TODAY = '2026-11-02'

export const missingRows: PlantedRows = [
  ['access_proposal', { unit_id: ROOM, kind: 'role', state: 'open', role: 'clerk', revision: 1 }],
  ['aid_note', { aid_case_id: anyOf('aid_case'), occurred_on: TODAY }],
  ['attachment', { kind: 'other', media_type: 'image/png', sha256: FILE, bytes: 1, original_seen: 0, revision: 0 }],
  ['bank_statement', { unit_id: COMMITTEE, status: 'waiting', content: '', faults: '[]' }],
  [
    'bank_line',
    { unit_id: COMMITTEE, statement_id: '@bank_statement', status: 'open', sealed: '', amount_fen: 12_345 },
  ],
  ['bank_format', { unit_id: COMMITTEE, sealed_head: '', mapping: '{}' }],
  [
    'destruction_list',
    { committee_id: COMMITTEE, state: 'returned', year: 2026, number: 1, alone: 0, decided_on: TODAY },
  ],
  [
    'destruction_item',
    {
      list_id: '@destruction_list',
      case_number: 'X',
      kept_for: '10',
      pages: 3,
      counted_from: TODAY,
      keep_until: TODAY,
    },
  ],
  [
    'erasure_list',
    {
      unit_id: ROOM,
      state: 'returned',
      ground: 'term',
      request_id: null,
      year: 2026,
      number: 1,
      alone: 0,
      decided_on: TODAY,
    },
  ],
  [
    'hindrance',
    { party_id: party('worker'), kind: 'payee-unreachable', stage: 'noted', ended_on: null, machine_version: 1 },
  ],
  ['lawyer_conflict', { lawyer_id: anyOf('lawyer'), kind: 'counsel', ended_on: null }],
  ['law_parameter', { code: 'minimum-wage', revision: 90, value: '210000', valid_from: '2020-01-01' }],
  [
    'limitation_note',
    { party_id: party('worker'), cause: 'claim', contact_id: null, attachment_id: null, countered_on: null },
  ],
  [
    'matter_paper',
    {
      matter: 'warning',
      matter_id: anyOf('warning'),
      kind: 'reminder-letter',
      status: 'issued',
      verify_token: 'hostile-1',
      sha256: FILE,
      input: '',
      text: '',
    },
  ],
  ['outreach_picture', { event_id: anyOf('outreach_event'), media_type: 'image/png', sha256: FILE, revision: 0 }],
  ['paper_job', { state: 'done', done: 1, parts: 1 }],
  [
    'paper_job_item',
    { job_id: '@paper_job', position: 1, kind: 'agreement', outcome: 'lacking', fault: 'glyph', detail: '' },
  ],
  [
    'person_request',
    { unit_id: ROOM, kind: 'access', proved_by: 'identity-card', who: '', year: 2026, number: 1, list_id: null },
  ],
  ['platform_number', { platform: 'justice' }],
  [
    'signing_link',
    {
      agreement_id: `select id from agreement where dispute_id in ${DISPUTES} order by id limit 1`,
      party_id: party('worker'),
      authority: 'self',
      token_hash: 'hostile',
    },
  ],
  [
    'template_wording',
    { kind: 'agreement', number: 1, unit_id: `select id from unit where kind = 'city'`, based_on: 'shipped' },
  ],
  [
    'template_proposal',
    {
      kind: 'agreement',
      seq: 1,
      unit_id: `select id from unit where kind = 'city'`,
      wording_id: '@template_wording',
      proposed_on: TODAY,
    },
  ],
  ['template_decision', { proposal_id: '@template_proposal', outcome: 'returned', alone: 0, decided_on: TODAY }],
]
