/** Makes a small city large within seconds by plain SQL: allowed for the bench alone, which measures reading and not the law. */
import Sqlite from 'better-sqlite3'
import { addMonths, sumMonths } from './fill-months.ts'

const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞红建文海波志国庆云龙凤春梅'

/** Adds disputes until there are `count`, spread over the rooms and two years; every list, count and search sees them. */
export function fillUp(path: string, count: number): void {
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = OFF')
  // What it adds refers to what it added before.
  db.pragma('foreign_keys = OFF')
  db.pragma('cache_size = -200000')
  db.exec('begin')
  const missing = count - Number(db.prepare('select count(*) from dispute').pluck().get())
  if (missing > 0) addDisputes(db, missing)
  db.exec('commit')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

const SEQUENCE = 'with recursive seq(n) as (select 1 union all select n + 1 from seq where n < $count)'
/** The id of the n-th thing of a kind: valid as an id, and later ones sort later. */
const id = (kind: string): string => `printf('00000000-0000-7000-8000-${kind}%010x', n)`
const letter = (letters: string, step: number, salt: number): string =>
  `substr('${letters}', 1 + (n * ${step} + ${salt}) % ${[...letters].length}, 1)`
const NAME = `${letter(FAMILY, 7, 3)} || ${letter(GIVEN, 13, 5)} || ${letter(GIVEN, 29, 11)}`
const RECEIVED = `date('2024-12-01', '+' || (n % 700) || ' days')`
const PHASE = `case n % 10 when 0 then 'intake' when 1 then 'mediation' when 2 then 'performance' else 'archived' end`
const STAGE = `case n % 10 when 0 then 'intake.registered' when 1 then 'room.inSession' when 2 then 'performing.paying' else 'archived' end`

function addDisputes(db: Sqlite.Database, count: number): void {
  db.exec(`create temp table place as
    select room.id as unit_id, room.parent_id as committee_id, committee.parent_id as county_id,
      row_number() over (order by room.sort_key) - 1 as number
    from unit as room join unit as committee on committee.id = room.parent_id
    where room.kind = 'room' and room.valid_to is null`)
  const staff = String(db.prepare('select id from staff order by id limit 1').pluck().get())
  const like = db
    .prepare("select state_value, context, machine_version from dispute where stage = 'archived' limit 1")
    .get()
  const { state_value, context, machine_version } = like as Record<string, string | number>
  const places = Number(db.prepare('select count(*) from place').pluck().get())
  const atPlace = 'join place on place.number = n % $places'
  const values: Record<string, unknown> = { count, staff, state_value, context, machine_version, places }
  const bind = (text: string): void => {
    const whole = `${SEQUENCE} ${text}`
    const used = Object.entries(values).filter(([name]) => whole.includes(`$${name}`))
    db.prepare(whole).run(Object.fromEntries(used))
  }
  bind(`insert into person (id, name, created_at) select ${id('0a')}, ${NAME}, '2024-12-01T00:00:00.000Z' from seq`)
  bind(`insert into employer (id, kind, name, name_key, pinyin_key, created_at)
    select ${id('0b')}, 'company', '重庆' || ${letter(GIVEN, 17, 1)} || ${letter(GIVEN, 31, 2)} || '有限公司', 'bench' || n, 'b', '2024-12-01T00:00:00.000Z'
    from seq where n <= 2000`)
  bind(`insert into dispute (id, registration_code, case_number, number_year, number_seq, county_id, committee_id, unit_id,
      origin_unit_id, stage, phase, state_value, context, machine_version, channel, way_in, cause_code, cause_list, summary,
      worker_label, worker_count, employer_label, claimed_fen, received_on, next_clock, next_due_on, owner_id, created_by, recorded_at)
    select ${id('0c')}, 'B' || n, '工人调字〔' || substr(${RECEIVED}, 1, 4) || '〕第B' || n || '号', null, null, county_id,
      committee_id, unit_id, unit_id, ${STAGE}, ${PHASE}, $state_value, $context, $machine_version, 'direct', 'counter', '205.5',
      '2026', '三个月工资未发', ${NAME}, 1, '重庆' || (1 + n % 2000) || '有限公司', 1000000 + n, ${RECEIVED},
      case when n % 10 < 3 then 'T3' end, case when n % 10 < 3 then date(${RECEIVED}, '+15 days') end, $staff, $staff,
      ${RECEIVED} || 'T02:00:00.000Z'
    from seq ${atPlace}`)
  bind(`insert into dispute_scope (ancestor_id, dispute_id, phase, received_on, next_due_on)
    select above.ancestor_id, ${id('0c')}, ${PHASE}, ${RECEIVED}, case when n % 10 < 3 then date(${RECEIVED}, '+15 days') end
    from seq ${atPlace} join unit_closure as above on above.descendant_id = place.unit_id`)
  bind(`insert into dispute_tally (unit_id, phase, disputes)
    select unit_id, ${PHASE}, count(*) from seq ${atPlace} where true group by 1, 2
    on conflict (unit_id, phase) do update set disputes = disputes + excluded.disputes`)
  bind(`insert into dispute_party (id, dispute_id, side, role, position, person_id)
    select ${id('0d')}, ${id('0c')}, 'worker', 'applicant', 1, ${id('0a')} from seq`)
  bind(`insert into dispute_party (id, dispute_id, side, role, position, employer_id)
    select ${id('0e')}, ${id('0c')}, 'employer', 'employer', 1, printf('00000000-0000-7000-8000-0b%010x', 1 + (n - 1) % min($count, 2000)) from seq`)
  bind(`insert into claim_item (id, dispute_id, party_id, item, amount_fen, position)
    select ${id('0f')}, ${id('0c')}, ${id('0d')}, 'unpaid-wages', 1000000 + n, 100 from seq`)
  for (const token of [`'^' || substr(name, 1, 1)`, 'substr(name, 1, 2)', 'substr(name, 2, 2)', `'!B' || n`])
    bind(`insert or ignore into search_token (token, kind, ref_id, unit_id)
      select ${token}, 'dispute', ${id('0c')}, unit_id from (select n, ${NAME} as name from seq) ${atPlace}`)
  addMonths(bind, { id, received: RECEIVED, atPlace })
  sumMonths(db)
}
