/** What the page of an employer shows: its names, how it kept its word, and what of it lies in the reader's part of the tree. */
import { consultationsOfEmployers } from '../../db/repositories/consultation-lists.ts'
import { disputesById } from '../../db/repositories/dispute-lists.ts'
import { employerTallies } from '../../db/repositories/employer-lists.ts'
import {
  disputesOfEmployers,
  performanceRecord,
  type PerformanceRecord,
} from '../../db/repositories/employer-record.ts'
import { staffNames } from '../../db/repositories/names.ts'
import type { EmployerRow } from '../../db/repositories/parties.ts'
import { warningsOfEmployers } from '../../db/repositories/warning-lists.ts'
import { employerPage, type EmployerModel } from '../../templates/pages/employers/employer.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { countCell, fenCell, figureColumn, tableRow } from '../../templates/parts/table-cells.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { mergeReasons, partReasons } from '../../workflows/employers/aliases.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { branchOf } from '../../workflows/law/employer-names.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { millisOf, shanghaiDay, shanghaiTime } from '../clock.ts'
import { consultationColumns, consultationRow } from '../consultations/list-page.ts'
import { caseColumns, caseRow } from '../disputes/case-rows.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { radarNotices } from '../radar/notices.ts'
import { warningColumns, warningRow } from '../warnings/list-page.ts'
import { warningRoots } from '../warnings/warning-file.ts'
import { doublesOf, openEmployer, type EmployerFile } from './open-employer.ts'

/** Cases and consultations one page shows. */
const MOST_SHOWN = 50

type Wrong = { faults: readonly FieldFault[]; reasons: readonly Reason[]; status: number }

/** Throws not-found for an employer the reader may not see. */
export async function drawEmployer(
  call: SignedInCall,
  wrong: Wrong = { faults: [], reasons: [], status: 200 },
): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const file = await openEmployer(reader, actor, call.params.employerId ?? '')
  const ids = file.names.map((row) => row.id)
  const { disputeRoots, consultationRoots } = file.scope
  const record = await performanceRecord(reader, disputeRoots, ids, desk.clock.today())
  const tallies = [...(await employerTallies(reader, file.scope, ids)).values()]
  const cases = await disputesOfEmployers(reader, disputeRoots, ids, MOST_SHOWN)
  const asked = await consultationsOfEmployers(reader, consultationRoots, ids, MOST_SHOWN)
  const today = desk.clock.today()
  const roots = warningRoots(actor)
  const model: EmployerModel = {
    name: file.head.name,
    tags: [
      tagOf(phrase(wordKey('employer-kind', file.head.kind))),
      ...(bankruptSince(file) === null ? [] : [tagOf(phrase('employer.bankrupt'), 'late')]),
    ],
    notices: [...bankruptcyOf(file), ...(await radarNotices(call, ids))],
    reasons: [...wrong.reasons],
    errors: summaryOf(wrong.faults),
    facts: factsOf(locale, file),
    figures: [
      figureOf('cases', 'value.cases', cases.length < MOST_SHOWN ? cases.length : sum(tallies, 'cases')),
      figureOf('consultations', 'consultation.times', sum(tallies, 'consultations')),
      { ...figureOf('overdue', 'value.ten-thousand-yuan', null), fen: record.overdueFen },
    ],
    record: recordTable(record),
    names: file.names.map((row) => nameOf(call, file, row)),
    doubles: (await doublesOf(reader, file)).map((row) => doubleOf(call, file, row)),
    cases: {
      ...plainTable('employer.cases', 'employer.no-cases'),
      columns: caseColumns,
      rows: (await disputesById(reader, cases)).map((row) => caseRow(locale, row, today)),
      note: cases.length === MOST_SHOWN ? phrase('employer.cases-first', { limit: MOST_SHOWN }) : null,
    },
    warnings:
      roots.length === 0
        ? null
        : {
            ...plainTable('employer.warnings', 'employer.no-warnings'),
            columns: warningColumns(),
            rows: (await warningsOfEmployers(reader, roots, ids, MOST_SHOWN)).map((row) =>
              warningRow(locale, row, today),
            ),
          },
    consultations: {
      ...plainTable('employer.consultations', 'employer.no-consultations'),
      columns: consultationColumns(),
      rows: asked.map((row) => consultationRow(locale, row, false)),
      note: asked.length === MOST_SHOWN ? phrase('employer.cases-first', { limit: MOST_SHOWN }) : null,
    },
    timeline: await traceOf(call, file),
  }
  const say = words(locale)
  return page(employerPage, model, {
    title: file.head.name,
    status: wrong.status,
    breadcrumb: [
      { href: paths.employerList, text: say('employer.list-title') },
      { href: null, text: file.head.name },
    ],
  })
}

const summaryOf = (faults: readonly FieldFault[]): EmployerModel['errors'] => {
  const fields = formFields({}, faults)
  fields.text({ name: 'reason', label: 'employer.reason' })
  return fields.summary()
}

const sum = (tallies: readonly { cases: number; consultations: number }[], of: 'cases' | 'consultations'): number =>
  tallies.reduce((all, tally) => all + tally[of], 0)

const figureOf = (
  name: 'cases' | 'consultations' | 'overdue',
  unit: WordKey,
  count: number | null,
): EmployerModel['figures'][number] => ({
  label: `employer.figure-${name}`,
  fen: null,
  count,
  unit,
  definition: `employer.figure-${name}-about`,
  href: null,
  changes: [],
})

const plainTable = (caption: WordKey, empty: WordKey): DataTable => ({
  caption,
  columns: [],
  rows: [],
  pickForm: null,
  empty,
  pager: null,
  note: null,
})

const bankruptSince = ({ names }: EmployerFile): string | null =>
  names.find((row) => row.bankruptcy_accepted_on !== null)?.bankruptcy_accepted_on ?? null

function bankruptcyOf(file: EmployerFile): EmployerModel['notices'] {
  const since = bankruptSince(file)
  return since === null ? [] : [{ tone: 'late', text: phrase('employer.bankrupt-since', { day: since }), link: null }]
}

const fact = (label: WordKey, text: string | null): Facts[number] => ({ label, text, fen: null, day: null, href: null })

/** Places and persons are told only of what stands in the reader's own part of the tree. */
function factsOf(locale: Locale, { names, known }: EmployerFile): Facts {
  const own = names.filter((row) => known.has(row.id))
  const joined = (values: readonly (string | null)[]): string | null =>
    [...new Set(values.filter((value) => value !== null))].join(words(locale)('consultation.comma')) || null
  return [
    fact('employer.credit-code', joined(names.map((row) => row.credit_code))),
    fact('employer.site', joined(own.map((row) => row.site))),
    fact('disputes.address', joined(own.map((row) => row.address))),
    fact('disputes.representative', joined(own.map((row) => row.representative_name))),
  ]
}

const recordTable = (record: PerformanceRecord): DataTable => ({
  ...plainTable('employer.record', 'employer.no-record'),
  columns: [
    figureColumn('employer.agreements'),
    figureColumn('employer.owed'),
    figureColumn('employer.arrived'),
    figureColumn('employer.overdue-fen'),
    figureColumn('employer.on-time'),
    figureColumn('employer.late'),
    figureColumn('employer.open-late'),
    figureColumn('employer.defaults'),
  ],
  rows:
    record.agreements === 0
      ? []
      : [
          tableRow([
            countCell(record.agreements),
            fenCell(record.owedFen),
            fenCell(record.arrivedFen),
            fenCell(record.overdueFen),
            countCell(record.onTime),
            countCell(record.late),
            countCell(record.overdue),
            countCell(record.defaults),
          ]),
        ],
  note: phrase('employer.record-note'),
})

function aboutOf(locale: Locale, file: EmployerFile, row: EmployerRow, lead: WordKey): string {
  const say = words(locale)
  const branch = branchOf(row.name)
  return [
    say(lead),
    ...(branch === null ? [] : [say('employer.branch', { branch })]),
    ...(file.known.has(row.id) && row.site !== null ? [row.site] : []),
    // When somebody else first named it tells of a case elsewhere.
    ...(file.known.has(row.id) ? [say('employer.since', { day: shanghaiDay(millisOf(row.created_at)) })] : []),
  ].join(' · ')
}

function nameOf(call: SignedInCall, file: EmployerFile, row: EmployerRow): EmployerModel['names'][number] {
  const isName = file.aliases.has(row.id)
  const lead = isName ? 'employer.other-name' : 'employer.first-name'
  return {
    id: row.id,
    name: row.name,
    about: aboutOf(call.locale, file, row, lead),
    href: null,
    form: isName && mayEver(call.actor.grants, 'employer:merge') ? formOf(call, file, row, 'part') : null,
  }
}

function doubleOf(call: SignedInCall, file: EmployerFile, row: EmployerRow): EmployerModel['doubles'][number] {
  const sameCode = row.credit_code !== null && file.names.some((own) => own.credit_code === row.credit_code)
  return {
    id: row.id,
    name: row.name,
    about: aboutOf(call.locale, file, row, sameCode ? 'employer.same-code' : 'employer.same-name'),
    href: pathTo(paths.employer, { employerId: row.id }),
    form: mayEver(call.actor.grants, 'employer:merge') ? formOf(call, file, row, 'merge') : null,
  }
}

/** Each form has fields of its own, so that no two labels meet. */
function formOf(
  { params }: SignedInCall,
  file: EmployerFile,
  row: EmployerRow,
  act: 'merge' | 'part',
): NonNullable<EmployerModel['names'][number]['form']> {
  const field = formFields({}).select({ name: 'reason', label: 'employer.reason', required: true }, [
    { value: '', label: 'intake.choose' },
    ...(act === 'merge' ? codeChoices('employer-merge', mergeReasons) : codeChoices('employer-part', partReasons)),
  ])
  const employerId = params.employerId ?? file.head.id
  return {
    action: pathTo(act === 'merge' ? paths.mergeEmployer : paths.partEmployer, { employerId }),
    keys: { key: newToken(), revision: null },
    reason: { ...field, id: `${field.id}-${row.id}` },
  }
}

async function traceOf({ desk, locale }: SignedInCall, file: EmployerFile): Promise<EmployerModel['timeline']> {
  if (file.merges.length === 0) return null
  const say = words(locale)
  const staff = await staffNames(
    desk.db.reader,
    file.merges.map((merge) => merge.actor_id),
  )
  const names = new Map(file.names.map((row) => [row.id, row.name]))
  const named = (id: string): string => names.get(id) ?? say('employer.another-name')
  return {
    entries: file.merges.map((merge) => ({
      day: shanghaiDay(millisOf(merge.recorded_at)),
      time: shanghaiTime(merge.recorded_at).slice(-5),
      enteredLater: null,
      title: phrase(wordKey('employer', merge.type), {
        other: named(merge.employer_id),
        into: named(merge.into_id),
      }),
      who: staff.get(merge.actor_id) ?? null,
      where: null,
      note: say(wordKey(merge.type === 'merged' ? 'employer-merge' : 'employer-part', merge.reason)),
      changes: [],
      links: [],
      weight: 'step',
    })),
    earlier: null,
  }
}
