/** The list of employers, and what a search for a name finds. */
import type { z } from 'zod'
import { aliasesAround } from '../../db/repositories/employer-aliases.ts'
import {
  countEmployers,
  employersInScope,
  employerTallies,
  listEmployers,
  type EmployerKey,
} from '../../db/repositories/employer-lists.ts'
import { employersById, type EmployerRow } from '../../db/repositories/parties.ts'
import { findEmployersByTokens } from '../../db/repositories/search.ts'
import { employersPage } from '../../templates/pages/employers/list.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  figureColumn,
  linkCell,
  tableRow,
  textCell,
  wordCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { headOf } from '../../workflows/employers/aliases.ts'
import { queryTokens } from '../../workflows/values/search-tokens.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { employerKinds } from '../intake/counter-codes.ts'
import { employerScope, isSeen } from './open-employer.ts'

const PAGE_ROWS = 50
const MOST_FOUND = 60

/** The employers of the reader's part of the tree. */
export async function drawEmployers(call: SignedInCall): Promise<Answer> {
  const { desk, actor, query } = call
  const kind = employerKinds.find((one) => one === query.kind) ?? null
  const doubles = query.which === 'doubles'
  const after = keyOf(query.after ?? '')
  const found = await listEmployers(desk.db.reader, employerScope(actor), {
    kind,
    doubles,
    after,
    limit: PAGE_ROWS + 1,
  })
  const last = found.length > PAGE_ROWS ? found[PAGE_ROWS - 1] : undefined
  const address = (key: EmployerRow | null): string => {
    const asked = new URLSearchParams({ ...(kind ? { kind } : {}), ...(doubles ? { which: 'doubles' } : {}) })
    if (key) asked.set('after', `${key.pinyin_key}_${key.id}`)
    return `${paths.employerList}?${asked.toString()}`
  }
  return draw(call, found.slice(0, PAGE_ROWS), {
    typed: '',
    pager: {
      total: await countEmployers(desk.db.reader, employerScope(actor), { kind, doubles }),
      first: after === null ? null : address(null),
      previous: null,
      next: last ? address(last) : null,
    },
  })
}

/** Employers whose name holds what was typed. */
export async function findEmployers(call: SignedInCall): Promise<Answer> {
  const { desk, actor, body } = call
  const [asked = ''] = [body.q ?? ''].flat()
  const typed = asked.trim().slice(0, 60)
  const tokens = queryTokens(typed)
  const ids = tokens.every((token) => token.startsWith('^'))
    ? []
    : await findEmployersByTokens(desk.db.reader, tokens, MOST_FOUND)
  const rows = [...(await employersById(desk.db.reader, ids)).values()]
  const known = await employersInScope(desk.db.reader, employerScope(actor), ids)
  const seen = rows.filter((row) => isSeen(row, known)).toSorted((a, b) => (a.pinyin_key < b.pinyin_key ? -1 : 1))
  return draw(call, seen, {
    typed,
    pager: { total: seen.length, first: null, previous: null, next: null },
  })
}

type Shown = { typed: string; pager: DataTable['pager'] }

async function draw(call: SignedInCall, rows: readonly EmployerRow[], shown: Shown): Promise<Answer> {
  const { query, locale } = call
  const fields = formFields({ kind: query.kind ?? '', which: query.which ?? '', q: shown.typed })
  const model: z.input<typeof employersPage.context> = {
    filter: {
      action: paths.employerList,
      fields: [
        fields.select({ name: 'kind', label: 'employer.kind' }, [
          { value: '', label: 'employer.any-kind' },
          ...codeChoices('employer-kind', employerKinds),
        ]),
        fields.select({ name: 'which', label: 'employer.which' }, [
          { value: '', label: 'employer.all' },
          { value: 'doubles', label: 'employer.with-doubles' },
        ]),
      ],
      reset: paths.employerList,
      kept: [],
    },
    find: {
      action: paths.findEmployers,
      field: fields.text({
        name: 'q',
        label: 'employer.find-field',
        width: 'long',
        max: 60,
        hint: phrase('employer.find-hint'),
      }),
    },
    table: await tableOf(call, rows, shown.pager),
  }
  return page(employersPage, model, { title: words(locale)('employer.list-title') })
}

async function tableOf(
  { desk, actor, locale }: SignedInCall,
  rows: readonly EmployerRow[],
  pager: DataTable['pager'],
): Promise<DataTable> {
  const { reader } = desk.db
  const ids = rows.map((row) => row.id)
  const scope = employerScope(actor)
  const tallies = await employerTallies(reader, scope, ids)
  const known = await employersInScope(reader, scope, ids)
  const aliases = await aliasesAround(reader, ids)
  const heads = await employersById(
    reader,
    ids.map((id) => headOf(aliases, id)),
  )
  return {
    caption: 'employer.list-title',
    columns: [
      column('employer.name'),
      column('employer.kind'),
      column('employer.site'),
      figureColumn('employer.case-count'),
      figureColumn('employer.consultation-count'),
    ],
    rows: rows.map((row) => {
      const tally = tallies.get(row.id)
      const head = heads.get(headOf(aliases, row.id))
      const under = head && head.id !== row.id ? saidHead(locale, head) : null
      return tableRow([
        linkCell(pathTo(paths.employer, { employerId: row.id }), row.name, under),
        wordCell(phrase(wordKey('employer-kind', row.kind))),
        textCell(known.has(row.id) ? row.site : null),
        countCell(tally?.cases ?? 0),
        countCell(tally?.consultations ?? 0),
      ])
    }),
    pickForm: null,
    empty: 'employer.empty',
    pager,
    note: null,
  }
}

/** A person's name is not told by the company merged with it. */
const saidHead = (locale: Locale, head: EmployerRow): string | null =>
  head.kind === 'company' ? words(locale)('employer.is-name-of', { name: head.name }) : null

/** `cqylfz_<id>`: the last row of the page before. */
function keyOf(text: string): EmployerKey | null {
  const at = text.lastIndexOf('_')
  const [pinyin, id] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)]
  return /^[0-9a-f-]{36}$/u.test(id) ? { pinyin, id } : null
}
