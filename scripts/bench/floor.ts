/** The floor everything is measured from: bare Express and better-sqlite3 asking the same questions, a token looked up, nothing else. */
import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import express, { type NextFunction, type Request, type Response } from 'express'
import { nameTokens } from '../../workflows/values/search-tokens.ts'
import { FLOOR_TOKEN } from './questions.ts'

const [path = ''] = process.argv.slice(2)
const db = new Sqlite(path)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(`create table if not exists floor_token (token text primary key, staff_id text not null) strict;
  create table if not exists floor_case (id text primary key, name text not null, phone text, employer text not null,
    items text not null, summary text not null, received_on text not null) strict`)
db.prepare('insert or replace into floor_token values (?, ?)').run(FLOOR_TOKEN, randomUUID())

const token = db.prepare('select staff_id from floor_token where token = ?')
const LISTED = `dispute.id, registration_code, case_number, stage, worker_label, worker_count, employer_label, cause_code,
  dispute.received_on, next_clock, dispute.next_due_on, claimed_fen, unit.name as unit_name, staff.display_name as owner_name`
const JOINED = 'join unit on unit.id = dispute.unit_id left join staff on staff.id = dispute.owner_id'
const list =
  db.prepare(`select ${LISTED} from dispute_scope as scope join dispute on dispute.id = scope.dispute_id ${JOINED}
  where scope.ancestor_id = ? order by scope.received_on desc, scope.dispute_id desc limit 30`)
const total = db
  .prepare(
    `select sum(disputes) from dispute_tally as tally
    join unit_closure as below on below.descendant_id = tally.unit_id where below.ancestor_id = ?`,
  )
  .pluck()
const oneCase = [
  'select * from dispute where id = ?',
  'select * from dispute_party left join person on person.id = person_id left join employer on employer.id = employer_id where dispute_id = ?',
  'select * from claim_item where dispute_id = ? order by position',
  'select assignment.*, staff.display_name from assignment join staff on staff.id = staff_id where dispute_id = ?',
  'select * from agreement where dispute_id = ? order by version',
  'select * from instalment where dispute_id = ? order by due_on',
  'select * from payment where dispute_id = ? order by paid_on',
  'select * from referral where dispute_id = ?',
  'select * from contact_log where dispute_id = ? order by occurred_on desc',
  'select * from clock where dispute_id = ? order by due_on',
  'select * from dispute_event where dispute_id = ? order by seq',
  'select * from mediation_session where dispute_id = ? order by day',
  'select * from paper where dispute_id = ?',
].map((text) => db.prepare(text))
const figures = db.prepare(`select unit_id, cause_code, measure, figure from month_figure
  where month = ? and unit_id in (select descendant_id from unit_closure where ancestor_id = ?)`)
const insert = db.prepare('insert into floor_case values (?, ?, ?, ?, ?, ?, ?)')

const app = express()
app.use(express.urlencoded({ extended: false }))
app.use((request: Request, response: Response, next: NextFunction) => {
  if (token.get(request.headers.authorization ?? '')) next()
  else response.status(401).end()
})

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

app.get('/list', (request, response) => {
  const root = text(request.query['unit'])
  response.json({ rows: list.all(root), total: total.get(root) })
})
app.get('/case', (request, response) => {
  const id = text(request.query['id'])
  response.json(oneCase.map((statement) => statement.all(id)))
})
app.post('/search', (request, response) => {
  const body = request.body as Record<string, unknown>
  const tokens = nameTokens(text(body['q'])).filter((part) => !part.startsWith('^'))
  const more = tokens
    .slice(1)
    .map(
      () =>
        `and exists (select 1 from search_token as more where more.token = ? and more.kind = 'dispute' and more.ref_id = hit.ref_id)`,
    )
  const found = db.prepare(`select ${LISTED} from search_token as hit join dispute on dispute.id = hit.ref_id ${JOINED}
    join dispute_scope as scope on scope.dispute_id = hit.ref_id and scope.ancestor_id = ?
    where hit.token = ? and hit.kind = 'dispute' ${more.join(' ')} order by hit.ref_id desc limit 50`)
  response.json(found.all(text(body['unit']), ...tokens))
})
app.get('/totals', (request, response) => {
  response.json(figures.all(text(request.query['month']), text(request.query['unit'])))
})
app.post('/cases', (request, response) => {
  const body = request.body as Record<string, unknown>
  const id = randomUUID()
  insert.run(
    id,
    text(body['name']),
    text(body['phone']),
    text(body['employerName']),
    text(body['items']),
    text(body['summary']),
    text(body['receivedOn']),
  )
  response.json({ id })
})

const server = app.listen(0, '127.0.0.1', () => {
  const place = server.address()
  if (typeof place === 'object' && place !== null) process.stdout.write(`http://127.0.0.1:${place.port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
