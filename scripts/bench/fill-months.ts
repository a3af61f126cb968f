/** The money, counts, mediators, terms and promises of the filled-up disputes, and the months' stored sums: what reports, exports and the full recount read. */
import type Sqlite from 'better-sqlite3'
import { moneyKinds } from '../../db/repositories/ledger.ts'

/** How the fill names things: the id of the n-th thing of a kind, the day and the room of the n-th dispute. */
export type Places = { id: (kind: string) => string; received: string; atPlace: string }

const CLOSED = 'n % 10 > 2'
const CAUSE = `'205.' || (1 + n % 7)`
const MONEY = ['claimed', 'agreed', 'received', 'verified']
const COUNTS = ['case-accepted', 'worker-accepted', 'case-closed', 'worker-closed']

/** Adds entries of each dispute by `bind`, which runs a text for every n. */
export function addMonths(bind: (text: string) => void, { id, received, atPlace }: Places): void {
  const shared = `'mediation', unit_id, ${CAUSE}, 'direct', null, ${received}, ${received} || 'T02:00:00.000Z', substr(${received}, 1, 7), 'in-time', '1', $staff, 'bench'`
  const columns =
    'scheme, unit_id, cause_code, channel, industry, occurred_on, recorded_at, booked_month, mark, definitions, actor_id, request_id'
  for (const [at, kind] of MONEY.entries())
    bind(`insert into ledger_entry (id, dispute_id, agreement_id, party_id, item, kind, amount_fen, ${columns})
      select ${id(`2${at}`)}, ${id('0c')}, ${kind === 'claimed' ? 'null' : id('31')}, ${id('0d')}, 'unpaid-wages', '${kind}', 1000000 + n, ${shared}
      from seq ${atPlace} where ${kind === 'claimed' ? 'true' : CLOSED}`)
  for (const [at, kind] of COUNTS.entries()) {
    const closing = kind.endsWith('closed')
    bind(`insert into count_entry (id, dispute_id, party_id, kind, outcome, amount, ${columns})
      select ${id(`2${at + 4}`)}, ${id('0c')}, ${id('0d')}, '${kind}', ${closing ? "'settled'" : 'null'}, 1, ${shared}
      from seq ${atPlace} where ${closing ? CLOSED : 'true'}`)
  }
  bind(`insert into assignment (id, dispute_id, staff_id, part, from_day)
    select ${id('30')}, ${id('0c')}, $staff, 'presiding', ${received} from seq`)
  bind(`insert into agreement (id, dispute_id, version, kind, status, facts, other_clauses, copies, total_fen, effective_on, created_by, recorded_at)
    select ${id('31')}, ${id('0c')}, 1, 'written', 'effective', '', '', 3, 1000000 + n, ${received}, $staff, ${received} || 'T02:00:00.000Z'
    from seq where ${CLOSED}`)
  bind(`insert into agreement_clause (id, agreement_id, position, payee_party_id, payer_party_id, item, amount_fen, manner)
    select ${id('32')}, ${id('31')}, 1, ${id('0d')}, ${id('0e')}, 'unpaid-wages', 1000000 + n, 'transfer' from seq where ${CLOSED}`)
  bind(`insert into instalment (id, clause_id, dispute_id, position, due_on, amount_fen, received_fen, fell_due_fen, status)
    select ${id('33')}, ${id('32')}, ${id('0c')}, 1, date(${received}, '+10 days'), 1000000 + n, 1000000 + n, 1000000 + n, 'paid' from seq where ${CLOSED}`)
  bind(`insert into clock (id, dispute_id, rule, article, event_on, due_on, provisional, calendar_version, steps, status)
    select ${id('34')}, ${id('0c')}, 'T3', '', ${received}, date(${received}, '+15 days'), 0, 'bench', '[]', 'met' from seq`)
}

const MEASURES = `(select booked_month as month, unit_id, scheme, cause_code, channel, coalesce(industry, '') as industry, kind || '-fen' as measure, amount_fen as figure
    from ledger_entry where kind in (${moneyKinds.map((kind) => `'${kind}'`).join(', ')})
  union all select booked_month, unit_id, scheme, cause_code, channel, coalesce(industry, ''), kind || coalesce(':' || outcome, ''), amount from count_entry)`

/** Sums all entries anew into what the desk keeps beside them. */
export function sumMonths(db: Sqlite.Database): void {
  db.exec(`create temp table entry as
    select month, unit_id, scheme, cause_code, channel, industry, measure, sum(figure) as figure from ${MEASURES} group by 1, 2, 3, 4, 5, 6, 7;
    delete from month_figure; delete from unit_figure; delete from slice_figure; delete from on_hand;
    insert into month_figure (month, unit_id, scheme, cause_code, measure, figure)
      select month, unit_id, scheme, cause_code, measure, sum(figure) from entry group by 1, 2, 3, 4, 5;
    insert into unit_figure (month, scheme, measure, unit_id, figure)
      select month, scheme, measure, unit_id, sum(figure) from entry group by 1, 2, 3, 4;
    insert into slice_figure (month, dimension, unit_id, code, scheme, measure, figure)
      select month, 'channel', unit_id, channel, scheme, measure, sum(figure) from entry group by month, unit_id, 4, scheme, measure;
    insert into slice_figure (month, dimension, unit_id, code, scheme, measure, figure)
      select month, 'industry', unit_id, industry, scheme, measure, sum(figure) from entry group by month, unit_id, 4, scheme, measure;
    insert into on_hand (unit_id, subject, number)
      select unit_id, substr(measure, 1, instr(measure, '-') - 1), sum(case when measure like '%-closed:%' then -figure else figure end)
      from entry where scheme = 'mediation' and (measure in ('case-accepted', 'case-moved', 'worker-accepted', 'worker-moved') or measure like '%-closed:%')
      group by 1, 2`)
}
